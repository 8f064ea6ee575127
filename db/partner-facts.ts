import { asc, eq, sql } from "drizzle-orm"
import { canonicalJson } from "@/domain/canonical-json"
import { type OtherEntry, otherEntry } from "@/domain/checks/context"
import type { Content } from "@/domain/content"
import type { CopyHashes } from "@/domain/copies"
import type { LogoVariants } from "@/domain/logo-facts"
import { missingParts } from "@/domain/missing"
import { missingTexts } from "@/domain/missing-translations"
import type { ViewedPartner } from "@/domain/partner-view"
import type { Db } from "./client"
import { copiesOf, copiesOfRevision, copyColumns } from "./copy-hashes"
import type { Event } from "./events"
import { partner, partnerTag, releaseEntry, revision, tier } from "./schema"
import { standingsOf } from "./sign-offs"
import type { Tier } from "./tiers"

/** What the list of partners is filtered, sorted and counted by, of one partner, archived or not. */
export type PartnerFacts = Omit<ViewedPartner, "state"> &
  OtherEntry & {
    slug: string
    /** The hash of the head's copy for the web: what a publish would show. */
    webHash: string
    /** The event's further languages in which a text is missing. */
    untranslated: string[]
  }

/** An event's facts as they were read last; `number` is the last change that they know of. */
type Kept = { key: string; number: number; facts: Map<number, PartnerFacts>; list: PartnerFacts[] }

/** So many events are kept in memory, those that were looked at last; ten thousand partners take some ten megabytes. */
const EVENTS_KEPT = 4
/** So many contents are read at once. */
const CHUNK = 500

const kept = new WeakMap<Db, Map<number, Kept>>()

/**
 * The facts of all partners of an event. They are kept in memory, by connection; of what changed since, triggers tell
 * (`partner_change`, drizzle/0011_list-index.sql), and only that is read again. While nothing did, the array is the same
 * one. To be asked on a connection: in a transaction, nothing is kept yet.
 */
export function partnerFacts(db: Db, event: Event): readonly PartnerFacts[] {
  const events = kept.get(db) ?? new Map<number, Kept>()
  kept.set(db, events)
  const tiers = tiersOf(db, event.id)
  const key = rulesOf(event, tiers)
  const known = events.get(event.id)
  // First the number, then the facts: what changes in between is read twice rather than never.
  const number = lastChange(db)
  const current: Kept =
    known?.key === key ? known : { key, number: -1, facts: new Map<number, PartnerFacts>(), list: [] }
  if (current.number !== number) {
    const changed = current.number < 0 ? allIds(db, event.id) : changedIds(db, event.id, current.number)
    for (const facts of derive(db, event, tiers, changed)) current.facts.set(facts.id, facts)
    if (changed.length > 0) current.list = [...current.facts.values()]
    current.number = number
  }
  events.delete(event.id)
  events.set(event.id, current)
  for (const id of [...events.keys()].slice(0, -EVENTS_KEPT)) events.delete(id)
  return current.list
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
        .select({ partnerId: releaseEntry.partnerId, said: copyColumns })
        .from(releaseEntry)
        .innerJoin(revision, eq(revision.id, releaseEntry.revisionId))
        .where(eq(releaseEntry.releaseId, releaseId))
        .all()
        .map(({ partnerId, said }) => [partnerId, copiesOf(said).web]),
    )
  releases.delete(releaseId)
  releases.set(releaseId, hashes)
  for (const id of [...releases.keys()].slice(0, -EVENTS_KEPT)) releases.delete(id)
  return hashes
}

/** What facts depend on besides the partner itself; when it changes, all are read anew. */
function rulesOf({ approvalRule, languages }: Event, tiers: Tier[]): string {
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

type Row = [
  id: number,
  slug: string,
  tierId: number,
  position: number,
  archivedAt: number | null,
  hash: string,
  changedAt: number,
  logo: string | null,
  variants: string,
  content: string,
]

/** What a row says by itself; where it stands is told by others. */
type Underived = Omit<PartnerFacts, "standing" | "print"> & { copies: CopyHashes }

/** Rows come as plain arrays and in portions: naming the fields of ten thousand takes as long as reading them. */
function derive(db: Db, event: Event, tiers: Tier[], wanted: number[]): PartnerFacts[] {
  const found: Underived[] = []
  for (let from = 0; from < wanted.length; from += CHUNK) {
    const among = sql`(select value from json_each(${JSON.stringify(wanted.slice(from, from + CHUNK))}))`
    const tags = tagsAmong(db, among)
    const rows = db.values<Row>(sql`
      select ${partner.id}, ${partner.slug}, ${partner.tierId}, ${partner.position}, ${partner.archivedAt},
        ${revision.hash}, ${revision.updatedAt}, ${revision.logoSha256}, ${revision.variants},
        ${revision.content}
      from ${partner} join ${revision} on ${revision.id} = ${partner.headRevisionId}
      where ${partner.id} in ${among}`)
    for (const row of rows) found.push(factsFrom(row, event, tiers, tags.get(row[0]) ?? []))
  }
  const standings = standingsOf(db, event, found)
  return found.map(({ copies: _, ...facts }) => {
    const signOff = standings.get(facts.id)
    return {
      ...facts,
      standing: signOff?.standing ?? "not sent",
      print: signOff?.print.standing ?? "not asked",
    }
  })
}

function factsFrom(
  [id, slug, tierId, position, archivedAt, hash, changedAt, logo, variants, text]: Row,
  event: Event,
  tiers: Tier[],
  tags: string[],
): Underived {
  const content = JSON.parse(text) as Content
  const given = JSON.parse(variants) as LogoVariants
  const rules = tiers.find((item) => item.id === tierId)
  const copies = copiesOfRevision({ hash, content, logoSha256: logo, variants: given })
  return {
    ...{ id, slug, tierId, position, copies, webHash: copies.web, changedAt, tags },
    ...otherEntry(content),
    isArchived: archivedAt !== null,
    missing: rules ? missingParts(content, logo !== null, given, rules) : [],
    untranslated: event.languages.slice(1).filter((language) => missingTexts(content, language).length > 0),
  }
}

function tagsAmong(db: Db, among: ReturnType<typeof sql>): Map<number, string[]> {
  const rows = db.values<[number, string]>(sql`
    select ${partnerTag.partnerId}, ${partnerTag.tag} from ${partnerTag}
    where ${partnerTag.partnerId} in ${among} order by ${partnerTag.tag} collate nocase`)
  const tags = new Map<number, string[]>()
  for (const [id, tag] of rows) tags.set(id, [...(tags.get(id) ?? []), tag])
  return tags
}
