"use server"
import { isSetUpToken, setUpOwner } from "@/db/staff"
import { setUpSchema } from "@/domain/account"
import { type Result, refuse } from "@/domain/result"
import { database } from "@/lib/database"
import { parse } from "@/lib/parse"
import { hashPassword } from "@/lib/password"

/** The link's token is the authentication: it is checked where it is used up. */
export async function createOwner(token: string, input: unknown): Promise<Result> {
  const parsed = parse(setUpSchema, input)
  if (!parsed.ok) return parsed
  const { password, ...member } = parsed.value
  const created = setUpOwner(database(), String(token), {
    ...member,
    passwordHash: await hashPassword(password),
  })
  return created.ok ? { ok: true } : created
}
