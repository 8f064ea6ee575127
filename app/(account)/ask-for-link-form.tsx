"use client"
import { zodResolver } from "@hookform/resolvers/zod"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { Button } from "@/components/ui/button"
import { TextField } from "@/components/ui/field"
import { Notice } from "@/components/ui/notice"
import { useSubmit } from "@/components/use-submit"
import { askForLinkSchema } from "@/domain/account-forms"
import type { Result } from "@/domain/result"
import { t } from "@/domain/words"

/** Asks for a link to one's address. The answer is the same whether the address has an account; `lasts` says how long a link works. */
export function AskForLinkForm({
  send,
  lasts,
}: {
  send: (input: unknown) => Promise<Result>
  lasts: string
}) {
  const [sentTo, setSentTo] = useState("")
  const form = useForm({ resolver: zodResolver(askForLinkSchema), defaultValues: { email: "" } })
  const { onSubmit, message, waiting } = useSubmit(form, send, () => setSentTo(form.getValues("email")))
  if (sentTo)
    return (
      <div className="grid justify-items-start gap-5">
        <Notice tone="done">
          {t("If {sentTo} has an account here, a link is on its way there. {lasts}", { sentTo, lasts })}
        </Notice>
        <p className="text-soft">
          {t(
            "Nothing there after a few minutes? Look among the spam, check the address, or ask an owner of this Greenroom.",
          )}
        </p>
        <Button onClick={() => setSentTo("")}>{t("Enter another address")}</Button>
      </div>
    )
  return (
    <form onSubmit={onSubmit} method="post" noValidate className="grid gap-5">
      <TextField
        label={t("E-mail address")}
        type="email"
        autoComplete="username"
        {...form.register("email")}
        error={form.formState.errors.email?.message}
      />
      {message ? <Notice tone="wrong">{message}</Notice> : null}
      <Button type="submit" look="primary" waiting={waiting} waitingWord={t("Sending…")}>
        {t("Send me a link")}
      </Button>
    </form>
  )
}
