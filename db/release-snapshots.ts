import { asc, eq, getTableColumns, sql } from "drizzle-orm"
import { type Content, webContent } from "@/domain/content"
import type { EntryPart } from "@/domain/entry-parts"
import type { TierTranslations } from "@/domain/languages"
import { publicEntry } from "@/domain/public-entry"
import type { LogoSize, Release, ReleaseHeader, ReleaseLogo } from "@/domain/release"
import type { ComparableRelease } from "@/domain/release-changes"
import type { Db } from "./client"
import { copiesOfRevision } from "./copy-hashes"
import type { Event } from "./events"
import { listPartners, type PartnerWithHead, type Revision } from "./partners"
import { type LogoReader, type MeasuredLogos, readLogos } from "./release-logos"
import { event, release, releaseEntry, revision } from "./schema"
import { listTiers } from "./tiers"

/** A release, made or to be made, with the ids behind it. */
export type Snapshot = { event: SnapshotEvent; tiers: SnapshotTier[] }
/** As the page has it; `headerSha256` names the header's picture. */
export type SnapshotEvent = Release["event"] & { headerSha256: string | null }
export type SnapshotTier = {
  id: number
  name: string
  logoSize: LogoSize
  translations: TierTranslations
  /** What the public pages leave out of its partners' entries. */
  hiddenParts: EntryPart[]
  partners: SnapshotPartner[]
}
/** With everything that the revision says, the parts that are not public included; `toRelease` leaves those out. */
export type SnapshotPartner = {
  id: number
  slug: string
  revisionId: number
  /** Of everything that the revision says. */
  hash: string
  /** Of what pages show of it, which tells whether a release changes anything. */
  webHash: string
  content: Content
  logo: ReleaseLogo | null
  darkLogo: ReleaseLogo | null
  logoNudge: number
  hiddenParts: EntryPart[]
}

/** The draft: every partner as the desk has it now; null when the event does not exist. */
export function draftSnapshot(db: Db, eventId: number): Snapshot | null {
  const current = db.select().from(event).where(eq(event.id, eventId)).get()
  return current ? snapshotWith(db, current, (_, entryOfHead) => entryOfHead()) : null
}

/**
 * An event as it is set up now, with the entry that `pick` gives for each active partner; null leaves the partner out.
 * `pick` gets the partner and a way to its entry as its head says it.
 */
function snapshotWith(
  db: Db,
  current: Event,
  pick: (partner: PartnerWithHead, entryOfHead: () => SnapshotPartner) => SnapshotPartner | null,
): Snapshot {
  const partners = listPartners(db, current.id)
  const logos = readLogos(
    db,
    partners.flatMap(({ head }) => logosOf(head)),
  )
  const tiers = listTiers(db, current.id).map(({ id, name, logoSize, translations, hiddenParts }) => ({
    ...{ id, name, logoSize, translations, hiddenParts },
    partners: partners
      .filter((item) => item.tierId === id)
      .flatMap((item) => pick(item, () => entryOf({ ...item, hiddenParts }, item.head, logos)) ?? []),
  }))
  return { event: eventNow(db, current), tiers: tiers.filter(hasPartners) }
}

/** What a page shows of an event besides its partners, as it is set up now. */
export function eventNow(db: Db, current: Event): SnapshotEvent {
  const { slug, title, startsOn, endsOn, place, intro, accent, layout, languages, translations } = current
  const { headerSha256 } = current
  return {
    ...{ slug, title, startsOn, endsOn, place, intro, accent, layout, languages, translations, headerSha256 },
    header: headerOf(db, headerSha256),
  }
}

/** A partner's entry as one of its revisions says it; `logos` must hold that revision's (`logosOf`). */
export function entryOf(
  { id, slug, logoNudge, hiddenParts }: Pick<SnapshotPartner, "id" | "slug" | "logoNudge" | "hiddenParts">,
  said: Pick<Revision, "id" | "hash" | "content" | "logoSha256" | "variants">,
  logos: LogoReader,
): SnapshotPartner {
  const { hash, content, logoSha256, variants } = said
  return {
    ...{ id, slug, revisionId: said.id, hash, content, logoNudge, hiddenParts },
    webHash: copiesOfRevision(said).web,
    logo: logos(logoSha256),
    darkLogo: logos(variants.dark),
  }
}

/** The logos of a revision that pages show. */
export function logosOf({ logoSha256, variants }: Pick<Revision, "logoSha256" | "variants">) {
  return [logoSha256, variants.dark]
}

/** For those who read one release after another: most of a release is in the one before it, and never changes. */
export type ReadBefore = { revisions: Map<number, Said>; logos: MeasuredLogos }
type Said = Pick<Revision, "id" | "hash" | "content" | "logoSha256" | "variants">

/**
 * What a release made public; throws when it does not exist. Revisions and measured logos that are in `known` are not read
 * again, and what is read is added to it.
 */
export function snapshotOf(
  db: Db,
  releaseId: number,
  known: ReadBefore = { revisions: new Map(), logos: new Map() },
): Snapshot {
  const row = db.select().from(release).where(eq(release.id, releaseId)).get()
  if (!row) throw new Error(`release ${releaseId} does not exist`)
  const entries = db
    .select()
    .from(releaseEntry)
    .where(eq(releaseEntry.releaseId, releaseId))
    .orderBy(asc(releaseEntry.position))
    .all()
  readRevisions(
    db,
    entries.map(({ revisionId }) => revisionId),
    known.revisions,
  )
  const said = (id: number) => {
    const found = known.revisions.get(id)
    if (!found) throw new Error(`revision ${id} does not exist`)
    return found
  }
  const logos = readLogos(
    db,
    entries.flatMap(({ revisionId }) => logosOf(said(revisionId))),
    known.logos,
  )
  const { tiers } = row.settings
  return {
    event: eventThen(db, row),
    tiers: tiers
      .map(({ id, name, logoSize, translations = {}, hiddenParts = [] }) => ({
        ...{ id, name, logoSize, translations, hiddenParts },
        partners: entries
          .filter(({ tierId }) => tierId === id)
          .map(({ partnerId, slug, logoNudge, revisionId }) =>
            entryOf({ id: partnerId, slug, logoNudge, hiddenParts }, said(revisionId), logos),
          ),
      }))
      .filter(hasPartners),
  }
}

function readRevisions(db: Db, ids: number[], known: ReadBefore["revisions"]) {
  const missing = JSON.stringify(ids.filter((id) => !known.has(id)))
  const { id, hash, content, logoSha256, variants } = getTableColumns(revision)
  const rows = db
    .select({ id, hash, content, logoSha256, variants })
    .from(revision)
    .where(sql`${revision.id} in (select value from json_each(${missing}))`)
    .all()
  for (const row of rows) known.set(row.id, row)
}

/** Leaves what the site shows: no ids, no hashes, no text for print, and nothing that a tier keeps off the public pages. */
export function toRelease(snapshot: Snapshot): Release {
  const { headerSha256: _, ...event } = snapshot.event
  return {
    event,
    tiers: snapshot.tiers.map(({ name, logoSize, translations, hiddenParts: ofTier, partners }) => ({
      ...{ name, logoSize, translations },
      ...(ofTier.includes("logo") ? { hidesLogos: true } : {}),
      partners: partners.map(({ slug, content, logo, darkLogo, logoNudge, hiddenParts }) =>
        publicEntry({ slug, content: webContent(content), logo, darkLogo, logoNudge }, hiddenParts),
      ),
    })),
  }
}

function eventThen(db: Db, row: typeof release.$inferSelect): SnapshotEvent {
  const settings = settingsThen(row)
  return { ...settings, header: headerOf(db, settings.headerSha256) }
}

/** Releases from before there were layouts and languages have one of each. */
export function settingsThen({ slug, settings }: typeof release.$inferSelect): ComparableRelease["event"] {
  const { tiers: _, ...event } = settings
  return { languages: ["en"], translations: {}, layout: "cards", headerSha256: null, ...event, slug }
}

function headerOf(db: Db, sha256: string | null): ReleaseHeader | null {
  const found = sha256 === null ? null : readLogos(db, [sha256])(sha256)
  if (!found) return null
  const { facts: _, ...header } = found
  return header
}

function hasPartners(tier: { partners: unknown[] }): boolean {
  return tier.partners.length > 0
}
