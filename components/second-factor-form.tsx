"use client"
import { zodResolver } from "@hookform/resolvers/zod"
import { useState } from "react"
import { useForm } from "react-hook-form"
import type { Result } from "@/domain/result"
import { codeSchema, type Factors } from "@/domain/second-factor"
import { t } from "@/domain/words"
import { answerWithCode, answerWithPasskey } from "./sign-in"
import { Button } from "./ui/button"
import { TextField } from "./ui/field"
import { Notice } from "./ui/notice"
import { answerOf, useSubmit } from "./use-submit"

/** The second step of a sign-in: a code of an app, a passkey, or a recovery code, whatever the account has. */
export function SecondFactorForm({
  factors,
  onPassed,
}: {
  factors: Factors
  onPassed: () => Promise<unknown> | unknown
}) {
  const [wantsCode, setWantsCode] = useState(factors.totp)
  const [problem, setProblem] = useState<string | null>(null)
  const [showing, setShowing] = useState(false)
  const form = useForm({ resolver: zodResolver(codeSchema), defaultValues: { code: "" } })
  const { onSubmit, message, waiting } = useSubmit(
    form,
    async ({ code }) => passed(await answerWithCode(code)),
    () => {},
  )
  const { errors } = form.formState

  async function passed(result: Result): Promise<Result> {
    if (result.ok) await onPassed()
    return result
  }

  async function showOwnPasskey() {
    setProblem(null)
    setShowing(true)
    const result = await answerOf(answerWithPasskey().then(passed))
    setShowing(false)
    if (!result.ok) setProblem(result.message)
  }

  return (
    <div className="grid gap-5">
      {factors.passkey ? (
        <Button
          look={wantsCode ? "plain" : "primary"}
          waiting={showing}
          waitingWord={t("Waiting for the passkey…")}
          onClick={() => void showOwnPasskey()}
        >
          {t("Use a passkey")}
        </Button>
      ) : null}
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      {wantsCode ? (
        <form onSubmit={onSubmit} method="post" noValidate className="grid gap-5">
          <TextField
            label={t("Code")}
            hint={
              factors.totp
                ? t("The six digits that your authenticator app shows, or one of your recovery codes.")
                : t("One of your recovery codes.")
            }
            autoComplete="one-time-code"
            inputMode={factors.totp ? "text" : undefined}
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            {...form.register("code")}
            error={errors.code?.message}
          />
          {message ? <Notice tone="wrong">{message}</Notice> : null}
          <Button type="submit" look="primary" waiting={waiting} waitingWord={t("Checking…")}>
            {t("Continue")}
          </Button>
        </form>
      ) : (
        <Button look="quiet" onClick={() => setWantsCode(true)}>
          {t("Use a recovery code")}
        </Button>
      )}
    </div>
  )
}
