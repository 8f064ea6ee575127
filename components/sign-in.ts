"use client"
import { signIn as nextAuthSignIn } from "next-auth/react"
import { tryAgain } from "@/domain/rate-limit"
import { type Result, refuse } from "@/domain/result"
import { askedFactors, type Factors } from "@/domain/second-factor"
import { marked, t } from "@/domain/words"
import { showPasskey } from "./passkeys"

/** Signed in; or, with `asks`, the password was right and one of these is asked for besides. */
export type SignedIn = Result<{ asks: Factors | null }>

/** Signs in through next-auth without leaving the page. */
export async function signIn(values: { email: string; password: string }): Promise<SignedIn> {
  const answer = await nextAuthSignIn("credentials", { ...values, redirect: false })
  if (answer?.ok) return { ok: true, asks: null }
  const asks = askedFactors(answer?.error)
  if (asks) return { ok: true, asks }
  const [, seconds] = /^Slowed-(\d+)$/u.exec(answer?.error ?? "") ?? []
  if (answer?.error?.startsWith("disk "))
    return refuse(
      t(
        "The disk of the server takes nothing at the moment, so nobody can sign in. Tell whoever runs Greenroom, and try again later.",
      ),
    )
  if (seconds)
    return refuse(
      t("Wrong passwords were tried too often. {tryAgain}", { tryAgain: tryAgain(Number(seconds) * 1000) }),
    )
  return refuse(
    answer?.error === "CredentialsSignin"
      ? t("E-mail address or password is wrong. Check both and try again.")
      : UNAVAILABLE,
  )
}

/** Signs in with the token of a link that came by mail. */
export async function signInByLink(token: string): Promise<SignedIn> {
  const answer = await nextAuthSignIn("mail-link", { token, redirect: false })
  if (answer?.ok) return { ok: true, asks: null }
  const asks = askedFactors(answer?.error)
  if (asks) return { ok: true, asks }
  return answer?.error === "CredentialsSignin"
    ? refuse(t("This link was used, replaced or has expired. Ask for a new one on the sign-in page."))
    : refuse(sentenceOf(answer?.error))
}

/** Answers the second step with six digits or a recovery code. */
export async function answerWithCode(code: string): Promise<Result> {
  const result = await finish("second-factor", { code })
  return result.ok ? result : refuse(result.message, { code: result.message })
}

/** Answers the second step with a passkey. */
export async function answerWithPasskey(): Promise<Result> {
  const shown = await showPasskey(() => question("second-factor"))
  return shown.ok ? finish("second-factor", { passkey: JSON.stringify(shown.response) }) : shown
}

/** Signs in with a passkey alone. */
export async function signInWithPasskey(): Promise<Result> {
  const shown = await showPasskey(() => question("passkey"))
  return shown.ok ? finish("passkey", { passkey: JSON.stringify(shown.response) }) : shown
}

/** Leaves for the sign-in provider, and comes back to `callbackUrl`; `again` has it ask who is there. */
export async function signInAtProvider(callbackUrl: string, again = false) {
  await nextAuthSignIn("oidc", { callbackUrl }, again ? { prompt: "login" } : undefined)
}

const UNAVAILABLE = marked("Greenroom could not check this just now. Wait a moment and try again.")

/** What these steps refuse with are words of ours (lib/auth-second-step). */
async function finish(step: "second-factor" | "passkey", given: Record<string, string>): Promise<Result> {
  const answer = await nextAuthSignIn(step, { ...given, redirect: false })
  if (answer?.ok) return { ok: true }
  return refuse(sentenceOf(answer?.error))
}

function sentenceOf(error: string | null | undefined): string {
  return error?.includes(" ") ? error : UNAVAILABLE
}

async function question(step: "second-factor" | "passkey") {
  const answer = await fetch("/api/sign-in/passkey", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ step }),
  })
  return answer.json()
}
