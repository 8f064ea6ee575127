"use client"
import { zodResolver } from "@hookform/resolvers/zod"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { z } from "zod"
import { showPasskey } from "@/components/passkeys"
import { signInAtProvider } from "@/components/sign-in"
import { Button } from "@/components/ui/button"
import { TextField } from "@/components/ui/field"
import { Notice } from "@/components/ui/notice"
import { answerOf, useSubmit } from "@/components/use-submit"
import { codeSchema } from "@/domain/second-factor"
import { t, worded } from "@/domain/words"
import { confirmCode, confirmPasskey, confirmPassword, passkeyQuestion, type Ways } from "./confirm-actions"

type Way = "password" | "totp" | "passkey"
type Done = { onConfirmed: () => void; onCancel: () => void }

const NAMES: Readonly<Record<Way, string>> = worded({
  password: "Use your password",
  totp: "Use a code of your app",
  passkey: "Use a passkey",
})

/** One way to prove who one is, and buttons for the others that this account has. */
export function ConfirmForm({ email, ways, ...done }: { email: string; ways: Ways } & Done) {
  const has = (["password", "totp", "passkey"] as const).filter((way) => ways[way])
  const [way, setWay] = useState(has[0])
  const others = has.filter((other) => other !== way)
  return (
    <div className="grid gap-5">
      {way === "password" ? <PasswordForm email={email} {...done} /> : null}
      {way === "totp" ? <CodeForm {...done} /> : null}
      {way === "passkey" ? <PasskeyButton {...done} /> : null}
      {way === undefined ? <Elsewhere provider={ways.provider} onCancel={done.onCancel} /> : null}
      {others.length > 0 ? (
        <p className="-mx-3 flex flex-wrap border-t border-line pt-3">
          {others.map((other) => (
            <Button key={other} look="quiet" size="small" onClick={() => setWay(other)}>
              {NAMES[other]}
            </Button>
          ))}
        </p>
      ) : null}
    </div>
  )
}

const passwordSchema = z.object({ password: z.string().min(1, { error: () => t("Enter your password.") }) })

function PasswordForm({ email, onConfirmed, onCancel }: { email: string } & Done) {
  const form = useForm({ resolver: zodResolver(passwordSchema), defaultValues: { password: "" } })
  const { onSubmit, message, waiting } = useSubmit(form, confirmPassword, onConfirmed)
  return (
    <form onSubmit={onSubmit} method="post" noValidate className="grid gap-5">
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <TextField
        label={t("Your password")}
        type="password"
        autoComplete="current-password"
        {...form.register("password")}
        error={form.formState.errors.password?.message}
      />
      <Buttons {...{ message, waiting, onCancel }} />
    </form>
  )
}

function CodeForm({ onConfirmed, onCancel }: Done) {
  const form = useForm({ resolver: zodResolver(codeSchema), defaultValues: { code: "" } })
  const { onSubmit, message, waiting } = useSubmit(form, confirmCode, onConfirmed)
  return (
    <form onSubmit={onSubmit} method="post" noValidate className="grid gap-5">
      <TextField
        label={t("Code")}
        hint={t("The six digits that your authenticator app shows.")}
        autoComplete="one-time-code"
        inputMode="numeric"
        {...form.register("code")}
        error={form.formState.errors.code?.message}
      />
      <Buttons {...{ message, waiting, onCancel }} />
    </form>
  )
}

function PasskeyButton({ onConfirmed, onCancel }: Done) {
  const [problem, setProblem] = useState<string | null>(null)
  const [waiting, setWaiting] = useState(false)
  async function show() {
    setProblem(null)
    setWaiting(true)
    const shown = await answerOf(showPasskey(passkeyQuestion))
    const result = shown.ok ? await answerOf(confirmPasskey(JSON.stringify(shown.response))) : shown
    setWaiting(false)
    if (result.ok) onConfirmed()
    else setProblem(result.message)
  }
  return (
    <div className="grid gap-5">
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      <div className="flex flex-wrap gap-2">
        <Button
          look="primary"
          waiting={waiting}
          waitingWord={t("Waiting for the passkey…")}
          onClick={() => void show()}
        >
          {t("Use a passkey")}
        </Button>
        <Button onClick={onCancel}>{t("Cancel")}</Button>
      </div>
    </div>
  )
}

/** For accounts that have neither a password nor a second factor here. */
function Elsewhere({ provider, onCancel }: { provider: string | null; onCancel: () => void }) {
  return (
    <div className="grid gap-5">
      <p>
        {provider
          ? t(
              "Your account has no password here. Sign in with {provider} again, then repeat what you were doing: this page is left, and what is not saved in it is lost.",
              { provider },
            )
          : t("Your account has no password here. Sign out and in again, then repeat what you were doing.")}
      </p>
      <div className="flex flex-wrap gap-2">
        {provider ? (
          <Button
            look="primary"
            onClick={() => void signInAtProvider(window.location.pathname + window.location.search, true)}
          >
            {t("Sign in with {provider}", { provider })}
          </Button>
        ) : null}
        <Button onClick={onCancel}>{t("Cancel")}</Button>
      </div>
    </div>
  )
}

function Buttons(props: { message: string | null; waiting: boolean; onCancel: () => void }) {
  return (
    <>
      {props.message ? <Notice tone="wrong">{props.message}</Notice> : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" waiting={props.waiting} waitingWord={t("Checking…")}>
          {t("Confirm")}
        </Button>
        <Button onClick={props.onCancel}>{t("Cancel")}</Button>
      </div>
    </>
  )
}
