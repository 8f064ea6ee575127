"use client"
import { signIn as nextAuthSignIn } from "next-auth/react"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"

/** Signs in through next-auth without leaving the page. */
export async function signIn(values: { email: string; password: string }): Promise<Result> {
  const answer = await nextAuthSignIn("credentials", { ...values, redirect: false })
  if (answer?.ok) return { ok: true }
  return refuse(
    answer?.error === "CredentialsSignin"
      ? t("E-mail address or password is wrong. Check both and try again.")
      : t("Greenroom could not check the password just now. Wait a moment and try again."),
  )
}
