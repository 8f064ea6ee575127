import { sql } from "drizzle-orm"
import type { Db } from "./client"
import { currentTime } from "./clock"
import { mail, review, reviewLink } from "./schema"

/**
 * Those of these partners, by id, whom their newest request has not reached yet: all links to it that hold are in mails that
 * wait in the Outbox, and nobody opened one that was brought by hand.
 */
export function unsentPartners(
  db: Db,
  eventId: number,
  among: readonly number[],
  now = currentTime(),
): Set<number> {
  // The plus keeps SQLite from looking through all of the event's mails: those that wait have an index of their own.
  const rows = db.values<[number]>(sql`
    with waiting as (
      select ${mail.linkId} as link from ${mail}
      where ${mail.sentAt} is null and ${mail.endedAt} is null and +${mail.eventId} = ${eventId}
        and ${mail.linkId} is not null)
    select ${reviewLink.partnerId} from ${reviewLink}
    where ${reviewLink.partnerId} in (select value from json_each(${JSON.stringify(among)}))
      and ${reviewLink.reviewId} =
        (select max(${review.id}) from ${review} where ${review.partnerId} = ${reviewLink.partnerId})
      and ${reviewLink.endedAt} is null and ${reviewLink.expiresAt} > ${now}
    group by ${reviewLink.partnerId}
    having min(${reviewLink.openedAt} is null and ${reviewLink.id} in waiting) = 1`)
  return new Set(rows.map(([id]) => id))
}
