import { approve, askForChanges, handOn, propose } from "@/db/answers"
import type { Connection } from "@/db/client"
import { addContact, type Contact } from "@/db/contacts"
import { getPartner } from "@/db/partners"
import { sendForReview } from "@/db/reviews"
import { type ContactFields, contactSchema } from "@/domain/contact"
import type { Content } from "@/domain/content"
import { type Actor, SYSTEM } from "@/domain/permissions"
import { must } from "./must"
import { seenBy, tokenOf } from "./review-answers"

/** Adds a contact: one who decides and reads English, unless told otherwise. */
export function contactIn(
  db: Connection,
  partnerId: number,
  name: string,
  given: Partial<ContactFields> = {},
) {
  return must(addContact(db, SYSTEM, { partnerId, fields: fieldsOf(name, given) })).contact
}

let people = 0

/** The same for somebody whose name does not matter. */
export function contactAt(db: Connection, partnerId: number, given: Partial<ContactFields> = {}): Contact {
  people += 1
  return contactIn(db, partnerId, given.name ?? `Person ${people}`, given)
}

export function fieldsOf(name: string, given: Partial<ContactFields> = {}): ContactFields {
  const email = `${name.toLowerCase().replace(/\W+/gu, ".")}@partner.example`
  return contactSchema.parse({ name, email, language: "en", role: "decides", ...given })
}

/** Sends the draft of a partner to all its contacts. */
export function send(db: Connection, partnerId: number, actor: Actor = SYSTEM) {
  const eventId = getPartner(db, partnerId)?.eventId ?? 0
  return must(sendForReview(db, actor, { eventId, whom: { partnerIds: [partnerId] } }))
}

export function approveBy(db: Connection, contact: Contact): number {
  const token = tokenOf(db, contact.id)
  const approval = { signerName: contact.name, signerRole: "Head of communications" }
  return must(approve(db, token, { seen: seenBy(db, token), approval })).answerId
}

export function askBy(
  db: Connection,
  contact: Contact,
  comment: string,
  fieldComments: Record<string, string> = {},
): number {
  const token = tokenOf(db, contact.id)
  const request = { signerName: contact.name, signerRole: "", comment, fieldComments }
  return must(askForChanges(db, token, { seen: seenBy(db, token), request })).answerId
}

export function proposeBy(
  db: Connection,
  contact: Contact,
  content: Content,
  logoSha256: string | null = null,
): number {
  const token = tokenOf(db, contact.id)
  const signer = { signerName: contact.name, signerRole: "", comment: "Our own words." }
  return must(propose(db, token, { seen: seenBy(db, token), signer, content, logoSha256 })).answerId
}

export function handOnBy(db: Connection, contact: Contact, name: string): number {
  const { email } = fieldsOf(name)
  return must(handOn(db, tokenOf(db, contact.id), { name, email, comment: "She looks after this." })).answerId
}
