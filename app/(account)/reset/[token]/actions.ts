"use server"
import { LINK_GONE } from "@/db/account-links"
import { memberByResetLink, resetPassword } from "@/db/password-resets"
import { newPasswordSchema } from "@/domain/account-forms"
import type { Result } from "@/domain/result"
import { tryAccountLink } from "@/lib/account-limit"
import { database } from "@/lib/database"
import { hashNewPassword } from "@/lib/new-password"
import { parse } from "@/lib/parse"

/** The link's token is the authentication: asked before any work is done for it, and again where it is used up. */
export async function setNewPassword(link: unknown, input: unknown): Promise<Result> {
  const token = String(link)
  const member = await tryAccountLink(() => memberByResetLink(database(), token))
  if (!member) return LINK_GONE
  if ("ok" in member) return member
  const parsed = parse(newPasswordSchema, input)
  if (!parsed.ok) return parsed
  const hashed = await hashNewPassword(parsed.value.password, member)
  if (!hashed.ok) return hashed
  return resetPassword(database(), token, hashed.passwordHash)
}
