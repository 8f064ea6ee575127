"use server"
import { confirmEmail } from "@/db/email-changes"
import type { Result } from "@/domain/result"
import { database } from "@/lib/database"

/** The link's token is the authentication: whoever reads mails to the new address has it. */
export async function confirmNewEmail(link: unknown): Promise<Result<{ email: string }>> {
  return confirmEmail(database(), String(link))
}
