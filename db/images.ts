import { and, asc, eq, notInArray, sql } from "drizzle-orm"
import type { LogoFacts } from "@/domain/logo-facts"
import { type Db, writeOrThrow } from "./client"
import { currentTime } from "./clock"
import { type Image, imageFacts } from "./partners"
import { contactUpload, image, logoFacts, rendition, revision } from "./schema"

/** A picture or a file for print, as it is kept. */
export type ImageFile = Image & { bytes: Buffer }

/** A logo in another size or format. */
export type RenditionFile = ImageFile & { format: "webp" | "png" }

/** A logo with what was measured of it and all its renditions. */
export type MeasuredLogo = ImageFile & { facts: LogoFacts; renditions: RenditionFile[] }

/**
 * A checked logo file; the caller has inspected and cleaned it (lib/logo-intake). One without facts and renditions gets them
 * later (lib/logo-backlog).
 */
export type LogoFile = ImageFile | MeasuredLogo

/** An image's bytes by their SHA-256, or null. */
export function readImage(db: Db, sha256: string): { type: string; extension: string; bytes: Buffer } | null {
  return (
    db
      .select({ type: image.type, extension: image.extension, bytes: image.bytes })
      .from(image)
      .where(eq(image.sha256, sha256))
      .get() ?? null
  )
}

/** Keeps a file under its hash; one that is there already stays as it is. */
export function keepImage(tx: Db, { sha256, type, extension, width, height, bytes }: ImageFile) {
  tx.insert(image)
    .values({ sha256, type, extension, width, height, bytes, createdAt: currentTime() })
    .onConflictDoNothing()
    .run()
}

/** Keeps a logo with what was measured of it and its renditions. These are made once: those that are there stay. */
export function keepLogo(tx: Db, logo: LogoFile) {
  keepImage(tx, logo)
  if (!("facts" in logo) || isMeasured(tx, logo.sha256)) return
  tx.insert(logoFacts).values({ sha256: logo.sha256, facts: logo.facts }).run()
  for (const made of logo.renditions) {
    keepImage(tx, made)
    const { format, width, sha256 } = made
    tx.insert(rendition).values({ sourceSha256: logo.sha256, format, width, sha256 }).run()
  }
}

/** Adds facts and renditions to a logo that was kept without. */
export function addMeasures(db: Db, logo: MeasuredLogo) {
  writeOrThrow(db, (tx) => {
    keepLogo(tx, logo)
    return { ok: true }
  })
}

/** Logos that entries show or contacts uploaded and that were never measured, in a steady order, `but` not these. */
export function unmeasuredLogos(
  db: Db,
  { limit, but }: { limit: number; but: readonly string[] },
): ImageFile[] {
  const shown = sql`
    select ${revision.logoSha256} from ${revision} where ${revision.logoSha256} is not null
    union select value from ${revision}, json_each(${revision.variants}) where key <> 'print'
    union select ${contactUpload.sha256} from ${contactUpload}
    except select ${logoFacts.sha256} from ${logoFacts}`
  return db
    .select({ ...imageFacts, bytes: image.bytes })
    .from(image)
    .where(and(sql`${image.sha256} in (${shown})`, notInArray(image.sha256, [...but])))
    .orderBy(asc(image.sha256))
    .limit(limit)
    .all()
}

function isMeasured(tx: Db, sha256: string): boolean {
  const row = tx.select().from(logoFacts).where(eq(logoFacts.sha256, sha256)).get()
  return row !== undefined
}
