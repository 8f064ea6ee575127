import { eq, type SQL, sql } from "drizzle-orm"
import type { ReleaseImage, ReleaseLogo, Rendition } from "@/domain/release"
import type { Db } from "./client"
import { type Image, imageFacts } from "./partners"
import { image, logoFacts, rendition } from "./schema"

/** Answers for a logo by its SHA-256; null for null, and for one that is not there. */
export type LogoReader = (sha256: string | null | undefined) => ReleaseLogo | null

/** Reads these logos with what was measured of them and their renditions: three queries, however many they are. */
export function readLogos(db: Db, hashes: Iterable<string | null | undefined>): LogoReader {
  const wanted = JSON.stringify([...new Set(hashes)].filter((hash) => typeof hash === "string"))
  const among = sql`(select value from json_each(${wanted}))`
  const images = db
    .select({ image: imageFacts, facts: logoFacts.facts })
    .from(image)
    .leftJoin(logoFacts, eq(logoFacts.sha256, image.sha256))
    .where(sql`${image.sha256} in ${among}`)
    .all()
  const renditions = readRenditions(db, among)
  const logos = new Map(
    images.map(({ image: row, facts }) => [
      row.sha256,
      { ...releaseImage(row), facts, renditions: renditions.get(row.sha256) ?? [] },
    ]),
  )
  return (sha256) => (sha256 ? (logos.get(sha256) ?? null) : null)
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
