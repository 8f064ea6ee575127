import { and, asc, eq, inArray, isNotNull, isNull } from "drizzle-orm"
import type { ContactFields } from "@/domain/contact"
import { type Actor, maySend } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { marked, t } from "@/domain/words"
import { record } from "./activity"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { closedTo, partnerClosedTo } from "./closed-events"
import { denied } from "./denials"
import { GONE } from "./partners"
import { CANNOT_SEND, endLiveLink } from "./review-links"
import { contact, partner } from "./schema"

export type Contact = typeof contact.$inferSelect

const NO_CONTACT = marked("This contact no longer exists. Reload the page.")

/** The contacts of a partner who are not removed, in the order they were added. */
export function listContacts(db: Db, partnerId: number): Contact[] {
  return db
    .select()
    .from(contact)
    .where(and(eq(contact.partnerId, partnerId), isNull(contact.removedAt)))
    .orderBy(asc(contact.id))
    .all()
}

/** Those who were removed and whose name is still kept, for what they answered. */
export function removedContacts(db: Db, partnerId: number): Contact[] {
  return db
    .select()
    .from(contact)
    .where(and(eq(contact.partnerId, partnerId), isNotNull(contact.removedAt), isNull(contact.erasedAt)))
    .orderBy(asc(contact.id))
    .all()
}

/** The contacts of all partners of an event who are not removed, by partner id; `only` names some of the partners. */
export function contactsOfEvent(db: Db, eventId: number, only?: readonly number[]): Map<number, Contact[]> {
  const rows = db
    .select({ contact })
    .from(contact)
    .innerJoin(partner, eq(partner.id, contact.partnerId))
    .where(
      and(eq(partner.eventId, eventId), only && inArray(partner.id, [...only]), isNull(contact.removedAt)),
    )
    .orderBy(asc(contact.id))
    .all()
  const byPartner = new Map<number, Contact[]>()
  for (const { contact: row } of rows)
    byPartner.set(row.partnerId, [...(byPartner.get(row.partnerId) ?? []), row])
  return byPartner
}

/** Has any active partner of an event anybody to ask? */
export function hasContacts(db: Db, eventId: number): boolean {
  const ofEvent = and(eq(partner.eventId, eventId), isNull(partner.archivedAt), isNull(contact.removedAt))
  return (
    db
      .select({ id: contact.id })
      .from(contact)
      .innerJoin(partner, eq(partner.id, contact.partnerId))
      .where(ofEvent)
      .limit(1)
      .get() !== undefined
  )
}

/** Adds a contact to a partner. Refuses an address that the partner has already. */
export function addContact(
  db: Db,
  actor: Actor,
  input: { partnerId: number; fields: ContactFields },
): Result<{ contact: Contact }> {
  return write(db, (tx): Result<{ contact: Contact }> => {
    if (!maySend(actor)) return denied(actor, CANNOT_SEND)
    const owner = tx.select().from(partner).where(eq(partner.id, input.partnerId)).get()
    if (!owner) return refuse(GONE)
    const closed = closedTo(tx, actor, owner.eventId)
    if (closed) return closed
    const taken = addressTaken(tx, owner.id, input.fields.email)
    if (taken) return taken
    const added = insertContact(tx, owner.id, input.fields)
    record(tx, actor, "contact.added", {
      eventId: owner.eventId,
      partnerId: owner.id,
      detail: { contact: added.id },
    })
    return { ok: true, contact: added }
  })
}

/** Changes a contact. With another address its live link ends: it was sent to the old one. */
export function updateContact(
  db: Db,
  actor: Actor,
  input: { contactId: number; fields: ContactFields },
): Result<{ contact: Contact; linkEnded: boolean }> {
  return write(db, (tx): Result<{ contact: Contact; linkEnded: boolean }> => {
    if (!maySend(actor)) return denied(actor, CANNOT_SEND)
    const current = getContact(tx, input.contactId)
    if (!current) return refuse(NO_CONTACT)
    const closed = partnerClosedTo(tx, actor, current.partnerId)
    if (closed) return closed
    const taken = addressTaken(tx, current.partnerId, input.fields.email, current.id)
    if (taken) return taken
    const moved = current.email !== input.fields.email
    const linkEnded = moved && endLiveLink(tx, current.id, "revoked")
    const changed = tx.update(contact).set(input.fields).where(eq(contact.id, current.id)).returning().get()
    record(tx, actor, "contact.changed", {
      ...placeOf(tx, current),
      detail: { contact: current.id, linkEnded },
    })
    return { ok: true, contact: changed, linkEnded }
  })
}

/** Removes a contact and ends its link. What it answered stays. */
export function removeContact(db: Db, actor: Actor, contactId: number): Result {
  return write(db, (tx): Result => {
    if (!maySend(actor)) return denied(actor, CANNOT_SEND)
    const current = getContact(tx, contactId)
    if (!current) return { ok: true }
    endLiveLink(tx, contactId, "revoked")
    tx.update(contact).set({ removedAt: currentTime() }).where(eq(contact.id, contactId)).run()
    record(tx, actor, "contact.removed", { ...placeOf(tx, current), detail: { contact: contactId } })
    return { ok: true }
  })
}

/** Does this contact, removed or not, belong to a partner of this event? */
export function isContactOf(db: Db, contactId: number, eventId: number): boolean {
  const found = db
    .select({ id: contact.id })
    .from(contact)
    .innerJoin(partner, eq(partner.id, contact.partnerId))
    .where(and(eq(contact.id, contactId), eq(partner.eventId, eventId)))
    .get()
  return found !== undefined
}

/** A contact that is not removed, or null. */
export function getContact(db: Db, contactId: number): Contact | null {
  return (
    db
      .select()
      .from(contact)
      .where(and(eq(contact.id, contactId), isNull(contact.removedAt)))
      .get() ?? null
  )
}

/** Inserts without asking, for verbs that have authorised already. */
export function insertContact(tx: Db, partnerId: number, fields: ContactFields): Contact {
  return tx
    .insert(contact)
    .values({ partnerId, ...fields, createdAt: currentTime() })
    .returning()
    .get()
}

function addressTaken(tx: Db, partnerId: number, email: string, exceptId?: number) {
  const other = listContacts(tx, partnerId).find((item) => item.email === email && item.id !== exceptId)
  if (!other) return null
  const message = t("{name} already has this address here. Change that contact, or use another address.", {
    name: other.name,
  })
  return refuse(message, { email: message })
}

function placeOf(tx: Db, { partnerId }: Contact): { eventId?: number; partnerId: number } {
  const owner = tx.select({ eventId: partner.eventId }).from(partner).where(eq(partner.id, partnerId)).get()
  return owner ? { eventId: owner.eventId, partnerId } : { partnerId }
}
