import { createHash } from "node:crypto"
import { canonicalJson } from "@/domain/canonical-json"
import type { Skipped } from "@/domain/review-words"
import type { Db } from "./client"
import type { Contact } from "./contacts"
import type { Event } from "./events"
import { type PartnerSignOff, signOffsOf } from "./sign-offs"

/** Whom to ask: partners by id, or everybody whose sign-off is still owed. */
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
  /** Was an earlier draft sent to this partner before? */
  again: boolean
  /** Do the links to the draft that was sent before go on working? */
  keepsLinks: boolean
  contacts: Contact[]
}

/** Who would get which draft for review. */
export function sendPlan(db: Db, event: Event, whom: Whom): SendPlan {
  return planOf(
    chosen(db, event, whom),
    ({ contacts, signOff }) =>
      signOff.standing === "approved" ? "approved" : contacts.length === 0 ? "no contact" : null,
    ({ contacts }) => contacts,
  )
}

/** Who would be reminded: those who owe an answer, and nobody else. */
export function remindPlan(db: Db, event: Event, whom: Whom): SendPlan {
  return planOf(
    chosen(db, event, whom),
    ({ partner, signOff }) =>
      signOff.owing.length === 0 ? "nothing owed" : partner.remindersPausedAt !== null ? "paused" : null,
    ({ contacts, signOff }) => contacts.filter(({ id }) => signOff.owing.includes(id)),
  )
}

function chosen(db: Db, event: Event, whom: Whom): PartnerSignOff[] {
  const all = signOffsOf(db, event)
  return whom === "everyone owing"
    ? all.filter(({ signOff }) => signOff.standing !== "approved")
    : all.filter(({ partner }) => whom.partnerIds.includes(partner.id))
}

function planOf(
  items: PartnerSignOff[],
  skip: (item: PartnerSignOff) => Skipped | null,
  contactsOf: (item: PartnerSignOff) => Contact[],
): SendPlan {
  const planned = items.filter((item) => skip(item) === null)
  const partners = planned.map((item) => ({
    ...nameOf(item),
    again: item.review !== null,
    keepsLinks: keepsLinks(item),
    contacts: contactsOf(item),
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
        total + (keepsLinks(item) ? 0 : contactsOf(item).filter(({ id }) => item.links.has(id)).length),
      0,
    ),
    fingerprint: fingerprintOf(planned, partners),
  }
}

/** A newer draft leaves the links to the older one alive: whoever follows them is shown the newer one, and told so. */
function keepsLinks({ review, facts }: PartnerSignOff): boolean {
  return review !== null && review.hash !== facts.headHash
}

/** Names what goes to whom: each draft by its hash, each contact by its address. */
function fingerprintOf(items: PartnerSignOff[], partners: PlannedPartner[]): string {
  const facts = partners.map(({ id, contacts }, index) => ({
    id,
    hash: items[index]?.facts.headHash,
    contacts: contacts.map(({ id: contactId, email }) => ({ contactId, email })),
  }))
  return createHash("sha256").update(canonicalJson(facts)).digest("hex")
}

function nameOf({ partner }: PartnerSignOff) {
  return { id: partner.id, name: partner.head.content.name, slug: partner.slug }
}
