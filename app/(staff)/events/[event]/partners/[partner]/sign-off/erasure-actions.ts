"use server"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { CANNOT_ERASE, eraseContact, erasureClosedTo, erasurePlan, NOT_KEPT } from "@/db/erasure"
import { forget } from "@/db/forgetting"
import { type ErasurePlan, erasureInWords } from "@/domain/erasure"
import { mayErase } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { database } from "@/lib/database"
import { requireFresh } from "@/lib/fresh"
import { parse } from "@/lib/parse"
import { currentStaff, SIGNED_OUT } from "@/lib/session"

const id = z.number().int()

/** What erasing a contact would do, in sentences. Changes nothing. */
export async function lookAtErasure(
  contactId: unknown,
): Promise<Result<{ plan: ErasurePlan; words: ReturnType<typeof erasureInWords> }>> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  if (!mayErase(staff)) return refuse(CANNOT_ERASE)
  const parsed = parse(id, contactId)
  if (!parsed.ok) return parsed
  const closed = erasureClosedTo(database(), staff, parsed.value)
  if (closed) return closed
  const plan = erasurePlan(database(), parsed.value)
  return plan ? { ok: true, plan, words: erasureInWords(plan) } : refuse(NOT_KEPT)
}

/** Erases who a contact is, for good. */
export async function erase(contactId: unknown): Promise<Result> {
  const fresh = await requireFresh()
  if (!fresh.ok) return fresh
  const parsed = parse(id, contactId)
  if (!parsed.ok) return parsed
  const erased = eraseContact(database(), fresh.staff, parsed.value)
  if (!erased.ok) return erased
  forget(database())
  revalidatePath("/events", "layout")
  return { ok: true }
}
