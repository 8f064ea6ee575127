"use client"
import { zodResolver } from "@hookform/resolvers/zod"
import { useRouter } from "next/navigation"
import { useForm } from "react-hook-form"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { TextField } from "@/components/ui/field"
import { Notice } from "@/components/ui/notice"
import { useSubmit } from "@/components/use-submit"
import { passkeyNameSchema } from "@/domain/second-factor"
import { t } from "@/domain/words"
import { namePasskey } from "./factor-actions"

export function RenamePasskey({
  passkey,
  onClose,
}: {
  passkey: { id: string; name: string }
  onClose: () => void
}) {
  const router = useRouter()
  const form = useForm({
    resolver: zodResolver(passkeyNameSchema),
    defaultValues: { name: passkey.name },
  })
  const { onSubmit, message, waiting } = useSubmit(
    form,
    (values) => namePasskey(passkey.id, values),
    () => {
      onClose()
      router.refresh()
    },
  )
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())} title={t("Rename the passkey")}>
      <form onSubmit={onSubmit} method="post" noValidate className="grid gap-5">
        <TextField
          label={t("Name")}
          autoComplete="off"
          {...form.register("name")}
          error={form.formState.errors.name?.message}
        />
        {message ? <Notice tone="wrong">{message}</Notice> : null}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" waiting={waiting} waitingWord={t("Renaming…")}>
            {t("Rename")}
          </Button>
          <Button onClick={onClose}>{t("Cancel")}</Button>
        </div>
      </form>
    </Dialog>
  )
}
