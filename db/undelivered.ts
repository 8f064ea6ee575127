import { and, count, eq, inArray, isNull } from "drizzle-orm"
import type { Db } from "./client"
import { mail, reviewLink } from "./schema"

/**
 * How many mails with a personal link never arrived, by partner id. A mail whose link has been replaced since counts no
 * more: a newer one is on its way.
 */
export function undeliveredMails(db: Db, eventId: number): Map<number, number> {
  const rows = db
    .select({ partnerId: reviewLink.partnerId, total: count() })
    .from(mail)
    .innerJoin(reviewLink, eq(reviewLink.id, mail.linkId))
    .where(
      and(
        eq(mail.eventId, eventId),
        inArray(mail.endedBecause, ["gave up", "refused"]),
        isNull(reviewLink.endedAt),
      ),
    )
    .groupBy(reviewLink.partnerId)
    .all()
  return new Map(rows.map(({ partnerId, total }) => [partnerId, total]))
}
