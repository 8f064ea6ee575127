import { and, count, eq, gt, sql } from "drizzle-orm"
import { type Result, refusal } from "@/domain/result"
import { marked } from "@/domain/words"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { keepLogo, type LogoFile } from "./images"
import { LINK_GONE, openLink } from "./review-links"
import { contactUpload, image, rendition } from "./schema"

/** A contact may upload this many logos a day: enough for every attempt, too few to fill a disk. */
export const UPLOADS_A_DAY = 20
/** And this many in all: they are kept, for a proposal may name any of them. */
const UPLOADS_EVER = 60
/** And this many bytes in all, with what was made of them: up to nine renditions of each. */
export const UPLOAD_BYTES_EVER = 100 * 1024 * 1024

const TOO_MANY = refusal(
  marked("You have uploaded many logos. Propose one of them, or send the next one by mail."),
)

/** Keeps a checked logo (lib/logo-intake) that a contact may then propose. */
export function keepUpload(db: Db, token: string, logo: LogoFile): Result {
  return write(db, (tx): Result => {
    const allowed = mayUpload(tx, token)
    if (!allowed.ok) return allowed
    keepLogo(tx, logo)
    // Counted when all of it is there, which the refusal takes back.
    tx.insert(contactUpload)
      .values({ contactId: allowed.contactId, sha256: logo.sha256, at: currentTime() })
      .onConflictDoNothing()
      .run()
    return bytesOf(tx, allowed.contactId) > UPLOAD_BYTES_EVER ? TOO_MANY : { ok: true }
  })
}

/** May the holder of this link upload another logo? Asked before the file is read; `keepUpload` asks again. */
export function mayUpload(db: Db, token: string): Result<{ contactId: number }> {
  const open = openLink(db, token)
  if (!open || open.review.closedAt !== null) return LINK_GONE
  const { id } = open.contact
  if (uploadsOf(db, id, currentTime() - 86_400_000) >= UPLOADS_A_DAY || uploadsOf(db, id, 0) >= UPLOADS_EVER)
    return TOO_MANY
  if (bytesOf(db, id) >= UPLOAD_BYTES_EVER) return TOO_MANY
  return { ok: true, contactId: id }
}

/** Did this contact upload this logo? */
export function ownsUpload(db: Db, contactId: number, sha256: string): boolean {
  return (
    db
      .select()
      .from(contactUpload)
      .where(and(eq(contactUpload.contactId, contactId), eq(contactUpload.sha256, sha256)))
      .get() !== undefined
  )
}

function uploadsOf(tx: Db, contactId: number, since: number): number {
  const row = tx
    .select({ total: count() })
    .from(contactUpload)
    .where(and(eq(contactUpload.contactId, contactId), gt(contactUpload.at, since)))
    .get()
  return row?.total ?? 0
}

/** What a contact's uploads take, renditions included. SQLite knows a blob's length without reading it. */
function bytesOf(tx: Db, contactId: number): number {
  const own = sql`select ${contactUpload.sha256} from ${contactUpload} where ${contactUpload.contactId} = ${contactId}`
  const made = sql`select ${rendition.sha256} from ${rendition} where ${rendition.sourceSha256} in (${own})`
  const row = tx
    .select({ total: sql<number>`coalesce(sum(length(${image.bytes})), 0)` })
    .from(image)
    .where(sql`${image.sha256} in (${own} union ${made})`)
    .get()
  return row?.total ?? 0
}
