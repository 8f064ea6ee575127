import { inArray } from "drizzle-orm"
import type { ReleaseLogo } from "@/domain/release"
import type { Db } from "./client"
import { imageFacts } from "./partners"
import { logoPath } from "./release-snapshots"
import { image } from "./schema"

/** Logos by their SHA-256, to be shown; null stands for no logo and is left out. */
export function logosOf(db: Db, hashes: readonly (string | null)[]): Record<string, ReleaseLogo> {
  const wanted = hashes.filter((hash) => hash !== null)
  const rows = db.select(imageFacts).from(image).where(inArray(image.sha256, wanted)).all()
  return Object.fromEntries(
    rows.map((row) => [row.sha256, { path: logoPath(row), width: row.width, height: row.height }]),
  )
}
