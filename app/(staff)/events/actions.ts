"use server"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { createEvent, updateEvent } from "@/db/events"
import { eventSchema } from "@/domain/event"
import type { Result } from "@/domain/result"
import { isTimeZone } from "@/domain/review-rules"
import { database } from "@/lib/database"
import { parse } from "@/lib/parse"
import { currentStaff, SIGNED_OUT } from "@/lib/session"

/**
 * Creates an event (`eventId` null) or changes one; answers with its slug. A new one goes by the clocks of whoever makes
 * it, `timeZone`, until its settings say otherwise.
 */
export async function saveEvent(
  eventId: unknown,
  input: unknown,
  timeZone: unknown,
): Promise<Result<{ slug: string }>> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const id = parse(z.number().int().nullable(), eventId)
  if (!id.ok) return id
  const settings = parse(eventSchema, input)
  if (!settings.ok) return settings
  const saved =
    id.value === null
      ? createEvent(database(), staff, { ...settings.value, ...zoneOf(timeZone) })
      : updateEvent(database(), staff, { eventId: id.value, settings: settings.value })
  if (!saved.ok) return saved
  revalidatePath("/events", "layout")
  return { ok: true, slug: saved.event.slug }
}

/** What a browser says of its time zone; one that this server does not know is left out. */
function zoneOf(timeZone: unknown): { timeZone?: string } {
  return typeof timeZone === "string" && isTimeZone(timeZone) ? { timeZone } : {}
}
