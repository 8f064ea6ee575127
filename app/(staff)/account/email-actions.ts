"use server"
import { askForEmailChange } from "@/db/email-changes"
import { getMember } from "@/db/staff"
import { changeEmailSchema } from "@/domain/account-forms"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { readEnv } from "@/lib/env"
import { requireFresh } from "@/lib/fresh"
import { NO_MAIL_SERVER } from "@/lib/no-mail-server"
import { isOwnPassword } from "@/lib/own-password"
import { parse } from "@/lib/parse"
import { currentStaff, SIGNED_OUT } from "@/lib/session"

/**
 * Asks a new address whether it is right. Who is there is proved by the password that comes with it, however fresh the session
 * is; where the account has none here, as before everything that matters.
 */
export async function requestEmailChange(input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  if (readEnv().smtp === null) return NO_MAIL_SERVER
  const member = getMember(database(), staff.id)
  if (!member?.passwordHash) return askWithoutPassword(input)
  const parsed = parse(changeEmailSchema, input)
  if (!parsed.ok) return parsed
  const { email, current } = parsed.value
  const isRight = await isOwnPassword(staff.id, current)
  if (typeof isRight === "object") return isRight
  const wrong = t("This is not your current password.")
  if (!isRight) return refuse(wrong, { current: wrong })
  return askForEmailChange(database(), staff, email)
}

async function askWithoutPassword(input: unknown): Promise<Result> {
  const fresh = await requireFresh()
  if (!fresh.ok) return fresh
  const parsed = parse(changeEmailSchema.pick({ email: true }), input)
  return parsed.ok ? askForEmailChange(database(), fresh.staff, parsed.value.email) : parsed
}
