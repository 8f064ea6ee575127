import { eq } from "drizzle-orm"
import type { MailData } from "@/domain/mail/mail-data"
import type { Db } from "./client"
import type { Contact } from "./contacts"
import type { Event } from "./events"
import { queueMail } from "./mails"
import { makeLink } from "./review-links"
import { partner, revision } from "./schema"

type About = { eventTitle: string; partnerName: string; contactName: string; deadline: string }

/** Makes a contact's new link and queues the mail that carries it, written from `data`; gives the mail's id. */
export function mailLink(
  tx: Db,
  input: { event: Event; contact: Contact; reviewId: number },
  data: (about: About) => MailData,
): number {
  const { event, contact } = input
  const link = makeLink(tx, input)
  return queueMail(tx, {
    data: data({
      eventTitle: event.title,
      partnerName: nameOf(tx, contact.partnerId),
      contactName: contact.name,
      deadline: event.reviewDeadline,
    }),
    to: contact,
    event,
    partnerId: contact.partnerId,
    contactId: contact.id,
    link,
  })
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
