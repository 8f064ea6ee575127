import { and, asc, eq, inArray, max } from "drizzle-orm"
import type { CopyHashes } from "@/domain/copies"
import { type EntryAnswer, type EntryFacts, type EntrySignOff, entrySignOff } from "@/domain/copy-sign-offs"
import { deadlineOf } from "@/domain/deadline"
import type { OwedCopies } from "@/domain/mail/mail-data"
import type { Db } from "./client"
import { currentTime } from "./clock"
import { type Contact, contactsOfEvent } from "./contacts"
import { copiesOf, copiesOfRevision, copyColumns } from "./copy-hashes"
import type { Event } from "./events"
import { getPartner, listPartners, type PartnerWithHead } from "./partners"
import type { ReviewLink } from "./review-links"
import { answer, decision, partner, review, reviewLink, revision, tier } from "./schema"

/** A partner with everything that its sign-off is told by. */
export type PartnerSignOff = {
  partner: PartnerWithHead
  facts: EntryFacts
  signOff: EntrySignOff
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
  copies: CopyHashes
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
  return toldOf(db, event, listPartners(db, event.id))
}

function toldOf(
  db: Db,
  event: Event,
  partners: PartnerWithHead[],
  only?: readonly number[],
): PartnerSignOff[] {
  const contacts = contactsOfEvent(db, event.id, only)
  const reviews = newestReviews(db, event.id, only)
  const answers = answersOf(db, event.id, only)
  const links = linksOf(db, event.id, only)
  const asking = tiersAskingForPrint(db, event.id)
  return partners.map((item) => {
    const own = contacts.get(item.id) ?? []
    const sent = reviews.get(item.id) ?? null
    const given = answers.get(item.id) ?? []
    const ownLinks = links.get(item.id) ?? []
    const facts = factsFrom(event, {
      ...{ head: copiesOfRevision(item.head), asksPrint: asking.has(item.tierId) },
      ...{ contacts: own, sent, answers: given },
    })
    return {
      partner: item,
      facts,
      signOff: entrySignOff(facts),
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
  partners: readonly { id: number; tierId: number; copies: CopyHashes }[],
): Map<number, EntrySignOff> {
  const only = partners.length > FEW ? undefined : partners.map(({ id }) => id)
  const contacts = contactsOfEvent(db, event.id, only)
  const reviews = newestReviews(db, event.id, only)
  const answers = answersOf(db, event.id, only)
  const asking = tiersAskingForPrint(db, event.id)
  return new Map(
    partners.map(({ id, tierId, copies }) => {
      const facts = factsFrom(event, {
        ...{ head: copies, asksPrint: asking.has(tierId), contacts: contacts.get(id) ?? [] },
        ...{ sent: reviews.get(id) ?? null, answers: answers.get(id) ?? [] },
      })
      return [id, entrySignOff(facts)]
    }),
  )
}

/** The same for one active partner; null when it is archived or gone. */
export function signOffOfPartner(db: Db, event: Event, partnerId: number): PartnerSignOff | null {
  const item = getPartner(db, partnerId)
  if (!item || item.eventId !== event.id || item.archivedAt !== null) return null
  return toldOf(db, event, [item], [partnerId])[0] ?? null
}

/** Above so many partners, reading what there is of the whole event is quicker than naming each. */
const FEW = 500

/** Rows of an event's partners, or of some of them. */
function ofPartners(eventId: number, only?: readonly number[]) {
  return and(eq(partner.eventId, eventId), only && inArray(partner.id, [...only]))
}

function factsFrom(
  event: Event,
  known: {
    head: CopyHashes
    asksPrint: boolean
    contacts: Contact[]
    sent: SentReview | null
    answers: EntryAnswer[]
  },
): EntryFacts {
  const { head, asksPrint, contacts, sent, answers } = known
  return {
    ...{ rule: event.approvalRule, head, asksPrint, answers },
    contacts: contacts.map(({ id, role }) => ({ id, decides: role === "decides" })),
    review: sent && {
      ...{ id: sent.id, copies: sent.copies, sentAt: sent.sentAt, isOpen: sent.closedAt === null },
    },
  }
}

function tiersAskingForPrint(db: Db, eventId: number): Set<number> {
  const rows = db
    .select({ id: tier.id })
    .from(tier)
    .where(and(eq(tier.eventId, eventId), eq(tier.hasPrintText, true)))
    .all()
  return new Set(rows.map(({ id }) => id))
}

function newestReviews(db: Db, eventId: number, only?: readonly number[]): Map<number, SentReview> {
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

function answersOf(
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

/** Contacts whom a reminder is for: asked, and with an answer owed. */
export function owingContacts({ contacts, signOff, askedAt: asked }: PartnerSignOff): Contact[] {
  return contacts.filter(({ id }) => signOff.owing.includes(id) && asked.has(id))
}

/** What of a draft with two texts a contact owes an answer to; absent when there is but one. */
export function owedBy({ review, signOff }: PartnerSignOff, contactId: number): OwedCopies | undefined {
  if (!review?.copies.print) return undefined
  const [web, print] = [signOff.web, signOff.print].map(({ owing }) => owing.includes(contactId))
  return web && print ? "both" : print ? "print" : "web"
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
function linksOf(db: Db, eventId: number, only?: readonly number[]): Map<number, ReviewLink[]> {
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

function grouped<T extends { partnerId: number }>(rows: T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const row of rows) {
    const group = groups.get(row.partnerId)
    if (group) group.push(row)
    else groups.set(row.partnerId, [row])
  }
  return groups
}
