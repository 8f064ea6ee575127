import { and, count, eq, inArray, isNotNull, isNull, max } from "drizzle-orm"
import type { Db } from "./client"
import { mail, reviewLink } from "./schema"

/**
 * How many mails with a personal link never arrived, by partner id. Only the newest mail to a contact counts: an
 * earlier one has been made up for.
 */
export function undeliveredMails(db: Db, eventId: number): Map<number, number> {
  const newest = db
    .select({ id: max(mail.id) })
    .from(mail)
    .where(and(eq(mail.eventId, eventId), isNotNull(mail.linkId)))
    .groupBy(mail.contactId)
  const rows = db
    .select({ partnerId: reviewLink.partnerId, total: count() })
    .from(mail)
    .innerJoin(reviewLink, eq(reviewLink.id, mail.linkId))
    .where(
      and(
        eq(mail.eventId, eventId),
        inArray(mail.endedBecause, ["gave up", "refused"]),
        isNull(reviewLink.endedAt),
        inArray(mail.id, newest),
      ),
    )
    .groupBy(reviewLink.partnerId)
    .all()
  return new Map(rows.map(({ partnerId, total }) => [partnerId, total]))
}
