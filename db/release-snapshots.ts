import { asc, eq, sql } from "drizzle-orm"
import type { Content } from "@/domain/content"
import type { LogoSize, Release, ReleaseLogo } from "@/domain/release"
import type { ComparableRelease } from "@/domain/release-changes"
import type { Db } from "./client"
import type { Event } from "./events"
import { type Image, imageFacts, listPartners, type PartnerWithHead } from "./partners"
import { event, image, release, releaseEntry, revision } from "./schema"
import { listTiers } from "./tiers"

/** A release, made or to be made, with the ids behind it. */
export type Snapshot = { event: Release["event"]; tiers: SnapshotTier[] }
type SnapshotTier = { id: number; name: string; logoSize: LogoSize; partners: SnapshotPartner[] }
export type SnapshotPartner = {
  id: number
  slug: string
  revisionId: number
  hash: string
  content: Content
  logo: ReleaseLogo | null
}

/** The draft: every partner as the desk has it now; null when the event does not exist. */
export function draftSnapshot(db: Db, eventId: number): Snapshot | null {
  const current = db.select().from(event).where(eq(event.id, eventId)).get()
  return current ? snapshotWith(db, current, entryOfHead) : null
}

/** An event as it is set up now, with the entry that `pick` gives for each active partner; null leaves the partner out. */
export function snapshotWith(
  db: Db,
  current: Event,
  pick: (partner: PartnerWithHead) => SnapshotPartner | null,
): Snapshot {
  const { slug, title, startsOn, endsOn, place, intro, accent } = current
  const partners = listPartners(db, current.id)
  const tiers = listTiers(db, current.id).map((tier) => ({
    id: tier.id,
    name: tier.name,
    logoSize: tier.logoSize,
    partners: partners.filter((item) => item.tierId === tier.id).flatMap((item) => pick(item) ?? []),
  }))
  return { event: { slug, title, startsOn, endsOn, place, intro, accent }, tiers: tiers.filter(hasPartners) }
}

/** A partner's entry as its head says it. */
export function entryOfHead({ id, slug, head, logo }: PartnerWithHead): SnapshotPartner {
  return { id, slug, revisionId: head.id, hash: head.hash, content: head.content, logo: logoOf(logo) }
}

/** What a release made public; throws when it does not exist. */
export function snapshotOf(db: Db, releaseId: number): Snapshot {
  const row = db.select().from(release).where(eq(release.id, releaseId)).get()
  if (!row) throw new Error(`release ${releaseId} does not exist`)
  const entries = db
    .select({ entry: releaseEntry, revision, image: imageFacts })
    .from(releaseEntry)
    .innerJoin(revision, eq(revision.id, releaseEntry.revisionId))
    .leftJoin(image, eq(image.sha256, revision.logoSha256))
    .where(eq(releaseEntry.releaseId, releaseId))
    .orderBy(asc(releaseEntry.position))
    .all()
  const { tiers, ...settings } = row.settings
  return {
    event: { slug: row.slug, ...settings },
    tiers: tiers
      .map((tier) => ({
        ...tier,
        partners: entries
          .filter((item) => item.entry.tierId === tier.id)
          .map((item) => ({
            id: item.entry.partnerId,
            slug: item.entry.slug,
            revisionId: item.revision.id,
            hash: item.revision.hash,
            content: item.revision.content,
            logo: logoOf(item.image),
          })),
      }))
      .filter(hasPartners),
  }
}

/** Leaves what the site shows: no ids, no hashes. */
export function toRelease(snapshot: Snapshot): Release {
  return {
    event: snapshot.event,
    tiers: snapshot.tiers.map((tier) => ({
      name: tier.name,
      logoSize: tier.logoSize,
      partners: tier.partners.map(({ slug, content, logo }) => ({ slug, content, logo })),
    })),
  }
}

/** Leaves what changes are told by. */
export function comparable(snapshot: Snapshot): ComparableRelease {
  return {
    event: snapshot.event,
    tiers: snapshot.tiers.map((tier) => ({
      ...tier,
      partners: tier.partners.map(({ id, slug, hash, content }) => ({ id, slug, hash, name: content.name })),
    })),
  }
}

/** `comparable(snapshotOf(…))` without reading the texts: cheap for a whole history. Throws when there is no such release. */
export function comparableOf(db: Db, releaseId: number): ComparableRelease {
  const row = db.select().from(release).where(eq(release.id, releaseId)).get()
  if (!row) throw new Error(`release ${releaseId} does not exist`)
  const entries = db
    .select({
      tierId: releaseEntry.tierId,
      id: releaseEntry.partnerId,
      slug: releaseEntry.slug,
      hash: revision.hash,
      name: sql<string>`${revision.content} ->> '$.name'`,
    })
    .from(releaseEntry)
    .innerJoin(revision, eq(revision.id, releaseEntry.revisionId))
    .where(eq(releaseEntry.releaseId, releaseId))
    .orderBy(asc(releaseEntry.position))
    .all()
  const { tiers, ...settings } = row.settings
  const partnersOf = (id: number) =>
    entries.filter((entry) => entry.tierId === id).map(({ tierId: _, ...partner }) => partner)
  return {
    event: { slug: row.slug, ...settings },
    tiers: tiers.map((tier) => ({ ...tier, partners: partnersOf(tier.id) })).filter(hasPartners),
  }
}

/** The public address of a logo: immutable, named by its content. */
export function logoPath(logo: Pick<Image, "sha256" | "extension">): string {
  return `/logos/${logo.sha256}.${logo.extension}`
}

function logoOf(logo: Image | null): ReleaseLogo | null {
  return logo ? { path: logoPath(logo), width: logo.width, height: logo.height } : null
}

function hasPartners(tier: { partners: unknown[] }): boolean {
  return tier.partners.length > 0
}
