import { desc, eq } from "drizzle-orm"
import { webContent } from "@/domain/content"
import type { EventSettings } from "@/domain/event"
import type { EventTranslations } from "@/domain/languages"
import { type Actor, mayManageEvents } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { record } from "./activity"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { contactsOfEvent, insertContact } from "./contacts"
import { denied } from "./denials"
import { CANNOT_SET_UP, type Event, getEvent, slugTaken } from "./events"
import { insertPartner, listPartners, type Partner, type PartnerWithHead, type Revision } from "./partners"
import { printTextsOf } from "./print-texts"
import { answer, contact, event, partner, releaseEntry, revision } from "./schema"
import { addTag, tagsOf } from "./tags"
import { insertTier, listTiers } from "./tiers"

/**
 * Starts an event from an earlier one: its tiers, rules and looks, and the chosen partners with their texts, logos and
 * contacts. Each entry is as the public saw it last, else as its draft says; it is a draft of its own from then on, that
 * nobody has signed off: what is changed in one edition never changes another. Refuses a slug in use.
 */
export function startNextEdition(
  db: Db,
  actor: Actor,
  input: { eventId: number; settings: EventSettings; partnerIds: number[]; withContacts: boolean },
): Result<{ event: Event; partners: number; contacts: number }> {
  return write(db, (tx): Result<{ event: Event; partners: number; contacts: number }> => {
    if (!mayManageEvents(actor)) return denied(actor, CANNOT_SET_UP)
    const earlier = getEvent(tx, input.eventId)
    if (!earlier) return refuse(t("This event does not exist."))
    const taken = slugTaken(tx, input.settings.slug)
    if (taken) return taken
    const chosen = entriesForNext(tx, earlier).filter(({ partner: { id } }) => input.partnerIds.includes(id))
    if (chosen.length < new Set(input.partnerIds).size)
      return refuse(
        t("A partner that you chose is not in this event any more. Reload the page, then choose again."),
      )
    const next = insertEvent(tx, earlier, input.settings)
    const tiers = new Map(
      listTiers(tx, earlier.id).map(({ id, eventId: _, position: __, partners: ___, ...rules }) => [
        id,
        insertTier(tx, next.id, rules).id,
      ]),
    )
    const people = contactsOfEvent(tx, earlier.id)
    let contacts = 0
    for (const { partner: from, said } of chosen) {
      const { content, logoSha256, variants } = said
      const { id, slug, logoNudge } = from
      const copy = {
        eventId: next.id,
        tierId: tiers.get(from.tierId) ?? 0,
        slug,
        content,
        logoSha256,
        variants,
      }
      const added = insertPartner(tx, actor, copy)
      tx.update(partner).set({ copiedFromId: id, logoNudge }).where(eq(partner.id, added.id)).run()
      for (const tag of tagsOf(tx, id)) addTag(tx, added.id, tag)
      record(tx, actor, "partner.added", {
        ...{ eventId: next.id, partnerId: added.id },
        detail: { name: content.name, from: earlier.title },
      })
      if (!input.withContacts) continue
      for (const { name, email, language, role } of people.get(id) ?? []) {
        insertContact(tx, added.id, { name, email, language, role })
        contacts += 1
      }
    }
    record(tx, actor, "event.created", {
      eventId: next.id,
      detail: { title: next.title, from: earlier.title, partners: chosen.length },
    })
    return { ok: true, event: next, partners: chosen.length, contacts }
  })
}

/** The active partners of an event, each with what a next edition takes along: what the public saw last, else the draft. */
export function entriesForNext(db: Db, earlier: Event): { partner: PartnerWithHead; said: Revision }[] {
  const published = publishedRevisions(db, earlier)
  const printTexts = printTextsOf(db, earlier)
  return listPartners(db, earlier.id).map((item) => {
    const said = published.get(item.id) ?? item.head
    const printText = printTexts.get(item.id)?.text
    // No release holds it: it is what would be handed to a printer now.
    const content = { ...webContent(said.content), ...(printText ? { printText } : {}) }
    return { partner: item, said: { ...said, content } }
  })
}

/** The title of the earlier event that a partner's entry was taken over from; "" when it was not. */
export function earlierEventOf(db: Db, { copiedFromId }: Pick<Partner, "copiedFromId">): string {
  if (copiedFromId === null) return ""
  const row = db
    .select({ title: event.title })
    .from(partner)
    .innerJoin(event, eq(event.id, partner.eventId))
    .where(eq(partner.id, copiedFromId))
    .get()
  return row?.title ?? ""
}

/** Was this entry taken over from an earlier event, and does it say the same still? Then it is its first revision as it came. */
export function isUntouched(
  { copiedFromId }: Pick<Partner, "copiedFromId">,
  { number, createdAt, updatedAt }: Pick<Revision, "number" | "createdAt" | "updatedAt">,
): boolean {
  return copiedFromId !== null && number === 1 && createdAt === updatedAt
}

/** The role under which somebody with this address signed last in the earlier event; "" when nobody did. */
export function earlierRoleOf(
  db: Db,
  { copiedFromId }: Pick<Partner, "copiedFromId">,
  email: string,
): string {
  if (copiedFromId === null) return ""
  return (
    db
      .select({ role: answer.signerRole, email: contact.email })
      .from(answer)
      .innerJoin(contact, eq(contact.id, answer.contactId))
      .where(eq(answer.partnerId, copiedFromId))
      .orderBy(desc(answer.id))
      .all()
      .find((row) => row.email === email && row.role !== "")?.role ?? ""
  )
}

/** Everything that is set up, but for what belongs to one edition alone: its days, deadline and releases. */
function insertEvent(tx: Db, earlier: Event, settings: EventSettings): Event {
  const { id: _, currentReleaseId: __, lastReleaseId: ___, ...setUp } = earlier
  return tx
    .insert(event)
    .values({
      ...setUp,
      ...settings,
      translations: stillTrue(earlier, settings),
      ...{ reviewDeadline: "", createdAt: currentTime() },
    })
    .returning()
    .get()
}

/** What the public sees of an event, or saw last, by partner id. */
function publishedRevisions(tx: Db, { currentReleaseId, lastReleaseId }: Event): Map<number, Revision> {
  const releaseId = currentReleaseId ?? lastReleaseId
  if (releaseId === null) return new Map()
  const rows = tx
    .select({ partnerId: releaseEntry.partnerId, revision })
    .from(releaseEntry)
    .innerJoin(revision, eq(revision.id, releaseEntry.revisionId))
    .where(eq(releaseEntry.releaseId, releaseId))
    .all()
  return new Map(rows.map((row) => [row.partnerId, row.revision]))
}

/** Translations of what the new event says in the same words; of a new title, the old one's would be wrong. */
function stillTrue(earlier: Event, settings: EventSettings): EventTranslations {
  const same = (["title", "place", "intro"] as const).filter((field) => earlier[field] === settings[field])
  return Object.fromEntries(
    Object.entries(earlier.translations).flatMap(([language, said]) => {
      const kept = same.flatMap((field) => (said[field] ? [[field, said[field]] as const] : []))
      return kept.length > 0 ? [[language, Object.fromEntries(kept)] as const] : []
    }),
  )
}
