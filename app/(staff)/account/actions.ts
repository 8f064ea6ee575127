"use server"
import { startSession } from "@/db/sessions"
import { changePassword } from "@/db/staff"
import { changePasswordSchema } from "@/domain/account"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { hashNewPassword } from "@/lib/new-password"
import { isOwnPassword } from "@/lib/own-password"
import { parse } from "@/lib/parse"
import { currentStaff, SIGNED_OUT } from "@/lib/session"
import { setSessionCookie } from "@/lib/session-cookie"
import { cameFrom } from "@/lib/sign-in-steps"

/**
 * Replaces one's password after asking for the current one; every session of the account ends, and this browser gets a new
 * one, which knows what second factor this one was shown.
 */
export async function replacePassword(input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(changePasswordSchema, input)
  if (!parsed.ok) return parsed
  const isRight = await isOwnPassword(staff.id, parsed.value.current)
  if (typeof isRight === "object") return isRight
  const wrong = t("This is not your current password.")
  if (!isRight) return refuse(wrong, { current: wrong })
  const hashed = await hashNewPassword(parsed.value.password, staff)
  if (!hashed.ok) return hashed
  const { passwordHash } = hashed
  const changed = changePassword(database(), staff, passwordHash)
  if (!changed.ok) return changed
  const { id, hasSecondFactor } = staff
  const from = await cameFrom()
  const sessionId = startSession(database(), { id, passwordHash }, { hasSecondFactor, ...from })
  if (sessionId !== null) await setSessionCookie(sessionId)
  return changed
}
