"use client"
import { signIn as nextAuthSignIn } from "next-auth/react"
import { type Result, refuse } from "@/domain/result"

/** Signs in through next-auth without leaving the page. */
export async function signIn(values: { email: string; password: string }): Promise<Result> {
  const answer = await nextAuthSignIn("credentials", { ...values, redirect: false })
  if (answer?.ok) return { ok: true }
  if (answer?.error?.startsWith("disk "))
    return refuse(
      "The disk of the server takes nothing at the moment, so nobody can sign in. Tell whoever runs Greenroom, and try again later.",
    )
  return refuse(
    answer?.error === "CredentialsSignin"
      ? "E-mail address or password is wrong. Check both and try again."
      : "Greenroom could not check the password just now. Wait a moment and try again.",
  )
}
