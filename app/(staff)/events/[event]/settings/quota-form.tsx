"use client"
import { zodResolver } from "@hookform/resolvers/zod"
import { useRouter } from "next/navigation"
import { useForm } from "react-hook-form"
import { Button } from "@/components/ui/button"
import { TextField } from "@/components/ui/field"
import { Notice } from "@/components/ui/notice"
import { useSubmit } from "@/components/use-submit"
import { QUOTA_LIMITS, quotaSchema } from "@/domain/picture-room"
import { t } from "@/domain/words"
import { saveQuota } from "./quota-actions"

/** How much room an event's pictures have, in gigabytes. */
export function QuotaForm({ eventId, gigabytes }: { eventId: number; gigabytes: string }) {
  const router = useRouter()
  const form = useForm({ resolver: zodResolver(quotaSchema), defaultValues: { gigabytes } })
  const { errors } = form.formState
  const { onSubmit, message, waiting } = useSubmit(
    form,
    (values) => saveQuota(eventId, values),
    () => router.refresh(),
  )
  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-3">
      <div className="max-w-60">
        <TextField
          label={t("Room in gigabytes")}
          hint={t("From {min} to {max}. Less than is used takes nothing away.", {
            min: QUOTA_LIMITS.min,
            max: QUOTA_LIMITS.max,
          })}
          inputMode="decimal"
          {...form.register("gigabytes")}
          error={errors.gigabytes?.message}
        />
      </div>
      {message ? <Notice tone="wrong">{message}</Notice> : null}
      <Button type="submit" className="justify-self-start" waiting={waiting} waitingWord={t("Saving…")}>
        {t("Save room")}
      </Button>
    </form>
  )
}
