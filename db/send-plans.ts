import { createHash } from "node:crypto"
import { canonicalJson } from "@/domain/canonical-json"
import { type EntrySignOff, isSettled, type PrintStanding } from "@/domain/copy-sign-offs"
import type { OwedCopies, SentDraft } from "@/domain/mail/mail-data"
import type { Skipped } from "@/domain/review-words"
import type { Db } from "./client"
import type { Contact } from "./contacts"
import type { Event } from "./events"
import { earlierEventOf, isUntouched } from "./next-edition"
import { owedBy, owingContacts, type PartnerSignOff, signOffsOf } from "./sign-offs"

/** Whom to ask: partners by id, or everybody whose turn it is or who was not asked yet. */
export type Whom = { partnerIds: number[] } | "everyone owing"

/** What sending would do now, before anything goes out. `fingerprint` names exactly this. */
export type SendPlan = {
  partners: PlannedPartner[]
  skipped: { id: number; name: string; slug: string; because: Skipped }[]
  mails: number
  /** How many of the links that these people hold end, for each gets a new one. */
  linksEnding: number
  fingerprint: string
}

export type PlannedPartner = {
  id: number
  name: string
  slug: string
  /** A newer draft leaves the links to the older one alive; the same draft again ends them. */
  draft: SentDraft
  /** The title of the event that the entry was taken over from, when it is sent unchanged. */
  earlierEvent: string
  hasPrintText: boolean
  contacts: Contact[]
  /** What each of them owes an answer to, by id, when the draft has a text for print (`owedBy`). */
  owed: Map<number, OwedCopies | undefined>
}

/** Who would get which draft for review. */
export function sendPlan(db: Db, event: Event, whom: Whom): SendPlan {
  return planOf(
    db,
    chosen(db, event, whom),
    ({ contacts, signOff }) =>
      isSignedOff(signOff) ? "approved" : contacts.length === 0 ? "no contact" : null,
    ({ contacts }) => contacts,
  )
}

/** Who would be reminded: those who were asked and owe an answer, and nobody else. */
export function remindPlan(db: Db, event: Event, whom: Whom): SendPlan {
  return planOf(
    db,
    chosen(db, event, whom),
    (item) =>
      owingContacts(item).length === 0
        ? "nothing owed"
        : item.partner.remindersPausedAt !== null
          ? "paused"
          : null,
    owingContacts,
  )
}

/** Standings in which sending helps: not while staff have an answer to deal with, nor after a request was closed. */
const TO_ASK: PrintStanding[] = ["not sent", "changed", "waiting", "no contact"]

/** Of two copies, one to ask about is enough, but the other must not wait for staff. */
function isToAsk({ web, print }: EntrySignOff): boolean {
  const standings = [web.standing, print.standing]
  return (
    standings.some((standing) => TO_ASK.includes(standing)) &&
    standings.every((standing) => TO_ASK.includes(standing) || isSettled(standing))
  )
}

/** Has the partner signed off all that there is? */
function isSignedOff({ web, print }: EntrySignOff): boolean {
  return web.standing === "approved" && isSettled(print.standing)
}

function chosen(db: Db, event: Event, whom: Whom): PartnerSignOff[] {
  return whom === "everyone owing"
    ? signOffsOf(db, event).filter(({ signOff }) => isToAsk(signOff))
    : signOffsOf(db, event, whom.partnerIds)
}

function planOf(
  db: Db,
  items: PartnerSignOff[],
  skip: (item: PartnerSignOff) => Skipped | null,
  contactsOf: (item: PartnerSignOff) => Contact[],
): SendPlan {
  const planned = items.filter((item) => skip(item) === null)
  const partners = planned.map((item) => ({
    ...nameOf(item),
    draft: draftOf(item),
    earlierEvent: draftOf(item) === "again" ? earlierEventOf(db, item.partner) : "",
    hasPrintText: item.partner.head.content.printText !== undefined,
    contacts: contactsOf(item),
    owed: new Map(contactsOf(item).map(({ id }) => [id, owedBy(item, id)])),
  }))
  return {
    partners,
    skipped: items.flatMap((item) => {
      const because = skip(item)
      return because ? [{ ...nameOf(item), because }] : []
    }),
    mails: partners.reduce((total, { contacts }) => total + contacts.length, 0),
    linksEnding: planned.reduce(
      (total, item) =>
        total +
        (draftOf(item) === "newer" ? 0 : contactsOf(item).filter(({ id }) => item.links.has(id)).length),
      0,
    ),
    fingerprint: fingerprintOf(planned, partners),
  }
}

function draftOf({ partner, review }: PartnerSignOff): SentDraft {
  if (review === null) return isUntouched(partner, partner.head) ? "again" : "first"
  return review.hash === partner.head.hash ? "same" : "newer"
}

/** Names what goes to whom: each draft by its hash, each contact by its address. */
function fingerprintOf(items: PartnerSignOff[], partners: PlannedPartner[]): string {
  const facts = partners.map(({ id, contacts }, index) => ({
    id,
    hash: items[index]?.partner.head.hash,
    contacts: contacts.map(({ id: contactId, email }) => ({ contactId, email })),
  }))
  return createHash("sha256").update(canonicalJson(facts)).digest("hex")
}

function nameOf({ partner }: PartnerSignOff) {
  return { id: partner.id, name: partner.head.content.name, slug: partner.slug }
}
