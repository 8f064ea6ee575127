import { and, asc, type Column, eq, inArray, isNull, max, sql } from "drizzle-orm"
import type { ContactRole } from "@/domain/contact"
import type { Copy, CopyHashes } from "@/domain/copies"
import type { EntryAnswer } from "@/domain/copy-sign-offs"
import type { AnswerKind } from "@/domain/review"
import type { Db } from "./client"
import { copiesOf, copyColumns } from "./copy-hashes"
import type { ReviewLink } from "./review-links"
import { answer, contact, decision, partner, review, reviewLink, revision, tier } from "./schema"

export type SentReview = {
  id: number
  revisionId: number
  number: number
  hash: string
  copies: CopyHashes
  sentAt: number
  closedAt: number | null
  closedBecause: string | null
}

/** The tiers of an event that ask for a text for print, by id. */
export function tiersAskingForPrint(db: Db, eventId: number): Set<number> {
  const rows = db
    .select({ id: tier.id })
    .from(tier)
    .where(and(eq(tier.eventId, eventId), eq(tier.hasPrintText, true)))
    .all()
  return new Set(rows.map(({ id }) => id))
}

/** Who is asked, by partner id, oldest first; `only` for some of the event's partners, here and below. */
export function rolesOf(
  db: Db,
  eventId: number,
  only?: readonly number[],
): Map<number, { id: number; partnerId: number; role: ContactRole }[]> {
  const rows = db.values<[id: number, partnerId: number, role: ContactRole]>(sql`
    select ${contact.id}, ${contact.partnerId}, ${contact.role} from ${partner}
    join ${contact} on ${contact.partnerId} = ${partner.id}
    where ${and(ofPartners(eventId, only), isNull(contact.removedAt))} order by ${contact.id}`)
  return grouped(rows.map(([id, partnerId, role]) => ({ id, partnerId, role })))
}

/** What was sent last, by partner id. */
export function newestReviews(db: Db, eventId: number, only?: readonly number[]): Map<number, SentReview> {
  const newest = db
    .select({ id: max(review.id) })
    .from(review)
    .innerJoin(partner, eq(partner.id, review.partnerId))
    .where(ofPartners(eventId, only))
    .groupBy(review.partnerId)
  type Row = [
    partnerId: number,
    id: number,
    revisionId: number,
    sentAt: number,
    closedAt: number | null,
    closedBecause: string | null,
    number: number,
    hash: string,
    printed: string | null,
  ]
  const rows = db.values<Row>(sql`
    select ${review.partnerId}, ${review.id}, ${review.revisionId}, ${review.sentAt}, ${review.closedAt},
      ${review.closedBecause}, ${revision.number}, ${copyColumns.hash}, ${copyColumns.printed}
    from ${review} join ${revision} on ${revision.id} = ${review.revisionId} where ${inArray(review.id, newest)}`)
  return new Map(
    rows.map(([partnerId, id, revisionId, sentAt, closedAt, closedBecause, number, hash, printed]) => [
      partnerId,
      {
        ...{ id, revisionId, number, hash, copies: copiesOf({ hash, printed }) },
        ...{ sentAt, closedAt, closedBecause },
      },
    ]),
  )
}

/** When each of these partners was first sent anything, by id. */
export function firstSentAt(db: Db, partnerIds: readonly number[]): Map<number, number> {
  return new Map(
    db.values<[number, number]>(sql`
      select ${review.partnerId}, min(${review.sentAt}) from ${review}
      where ${amongIds(review.partnerId, partnerIds)} group by ${review.partnerId}`),
  )
}

export type TimedAnswer = EntryAnswer & { at: number }

/** All answers of an event's contacts, oldest first, by partner id. As plain arrays, for there may be many. */
export function answersOf(
  db: Db,
  eventId: number,
  only?: readonly number[],
): Map<number, (TimedAnswer & { partnerId: number })[]> {
  type Row = [
    id: number,
    partnerId: number,
    reviewId: number,
    contactId: number,
    kind: AnswerKind,
    decides: number,
    covers: string,
    at: number,
    decidedAt: number | null,
    hash: string,
    printed: string | null,
  ]
  const rows = db.values<Row>(sql`
    select ${answer.id}, ${answer.partnerId}, ${answer.reviewId}, ${answer.contactId}, ${answer.kind},
      ${answer.decides}, ${answer.covers}, ${answer.at}, ${decision.at}, ${copyColumns.hash},
      ${copyColumns.printed}
    from ${partner} join ${answer} on ${answer.partnerId} = ${partner.id}
    join ${revision} on ${revision.id} = ${answer.revisionId}
    left join ${decision} on ${decision.answerId} = ${answer.id}
    where ${ofPartners(eventId, only)} order by ${answer.id}`)
  return grouped(
    rows.map(([id, partnerId, reviewId, contactId, kind, decides, covers, at, decidedAt, hash, printed]) => ({
      ...{ id, partnerId, reviewId, contactId, kind, at },
      decides: decides === 1,
      covers: JSON.parse(covers) as Copy[],
      copies: copiesOf({ hash, printed }),
      isDecided: decidedAt !== null,
    })),
  )
}

/** All links of an event's partners, oldest first. */
export function linksOf(db: Db, eventId: number, only?: readonly number[]): Map<number, ReviewLink[]> {
  return grouped(
    db
      .select({ link: reviewLink })
      .from(reviewLink)
      .innerJoin(partner, eq(partner.id, reviewLink.partnerId))
      .where(ofPartners(eventId, only))
      .orderBy(asc(reviewLink.id))
      .all()
      .map(({ link }) => link),
  )
}

/** Rows of an event's partners, or of some of them: then those are looked up, rather than all of the event looked through. */
function ofPartners(eventId: number, only?: readonly number[]) {
  return only
    ? sql`${amongIds(partner.id, only)} and +${partner.eventId} = ${eventId}`
    : eq(partner.eventId, eventId)
}

function amongIds(id: Column, ids: readonly number[]) {
  return sql`${id} in (select value from json_each(${JSON.stringify(ids)}))`
}

function grouped<T extends { partnerId: number }>(rows: T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const row of rows) {
    const group = groups.get(row.partnerId)
    if (group) group.push(row)
    else groups.set(row.partnerId, [row])
  }
  return groups
}
