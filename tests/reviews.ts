import { approve, askForChanges, handOn, listAnswers, propose } from "@/db/answers"
import type { Connection } from "@/db/client"
import { addContact, type Contact } from "@/db/contacts"
import { getPartner } from "@/db/partners"
import { openLink } from "@/db/review-links"
import { sendForReview } from "@/db/reviews"
import { type ContactFields, contactSchema } from "@/domain/contact"
import type { Content } from "@/domain/content"
import { type Actor, SYSTEM } from "@/domain/permissions"
import type { Seen } from "@/domain/review"
import { must } from "./must"

/** Adds a contact: one who decides and reads English, unless told otherwise. */
export function contactIn(
  db: Connection,
  partnerId: number,
  name: string,
  given: Partial<ContactFields> = {},
) {
  return must(addContact(db, SYSTEM, { partnerId, fields: fieldsOf(name, given) })).contact
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

/** The token of the link that a contact was given last, from the mail that waits with it. */
export function tokenOf(db: Connection, { id }: Pick<Contact, "id">): string {
  return db.$client
    .prepare("select link_token from mail where contact_id = ? and link_token is not null order by id desc")
    .pluck()
    .get(id) as string
}

/** What the holder of a link has on screen now. */
export function seen(db: Connection, token: string): Seen {
  const open = openLink(db, token)
  if (!open) throw new Error("the link opens nothing")
  return { hash: open.revision.hash, answers: listAnswers(db, open.partner.id)[0]?.answer.id ?? 0 }
}

export function approveBy(db: Connection, contact: Contact): number {
  const token = tokenOf(db, contact)
  const approval = { signerName: contact.name, signerRole: "Head of communications" }
  return must(approve(db, token, { seen: seen(db, token), approval })).answerId
}

export function askBy(
  db: Connection,
  contact: Contact,
  comment: string,
  fieldComments: Record<string, string> = {},
): number {
  const token = tokenOf(db, contact)
  const request = { signerName: contact.name, signerRole: "", comment, fieldComments }
  return must(askForChanges(db, token, { seen: seen(db, token), request })).answerId
}

export function proposeBy(
  db: Connection,
  contact: Contact,
  content: Content,
  logoSha256: string | null = null,
): number {
  const token = tokenOf(db, contact)
  const signer = { signerName: contact.name, signerRole: "", comment: "Our own words." }
  return must(propose(db, token, { seen: seen(db, token), signer, content, logoSha256 })).answerId
}

export function handOnBy(db: Connection, contact: Contact, name: string): number {
  const { email } = fieldsOf(name)
  return must(handOn(db, tokenOf(db, contact), { name, email, comment: "She looks after this." })).answerId
}
