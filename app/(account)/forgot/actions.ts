"use server"
import { askForReset } from "@/db/password-resets"
import { askForLinkSchema } from "@/domain/account-forms"
import type { Result } from "@/domain/result"
import { mayAskForMail } from "@/lib/account-limit"
import { afterAnswer } from "@/lib/after-answer"
import { database } from "@/lib/database"
import { readEnv } from "@/lib/env"
import { NO_MAIL_SERVER } from "@/lib/no-mail-server"
import { parse } from "@/lib/parse"

/** For anybody: the same answer, as fast, whether the address has an account. */
export async function askForNewPassword(input: unknown): Promise<Result> {
  if (readEnv().smtp === null) return NO_MAIL_SERVER
  const parsed = parse(askForLinkSchema, input)
  if (!parsed.ok) return parsed
  const asked = await mayAskForMail("reset", parsed.value.email)
  if (typeof asked === "object") return asked
  if (asked === "send")
    afterAnswer("a link for a new password", () => askForReset(database(), parsed.value.email))
  return { ok: true }
}
