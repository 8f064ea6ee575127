"use client"
import { zodResolver } from "@hookform/resolvers/zod"
import { useRouter } from "next/navigation"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { NewPasswordField, PasswordField } from "@/components/password-field"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { useSubmit } from "@/components/use-submit"
import { changePasswordSchema, PASSWORD_LIMITS } from "@/domain/account"
import { t } from "@/domain/words"
import { replacePassword } from "./actions"

export function PasswordForm({ name, email }: { name: string; email: string }) {
  const router = useRouter()
  const [done, setDone] = useState(false)
  const form = useForm({
    resolver: zodResolver(changePasswordSchema),
    defaultValues: { current: "", password: "" },
  })
  const { errors } = form.formState
  const { onSubmit, message, waiting } = useSubmit(form, replacePassword, () => {
    form.reset()
    setDone(true)
    router.refresh()
  })
  return (
    <form onSubmit={onSubmit} method="post" noValidate className="grid gap-5">
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <PasswordField
        label={t("Current password")}
        autoComplete="current-password"
        {...form.register("current")}
        error={errors.current?.message}
      />
      <NewPasswordField
        label={t("New password")}
        owner={() => ({ name, email })}
        hint={t("At least {min} characters. You stay signed in here; everywhere else you are signed out.", {
          min: PASSWORD_LIMITS.min,
        })}
        {...form.register("password")}
        error={errors.password?.message}
      />
      {message ? <Notice tone="wrong">{message}</Notice> : null}
      {done ? (
        <Notice tone="done">{t("Your password is changed. All other sessions have ended.")}</Notice>
      ) : null}
      <Button
        type="submit"
        look="primary"
        className="justify-self-start"
        waiting={waiting}
        waitingWord={t("Changing…")}
      >
        {t("Change password")}
      </Button>
    </form>
  )
}
