"use server"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { askSecondFactor } from "@/db/event-entry"
import type { Result } from "@/domain/result"
import { database } from "@/lib/database"
import { requireFresh } from "@/lib/fresh"
import { parse } from "@/lib/parse"

/** Lets in only those who showed a second factor, or everybody on the staff again. */
export async function setSecondFactorAsked(input: unknown): Promise<Result> {
  const fresh = await requireFresh()
  if (!fresh.ok) return fresh
  const parsed = parse(z.object({ eventId: z.number().int(), asked: z.boolean() }), input)
  if (!parsed.ok) return parsed
  const set = askSecondFactor(database(), fresh.staff, parsed.value)
  if (set.ok) revalidatePath("/events", "layout")
  return set
}
