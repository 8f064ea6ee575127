"use server"
import { z } from "zod"
import { confirmByPassword, confirmWithCode } from "@/db/confirmations"
import { confirmWithPasskey } from "@/db/passkey-sign-in"
import { factorsOf } from "@/db/second-factors"
import { getMember } from "@/db/staff"
import { type Result, refuse } from "@/domain/result"
import { codeSchema } from "@/domain/second-factor"
import { t } from "@/domain/words"
import { passPasskey } from "@/lib/auth-second-step"
import { database } from "@/lib/database"
import { readEnv } from "@/lib/env"
import { requireFresh } from "@/lib/fresh"
import { isOwnPassword } from "@/lib/own-password"
import { parse } from "@/lib/parse"
import { askToConfirm, confirmationStep, readPasskey } from "@/lib/passkey-exchange"
import { currentStaff, SIGNED_OUT } from "@/lib/session"

/** How somebody can prove here who they are. */
export type Ways = { password: boolean; totp: boolean; passkey: boolean; provider: string | null }

const password = z
  .string()
  .min(1, { error: () => t("Enter your password.") })
  .max(1000)

export async function waysToConfirm(): Promise<Result<{ ways: Ways }>> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const hasPassword = (getMember(database(), staff.id)?.passwordHash ?? "") !== ""
  return {
    ok: true,
    ways: {
      password: hasPassword,
      ...factorsOf(database(), staff.id),
      provider: readEnv().oidc?.name ?? null,
    },
  }
}

/** For what is no action itself, such as a download: whether who is there was proved lately. */
export async function confirmNow(): Promise<Result> {
  const fresh = await requireFresh()
  return fresh.ok ? { ok: true } : fresh
}

export async function confirmPassword(input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(z.object({ password }), input)
  if (!parsed.ok) return parsed
  const isRight = await isOwnPassword(staff.id, parsed.value.password)
  if (typeof isRight === "object") return isRight
  if (isRight) return confirmByPassword(database(), staff)
  const wrong = t("This is not your password.")
  return refuse(wrong, { password: wrong })
}

export async function confirmCode(input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(codeSchema, input)
  return parsed.ok ? confirmWithCode(database(), staff, parsed.value.code) : parsed
}

/** What the browser is to show a passkey with. */
export async function passkeyQuestion() {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  return askToConfirm(staff)
}

export async function confirmPasskey(answer: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const step = confirmationStep(staff)
  if (!step) return refuse(t("This took longer than five minutes. Try again."))
  return passPasskey(String(answer), async (response) => {
    const read = await readPasskey(step, response)
    return read.ok ? confirmWithPasskey(database(), staff, step, read.shown) : read
  })
}
