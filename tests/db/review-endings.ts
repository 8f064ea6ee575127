import { archivePartner } from "@/db/archiving"
import { removeContact, updateContact } from "@/db/contacts"
import { askForNewLink, sendLinkAgain } from "@/db/new-links"
import { revokeLinks } from "@/db/review-links"
import { send } from "@/tests/reviews"
import { type Asked, expire } from "./asked-scene"
import { must } from "./scene"

/** Every way in which a link stops opening. */
export const ENDINGS: Record<string, (the: Asked) => unknown> = {
  expired: (the) => expire(the, the.contact.id),
  revoked: (the) => must(revokeLinks(the.db, the.staff.editor, { contactId: the.contact.id })),
  "revoked with all of its partner": (the) =>
    must(revokeLinks(the.db, the.staff.editor, { partnerId: the.partner.id })),
  "revoked with all of its event": (the) =>
    must(revokeLinks(the.db, the.staff.editor, { eventId: the.eventId })),
  "replaced by another to the same draft": (the) => send(the.db, the.partner.id),
  "replaced by one that was asked for": (the) => askForNewLink(the.db, the.token),
  "replaced, and its newer one revoked": (the) => {
    send(the.db, the.partner.id)
    must(revokeLinks(the.db, the.staff.editor, { contactId: the.contact.id }))
  },
  "of a removed contact": (the) => must(removeContact(the.db, the.staff.editor, the.contact.id)),
  "of a contact with another address": (the) => {
    const { name, language, role } = the.contact
    const fields = { name, language, role, email: "moved@example.org" }
    must(updateContact(the.db, the.staff.editor, { contactId: the.contact.id, fields }))
  },
  "to an address that the contact has no more": (the) => {
    const { name, language, role } = the.contact
    const fields = { name, language, role, email: "moved@example.org" }
    send(the.db, the.partner.id)
    must(updateContact(the.db, the.staff.editor, { contactId: the.contact.id, fields }))
    must(sendLinkAgain(the.db, the.staff.editor, the.contact.id))
  },
  "of an archived partner": (the) => must(archivePartner(the.db, the.staff.editor, the.partner.id)),
}
