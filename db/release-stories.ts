import { and, asc, eq, inArray, sql } from "drizzle-orm"
import { type PartnerChange, type ReleaseChanges, releaseChanges } from "@/domain/release-changes"
import type { Db } from "./client"
import { comparableOf } from "./release-outlines"
import { activity, partner, release, releaseEntry, revision } from "./schema"

/** A partner whose entry a release changed: where its page on the desk is now, and from which revision to which. */
export type ComparedPartner = PartnerChange & { from: number; to: number }

/** What a release changed against the one that the public had seen before it (`before`, its number; null: none). */
export type ReleaseStory = {
  before: number | null
  changes: Omit<ReleaseChanges, "changed"> & { changed: ComparedPartner[] }
}

/** The stories of these releases of an event, by number. */
export function releaseStories(
  db: Db,
  eventId: number,
  numbers: readonly number[],
): Map<number, ReleaseStory> {
  const ids = new Map(
    db
      .select({ number: release.number, id: release.id })
      .from(release)
      .where(eq(release.eventId, eventId))
      .all()
      .map(({ number, id }) => [number, id]),
  )
  const before = publicBefore(db, eventId)
  const read = remembering((number: number) => comparableOf(db, ids.get(number) ?? 0))
  const stories = new Map<number, ReleaseStory>()
  for (const number of numbers) {
    const id = ids.get(number)
    if (id === undefined) continue
    const base = before.get(number) ?? null
    const changes = releaseChanges(base === null ? null : read(base), read(number))
    const revisions = revisionsOf(db, [...(base === null ? [] : [ids.get(base) ?? 0]), id])
    const changed = changes.changed.flatMap((item) => {
      const [from, to] = [
        revisions.get(`${ids.get(base ?? 0)} ${item.id}`),
        revisions.get(`${id} ${item.id}`),
      ]
      return from && to ? [{ ...item, slug: to.slug, from: from.number, to: to.number }] : []
    })
    stories.set(number, { before: base, changes: { ...changes, changed } })
  }
  return stories
}

/** By number of a release: which one was public when it was made. Going back counts. */
function publicBefore(db: Db, eventId: number): Map<number, number | null> {
  const moves = db
    .select({ verb: activity.verb, detail: activity.detail })
    .from(activity)
    .where(
      and(eq(activity.eventId, eventId), inArray(activity.verb, ["event.published", "event.rolled-back"])),
    )
    .orderBy(asc(activity.id))
    .all()
  const before = new Map<number, number | null>()
  let last: number | null = null
  for (const { verb, detail } of moves) {
    const number = Number(detail.release)
    if (verb === "event.published") before.set(number, last)
    last = number
  }
  return before
}

/** By release and partner: the number of the revision, and the partner's address on the desk now. */
function revisionsOf(db: Db, releaseIds: number[]): Map<string, { number: number; slug: string }> {
  const rows = db
    .select({
      key: sql<string>`${releaseEntry.releaseId} || ' ' || ${releaseEntry.partnerId}`,
      number: revision.number,
      slug: partner.slug,
    })
    .from(releaseEntry)
    .innerJoin(revision, eq(revision.id, releaseEntry.revisionId))
    .innerJoin(partner, eq(partner.id, releaseEntry.partnerId))
    .where(inArray(releaseEntry.releaseId, releaseIds))
    .all()
  return new Map(rows.map(({ key, number, slug }) => [key, { number, slug }]))
}

/** Two neighbours are both compared with the one between them. */
function remembering<T>(read: (key: number) => T): (key: number) => T {
  const known = new Map<number, T>()
  return (key) => {
    const value = known.get(key) ?? read(key)
    known.set(key, value)
    return value
  }
}
