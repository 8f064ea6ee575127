import { eq, type SQL, sql } from "drizzle-orm"
import type { ReleaseImage, ReleaseLogo, Rendition } from "@/domain/release"
import type { Db } from "./client"
import { type Image, imageFacts } from "./partners"
import { image, logoFacts, rendition } from "./schema"

/** Answers for a logo by its SHA-256; null for null, and for one that is not there. */
export type LogoReader = (sha256: string | null | undefined) => ReleaseLogo | null

/** Logos that were measured, by SHA-256: from then on neither their facts nor their renditions change. */
export type MeasuredLogos = Map<string, ReleaseLogo>

/**
 * Reads these logos with what was measured of them and their renditions: two queries, however many they are. Those that are
 * in `known` are not read again, and what is read and measured is added to it.
 */
export function readLogos(
  db: Db,
  hashes: Iterable<string | null | undefined>,
  known: MeasuredLogos = new Map(),
): LogoReader {
  const unknown = [...new Set(hashes)].filter((hash) => typeof hash === "string" && !known.has(hash))
  const read = unknown.length > 0 ? readFrom(db, unknown) : new Map<string, ReleaseLogo>()
  for (const [sha256, logo] of read) if (logo.facts) known.set(sha256, logo)
  return (sha256) => (sha256 ? (known.get(sha256) ?? read.get(sha256) ?? null) : null)
}

function readFrom(db: Db, hashes: unknown[]): Map<string, ReleaseLogo> {
  const wanted = JSON.stringify(hashes)
  const among = sql`(select value from json_each(${wanted}))`
  const images = db
    .select({ image: imageFacts, facts: logoFacts.facts })
    .from(image)
    .leftJoin(logoFacts, eq(logoFacts.sha256, image.sha256))
    .where(sql`${image.sha256} in ${among}`)
    .all()
  const renditions = readRenditions(db, among)
  return new Map(
    images.map(({ image: row, facts }) => [
      row.sha256,
      { ...releaseImage(row), facts, renditions: renditions.get(row.sha256) ?? [] },
    ]),
  )
}

type RenditionRow = [Rendition["format"], string, string, number, number, string]

/** By source. Rows come as plain arrays: there are several for each logo, and naming their fields is most of the work. */
function readRenditions(db: Db, among: SQL): Map<string, Rendition[]> {
  const rows = db.values<RenditionRow>(sql`
    select ${rendition.format}, ${image.sha256}, ${image.extension}, ${image.width}, ${image.height}, ${rendition.sourceSha256}
    from ${rendition} join ${image} on ${image.sha256} = ${rendition.sha256}
    where ${rendition.sourceSha256} in ${among}
    order by ${rendition.width}, ${rendition.format}`)
  const bySource = new Map<string, Rendition[]>()
  for (const [format, sha256, extension, width, height, source] of rows) {
    const made = { path: logoPath({ sha256, extension }), width, height, format }
    const own = bySource.get(source)
    if (own) own.push(made)
    else bySource.set(source, [made])
  }
  return bySource
}

/** The public address of a logo: immutable, named by its content. */
export function logoPath(logo: Pick<Image, "sha256" | "extension">): string {
  return `/logos/${logo.sha256}.${logo.extension}`
}

export function releaseImage(row: Image): ReleaseImage {
  return { path: logoPath(row), width: row.width, height: row.height }
}
