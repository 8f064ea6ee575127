import { desc, eq } from "drizzle-orm"
import type { Connection } from "@/db/client"
import { addContact, type Contact } from "@/db/contacts"
import { sendForReview } from "@/db/reviews"
import { mail } from "@/db/schema"
import type { ContactFields } from "@/domain/contact"
import { type Actor, SYSTEM } from "@/domain/permissions"

let people = 0

/** A contact of a partner, who decides unless told otherwise. */
export function contactAt(db: Connection, partnerId: number, given: Partial<ContactFields> = {}): Contact {
  people += 1
  const fields = {
    name: `Person ${people}`,
    email: `person-${people}@example.org`,
    language: "en",
    role: "decides",
    ...given,
  } as const
  const added = addContact(db, SYSTEM, { partnerId, fields })
  if (!added.ok) throw new Error(added.message)
  return added.contact
}

/** Sends a partner's head for review to all its contacts. */
export function sendDraft(db: Connection, where: { eventId: number; id: number }, actor: Actor = SYSTEM) {
  const sent = sendForReview(db, actor, { eventId: where.eventId, whom: { partnerIds: [where.id] } })
  if (!sent.ok) throw new Error(sent.message)
}

/** The token in the newest mail that waits for a contact with a link in it. */
export function tokenFor(db: Connection, contactId: number): string {
  const tokens = db
    .select({ token: mail.linkToken })
    .from(mail)
    .where(eq(mail.contactId, contactId))
    .orderBy(desc(mail.id))
    .all()
  const newest = tokens.find(({ token }) => token !== null)?.token
  if (!newest) throw new Error(`no link waits for contact ${contactId}`)
  return newest
}
