import { and, count, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm"
import type { SQLiteTable } from "drizzle-orm/sqlite-core"
import type { FirstRunFacts } from "@/domain/first-run"
import type { Db } from "./client"
import type { Event } from "./events"
import { contact, mail, partner, release, review, revision, tier, user } from "./schema"

/** What an event and the installation have by now. Each answer stops at the first row that says yes. */
export function firstRunFacts(db: Db, event: Event): Omit<FirstRunFacts, "base" | "hasMailServer"> {
  const active = and(eq(partner.eventId, event.id), isNull(partner.archivedAt))
  const ofEvent = (table: SQLiteTable, partnerId: SQL) =>
    sql`select 1 from ${table} join ${partner} on ${partner.id} = ${partnerId} where ${active}`
  const deciders = sql`select 1 from ${contact} where ${and(eq(contact.partnerId, partner.id), eq(contact.role, "decides"), isNull(contact.removedAt))}`
  const has = (query: SQL) => db.get<{ found: number }>(sql`select exists(${query}) as found`).found === 1
  return {
    hasDatesAndPlace: event.startsOn !== "" && event.place !== "",
    hasTiers: has(sql`select 1 from ${tier} where ${eq(tier.eventId, event.id)}`),
    hasPartners: has(sql`select 1 from ${partner} where ${active}`),
    hasLogos: has(
      sql`select 1 from ${partner} join ${revision} on ${revision.id} = ${partner.headRevisionId} where ${and(active, isNotNull(revision.logoSha256))}`,
    ),
    hasDeadline: event.reviewDeadline !== "",
    everyoneHasDecider:
      has(sql`select 1 from ${partner} where ${active}`) &&
      !has(sql`select 1 from ${partner} where ${and(active, sql`not exists (${deciders})`)}`),
    hasSentByHand: has(
      sql`select 1 from ${mail} where ${and(eq(mail.eventId, event.id), eq(mail.endedBecause, "by hand"))}`,
    ),
    hasSent: has(ofEvent(review, sql`${review.partnerId}`)),
    hasPublished: has(sql`select 1 from ${release} where ${eq(release.eventId, event.id)}`),
    staff: db.select({ total: count() }).from(user).where(isNull(user.disabledAt)).get()?.total ?? 0,
  }
}
