"use client"
import { zodResolver } from "@hookform/resolvers/zod"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { z } from "zod"
import { PasswordField } from "@/components/password-field"
import { Button } from "@/components/ui/button"
import { TextField } from "@/components/ui/field"
import { Notice } from "@/components/ui/notice"
import { useSubmit } from "@/components/use-submit"
import { changeEmailSchema } from "@/domain/account-forms"
import { t } from "@/domain/words"
import { requestEmailChange } from "./email-actions"

export function EmailForm({ hasPassword }: { hasPassword: boolean }) {
  const [askedAt, setAskedAt] = useState("")
  const form = useForm({
    // An account without a password is asked who is there in another way.
    resolver: zodResolver(hasPassword ? changeEmailSchema : WITHOUT_PASSWORD),
    defaultValues: { email: "", current: "" },
  })
  const { errors } = form.formState
  const { onSubmit, message, waiting } = useSubmit(form, requestEmailChange, () => {
    setAskedAt(form.getValues("email"))
    form.reset()
  })
  return (
    <form onSubmit={onSubmit} method="post" noValidate className="grid gap-5">
      <TextField
        label={t("New e-mail address")}
        type="email"
        autoComplete="off"
        hint={t(
          "A link goes there; the new address counts once you have followed it. Your present one is told.",
        )}
        {...form.register("email")}
        error={errors.email?.message}
      />
      {hasPassword ? (
        <PasswordField
          label={t("Your password")}
          autoComplete="current-password"
          {...form.register("current")}
          error={errors.current?.message}
        />
      ) : null}
      {message ? <Notice tone="wrong">{message}</Notice> : null}
      {askedAt ? (
        <Notice tone="done">
          {t(
            "Follow the link that is on its way to {askedAt}. It works once, for one day. Till then you sign in with your present address.",
            { askedAt },
          )}
        </Notice>
      ) : null}
      <Button
        type="submit"
        look="primary"
        className="justify-self-start"
        waiting={waiting}
        waitingWord={t("Sending…")}
      >
        {t("Send the link")}
      </Button>
    </form>
  )
}

const WITHOUT_PASSWORD = changeEmailSchema.extend({ current: z.string() })
