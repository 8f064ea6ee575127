import { aliasedTable, and, asc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm"
import { ENTRY_PARTS, type EntryPart } from "@/domain/entry-parts"
import type { Db } from "./client"
import type { Event } from "./events"
import { partner, releaseEntry, revision, tier } from "./schema"

/** What an event's Home has to know of a partner besides its sign-off. */
export type HomePartner = {
  id: number
  /** The head's hash, and that of what the public sees. */
  hash: string
  publicHash: string | null
  /** Does the entry lack anything that its tier requires? */
  missing: boolean
}

const shown = aliasedTable(revision, "shown")

/** The active partners of an event in the order of the page. Texts are looked at by SQLite alone. */
export function homePartners(db: Db, event: Event): HomePartner[] {
  return db
    .select({
      ...{ id: partner.id, hash: revision.hash, publicHash: shown.hash },
      missing: lacksAny(db, event.id).mapWith(Boolean),
    })
    .from(partner)
    .innerJoin(revision, eq(revision.id, partner.headRevisionId))
    .innerJoin(tier, eq(tier.id, partner.tierId))
    .leftJoin(
      releaseEntry,
      and(eq(releaseEntry.releaseId, event.currentReleaseId ?? 0), eq(releaseEntry.partnerId, partner.id)),
    )
    .leftJoin(shown, eq(shown.id, releaseEntry.revisionId))
    .where(and(eq(partner.eventId, event.id), isNull(partner.archivedAt)))
    .orderBy(asc(tier.position), asc(partner.position), asc(partner.id))
    .all()
}

const LACKS: Record<EntryPart, SQL> = {
  logo: sql`${revision.logoSha256} is null`,
  description: sql`json_array_length(${revision.content}, '$.description.content') = 0`,
  website: sql`${revision.content} ->> '$.website' = ''`,
  tagline: sql`${revision.content} ->> '$.tagline' = ''`,
  acronym: sql`${revision.content} ->> '$.acronym' = ''`,
  nativeName: sql`${revision.content} ->> '$.nativeName' = ''`,
  links: sql`json_array_length(${revision.content}, '$.links') = 0`,
}

/** Does an entry lack anything that its tier requires? Only what some tier of the event requires is looked at. */
function lacksAny(db: Db, eventId: number): SQL {
  const tiers = db
    .select({ id: tier.id, parts: tier.requiredParts, variants: tier.requiredVariants })
    .from(tier)
    .where(eq(tier.eventId, eventId))
    .all()
  const lacks = (test: SQL, ids: number[]) =>
    ids.length === tiers.length ? test : sql`(${inArray(partner.tierId, ids)} and ${test})`
  const conditions = [
    ...ENTRY_PARTS.map((part) => ({
      test: LACKS[part],
      ids: tiers.filter(({ parts }) => parts.includes(part)).map(({ id }) => id),
    })),
    ...[...new Set(tiers.flatMap(({ variants }) => variants))].map((variant) => ({
      test: sql`${revision.variants} ->> ${`$.${variant}`} is null`,
      ids: tiers.filter(({ variants }) => variants.includes(variant)).map(({ id }) => id),
    })),
  ].filter(({ ids }) => ids.length > 0)
  return conditions.length === 0
    ? sql`0`
    : sql`(${sql.join(
        conditions.map(({ test, ids }) => lacks(test, ids)),
        sql` or `,
      )})`
}
