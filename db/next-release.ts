import { createHash } from "node:crypto"
import { canonicalJson } from "@/domain/canonical-json"
import type { HeldBecause } from "@/domain/publish-words"
import { isUnchanged, type ReleaseChanges, releaseChanges } from "@/domain/release-changes"
import type { Db } from "./client"
import { type Event, getEvent } from "./events"
import {
  comparable,
  type Snapshot,
  type SnapshotPartner,
  snapshotOf,
  snapshotWith,
} from "./release-snapshots"
import type { EntryGround } from "./schema"
import { type PartnerSignOff, signOffsOf } from "./sign-offs"

/** A partner that is let through without a sign-off, and why. */
export type Override = { partnerId: number; reason: string }

/** A draft that stays behind. `isPublic`: its last published entry stays on the page. */
export type Held = { id: number; name: string; slug: string; because: HeldBecause; isPublic: boolean }

export type NextRelease = {
  snapshot: Snapshot
  /** By partner id: why its entry may be public. */
  grounds: Map<number, { ground: EntryGround; reason: string }>
  held: Held[]
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

/** `only` names the partners whose drafts are to go out, by id; without it, all that may. */
export function publishPlan(db: Db, eventId: number, only?: number[]): PublishPlan | null {
  const event = getEvent(db, eventId)
  if (!event) return null
  const next = nextRelease(db, event, only ? { only } : {})
  const current = currentSnapshot(db, event)
  const changes = releaseChanges(current ? comparable(current) : null, comparable(next.snapshot))
  return {
    changes,
    held: next.held,
    fingerprint: fingerprintOf(next, current),
    partners: countPartners(next.snapshot),
    isPublic: current !== null,
    isUnchanged: current !== null && isUnchanged(changes),
  }
}

/**
 * The release that a publish would write. With the rule "approved", a draft goes out when it is signed off or let
 * through by name; all others keep the entry that the public saw last, or stay off the page. Order, tiers and settings
 * are staff's own and always go along.
 */
export function nextRelease(
  db: Db,
  event: Event,
  { only, overrides = [] }: { only?: number[]; overrides?: Override[] } = {},
): NextRelease {
  const shown = shownEntries(db, event)
  const signOffs = new Map(signOffsOf(db, event).map((item) => [item.partner.id, item]))
  const reasons = new Map(overrides.map(({ partnerId, reason }) => [partnerId, reason]))
  const grounds: NextRelease["grounds"] = new Map()
  const held: Held[] = []
  const snapshot = snapshotWith(db, event, (partner, entryOfHead) => {
    const { id, slug, head } = partner
    const because = reasonToHold(signOffs.get(id), event, only)
    const reason = reasons.get(id)
    if (because === null || reason !== undefined) {
      grounds.set(id, {
        ground: because !== null ? "override" : event.publishRule === "staff" ? "staff" : "approved",
        reason: because === null ? "" : (reason ?? ""),
      })
      return entryOfHead()
    }
    const kept = shown.get(id)
    if (kept?.hash !== head.hash)
      held.push({ id, slug, name: head.content.name, because, isPublic: kept !== undefined })
    if (!kept) return null
    grounds.set(id, { ground: "kept", reason: "" })
    return { ...kept, slug, logoNudge: partner.logoNudge }
  })
  return { snapshot, grounds, held }
}

/** What the public sees now; null when nothing. */
export function currentSnapshot(db: Db, event: Event): Snapshot | null {
  return event.currentReleaseId === null ? null : snapshotOf(db, event.currentReleaseId)
}

/** Names what would be published, what stays behind, and the public state that both were compared with. */
export function fingerprintOf({ snapshot, held }: NextRelease, current: Snapshot | null): string {
  const facts = { next: comparable(snapshot), held, current: current ? comparable(current) : null }
  return createHash("sha256").update(canonicalJson(facts)).digest("hex")
}

export function countPartners(snapshot: Snapshot): number {
  return snapshot.tiers.reduce((total, tier) => total + tier.partners.length, 0)
}

function reasonToHold(
  item: PartnerSignOff | undefined,
  event: Event,
  only: number[] | undefined,
): HeldBecause | null {
  if (!item) throw new Error("a partner of the snapshot has no sign-off")
  if (only && !only.includes(item.partner.id)) return "not chosen"
  const { standing } = item.signOff
  return event.publishRule === "staff" || standing === "approved" ? null : standing
}

/** The entries that the public sees, or saw last while the event is not public, by partner id. */
function shownEntries(db: Db, event: Event): Map<number, SnapshotPartner> {
  const releaseId = event.currentReleaseId ?? event.lastReleaseId
  const tiers = releaseId === null ? [] : snapshotOf(db, releaseId).tiers
  return new Map(tiers.flatMap((tier) => tier.partners.map((entry) => [entry.id, entry] as const)))
}
