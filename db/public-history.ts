import { and, asc, eq, inArray } from "drizzle-orm"
import { releaseChanges } from "@/domain/release-changes"
import { type History, type Move, shownReleases } from "@/domain/release-history"
import { inLanguage } from "@/domain/words"
import type { Db } from "./client"
import { comparableOf } from "./release-outlines"
import { activity, release } from "./schema"

/** A feed tells this many releases; older ones have been read or never will be. */
const TOLD = 20

/** How the public page of a release's event came to show this release. Throws when the release does not exist. */
export function publicHistory(db: Db, releaseId: number): History {
  const current = db.select().from(release).where(eq(release.id, releaseId)).get()
  if (!current) throw new Error(`release ${releaseId} does not exist`)
  const ids = new Map(
    db
      .select({ number: release.number, id: release.id })
      .from(release)
      .where(eq(release.eventId, current.eventId))
      .all()
      .map(({ number, id }) => [number, id]),
  )
  const moves = movesOf(db, current.eventId)
  const shown = shownReleases(moves)
  const comparable = remembering((number: number) => comparableOf(db, ids.get(number) ?? 0))
  return {
    event: current.eventId,
    startedAt: moves[0]?.at ?? current.createdAt,
    changedAt: moves.at(-1)?.at ?? current.createdAt,
    releases: shown
      .slice(-TOLD)
      .reverse()
      .map((item) => ({
        ...item,
        // The feed is read by the public, whoever asks first.
        changes: inLanguage("en", () =>
          releaseChanges(item.before === null ? null : comparable(item.before), comparable(item.release)),
        ),
      })),
  }
}

function movesOf(db: Db, eventId: number): Move[] {
  return db
    .select({ at: activity.at, detail: activity.detail })
    .from(activity)
    .where(
      and(eq(activity.eventId, eventId), inArray(activity.verb, ["event.published", "event.rolled-back"])),
    )
    .orderBy(asc(activity.id))
    .all()
    .flatMap(({ at, detail }) =>
      typeof detail.release === "number" ? [{ release: detail.release, at }] : [],
    )
}

/** Two neighbours of a history are both compared with the one between them. */
function remembering<T>(read: (key: number) => T): (key: number) => T {
  const known = new Map<number, T>()
  return (key) => {
    const value = known.get(key) ?? read(key)
    known.set(key, value)
    return value
  }
}
