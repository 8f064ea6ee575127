import { approve, askForChanges } from "@/db/answers"
import type { Connection } from "@/db/client"
import { addContact, type Contact } from "@/db/contacts"
import type { Event } from "@/db/events"
import { addPartner, type Partner } from "@/db/partners"
import { updateReviewRules } from "@/db/review-rules"
import { sendForReview } from "@/db/reviews"
import { signOffsOf } from "@/db/sign-offs"
import type { Content } from "@/domain/content"
import { dayIn } from "@/domain/deadline"
import { SYSTEM } from "@/domain/permissions"
import type { ReviewRules } from "@/domain/review-rules"
import { partnerContent } from "./events"

/** A partner with as many contacts who decide as there are addresses given. */
export function makePartner(
  db: Connection,
  event: Event,
  tierId: number,
  name: string,
  { emails = [], ...more }: Partial<Content> & { emails?: string[] } = {},
): { partner: Partner; contacts: Contact[] } {
  const added = addPartner(db, SYSTEM, { eventId: event.id, tierId, content: partnerContent(name, more) })
  if (!added.ok) throw new Error(added.message)
  const contacts = emails.map((email) => {
    const contact = addContact(db, SYSTEM, {
      partnerId: added.partner.id,
      fields: { name: nameOf(email), email, language: "en", role: "decides" },
    })
    if (!contact.ok) throw new Error(contact.message)
    return contact.contact
  })
  return { partner: added.partner, contacts }
}

/** Sends a partner's draft; gives the token of each contact's link, in the order of the contacts. */
export function send(db: Connection, event: Event, partnerId: number): string[] {
  const sent = sendForReview(db, SYSTEM, { eventId: event.id, whom: { partnerIds: [partnerId] } })
  if (!sent.ok) throw new Error(sent.message)
  return db.$client
    .prepare(
      "select link_token from mail where partner_id = ? and link_token is not null order by contact_id",
    )
    .pluck()
    .all(partnerId) as string[]
}

/** The first contact approves what was sent to it, or asks for changes. */
export function answer(
  db: Connection,
  event: Event,
  partnerId: number,
  token: string,
  kind: "approve" | "ask for changes",
) {
  const item = signOffsOf(db, event).find(({ partner }) => partner.id === partnerId)
  const seen = { hash: item?.review?.hash ?? "", answers: item?.facts.answers.at(-1)?.id ?? 0 }
  const signer = { signerName: "Mina Park", signerRole: "Head of communications" }
  const said =
    kind === "approve"
      ? approve(db, token, { seen, approval: signer })
      : askForChanges(db, token, {
          seen,
          request: { ...signer, comment: "The second sentence is wrong.", fieldComments: {} },
        })
  if (!said.ok) throw new Error(said.message)
}

/** Gives the event a review deadline this many days from today, by its own clocks. */
export function dueIn(db: Connection, event: Event, days: number, rules: Partial<ReviewRules> = {}) {
  const saved = updateReviewRules(db, SYSTEM, {
    eventId: event.id,
    rules: {
      reviewDeadline: dayIn(Date.now() + days * 86_400_000, "UTC"),
      timeZone: "UTC",
      publishRule: "approved",
      approvalRule: "one",
      reminderDays: [-7, -1, 3],
      replyTo: "",
      ...rules,
    },
  })
  if (!saved.ok) throw new Error(saved.message)
  return saved.event
}

/** Who got a mail of this kind, in the order they were queued. */
export function mailsOf(db: Connection, eventId: number, kind: "review" | "reminder"): string[] {
  return db.$client
    .prepare("select to_email from mail where event_id = ? and kind = ? order by id")
    .pluck()
    .all(eventId, kind) as string[]
}

function nameOf(email: string): string {
  return email
    .slice(0, email.indexOf("@"))
    .split(".")
    .map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`)
    .join(" ")
}
