"use server"
import { LINK_GONE } from "@/db/account-links"
import { acceptInvitation, findInvitation } from "@/db/invitations"
import { acceptSchema } from "@/domain/account-forms"
import type { Result } from "@/domain/result"
import { tryAccountLink } from "@/lib/account-limit"
import { database } from "@/lib/database"
import { hashNewPassword } from "@/lib/new-password"
import { parse } from "@/lib/parse"

/** The link's token is the authentication: asked before any work is done for it, and again where it is used up. */
export async function join(link: unknown, input: unknown): Promise<Result> {
  const token = String(link)
  const invitation = await tryAccountLink(() => findInvitation(database(), token))
  if (!invitation) return LINK_GONE
  if ("ok" in invitation) return invitation
  const parsed = parse(acceptSchema, input)
  if (!parsed.ok) return parsed
  const { password, ...chosen } = parsed.value
  const hashed = await hashNewPassword(password, { name: chosen.name, email: invitation.email })
  if (!hashed.ok) return hashed
  const { passwordHash } = hashed
  const joined = acceptInvitation(database(), token, { ...chosen, passwordHash })
  return joined.ok ? { ok: true } : joined
}
