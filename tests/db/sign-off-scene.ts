import { approve, askForChanges } from "@/db/answers"
import { addContact, type Contact } from "@/db/contacts"
import { getEvent } from "@/db/events"
import { updateReviewRules } from "@/db/review-rules"
import { sendForReview } from "@/db/reviews"
import { signOffsOf } from "@/db/sign-offs"
import type { ContactFields } from "@/domain/contact"
import type { ReviewRules } from "@/domain/review-rules"
import { must, partnerIn, type Scene } from "./scene"

/** Rules with a deadline in October 2026, by the clocks of Berlin. */
export const RULES: ReviewRules = {
  reviewDeadline: "2026-10-14",
  timeZone: "Europe/Berlin",
  publishRule: "approved",
  approvalRule: "one",
  reminderDays: [-7, -1, 3],
  replyTo: "",
}

export function setRules({ db, staff, eventId }: Scene, more: Partial<ReviewRules> = {}) {
  must(updateReviewRules(db, staff.publisher, { eventId, rules: { ...RULES, ...more } }))
}

export function eventOf({ db, eventId }: Scene) {
  const found = getEvent(db, eventId)
  if (!found) throw new Error(`event ${eventId} is gone`)
  return found
}

/** A contact who decides, named by its address: "mina" is mina@example.net. */
export function contactIn(
  { db, staff }: Scene,
  partnerId: number,
  name: string,
  given: Partial<ContactFields> = {},
): Contact {
  const fields = {
    name,
    email: `${name.toLowerCase()}@example.net`,
    language: "en",
    role: "decides",
    ...given,
  } as const
  return must(addContact(db, staff.editor, { partnerId, fields })).contact
}

/** A partner with contacts who decide. */
export function askedPartner(the: Scene, name: string, ...contacts: string[]) {
  const partner = partnerIn(the, name)
  return { ...partner, contacts: contacts.map((contact) => contactIn(the, partner.id, contact)) }
}

export function send({ db, staff, eventId }: Scene, ...partnerIds: number[]) {
  return must(sendForReview(db, staff.editor, { eventId, whom: { partnerIds } }))
}

/** The token of the link that a contact holds, out of the mail that waits with it. */
export function tokenOf({ db }: Scene, contact: Contact | undefined): string {
  const token = db.$client
    .prepare("select link_token from mail where contact_id = ? and link_token is not null order by id desc")
    .pluck()
    .get(contact?.id)
  if (typeof token !== "string") throw new Error(`contact ${contact?.id} holds no link`)
  return token
}

export function standing(the: Scene, partnerId: number) {
  const item = signOffsOf(the.db, eventOf(the)).find(({ partner }) => partner.id === partnerId)
  if (!item) throw new Error(`partner ${partnerId} is gone`)
  return item
}

/** A contact answers what it was sent, having seen everything. */
export function answer(the: Scene, contact: Contact | undefined, kind: "approve" | "ask for changes") {
  if (!contact) throw new Error("there is no such contact")
  const { review, facts } = standing(the, contact.partnerId)
  const seen = { hash: review?.hash ?? "", answers: facts.answers.at(-1)?.id ?? 0 }
  const signer = { signerName: contact.name, signerRole: "Director" }
  const token = tokenOf(the, contact)
  return must(
    kind === "approve"
      ? approve(the.db, token, { seen, approval: signer })
      : askForChanges(the.db, token, {
          seen,
          request: { ...signer, comment: "Change it.", fieldComments: {} },
        }),
  )
}

/** Who got which kind of mail, in the order they were queued: "reminder mina@example.net". */
export function mails({ db }: Scene, kind?: "review" | "reminder"): string[] {
  const rows = db.$client
    .prepare("select kind || ' ' || to_email from mail where kind = coalesce(?, kind) order by id")
    .pluck()
    .all(kind ?? null)
  return rows as string[]
}
