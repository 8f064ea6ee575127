import { eq } from "drizzle-orm"
import type { Release } from "@/domain/release"
import type { History } from "@/domain/release-history"
import type { Connection } from "./client"
import { publicHistory } from "./public-history"
import { type ReadBefore, snapshotOf, toRelease } from "./release-snapshots"
import { event, release } from "./schema"

/** So many revisions are kept at most, a few kilobytes each: enough for many events, or for many changes of a large one. */
const REMEMBERED = 10_000

/** All that the public site asks of the database. Synchronous, on a connection of its own. */
export type PublicSource = {
  version(): number
  published(): { slug: string; releaseId: number; publishedAt: number }[]
  release(releaseId: number): Release
  anyMeasured(sha256s: string[]): boolean
  history(releaseId: number): History
  blob(sha256: string): { type: string; bytes: Buffer } | null
}

/**
 * Reads for the public front. `connection` must do nothing else: `version` is SQLite's data_version, which moves when
 * any *other* connection or process commits (https://sqlite.org/pragma.html#pragma_data_version).
 */
export function publicSource(connection: Connection): PublicSource {
  const client = connection.$client
  const known: ReadBefore = { revisions: new Map(), logos: new Map() }
  const dataVersion = client.prepare("pragma data_version").pluck()
  const measured = client
    .prepare("select exists (select 1 from logo_facts where sha256 in (select value from json_each(?)))")
    .pluck()
  const blob = client.prepare("select type, bytes from image where sha256 = ?")
  return {
    version: () => dataVersion.get() as number,
    published: () =>
      connection
        .select({ slug: release.slug, releaseId: release.id, publishedAt: release.createdAt })
        .from(event)
        .innerJoin(release, eq(release.id, event.currentReleaseId))
        .all(),
    release: (releaseId) => {
      for (const part of Object.values(known)) if (part.size > REMEMBERED) part.clear()
      return toRelease(snapshotOf(connection, releaseId, known))
    },
    anyMeasured: (sha256s) => measured.get(JSON.stringify(sha256s)) === 1,
    history: (releaseId) => publicHistory(connection, releaseId),
    blob: (sha256) => (blob.get(sha256) as { type: string; bytes: Buffer } | undefined) ?? null,
  }
}
