import type { AskedPartner, ContactChoice } from "@/domain/import/contact-plan"
import { type Actor, maySend } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { record } from "./activity"
import { type Db, write } from "./client"
import { closedTo } from "./closed-events"
import { contactsOfEvent, insertContact } from "./contacts"
import { denied } from "./denials"
import { getEvent } from "./events"
import { listPartners } from "./partners"
import { CANNOT_SEND } from "./review-links"

/** The partners that a list of contacts is compared with, in the order of the page. */
export function contactGround(db: Db, eventId: number): AskedPartner[] {
  const contacts = contactsOfEvent(db, eventId)
  return listPartners(db, eventId).map(({ id, head: { content } }) => ({
    id,
    name: content.name,
    acronym: content.acronym,
    nativeName: content.nativeName,
    emails: (contacts.get(id) ?? []).map(({ email }) => email),
  }))
}

/**
 * Adds all contacts of a checked list, or none. An address that a partner has by now is left as it is, so that importing
 * twice adds nothing twice.
 */
export function importContacts(
  db: Db,
  actor: Actor,
  input: { eventId: number; contacts: ContactChoice[] },
): Result<{ added: number; partners: number; there: number }> {
  return write(db, (tx): Result<{ added: number; partners: number; there: number }> => {
    if (!maySend(actor)) return denied(actor, CANNOT_SEND)
    if (!getEvent(tx, input.eventId)) return refuse(t("This event does not exist."))
    const closed = closedTo(tx, actor, input.eventId)
    if (closed) return closed
    const known = new Map(contactGround(tx, input.eventId).map(({ id, emails }) => [id, new Set(emails)]))
    const added: { partnerId: number; contact: number }[] = []
    for (const { partnerId, fields } of input.contacts) {
      const emails = known.get(partnerId)
      if (!emails)
        return refuse(
          t(
            "The partner that “{name}” belongs to is gone or archived. Reload the page and read the list again.",
            { name: fields.name },
          ),
        )
      if (emails.has(fields.email)) continue
      emails.add(fields.email)
      added.push({ partnerId, contact: insertContact(tx, partnerId, fields).id })
    }
    for (const { partnerId, contact } of added)
      record(tx, actor, "contact.added", { eventId: input.eventId, partnerId, detail: { contact } })
    const summary = {
      added: added.length,
      partners: new Set(added.map(({ partnerId }) => partnerId)).size,
      there: input.contacts.length - added.length,
    }
    if (added.length > 0) record(tx, actor, "contacts.imported", { eventId: input.eventId, detail: summary })
    return { ok: true, ...summary }
  })
}
