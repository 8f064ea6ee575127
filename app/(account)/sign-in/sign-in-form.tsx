"use client"
import { zodResolver } from "@hookform/resolvers/zod"
import { useRouter } from "next/navigation"
import { useForm } from "react-hook-form"
import { PasswordField } from "@/components/password-field"
import { signIn } from "@/components/sign-in"
import { Button } from "@/components/ui/button"
import { TextField } from "@/components/ui/field"
import { Notice } from "@/components/ui/notice"
import { useSubmit } from "@/components/use-submit"
import { signInSchema } from "@/domain/account"
import { t } from "@/domain/words"

export function SignInForm() {
  const router = useRouter()
  const form = useForm({ resolver: zodResolver(signInSchema), defaultValues: { email: "", password: "" } })
  const { onSubmit, message, waiting } = useSubmit(form, signIn, ({ asks }) => {
    router.replace(asks ? "/sign-in/second-factor" : "/events")
    router.refresh()
  })
  const { errors } = form.formState
  return (
    <form onSubmit={onSubmit} method="post" noValidate className="grid gap-5">
      <TextField
        label={t("E-mail address")}
        type="email"
        autoComplete="username"
        {...form.register("email")}
        error={errors.email?.message}
      />
      <PasswordField
        label={t("Password")}
        autoComplete="current-password"
        {...form.register("password")}
        error={errors.password?.message}
      />
      {message ? <Notice tone="wrong">{message}</Notice> : null}
      <Button type="submit" look="primary" waiting={waiting} waitingWord={t("Signing in…")}>
        {t("Sign in")}
      </Button>
    </form>
  )
}
