import { and, asc, eq, inArray, min } from "drizzle-orm"
import { type Copy, copiesIn } from "@/domain/copies"
import type { Db } from "./client"
import type { Partner } from "./partners"
import { answer, release, releaseEntry, review, revision } from "./schema"

/** What became of a revision outside of the desk: why it is sealed. Times are milliseconds since 1970. */
export type RevisionMarks = {
  /** When it was sent for review. */
  sent: number[]
  /** Who approved exactly this, and when; `only` is the one of its two texts that was approved, null for all that it says. */
  approvals: { name: string; at: number; only: Copy | null }[]
  /** The release that first made it public. */
  release: { number: number; at: number } | null
}

/** The marks of these revisions of a partner, by the revision's id; those without any are left out. */
export function revisionMarks(
  db: Db,
  { id: partnerId, eventId }: Pick<Partner, "id" | "eventId">,
  ids: number[],
): Map<number, RevisionMarks> {
  const marks = new Map<number, RevisionMarks>()
  const of = (id: number) => {
    const found = marks.get(id) ?? { sent: [], approvals: [], release: null }
    marks.set(id, found)
    return found
  }
  const sent = db
    .select({ id: review.revisionId, at: review.sentAt })
    .from(review)
    .where(and(eq(review.partnerId, partnerId), inArray(review.revisionId, ids)))
    .orderBy(asc(review.id))
    .all()
  for (const { id, at } of sent) of(id).sent.push(at)
  const approvals = db
    .select({
      ...{ id: answer.revisionId, name: answer.signerName, at: answer.at, covers: answer.covers },
      content: revision.content,
    })
    .from(answer)
    .innerJoin(revision, and(eq(revision.id, answer.revisionId), eq(revision.hash, answer.hash)))
    .where(and(eq(answer.partnerId, partnerId), eq(answer.kind, "approved"), inArray(answer.revisionId, ids)))
    .orderBy(asc(answer.id))
    .all()
  for (const { id, name, at, covers, content } of approvals) {
    const isWhole = copiesIn(content).every((copy) => covers.includes(copy))
    of(id).approvals.push({ name, at, only: isWhole ? null : (covers[0] ?? null) })
  }
  const releases = db
    .select({ id: releaseEntry.revisionId, number: min(release.number), at: min(release.createdAt) })
    .from(releaseEntry)
    .innerJoin(release, eq(release.id, releaseEntry.releaseId))
    .where(
      and(
        eq(release.eventId, eventId),
        eq(releaseEntry.partnerId, partnerId),
        inArray(releaseEntry.revisionId, ids),
      ),
    )
    .groupBy(releaseEntry.revisionId)
    .all()
  for (const { id, number, at } of releases)
    if (number !== null && at !== null) of(id).release = { number, at }
  return marks
}
