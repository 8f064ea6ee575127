"use server"
import { askForEmailChange } from "@/db/email-changes"
import { getMember } from "@/db/staff"
import { changeEmailSchema } from "@/domain/account-forms"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { readEnv } from "@/lib/env"
import { NO_MAIL_SERVER } from "@/lib/no-mail-server"
import { parse } from "@/lib/parse"
import { isPassword } from "@/lib/password"
import { currentStaff, SIGNED_OUT } from "@/lib/session"
import { forgetPasswordTries, takePasswordTry } from "@/lib/sign-in-limit"

/** Asks a new address whether it is right, after asking for the current password. */
export async function requestEmailChange(input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  if (readEnv().smtp === null) return NO_MAIL_SERVER
  const parsed = parse(changeEmailSchema, input)
  if (!parsed.ok) return parsed
  const slowed = takePasswordTry(staff.id)
  if (slowed) return slowed
  const { email, current } = parsed.value
  const member = getMember(database(), staff.id)
  const wrong = t("This is not your current password.")
  if (!(await isPassword(member?.passwordHash || null, current))) return refuse(wrong, { current: wrong })
  forgetPasswordTries(staff.id)
  return askForEmailChange(database(), staff, email)
}
