import { asc, eq, type SQL, sql } from "drizzle-orm"
import type { ReleaseImage, ReleaseLogo } from "@/domain/release"
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
  const renditions = new Map<string, { format: "webp" | "png"; image: Image }[]>()
  for (const { source, ...made } of listRenditions(db, among)) {
    const own = renditions.get(source)
    if (own) own.push(made)
    else renditions.set(source, [made])
  }
  const logos = new Map(
    images.map(({ image: row, facts }) => [
      row.sha256,
      {
        ...releaseImage(row),
        facts,
        renditions: (renditions.get(row.sha256) ?? []).map(({ format, image: made }) => ({
          ...releaseImage(made),
          format,
        })),
      },
    ]),
  )
  return (sha256) => (sha256 ? (logos.get(sha256) ?? null) : null)
}

function listRenditions(db: Db, among: SQL) {
  return db
    .select({ source: rendition.sourceSha256, format: rendition.format, image: imageFacts })
    .from(rendition)
    .innerJoin(image, eq(image.sha256, rendition.sha256))
    .where(sql`${rendition.sourceSha256} in ${among}`)
    .orderBy(asc(rendition.width), asc(rendition.format))
    .all()
}

/** The public address of a logo: immutable, named by its content. */
export function logoPath(logo: Pick<Image, "sha256" | "extension">): string {
  return `/logos/${logo.sha256}.${logo.extension}`
}

export function releaseImage(row: Image): ReleaseImage {
  return { path: logoPath(row), width: row.width, height: row.height }
}
