"use server"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { getEvent } from "@/db/events"
import { startNextEdition } from "@/db/next-edition"
import { eventSchema } from "@/domain/event"
import { nextEditionSchema } from "@/domain/next-edition"
import { mayView } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { parse } from "@/lib/parse"
import { staffOf } from "@/lib/scope"
import { currentStaff, SIGNED_OUT } from "@/lib/session"

/** Starts an event from an earlier one: what is asked for here, everything else as it is set up there. */
export async function startNext(
  eventId: unknown,
  typed: unknown,
  chosen: unknown,
): Promise<Result<{ slug: string; partners: number; contacts: number }>> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const id = parse(z.number().int(), eventId)
  if (!id.ok) return id
  const inside = await staffOf({ eventId: id.value })
  if (!inside.ok) return inside
  const choice = parse(nextEditionSchema, chosen)
  if (!choice.ok) return choice
  const earlier = mayView(staff) ? getEvent(database(), id.value) : null
  if (!earlier) return refuse(t("This event does not exist."))
  const settings = parse(eventSchema, { ...earlier, ...(typed as object) })
  if (!settings.ok) return settings
  const started = startNextEdition(database(), staff, {
    ...{ eventId: earlier.id, settings: settings.value },
    ...choice.value,
  })
  if (!started.ok) return started
  revalidatePath("/events", "layout")
  return { ok: true, slug: started.event.slug, partners: started.partners, contacts: started.contacts }
}
