import { createHash } from "node:crypto"
import { canonicalJson } from "@/domain/canonical-json"
import { isSettled, type PrintStanding } from "@/domain/copy-sign-offs"
import type { HeldBecause } from "@/domain/publish-words"
import { isUnchanged, type ReleaseChanges, releaseChanges } from "@/domain/release-changes"
import type { Standing } from "@/domain/sign-off"
import type { Db } from "./client"
import { type Event, getEvent } from "./events"
import {
  comparableOutline,
  filledIn,
  listOutlinePartners,
  type Outline,
  type OutlineEntry,
  type OutlinePartner,
  outlineOf,
} from "./release-outlines"
import { eventNow, type Snapshot } from "./release-snapshots"
import type { EntryGround } from "./schema"
import { standingsOf } from "./sign-offs"
import { listTiers } from "./tiers"

/** A partner that is let through without a sign-off, and why. */
export type Override = { partnerId: number; reason: string }

/** A draft that stays behind. `isPublic`: its last published entry stays on the page. */
export type Held = { id: number; name: string; slug: string; because: HeldBecause; isPublic: boolean }

export type NextRelease = {
  outline: Outline
  /** By partner id: why its entry may be public. */
  grounds: Map<number, { ground: EntryGround; reason: string }>
  held: Held[]
  /** Ids of the partners whose text for print is still to be signed off: a publish leaves their requests open. */
  printOwed: Set<number>
}

/** What a publish would do now. `fingerprint` names exactly this, on exactly this public state. */
export type PublishPlan = {
  changes: ReleaseChanges
  held: Held[]
  fingerprint: string
  /** How many partners the page will show. */
  partners: number
  isPublic: boolean
  isUnchanged: boolean
}

/** Where partners stand, by id. */
export type Standings = ReadonlyMap<number, { standing: Standing; print: PrintStanding }>

/**
 * `only` names the partners whose drafts are to go out, by id; without it, all that may. `standings` for those who know them
 * already: telling them takes half of the time.
 */
export function publishPlan(
  db: Db,
  eventId: number,
  only?: number[],
  standings?: Standings,
): PublishPlan | null {
  const event = getEvent(db, eventId)
  if (!event) return null
  const current = currentOutline(db, event)
  const known = { ...(only ? { only } : {}), ...(standings ? { standings } : {}) }
  const next = nextRelease(db, event, { ...known, current })
  const changes = releaseChanges(current ? comparableOutline(current) : null, comparableOutline(next.outline))
  return {
    changes,
    held: next.held,
    fingerprint: fingerprintOf(next, current),
    partners: countPartners(next.outline),
    isPublic: current !== null,
    isUnchanged: current !== null && isUnchanged(changes),
  }
}

/**
 * The release that a publish would write. With the rule "approved", a draft goes out when it is signed off or let
 * through by name; all others keep the entry that the public saw last, or stay off the page. What counts is the web copy: no
 * page shows the text for print. Order, tiers and settings
 * are staff's own and always go along. `current` is what the public sees, for those who have read it already.
 */
export function nextRelease(
  db: Db,
  event: Event,
  {
    only,
    overrides = [],
    current = currentOutline(db, event),
    standings: known,
  }: { only?: number[]; overrides?: Override[]; current?: Outline | null; standings?: Standings } = {},
): NextRelease {
  const shown = shownEntries(db, event, current)
  const partners = listOutlinePartners(db, event.id)
  const isKnown = known !== undefined && partners.every(({ id }) => known.has(id))
  const standings = isKnown ? known : readStandings(db, event, partners)
  const reasons = new Map(overrides.map(({ partnerId, reason }) => [partnerId, reason]))
  const chosen = only && new Set(only)
  const grounds: NextRelease["grounds"] = new Map()
  const held: Held[] = []
  const pick = (partner: OutlinePartner): OutlineEntry | null => {
    const { tierId: _, copies: __, ...head } = partner
    const { id, slug, name, hash, logoNudge } = head
    const because =
      chosen && !chosen.has(id) ? "not chosen" : reasonToHold(standings.get(id)?.standing, event)
    const reason = reasons.get(id)
    if (because === null || reason !== undefined) {
      grounds.set(id, {
        ground: because !== null ? "override" : event.publishRule === "staff" ? "staff" : "approved",
        reason: because === null ? "" : (reason ?? ""),
      })
      return head
    }
    const kept = shown.get(id)
    if (kept?.hash !== hash) held.push({ id, slug, name, because, isPublic: kept !== undefined })
    if (!kept) return null
    grounds.set(id, { ground: "kept", reason: "" })
    return { ...kept, slug, logoNudge }
  }
  const tiers = listTiers(db, event.id).map(({ id, name, logoSize, translations, hiddenParts }) => ({
    ...{ id, name, logoSize, translations, hiddenParts },
    partners: partners.filter(({ tierId }) => tierId === id).flatMap((partner) => pick(partner) ?? []),
  }))
  const { header: _, ...settings } = eventNow(db, event)
  return {
    outline: { event: settings, tiers: tiers.filter((tier) => tier.partners.length > 0) },
    grounds,
    held,
    printOwed: new Set(
      partners.filter(({ id }) => !isSettled(standings.get(id)?.print ?? "not asked")).map(({ id }) => id),
    ),
  }
}

/** What a publish would make public now, with everything that a page shows; `only` as in `publishPlan`. */
export function nextSnapshot(db: Db, event: Event, only?: number[]): Snapshot {
  return filledIn(db, nextRelease(db, event, only ? { only } : {}).outline, eventNow(db, event))
}

/** What the public sees now; null when nothing. */
export function currentOutline(db: Db, event: Event): Outline | null {
  return event.currentReleaseId === null ? null : outlineOf(db, event.currentReleaseId)
}

/** Names what would be published, what stays behind, and the public state that both were compared with. */
export function fingerprintOf({ outline, held }: NextRelease, current: Outline | null): string {
  const facts = {
    next: comparableOutline(outline),
    held,
    current: current ? comparableOutline(current) : null,
  }
  return createHash("sha256").update(canonicalJson(facts)).digest("hex")
}

export function countPartners(outline: Outline): number {
  return outline.tiers.reduce((total, tier) => total + tier.partners.length, 0)
}

function readStandings(db: Db, event: Event, partners: OutlinePartner[]): Standings {
  const found = [...standingsOf(db, event, partners)]
  return new Map(found.map(([id, { standing, print }]) => [id, { standing, print: print.standing }]))
}

function reasonToHold(standing: Standing | undefined, event: Event): HeldBecause | null {
  if (!standing) throw new Error("a partner of the event has no sign-off")
  return event.publishRule === "staff" || standing === "approved" ? null : standing
}

/** The entries that the public sees, or saw last while the event is not public, by partner id. */
function shownEntries(db: Db, { lastReleaseId }: Event, current: Outline | null): Map<number, OutlineEntry> {
  const shown = current ?? (lastReleaseId === null ? null : outlineOf(db, lastReleaseId))
  return new Map(shown?.tiers.flatMap((tier) => tier.partners.map((entry) => [entry.id, entry] as const)))
}
