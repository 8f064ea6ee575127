import { eq } from "drizzle-orm"
import type { MailData, OwedCopies, SentDraft } from "@/domain/mail/mail-data"
import type { Db } from "./client"
import type { Contact } from "./contacts"
import type { Event } from "./events"
import { queueMail } from "./mails"
import { makeLink } from "./review-links"
import { partner, revision } from "./schema"
import { isLate } from "./sign-offs"

export type About = { eventTitle: string; partnerName: string; contactName: string; deadline: string }

/** Makes a contact's new link and queues the mail that carries it, written from `data`; gives the mail's id. */
export function mailLink(
  tx: Db,
  input: { event: Event; contact: Contact; reviewId: number; keepEarlier?: boolean },
  data: (about: About) => MailData,
): number {
  const { event, contact } = input
  const link = makeLink(tx, input)
  return queueMail(tx, {
    data: data(aboutMail(event, contact, nameOf(tx, contact.partnerId))),
    to: contact,
    event,
    partnerId: contact.partnerId,
    contactId: contact.id,
    link,
  })
}

/** What every mail with a link is about. */
export function aboutMail(event: Event, contact: Contact, partnerName: string): About {
  return { eventTitle: event.title, partnerName, contactName: contact.name, deadline: event.reviewDeadline }
}

/** What the mail says that brings a draft; `note` is the sender's words or "". */
export function reviewMail(
  about: About,
  said: {
    contact: Contact
    draft: SentDraft
    earlierEvent: string
    note: string
    hasPrintText: boolean
  },
): MailData {
  const { contact, hasPrintText, ...draft } = said
  const asked = hasPrintText ? { hasPrintText } : {}
  return { ...about, kind: "review", decides: contact.role === "decides", ...draft, ...asked }
}

/** What the mail says that reminds of an answer, at `now` (milliseconds since 1970); `owed` as in `owedBy`. */
export function reminderMail(
  about: About,
  event: Event,
  { now, owed }: { now: number; owed: OwedCopies | undefined },
): MailData {
  return { ...about, kind: "reminder", late: isLate(event, now), ...(owed ? { owed } : {}) }
}

function nameOf(tx: Db, partnerId: number): string {
  const row = tx
    .select({ content: revision.content })
    .from(partner)
    .innerJoin(revision, eq(revision.id, partner.headRevisionId))
    .where(eq(partner.id, partnerId))
    .get()
  return row?.content.name ?? ""
}
