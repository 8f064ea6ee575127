import { asc, eq, inArray, max } from "drizzle-orm"
import { deadlineOf } from "@/domain/deadline"
import {
  type SignOff,
  type SignOffAnswer,
  type SignOffFacts,
  type Standing,
  signOffOf,
} from "@/domain/sign-off"
import type { Db } from "./client"
import { currentTime } from "./clock"
import { type Contact, contactsOfEvent } from "./contacts"
import type { Event } from "./events"
import { listPartners, type PartnerWithHead } from "./partners"
import type { ReviewLink } from "./review-links"
import { answer, decision, partner, review, reviewLink, revision } from "./schema"

/** A partner with everything that its sign-off is told by. */
export type PartnerSignOff = {
  partner: PartnerWithHead
  facts: SignOffFacts
  signOff: SignOff
  contacts: Contact[]
  /** The newest request, with the revision's number and when it was sent and closed. */
  review: SentReview | null
  /** The newest live link of each contact, by contact id. */
  links: Map<number, ReviewLink>
  /** When each contact was given its newest link, by contact id; nobody who never was, or whose link staff revoked. */
  askedAt: Map<number, number>
  /** When the newest answer came; null for none. */
  answeredAt: number | null
}

export type SentReview = {
  id: number
  revisionId: number
  number: number
  hash: string
  sentAt: number
  closedAt: number | null
  closedBecause: string | null
}

/** Is the last day for answers over? */
export function isLate(event: Event, now = currentTime()): boolean {
  const deadline = deadlineOf(event)
  return deadline !== null && now >= deadline
}

/** Where each active partner of an event stands, in the order of the page. A handful of queries whatever their number. */
export function signOffsOf(db: Db, event: Event): PartnerSignOff[] {
  const contacts = contactsOfEvent(db, event.id)
  const reviews = newestReviews(db, event.id)
  const answers = answersOf(db, event.id)
  const links = linksOf(db, event.id)
  return listPartners(db, event.id).map((item) => {
    const own = contacts.get(item.id) ?? []
    const sent = reviews.get(item.id) ?? null
    const given = answers.get(item.id) ?? []
    const ownLinks = links.get(item.id) ?? []
    const facts = factsFrom(event, item.head.hash, own, sent, given)
    return {
      partner: item,
      facts,
      signOff: signOffOf(facts),
      contacts: own,
      review: sent,
      links: new Map(ownLinks.filter(isLive).map((link) => [link.contactId, link])),
      askedAt: askedAt(ownLinks),
      answeredAt: given[given.length - 1]?.at ?? null,
    }
  })
}

/** Where each of these partners stands, by id: what `signOffsOf` tells of them without reading their texts and links. */
export function standingsOf(
  db: Db,
  event: Event,
  partners: readonly { id: number; hash: string }[],
): Map<number, Standing> {
  const contacts = contactsOfEvent(db, event.id)
  const reviews = newestReviews(db, event.id)
  const answers = answersOf(db, event.id)
  return new Map(
    partners.map(({ id, hash }) => {
      const own = contacts.get(id) ?? []
      return [
        id,
        signOffOf(factsFrom(event, hash, own, reviews.get(id) ?? null, answers.get(id) ?? [])).standing,
      ]
    }),
  )
}

/** The same for one active partner; null when it is archived or gone. */
export function signOffOfPartner(db: Db, event: Event, partnerId: number): PartnerSignOff | null {
  return signOffsOf(db, event).find((item) => item.partner.id === partnerId) ?? null
}

function factsFrom(
  event: Event,
  headHash: string,
  contacts: Contact[],
  sent: SentReview | null,
  answers: SignOffAnswer[],
): SignOffFacts {
  return {
    rule: event.approvalRule,
    headHash,
    contacts: contacts.map(({ id, role }) => ({ id, decides: role === "decides" })),
    review: sent && { id: sent.id, hash: sent.hash, sentAt: sent.sentAt, isOpen: sent.closedAt === null },
    answers,
  }
}

function newestReviews(db: Db, eventId: number): Map<number, SentReview> {
  const newest = db
    .select({ id: max(review.id) })
    .from(review)
    .innerJoin(partner, eq(partner.id, review.partnerId))
    .where(eq(partner.eventId, eventId))
    .groupBy(review.partnerId)
  const rows = db
    .select({ review, number: revision.number, hash: revision.hash })
    .from(review)
    .innerJoin(revision, eq(revision.id, review.revisionId))
    .where(inArray(review.id, newest))
    .all()
  return new Map(
    rows.map(({ review: { id, partnerId, revisionId, sentAt, closedAt, closedBecause }, number, hash }) => [
      partnerId,
      { id, revisionId, number, hash, sentAt, closedAt, closedBecause },
    ]),
  )
}

function answersOf(db: Db, eventId: number): Map<number, (SignOffAnswer & { at: number })[]> {
  const rows = db
    .select({
      id: answer.id,
      partnerId: answer.partnerId,
      reviewId: answer.reviewId,
      contactId: answer.contactId,
      kind: answer.kind,
      decides: answer.decides,
      hash: answer.hash,
      at: answer.at,
      decidedAt: decision.at,
    })
    .from(answer)
    .innerJoin(partner, eq(partner.id, answer.partnerId))
    .leftJoin(decision, eq(decision.answerId, answer.id))
    .where(eq(partner.eventId, eventId))
    .orderBy(asc(answer.id))
    .all()
  return grouped(rows.map(({ decidedAt, ...row }) => ({ ...row, isDecided: decidedAt !== null })))
}

/** Contacts whom a reminder is for: asked, and with an answer owed. */
export function owingContacts({ contacts, signOff, askedAt: asked }: PartnerSignOff): Contact[] {
  return contacts.filter(({ id }) => signOff.owing.includes(id) && asked.has(id))
}

function askedAt(links: ReviewLink[]): Map<number, number> {
  const newest = new Map(links.map((link) => [link.contactId, link]))
  return new Map(
    [...newest.values()]
      .filter((link) => link.endedBecause !== "revoked")
      .map((link) => [link.contactId, link.createdAt]),
  )
}

function isLive(link: ReviewLink): boolean {
  return link.endedAt === null && link.expiresAt > currentTime()
}

/** All links of an event's partners, oldest first. */
function linksOf(db: Db, eventId: number): Map<number, ReviewLink[]> {
  return grouped(
    db
      .select({ link: reviewLink })
      .from(reviewLink)
      .innerJoin(partner, eq(partner.id, reviewLink.partnerId))
      .where(eq(partner.eventId, eventId))
      .orderBy(asc(reviewLink.id))
      .all()
      .map(({ link }) => link),
  )
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
