import type { CopyHashes } from "@/domain/copies"
import { type EntryAnswer, type EntryFacts, type EntrySignOff, entrySignOff } from "@/domain/copy-sign-offs"
import { deadlineOf } from "@/domain/deadline"
import type { OwedCopies } from "@/domain/mail/mail-data"
import type { Db } from "./client"
import { currentTime } from "./clock"
import { type Contact, contactsOfEvent } from "./contacts"
import { copiesOfRevision } from "./copy-hashes"
import type { Event } from "./events"
import { getPartner, listPartners, type PartnerWithHead } from "./partners"
import type { ReviewLink } from "./review-links"
import {
  answersOf,
  linksOf,
  newestReviews,
  rolesOf,
  type SentReview,
  type TimedAnswer,
  tiersAskingForPrint,
} from "./sign-off-rows"

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

/** Is the last day for answers over? */
export function isLate(event: Event, now = currentTime()): boolean {
  const deadline = deadlineOf(event)
  return deadline !== null && now >= deadline
}

/**
 * Where each active partner of an event stands, in the order of the page; `only` for some of them. A handful of queries whatever
 * their number.
 */
export function signOffsOf(db: Db, event: Event, only?: readonly number[]): PartnerSignOff[] {
  return toldOf(db, event, listPartners(db, event.id, only))
}

function toldOf(db: Db, event: Event, partners: PartnerWithHead[]): PartnerSignOff[] {
  const only = fewOf(partners)
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

type Told = { id: number; tierId: number; copies: CopyHashes }

/** Where each of these partners stands, by id: what `signOffsOf` tells of them without reading their texts and links. */
export function standingsOf(db: Db, event: Event, partners: readonly Told[]): Map<number, EntrySignOff> {
  const entries = entryFactsOf(db, event, partners)
  return new Map([...entries].map(([id, facts]) => [id, entrySignOff(facts)]))
}

/** The facts of an entry, with when each answer came. */
export type ToldEntry = Omit<EntryFacts, "answers"> & { answers: readonly TimedAnswer[] }

/** What a standing is told by, of each of these partners, by id. */
export function entryFactsOf(db: Db, event: Event, partners: readonly Told[]): Map<number, ToldEntry> {
  const only = fewOf(partners)
  const contacts = rolesOf(db, event.id, only)
  const reviews = newestReviews(db, event.id, only)
  const answers = answersOf(db, event.id, only)
  const asking = tiersAskingForPrint(db, event.id)
  return new Map(
    partners.map(({ id, tierId, copies }) => {
      const own = answers.get(id) ?? []
      const facts = factsFrom(event, {
        ...{ head: copies, asksPrint: asking.has(tierId), contacts: contacts.get(id) ?? [] },
        ...{ sent: reviews.get(id) ?? null, answers: own },
      })
      return [id, { ...facts, answers: own }]
    }),
  )
}

/** The same for one active partner; null when it is archived or gone. */
export function signOffOfPartner(db: Db, event: Event, partnerId: number): PartnerSignOff | null {
  const item = getPartner(db, partnerId)
  if (!item || item.eventId !== event.id || item.archivedAt !== null) return null
  return toldOf(db, event, [item])[0] ?? null
}

/** Above so many partners, reading what there is of the whole event is quicker than naming each. */
const FEW = 500

function fewOf(partners: readonly { id: number }[]): number[] | undefined {
  return partners.length > FEW ? undefined : partners.map(({ id }) => id)
}

function factsFrom(
  event: Event,
  known: {
    head: CopyHashes
    asksPrint: boolean
    contacts: readonly Pick<Contact, "id" | "role">[]
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
