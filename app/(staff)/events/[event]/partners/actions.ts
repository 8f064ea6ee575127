"use server"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { addPartner, movePartner } from "@/db/partners"
import { type Conflict, saveRevision, setLogo } from "@/db/revisions"
import { contentSchema } from "@/domain/content"
import type { Result } from "@/domain/result"
import { database } from "@/lib/database"
import { parse } from "@/lib/parse"
import { currentStaff, SIGNED_OUT } from "@/lib/session"

const id = z.number().int()
const target = z.object({ partnerId: id, base: z.string().max(64) })
const place = z.object({ eventId: id, tierId: id })

/** Saves the text of a partner on the base that its editor started from. */
export async function saveContent(
  where: unknown,
  input: unknown,
): Promise<Result<{ base: string; revision: number }> | Conflict> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const at = parse(target, where)
  if (!at.ok) return at
  const content = parse(contentSchema, input)
  if (!content.ok) return content
  const saved = saveRevision(database(), staff, { ...at.value, content: content.value })
  if (saved.ok) revalidatePath("/events", "layout")
  return saved
}

export async function createPartner(where: unknown, input: unknown): Promise<Result<{ slug: string }>> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const at = parse(place, where)
  if (!at.ok) return at
  const content = parse(contentSchema, input)
  if (!content.ok) return content
  const added = addPartner(database(), staff, { ...at.value, content: content.value })
  if (!added.ok) return added
  revalidatePath("/events", "layout")
  return { ok: true, slug: added.partner.slug }
}

export async function moveToTier(input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(z.object({ partnerId: id, tierId: id }), input)
  if (!parsed.ok) return parsed
  const moved = movePartner(database(), staff, parsed.value)
  if (moved.ok) revalidatePath("/events", "layout")
  return moved
}

export async function removeLogo(partnerId: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const parsed = parse(id, partnerId)
  if (!parsed.ok) return parsed
  const removed = setLogo(database(), staff, { partnerId: parsed.value, logo: null })
  if (removed.ok) revalidatePath("/events", "layout")
  return removed
}
