"use client"
import { signIn as nextAuthSignIn } from "next-auth/react"
import { type Result, refuse } from "@/domain/result"

/** Signs in through next-auth without leaving the page. */
export async function signIn(values: { email: string; password: string }): Promise<Result> {
  const answer = await nextAuthSignIn("credentials", { ...values, redirect: false })
  return answer?.ok ? { ok: true } : refuse("E-mail address or password is wrong. Check both and try again.")
}
