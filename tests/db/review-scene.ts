import { and, desc, eq, isNotNull } from "drizzle-orm"
import { approve } from "@/db/answers"
import type { Connection } from "@/db/client"
import { addContact, type Contact } from "@/db/contacts"
import { openLink } from "@/db/review-links"
import { sendForReview } from "@/db/reviews"
import { answer, mail } from "@/db/schema"
import type { ContactRole } from "@/domain/contact"
import type { Seen } from "@/domain/review"
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

/** The token of the newest link that was mailed to a contact and still waits in the Outbox. */
export function tokenOf(db: Connection, contactId: number): string {
  const row = db
    .select({ token: mail.linkToken })
    .from(mail)
    .where(and(eq(mail.contactId, contactId), isNotNull(mail.linkToken)))
    .orderBy(desc(mail.id))
    .limit(1)
    .get()
  if (!row?.token) throw new Error(`contact ${contactId} has no link waiting`)
  return row.token
}

/** What the page of a link shows now. */
export function seenBy(db: Connection, token: string): Seen {
  const open = openLink(db, token)
  if (!open) throw new Error("this link opens nothing")
  const newest = db
    .select({ id: answer.id })
    .from(answer)
    .where(eq(answer.partnerId, open.partner.id))
    .orderBy(desc(answer.id))
    .limit(1)
    .get()
  return { hash: open.revision.hash, answers: newest?.id ?? 0 }
}

/** A contact opens its link and signs off what it shows. */
export function signOff(db: Connection, contactId: number) {
  const token = tokenOf(db, contactId)
  const approval = { signerName: "Kim", signerRole: "Press officer" }
  return must(approve(db, token, { seen: seenBy(db, token), approval }))
}
