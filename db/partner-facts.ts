import { asc, eq, sql } from "drizzle-orm"
import { canonicalJson } from "@/domain/canonical-json"
import type { Db } from "./client"
import { copiesOf, copyColumns } from "./copy-hashes"
import { type PartnerFacts, readFacts } from "./derived-facts"
import type { Event } from "./events"
import { partner, releaseEntry, revision, tier } from "./schema"
import type { Tier } from "./tiers"

/**
 * An event's facts as they were read last. While its rules are the same it is the same object, and in its list, a partner
 * of whom nothing changed is the same object at the same place: so others can see what did (db/stated-facts.ts).
 */
export type EventFacts = { readonly list: readonly PartnerFacts[] }

/** `number` is the last change that they know of. */
type Kept = { key: string; number: number; facts: Map<number, PartnerFacts>; list: PartnerFacts[] }

/** So many events are kept in memory, those that were looked at last; ten thousand partners take some ten megabytes. */
const EVENTS_KEPT = 4

const kept = new WeakMap<Db, Map<number, Kept>>()

/**
 * The facts of all partners of an event. They are kept in memory, by connection; of what changed since, triggers tell
 * (`partner_change`, drizzle/0011_list-index.sql), and only that is read again. While nothing did, the array is the same
 * one. To be asked on a connection: in a transaction, nothing is kept yet.
 */
export function partnerFacts(db: Db, event: Event, tiers: readonly Tier[]): EventFacts {
  const events = kept.get(db) ?? new Map<number, Kept>()
  kept.set(db, events)
  const key = rulesOf(event, tiers)
  const known = events.get(event.id)
  // First the number, then the facts: what changes in between is read twice rather than never.
  const number = lastChange(db)
  const current: Kept =
    known?.key === key ? known : { key, number: -1, facts: new Map<number, PartnerFacts>(), list: [] }
  if (current.number !== number) {
    const changed = current.number < 0 ? allIds(db, event.id) : changedIds(db, event.id, current.number)
    for (const facts of readFacts(db, event, tiers, changed)) current.facts.set(facts.id, facts)
    if (changed.length > 0) current.list = [...current.facts.values()]
    current.number = number
  }
  events.delete(event.id)
  events.set(event.id, current)
  for (const id of [...events.keys()].slice(0, -EVENTS_KEPT)) events.delete(id)
  return current
}

/** An event's tiers in their order, without counting who is in them. */
export function tiersOf(db: Db, eventId: number): Tier[] {
  return db
    .select()
    .from(tier)
    .where(eq(tier.eventId, eventId))
    .orderBy(asc(tier.position), asc(tier.id))
    .all()
}

const published = new WeakMap<Db, Map<number, ReadonlyMap<number, string>>>()

/** What a release shows of each partner, by the hash of its copy for the web; a release never changes, so it is read once. */
export function publishedHashes(db: Db, releaseId: number | null): ReadonlyMap<number, string> {
  if (releaseId === null) return new Map()
  const releases = published.get(db) ?? new Map<number, ReadonlyMap<number, string>>()
  published.set(db, releases)
  const hashes =
    releases.get(releaseId) ??
    new Map(
      db
        .values<[partnerId: number, hash: string, printed: string | null]>(sql`
          select ${releaseEntry.partnerId}, ${copyColumns.hash}, ${copyColumns.printed}
          from ${releaseEntry} join ${revision} on ${revision.id} = ${releaseEntry.revisionId}
          where ${releaseEntry.releaseId} = ${releaseId}`)
        .map(([partnerId, hash, printed]) => [partnerId, copiesOf({ hash, printed }).web]),
    )
  releases.delete(releaseId)
  releases.set(releaseId, hashes)
  for (const id of [...releases.keys()].slice(0, -EVENTS_KEPT)) releases.delete(id)
  return hashes
}

/** What facts depend on besides the partner itself; when it changes, all are read anew. */
function rulesOf({ approvalRule, languages }: Event, tiers: readonly Tier[]): string {
  return canonicalJson({
    approvalRule,
    languages,
    tiers: tiers.map(({ id, requiredParts, requiredVariants, hasPrintText }) => ({
      ...{ id, requiredParts, requiredVariants, hasPrintText },
    })),
  })
}

function lastChange(db: Db): number {
  return db.values<[number | null]>(sql`select max(number) from partner_change`)[0]?.[0] ?? 0
}

function changedIds(db: Db, eventId: number, since: number): number[] {
  return ids(
    db.values(sql`
      select ${partner.id} from partner_change
      cross join ${partner} on ${partner.id} = partner_change.partner_id
      where partner_change.number > ${since} and ${partner.eventId} = ${eventId}`),
  )
}

function allIds(db: Db, eventId: number): number[] {
  return ids(db.values(sql`select ${partner.id} from ${partner} where ${partner.eventId} = ${eventId}`))
}

function ids(rows: [number][]): number[] {
  return rows.map(([id]) => id)
}
