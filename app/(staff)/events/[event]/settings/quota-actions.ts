"use server"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { setPictureQuota } from "@/db/picture-room"
import { quotaBytes, quotaSchema } from "@/domain/picture-room"
import type { Result } from "@/domain/result"
import { database } from "@/lib/database"
import { parse } from "@/lib/parse"
import { currentStaff, SIGNED_OUT } from "@/lib/session"

/** Sets how much room an event's pictures have. */
export async function saveQuota(eventId: unknown, input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const at = parse(z.number().int(), eventId)
  if (!at.ok) return at
  const typed = parse(quotaSchema, input)
  if (!typed.ok) return typed
  const bytes = quotaBytes(typed.value.gigabytes)
  const saved = setPictureQuota(database(), staff, { eventId: at.value, bytes })
  if (saved.ok) revalidatePath("/events", "layout")
  return saved
}
