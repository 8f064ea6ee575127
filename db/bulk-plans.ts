import { createHash } from "node:crypto"
import { and, eq, isNull, sql } from "drizzle-orm"
import type { BulkChange, BulkPlan, BulkSkipped } from "@/domain/bulk-changes"
import { canonicalJson } from "@/domain/canonical-json"
import { hasTag, TAGS_PER_PARTNER } from "@/domain/tags"
import type { Db } from "./client"
import { event, partner, partnerTag, releaseEntry, review, revision, tier } from "./schema"

/** What is to be done to which partners of an event. */
export type Change = { eventId: number; partnerIds: number[]; change: BulkChange }
/** A chosen partner, with what a change goes by. */
export type ChosenPartner = {
  id: number
  name: string
  tierId: number
  position: number
  archivedAt: number | null
  tags: string[]
  isAsked: boolean
  isPublic: boolean
}

/** What a change would do to which of the chosen partners, and which stay as they are, and why. Changes nothing. */
export function bulkPlan(db: Db, input: Change): BulkPlan {
  const rows = chosenPartners(db, input)
  const changing = rows.filter((row) => reasonToSkip(row, input.change) === null)
  return {
    changing: changing.map(nameOf),
    skipped: rows.flatMap((row) => {
      const because = reasonToSkip(row, input.change)
      return because ? [{ ...nameOf(row), because }] : []
    }),
    asked: changing.filter(({ isAsked }) => isAsked).length,
    published: changing.filter(({ isPublic }) => isPublic).length,
    fingerprint: createHash("sha256")
      .update(canonicalJson({ change: input.change, rows: changing }))
      .digest("hex"),
  }
}

/** Why a change leaves this one as it is; null when it does not. */
export function reasonToSkip(row: ChosenPartner, change: BulkChange): BulkSkipped | null {
  if (change.kind === "restore") return row.archivedAt === null ? "not archived" : null
  if (row.archivedAt !== null) return "archived"
  switch (change.kind) {
    case "tier":
      return row.tierId === change.tierId ? "there already" : null
    case "add tag":
      if (hasTag(row.tags, change.tag)) return "has the tag"
      return row.tags.length >= TAGS_PER_PARTNER ? "too many tags" : null
    case "remove tag":
      return hasTag(row.tags, change.tag) ? null : "has no such tag"
    case "archive":
      return null
  }
}

/** The chosen partners of the event in the order of the page, whatever else was named. */
export function chosenPartners(
  db: Db,
  { eventId, partnerIds }: Pick<Change, "eventId" | "partnerIds">,
): ChosenPartner[] {
  const tags = db
    .select({ id: partnerTag.partnerId, tag: partnerTag.tag })
    .from(partnerTag)
    .innerJoin(partner, eq(partner.id, partnerTag.partnerId))
    .where(eq(partner.eventId, eventId))
    .all()
  const tagged = new Map<number, string[]>()
  for (const { id, tag } of tags) tagged.set(id, [...(tagged.get(id) ?? []), tag])
  return db
    .select({
      ...{ id: partner.id, tierId: partner.tierId, position: partner.position },
      ...{ archivedAt: partner.archivedAt, review: review.id, published: releaseEntry.partnerId },
      name: sql<string>`${revision.content} ->> '$.name'`,
    })
    .from(partner)
    .innerJoin(revision, eq(revision.id, partner.headRevisionId))
    .innerJoin(tier, eq(tier.id, partner.tierId))
    .innerJoin(event, eq(event.id, partner.eventId))
    .leftJoin(review, and(eq(review.partnerId, partner.id), isNull(review.closedAt)))
    .leftJoin(
      releaseEntry,
      and(eq(releaseEntry.releaseId, event.currentReleaseId), eq(releaseEntry.partnerId, partner.id)),
    )
    .where(
      and(
        eq(partner.eventId, eventId),
        sql`${partner.id} in (select value from json_each(${JSON.stringify(partnerIds)}))`,
      ),
    )
    .orderBy(tier.position, partner.position, partner.id)
    .all()
    .map(({ review: asked, published, ...row }) => ({
      ...{ ...row, tags: tagged.get(row.id) ?? [] },
      ...{ isAsked: asked !== null, isPublic: published !== null },
    }))
}

function nameOf({ id, name }: ChosenPartner) {
  return { id, name }
}
