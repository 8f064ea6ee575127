import { addContact, type Contact } from "@/db/contacts"
import { sendForReview } from "@/db/reviews"
import type { ContactRole } from "@/domain/contact"
import { must, partnerIn, type Scene, scene, setPublishRule } from "./scene"

/** A scene in which only what was signed off goes public. */
export function reviewScene(): Scene {
  const the = scene()
  setPublishRule(the.db, the.eventId, "approved")
  return the
}

/** Adds a contact named after its address. */
export function contactIn(
  { db, staff }: Scene,
  partnerId: number,
  name: string,
  role: ContactRole = "decides",
) {
  const fields = { name, email: `${name.toLowerCase()}@partner.example`, language: "en" as const, role }
  return must(addContact(db, staff.editor, { partnerId, fields })).contact
}

/** A partner with one contact who decides. */
export function partnerWithContact(the: Scene, name: string): { partnerId: number; contact: Contact } {
  const { id } = partnerIn(the, name)
  return { partnerId: id, contact: contactIn(the, id, `Contact-${name.replaceAll(" ", "-")}`) }
}

export function sendTo({ db, staff, eventId }: Scene, ...partnerIds: number[]) {
  return must(sendForReview(db, staff.editor, { eventId, whom: { partnerIds } }))
}
