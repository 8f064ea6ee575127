import { inArray } from "drizzle-orm"
import type { ReleaseImage } from "@/domain/release"
import type { Db } from "./client"
import { imageFacts } from "./partners"
import { releaseImage } from "./release-logos"
import { image } from "./schema"

/** Logos by their SHA-256, to be shown; null stands for no logo and is left out. */
export function logosOf(db: Db, hashes: readonly (string | null)[]): Record<string, ReleaseImage> {
  const wanted = hashes.filter((hash) => hash !== null)
  const rows = db.select(imageFacts).from(image).where(inArray(image.sha256, wanted)).all()
  return Object.fromEntries(rows.map((row) => [row.sha256, releaseImage(row)]))
}
