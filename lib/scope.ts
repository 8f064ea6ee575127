import { notFound, redirect } from "next/navigation"
import { closedTo, partnerClosedTo } from "@/db/closed-events"
import { type Event, findEvent } from "@/db/events"
import { findPartner, type PartnerWithHead } from "@/db/partners"
import type { Staff } from "@/db/sessions"
import { type Actor, mayEnter, mayView } from "@/domain/permissions"
import type { Result } from "@/domain/result"
import { database } from "./database"
import { currentStaff, requireStaff, SIGNED_OUT } from "./session"

/**
 * For pages of an event: who is signed in and the event of the address, or 404. A session without a second factor is led to
 * the page that says so, where the event asks for one.
 */
export async function requireEvent(
  slug: string,
  may: (actor: Actor) => boolean = mayView,
): Promise<{ staff: Staff; event: Event }> {
  const staff = await requireStaff(may)
  const event = findEvent(database(), slug)
  if (!event) notFound()
  if (!mayEnter(staff, event)) redirect(`/events/${event.slug}/second-factor`)
  return { staff, event }
}

/**
 * For actions that tell something of an event without changing it: who is signed in and may enter it. What changes anything
 * is refused by its verb (db/activity).
 */
export async function staffOf(
  where: { eventId: number } | { partnerId: number },
): Promise<Result<{ staff: Staff }>> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const closed =
    "eventId" in where
      ? closedTo(database(), staff, where.eventId)
      : partnerClosedTo(database(), staff, where.partnerId)
  return closed ?? { ok: true, staff }
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
