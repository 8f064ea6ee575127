"use client"
import { zodResolver } from "@hookform/resolvers/zod"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { SecondFactorForm } from "@/components/second-factor-form"
import { signIn } from "@/components/sign-in"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { TextField } from "@/components/ui/field"
import { Notice } from "@/components/ui/notice"
import { useSubmit } from "@/components/use-submit"
import { signInSchema } from "@/domain/account"
import type { Factors } from "@/domain/second-factor"
import { t } from "@/domain/words"

/** Signs in again without leaving the page. `other`: somebody else is signed in now, whose text this is not. */
export function SignInAgain({
  email,
  other,
  onSignedIn,
  onClose,
  onClosed,
}: {
  /** Of the person whose text this is. */
  email: string
  other: string | null
  onSignedIn: () => Promise<unknown>
  onClose: () => void
  onClosed: () => void
}) {
  const [asks, setAsks] = useState<Factors | null>(null)
  const form = useForm({ resolver: zodResolver(signInSchema), defaultValues: { email, password: "" } })
  const { onSubmit, message, waiting } = useSubmit(
    form,
    async (values) => {
      const result = await signIn(values)
      if (result.ok && !result.asks) await onSignedIn()
      return result
    },
    (result) => {
      form.resetField("password")
      setAsks(result.asks)
    },
  )
  const { errors } = form.formState
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      onClosed={onClosed}
      title={other === null ? t("You are signed out") : t("Somebody else is signed in")}
      about={
        other === null ? (
          <p>{t("Sign in and what you typed is saved. Until then it is kept in this browser.")}</p>
        ) : (
          <p>
            {t(
              "{other} is signed in here now, and this text was typed by {email}. Nothing was saved, and the text is kept in this browser.",
              { other, email },
            )}{" "}
            {t("Sign in as {email} to save it.", { email })}
          </p>
        )
      }
    >
      {asks ? (
        <div className="grid gap-2">
          <SecondFactorForm factors={asks} onPassed={onSignedIn} />
          <Button look="quiet" onClick={onClose}>
            {t("Not now")}
          </Button>
        </div>
      ) : (
        <form onSubmit={onSubmit} method="post" noValidate className="grid gap-5">
          <TextField
            label={t("E-mail address")}
            type="email"
            autoComplete="username"
            {...form.register("email")}
            error={errors.email?.message}
          />
          <TextField
            label={t("Password")}
            type="password"
            autoComplete="current-password"
            {...form.register("password")}
            error={errors.password?.message}
          />
          {message ? <Notice tone="wrong">{message}</Notice> : null}
          <div className="flex flex-wrap gap-2">
            <Button type="submit" look="primary" waiting={waiting} waitingWord={t("Signing in…")}>
              {t("Sign in")}
            </Button>
            <Button onClick={onClose}>{t("Not now")}</Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
