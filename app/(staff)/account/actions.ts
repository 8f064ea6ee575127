"use server"
import { changePassword, getMember } from "@/db/staff"
import { changePasswordSchema } from "@/domain/account"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { parse } from "@/lib/parse"
import { hashPassword, isPassword } from "@/lib/password"
import { currentStaff, SIGNED_OUT } from "@/lib/session"

/** Replaces one's password after asking for the current one; every session of the account ends. */
export async function replacePassword(input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(changePasswordSchema, input)
  if (!parsed.ok) return parsed
  const member = getMember(database(), staff.id)
  const wrong = t("This is not your current password.")
  if (!(await isPassword(member?.passwordHash ?? null, parsed.value.current)))
    return refuse(wrong, { current: wrong })
  return changePassword(database(), staff, await hashPassword(parsed.value.password))
}
