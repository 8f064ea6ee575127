import { eq } from "drizzle-orm"
import type { Connection } from "@/db/client"
import type { Contact } from "@/db/contacts"
import type { Event } from "@/db/events"
import type { LogoFile } from "@/db/images"
import { addPartner, getPartner, type PartnerWithHead } from "@/db/partners"
import { baseOf, saveRevision, setLogo } from "@/db/revisions"
import { event as eventTable } from "@/db/schema"
import type { Content } from "@/domain/content"
import { SYSTEM } from "@/domain/permissions"
import { readLogo } from "@/lib/logo-intake"
import { tokenOf } from "@/tests/review-answers"
import { contactAt, send } from "@/tests/reviews"
import { makeEvent, partnerContent } from "./events"

export type Review = { event: Event; partner: PartnerWithHead; contact: Contact; token: string }

/** A partner in an event of its own, whose one contact was sent the draft. */
export function makeReview(db: Connection, name: string, more: Partial<Content> = {}): Review {
  const { event, tier } = makeEvent(db)
  db.update(eventTable)
    .set({ publishRule: "staff", timeZone: "Asia/Seoul" })
    .where(eq(eventTable.id, event.id))
    .run()
  const added = addPartner(db, SYSTEM, {
    eventId: event.id,
    tierId: tier.id,
    content: partnerContent(name, more),
  })
  if (!added.ok) throw new Error(added.message)
  const contact = contactAt(db, added.partner.id, { name: "Mina Park" })
  send(db, added.partner.id)
  return { event, partner: partnerOf(db, added.partner.id), contact, token: tokenOf(db, contact.id) }
}

export function partnerOf(db: Connection, partnerId: number): PartnerWithHead {
  const partner = getPartner(db, partnerId)
  if (!partner) throw new Error(`partner ${partnerId} is gone`)
  return partner
}

export function saveTagline(db: Connection, partnerId: number, tagline: string) {
  const { head } = partnerOf(db, partnerId)
  const saved = saveRevision(db, SYSTEM, {
    partnerId,
    base: baseOf(head),
    content: { ...head.content, tagline },
  })
  if (!saved.ok) throw new Error(saved.message)
}

/** A drawing in this color as a partner's logo; gives its file. */
export async function drawLogo(db: Connection, partnerId: number, color: string): Promise<LogoFile> {
  const read = await readLogo(Buffer.from(svg(color)))
  if (!read.ok) throw new Error(read.message)
  const saved = setLogo(db, SYSTEM, { partnerId, logo: read.logo })
  if (!saved.ok) throw new Error(saved.message)
  return read.logo
}

export function svg(color: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="${color}"/></svg>`
}
