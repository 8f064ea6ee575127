"use client"
import { signIn as nextAuthSignIn } from "next-auth/react"
import { tryAgain } from "@/domain/rate-limit"
import { type Result, refuse } from "@/domain/result"

/** Signs in through next-auth without leaving the page. */
export async function signIn(values: { email: string; password: string }): Promise<Result> {
  const answer = await nextAuthSignIn("credentials", { ...values, redirect: false })
  if (answer?.ok) return { ok: true }
  const [, seconds] = /^Slowed-(\d+)$/u.exec(answer?.error ?? "") ?? []
  if (seconds) return refuse(`Wrong passwords were tried too often. ${tryAgain(Number(seconds) * 1000)}`)
  return refuse(
    answer?.error === "CredentialsSignin"
      ? "E-mail address or password is wrong. Check both and try again."
      : "Greenroom could not check the password just now. Wait a moment and try again.",
  )
}

/** Signs in with the token of a link that came by mail. */
export async function signInByLink(token: string): Promise<Result> {
  const answer = await nextAuthSignIn("mail-link", { token, redirect: false })
  if (answer?.ok) return { ok: true }
  return refuse(
    answer?.error === "CredentialsSignin"
      ? "This link was used, replaced or has expired. Ask for a new one on the sign-in page."
      : "Greenroom could not check the link just now. Wait a moment and try again.",
  )
}
