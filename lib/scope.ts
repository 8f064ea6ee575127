import { notFound } from "next/navigation"
import { type Event, findEvent } from "@/db/events"
import { findPartner, type PartnerWithHead } from "@/db/partners"
import type { Staff } from "@/db/sessions"
import { type Actor, mayView } from "@/domain/permissions"
import { database } from "./database"
import { requireStaff } from "./session"

/** For pages of an event: who is signed in and the event of the address, or 404. */
export async function requireEvent(
  slug: string,
  may: (actor: Actor) => boolean = mayView,
): Promise<{ staff: Staff; event: Event }> {
  const staff = await requireStaff(may)
  const event = findEvent(database(), slug)
  if (!event) notFound()
  return { staff, event }
}

/** For pages of a partner: it must belong to the event of the address. */
export async function requirePartner(
  slugs: { event: string; partner: string },
  may: (actor: Actor) => boolean = mayView,
): Promise<{ staff: Staff; event: Event; partner: PartnerWithHead }> {
  const { staff, event } = await requireEvent(slugs.event, may)
  const partner = findPartner(database(), event.id, slugs.partner)
  if (!partner) notFound()
  return { staff, event, partner }
}
