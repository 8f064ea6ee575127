"use client"
import { zodResolver } from "@hookform/resolvers/zod"
import Link from "next/link"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { NewPasswordField } from "@/components/password-field"
import { Button, buttonClass } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { useSubmit } from "@/components/use-submit"
import { newPasswordSchema } from "@/domain/account-forms"
import { t } from "@/domain/words"
import { setNewPassword } from "./actions"

export function ResetForm({ token, name, email }: { token: string; name: string; email: string }) {
  const [done, setDone] = useState(false)
  const form = useForm({ resolver: zodResolver(newPasswordSchema), defaultValues: { password: "" } })
  const { onSubmit, message, waiting } = useSubmit(
    form,
    (values) => setNewPassword(token, values),
    () => setDone(true),
  )
  if (done)
    return (
      <div className="grid gap-5">
        <Notice tone="done">
          {t("Your new password is set. All sessions have ended, and this link with them.")}
        </Notice>
        <Link href="/sign-in" className={buttonClass("primary")}>
          {t("Sign in with it")}
        </Link>
      </div>
    )
  return (
    <form onSubmit={onSubmit} method="post" noValidate className="grid gap-5">
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <NewPasswordField
        label={t("New password")}
        owner={() => ({ name, email })}
        {...form.register("password")}
        error={form.formState.errors.password?.message}
      />
      {message ? <Notice tone="wrong">{message}</Notice> : null}
      <Button type="submit" look="primary" waiting={waiting} waitingWord={t("Setting…")}>
        {t("Set the new password")}
      </Button>
    </form>
  )
}
