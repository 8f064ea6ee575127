"use server"
import { startSession } from "@/db/sessions"
import { changePassword, getMember } from "@/db/staff"
import { changePasswordSchema } from "@/domain/account"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { hashNewPassword } from "@/lib/new-password"
import { parse } from "@/lib/parse"
import { isPassword } from "@/lib/password"
import { currentStaff, SIGNED_OUT } from "@/lib/session"
import { setSessionCookie } from "@/lib/session-cookie"
import { forgetPasswordTries, takePasswordTry } from "@/lib/sign-in-limit"
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
  const slowed = takePasswordTry(staff.id)
  if (slowed) return slowed
  const member = getMember(database(), staff.id)
  const wrong = t("This is not your current password.")
  if (!(await isPassword(member?.passwordHash ?? null, parsed.value.current)))
    return refuse(wrong, { current: wrong })
  forgetPasswordTries(staff.id)
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
