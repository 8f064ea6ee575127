"use server"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { setRetention } from "@/db/retention"
import type { Result } from "@/domain/result"
import { retentionSchema } from "@/domain/retention"
import { database } from "@/lib/database"
import { parse } from "@/lib/parse"
import { currentStaff, SIGNED_OUT } from "@/lib/session"

/** Sets how long an event's mails and links are kept. */
export async function saveRetention(eventId: unknown, input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const at = parse(z.number().int(), eventId)
  if (!at.ok) return at
  const given = parse(retentionSchema, input)
  if (!given.ok) return given
  const saved = setRetention(database(), staff, { eventId: at.value, keepsDays: given.value.keepsDays })
  if (saved.ok) revalidatePath("/events", "layout")
  return saved
}
