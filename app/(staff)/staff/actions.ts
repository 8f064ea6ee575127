"use server"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { removeFactorsOf } from "@/db/factor-resets"
import { removeMember } from "@/db/member-removal"
import { makeResetLink } from "@/db/password-resets"
import { changeRole, setDisabled } from "@/db/staff"
import { accountLinkAddress } from "@/domain/account-links"
import { ROLES } from "@/domain/permissions"
import type { Result } from "@/domain/result"
import { database } from "@/lib/database"
import { readEnv } from "@/lib/env"
import { requireFresh } from "@/lib/fresh"
import { parse } from "@/lib/parse"

const id = z.number().int()

export async function setRole(input: unknown): Promise<Result> {
  const fresh = await requireFresh()
  if (!fresh.ok) return fresh
  const parsed = parse(z.object({ memberId: id, role: z.enum(ROLES) }), input)
  if (!parsed.ok) return parsed
  const changed = changeRole(database(), fresh.staff, parsed.value)
  revalidatePath("/staff")
  return changed
}

export async function setMemberDisabled(input: unknown): Promise<Result> {
  const fresh = await requireFresh()
  if (!fresh.ok) return fresh
  const parsed = parse(z.object({ memberId: id, disabled: z.boolean() }), input)
  if (!parsed.ok) return parsed
  const changed = setDisabled(database(), fresh.staff, parsed.value)
  revalidatePath("/staff")
  return changed
}

/** Removes an account for good. */
export async function remove(memberId: unknown): Promise<Result> {
  const fresh = await requireFresh()
  if (!fresh.ok) return fresh
  const parsed = parse(id, memberId)
  if (!parsed.ok) return parsed
  const removed = removeMember(database(), fresh.staff, parsed.value)
  revalidatePath("/staff")
  return removed
}

/** Takes all second factors off a colleague's account who has lost them. */
export async function removeFactors(memberId: unknown): Promise<Result> {
  const fresh = await requireFresh()
  if (!fresh.ok) return fresh
  const parsed = parse(id, memberId)
  if (!parsed.ok) return parsed
  const removed = removeFactorsOf(database(), fresh.staff, { memberId: parsed.value })
  revalidatePath("/staff")
  return removed
}

/** Helps somebody who can't sign in: a link by mail, or, where no mail goes out, one that is shown once. */
export async function makeLinkForPassword(memberId: unknown): Promise<Result<{ link: string | null }>> {
  const fresh = await requireFresh()
  if (!fresh.ok) return fresh
  const parsed = parse(id, memberId)
  if (!parsed.ok) return parsed
  const { smtp, url } = readEnv()
  const made = makeResetLink(database(), fresh.staff, { memberId: parsed.value, byMail: smtp !== null })
  if (!made.ok) return made
  return { ok: true, link: made.token === null ? null : accountLinkAddress(url, "reset", made.token) }
}
