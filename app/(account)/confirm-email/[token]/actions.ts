"use server"
import { LINK_GONE } from "@/db/account-links"
import { confirmEmail, emailChangeByLink } from "@/db/email-changes"
import type { Result } from "@/domain/result"
import { tryAccountLink } from "@/lib/account-limit"
import { database } from "@/lib/database"

/** The link's token is the authentication: whoever reads mails to the new address has it. */
export async function confirmNewEmail(link: unknown): Promise<Result<{ email: string }>> {
  const token = String(link)
  const found = await tryAccountLink(() => emailChangeByLink(database(), token))
  if (!found) return LINK_GONE
  return "ok" in found ? found : confirmEmail(database(), token)
}
