import { and, asc, desc, eq } from "drizzle-orm"
import type { Db } from "./client"
import type { Event } from "./events"
import { activity, release, releaseEntry, revision, user } from "./schema"

/**
 * Releases of an event, newest first, with who made them, how many partners they show, whom a publisher let through and
 * why, and when they were last made public again.
 */
export function listReleases(db: Db, eventId: number) {
  const letThrough = overridesOf(db, eventId)
  const returned = returnsOf(db, eventId)
  return db
    .select({
      id: release.id,
      number: release.number,
      slug: release.slug,
      createdAt: release.createdAt,
      author: user.name,
      partners: db.$count(releaseEntry, eq(releaseEntry.releaseId, release.id)),
    })
    .from(release)
    .leftJoin(user, eq(user.id, release.authorId))
    .where(eq(release.eventId, eventId))
    .orderBy(desc(release.number))
    .all()
    .map((row) => ({
      ...row,
      letThrough: letThrough.get(row.id) ?? [],
      returned: returned.get(row.number) ?? null,
    }))
}

/** The release that the public sees, with how many partners it shows; null when nothing is public. */
export function publicNow(db: Db, { currentReleaseId }: Pick<Event, "currentReleaseId">) {
  if (currentReleaseId === null) return null
  const row = db
    .select({
      ...{ number: release.number, slug: release.slug, createdAt: release.createdAt },
      partners: db.$count(releaseEntry, eq(releaseEntry.releaseId, release.id)),
    })
    .from(release)
    .where(eq(release.id, currentReleaseId))
    .get()
  return row ?? null
}

function overridesOf(db: Db, eventId: number): Map<number, { name: string; reason: string }[]> {
  const rows = db
    .select({ releaseId: release.id, content: revision.content, reason: releaseEntry.reason })
    .from(releaseEntry)
    .innerJoin(release, eq(release.id, releaseEntry.releaseId))
    .innerJoin(revision, eq(revision.id, releaseEntry.revisionId))
    .where(and(eq(release.eventId, eventId), eq(releaseEntry.ground, "override")))
    .orderBy(asc(releaseEntry.position))
    .all()
  const byRelease = new Map<number, { name: string; reason: string }[]>()
  for (const { releaseId, content, reason } of rows)
    byRelease.set(releaseId, [...(byRelease.get(releaseId) ?? []), { name: content.name, reason }])
  return byRelease
}

/** By number of a release: when it was last gone back to, and by whom. */
function returnsOf(db: Db, eventId: number): Map<number, { at: number; author: string | null }> {
  const rows = db
    .select({ at: activity.at, detail: activity.detail, author: user.name })
    .from(activity)
    .leftJoin(user, eq(user.id, activity.actorId))
    .where(and(eq(activity.eventId, eventId), eq(activity.verb, "event.rolled-back")))
    .orderBy(asc(activity.id))
    .all()
  return new Map(rows.map(({ at, detail, author }) => [Number(detail.release), { at, author }]))
}
