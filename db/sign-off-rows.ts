import { and, asc, eq, inArray, max } from "drizzle-orm"
import type { CopyHashes } from "@/domain/copies"
import type { EntryAnswer } from "@/domain/copy-sign-offs"
import type { Db } from "./client"
import { copiesOf, copyColumns } from "./copy-hashes"
import type { ReviewLink } from "./review-links"
import { answer, decision, partner, review, reviewLink, revision, tier } from "./schema"

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

/** What was sent last, by partner id; `only` for some of the event's partners, here and below. */
export function newestReviews(db: Db, eventId: number, only?: readonly number[]): Map<number, SentReview> {
  const newest = db
    .select({ id: max(review.id) })
    .from(review)
    .innerJoin(partner, eq(partner.id, review.partnerId))
    .where(ofPartners(eventId, only))
    .groupBy(review.partnerId)
  const rows = db
    .select({ review, number: revision.number, said: copyColumns })
    .from(review)
    .innerJoin(revision, eq(revision.id, review.revisionId))
    .where(inArray(review.id, newest))
    .all()
  return new Map(
    rows.map(({ review: { id, partnerId, revisionId, sentAt, closedAt, closedBecause }, number, said }) => [
      partnerId,
      {
        ...{ id, revisionId, number, hash: said.hash, copies: copiesOf(said) },
        ...{ sentAt, closedAt, closedBecause },
      },
    ]),
  )
}

/** All answers of an event's contacts, oldest first, by partner id. */
export function answersOf(
  db: Db,
  eventId: number,
  only?: readonly number[],
): Map<number, (EntryAnswer & { at: number })[]> {
  const rows = db
    .select({
      id: answer.id,
      partnerId: answer.partnerId,
      reviewId: answer.reviewId,
      contactId: answer.contactId,
      kind: answer.kind,
      decides: answer.decides,
      covers: answer.covers,
      at: answer.at,
      decidedAt: decision.at,
      said: copyColumns,
    })
    .from(answer)
    .innerJoin(revision, eq(revision.id, answer.revisionId))
    .innerJoin(partner, eq(partner.id, answer.partnerId))
    .leftJoin(decision, eq(decision.answerId, answer.id))
    .where(ofPartners(eventId, only))
    .orderBy(asc(answer.id))
    .all()
  return grouped(
    rows.map(({ decidedAt, said, ...row }) => ({
      ...row,
      copies: copiesOf(said),
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

/** Rows of an event's partners, or of some of them. */
function ofPartners(eventId: number, only?: readonly number[]) {
  return and(eq(partner.eventId, eventId), only && inArray(partner.id, [...only]))
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
