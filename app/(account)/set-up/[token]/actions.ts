"use server"
import { isSetUpToken, SET_UP_LINK_GONE, setUpOwner } from "@/db/staff"
import { setUpSchema } from "@/domain/account"
import type { Result } from "@/domain/result"
import { tryAccountLink } from "@/lib/account-limit"
import { database } from "@/lib/database"
import { hashNewPassword } from "@/lib/new-password"
import { parse } from "@/lib/parse"

/** The link's token is the authentication: asked before any work is done for it, and again where it is used up. */
export async function createOwner(link: unknown, input: unknown): Promise<Result> {
  const token = String(link)
  const opens = await tryAccountLink(() => isSetUpToken(database(), token) || null)
  if (opens !== true) return opens ?? SET_UP_LINK_GONE
  const parsed = parse(setUpSchema, input)
  if (!parsed.ok) return parsed
  const { password, ...member } = parsed.value
  const hashed = await hashNewPassword(password, member)
  if (!hashed.ok) return hashed
  const created = setUpOwner(database(), token, { ...member, passwordHash: hashed.passwordHash })
  return created.ok ? { ok: true } : created
}
