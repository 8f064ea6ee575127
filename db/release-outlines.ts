import { and, asc, eq, isNull, sql } from "drizzle-orm"
import type { CopyHashes } from "@/domain/copies"
import type { ComparableRelease } from "@/domain/release-changes"
import type { Db } from "./client"
import { copiesOf, copyColumns } from "./copy-hashes"
import { readLogos } from "./release-logos"
import {
  entryOf,
  logosOf,
  type Snapshot,
  type SnapshotEvent,
  type SnapshotTier,
  settingsThen,
} from "./release-snapshots"
import { partner, release, releaseEntry, revision } from "./schema"

/**
 * A release, made or to be made, by which revision stands where: all that publishing has to know. Texts and logos of a
 * thousand partners take longer to read than everything else that a publish does.
 */
export type Outline = { event: ComparableRelease["event"]; tiers: OutlineTier[] }
export type OutlineTier = Omit<SnapshotTier, "partners"> & { partners: OutlineEntry[] }
export type OutlineEntry = ComparableRelease["tiers"][number]["partners"][number] & { revisionId: number }

/** An active partner with its head, in the order of the page; its `hash` is the web copy's, as in every outline. */
export type OutlinePartner = OutlineEntry & { tierId: number; copies: CopyHashes }

const name = sql<string>`${revision.content} ->> '$.name'`

/** The active partners of an event as their heads have them. */
export function listOutlinePartners(db: Db, eventId: number): OutlinePartner[] {
  return db
    .select({
      ...{ id: partner.id, tierId: partner.tierId, slug: partner.slug, logoNudge: partner.logoNudge },
      ...{ revisionId: revision.id, name, said: copyColumns },
    })
    .from(partner)
    .innerJoin(revision, eq(revision.id, partner.headRevisionId))
    .where(and(eq(partner.eventId, eventId), isNull(partner.archivedAt)))
    .orderBy(asc(partner.position), asc(partner.id))
    .all()
    .map(({ said, ...row }) => {
      const copies = copiesOf(said)
      return { ...row, hash: copies.web, copies }
    })
}

/** What a release made public; throws when it does not exist. */
export function outlineOf(db: Db, releaseId: number): Outline {
  const row = db.select().from(release).where(eq(release.id, releaseId)).get()
  if (!row) throw new Error(`release ${releaseId} does not exist`)
  const entries = db
    .select({
      ...{ tierId: releaseEntry.tierId, id: releaseEntry.partnerId, slug: releaseEntry.slug },
      ...{ revisionId: revision.id, name, logoNudge: releaseEntry.logoNudge, said: copyColumns },
    })
    .from(releaseEntry)
    .innerJoin(revision, eq(revision.id, releaseEntry.revisionId))
    .where(eq(releaseEntry.releaseId, releaseId))
    .orderBy(asc(releaseEntry.position))
    .all()
    .map(({ said, ...entry }) => ({ ...entry, hash: copiesOf(said).web }))
  const partnersOf = (id: number) =>
    entries.filter((entry) => entry.tierId === id).map(({ tierId: _, ...entry }) => entry)
  return {
    event: settingsThen(row),
    tiers: row.settings.tiers
      .map(({ translations = {}, hiddenParts = [], ...tier }) => ({
        ...{ ...tier, translations, hiddenParts },
        partners: partnersOf(tier.id),
      }))
      .filter(({ partners }) => partners.length > 0),
  }
}

/** Leaves what changes are told by. */
export function comparableOutline({ event, tiers }: Outline): ComparableRelease {
  return {
    event,
    tiers: tiers.map((tier) => ({
      ...tier,
      partners: tier.partners.map(({ revisionId: _, ...entry }) => entry),
    })),
  }
}

/** What changes of a release are told by, without reading its texts: cheap for a whole history. Throws when there is no such release. */
export function comparableOf(db: Db, releaseId: number): ComparableRelease {
  return comparableOutline(outlineOf(db, releaseId))
}

/** An outline with its texts and logos: what a page is made of. `event` is the outline's, with its header picture. */
export function filledIn(db: Db, { tiers }: Outline, event: SnapshotEvent): Snapshot {
  const ids = tiers.flatMap(({ partners }) => partners.map(({ revisionId }) => revisionId))
  const rows = db
    .select()
    .from(revision)
    .where(sql`${revision.id} in (select value from json_each(${JSON.stringify(ids)}))`)
    .all()
  const said = new Map(rows.map((row) => [row.id, row]))
  const logos = readLogos(db, rows.flatMap(logosOf))
  return {
    event,
    tiers: tiers.map((tier) => ({
      ...tier,
      partners: tier.partners.map((entry) => {
        const row = said.get(entry.revisionId)
        if (!row) throw new Error(`revision ${entry.revisionId} does not exist`)
        return entryOf({ ...entry, hiddenParts: tier.hiddenParts }, row, logos)
      }),
    })),
  }
}
