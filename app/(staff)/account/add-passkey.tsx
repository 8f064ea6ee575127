"use client"
import { zodResolver } from "@hookform/resolvers/zod"
import { useRouter } from "next/navigation"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { useConfirmed } from "@/components/confirmation"
import { makePasskey } from "@/components/passkeys"
import { Button } from "@/components/ui/button"
import { TextField } from "@/components/ui/field"
import { Notice } from "@/components/ui/notice"
import { useSubmit } from "@/components/use-submit"
import { passkeyNameSchema } from "@/domain/second-factor"
import { t } from "@/domain/words"
import { keepPasskey, newPasskeyQuestion } from "./factor-actions"

/** Names a passkey, then has the browser make it. */
export function AddPasskey({ count, onAdded }: { count: number; onAdded: (codes: string[] | null) => void }) {
  const router = useRouter()
  const confirmed = useConfirmed()
  const [open, setOpen] = useState(false)
  const form = useForm({ resolver: zodResolver(passkeyNameSchema), defaultValues: { name: "" } })
  const { onSubmit, message, waiting } = useSubmit(
    form,
    async (values) => {
      const made = await makePasskey(() => confirmed(newPasskeyQuestion))
      return made.ok ? keepPasskey(made.response, values) : made
    },
    ({ codes }) => {
      form.reset()
      setOpen(false)
      onAdded(codes)
      router.refresh()
    },
  )
  if (!open)
    return (
      <Button size="small" className="justify-self-start" onClick={() => setOpen(true)}>
        {count === 0 ? t("Add a passkey") : t("Add another passkey")}
      </Button>
    )
  return (
    <form onSubmit={onSubmit} method="post" noValidate className="grid max-w-105 gap-5">
      <TextField
        label={t("Name of the passkey")}
        hint={t("So that you know it again, such as “Laptop” or “Blue key”. Your browser asks for it next.")}
        autoComplete="off"
        autoFocus
        {...form.register("name")}
        error={form.formState.errors.name?.message}
      />
      {message ? <Notice tone="wrong">{message}</Notice> : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" waiting={waiting} waitingWord={t("Waiting for the passkey…")}>
          {t("Add the passkey")}
        </Button>
        <Button onClick={() => setOpen(false)}>{t("Cancel")}</Button>
      </div>
    </form>
  )
}
