import { and, eq, inArray, or, sql } from "drizzle-orm"
import type { Db } from "./client"
import { ownsUpload } from "./contact-uploads"
import type { OpenLink } from "./review-links"
import { image, release, releaseEntry, rendition, review, revision } from "./schema"

/**
 * May a link's holder see this logo, or this rendition of one? Those that were sent, those it uploaded itself, and those on
 * the public page that it is shown beside them: no others, whoever knows their address. A page asks for each of its logos, so
 * this reads no text of any entry.
 */
export function showsLogo(db: Db, open: OpenLink, sha256: string): boolean {
  if (!db.select({ sha256: image.sha256 }).from(image).where(eq(image.sha256, sha256)).get()) return false
  if (ownsUpload(db, open.contact.id, sha256)) return true
  const files = [sha256, ...originalsOf(db, sha256)]
  return wasSent(db, open.partner.id, files) || isOnPage(db, open.event, files)
}

/** What a file is a rendition of. */
function originalsOf(db: Db, sha256: string): string[] {
  const rows = db
    .selectDistinct({ original: rendition.sourceSha256 })
    .from(rendition)
    .where(eq(rendition.sha256, sha256))
    .all()
  return rows.map(({ original }) => original)
}

const one = { found: sql<number>`1` }
const dark = sql`json_extract(${revision.variants}, '$.dark')`
const mono = sql`json_extract(${revision.variants}, '$.mono')`

/** All but the file for print, which is not made for a browser. */
function wasSent(db: Db, partnerId: number, files: string[]): boolean {
  const row = db
    .select(one)
    .from(review)
    .innerJoin(revision, eq(revision.id, review.revisionId))
    .where(
      and(
        eq(review.partnerId, partnerId),
        or(inArray(revision.logoSha256, files), inArray(dark, files), inArray(mono, files)),
      ),
    )
    .limit(1)
    .get()
  return row !== undefined
}

/** The event's public page; before there is one, what stands above the partner's entry is the desk's. */
function isOnPage(db: Db, event: OpenLink["event"], files: string[]): boolean {
  const { currentReleaseId, headerSha256 } = event
  if (currentReleaseId === null) return headerSha256 !== null && files.includes(headerSha256)
  const entries = db
    .selectDistinct({ tierId: releaseEntry.tierId })
    .from(releaseEntry)
    .innerJoin(revision, eq(revision.id, releaseEntry.revisionId))
    .where(
      and(
        eq(releaseEntry.releaseId, currentReleaseId),
        or(inArray(revision.logoSha256, files), inArray(dark, files)),
      ),
    )
    .all()
  const row = db
    .select({ settings: release.settings })
    .from(release)
    .where(eq(release.id, currentReleaseId))
    .get()
  const showLogos = row?.settings.tiers.filter(({ hiddenParts }) => !hiddenParts?.includes("logo")) ?? []
  return (
    showLogos.some(({ id }) => entries.some(({ tierId }) => tierId === id)) ||
    files.includes(row?.settings.headerSha256 ?? "")
  )
}
