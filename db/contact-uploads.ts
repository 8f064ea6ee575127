import { and, count, eq, gt } from "drizzle-orm"
import { type Result, refuse } from "@/domain/result"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { LINK_GONE, openLink } from "./review-links"
import { keepImage, type LogoFile } from "./revisions"
import { contactUpload } from "./schema"

/** A contact may upload this many logos a day: enough for every attempt, too few to fill a disk. */
export const UPLOADS_A_DAY = 20

/** Keeps a checked logo (lib/logo-intake) that a contact may then propose. */
export function keepUpload(db: Db, token: string, logo: LogoFile): Result {
  return write(db, (tx): Result => {
    const open = openLink(tx, token)
    if (!open || open.review.closedAt !== null) return LINK_GONE
    if (uploadsLately(tx, open.contact.id) >= UPLOADS_A_DAY)
      return refuse("You have uploaded many logos today. Propose one of them, or send more tomorrow.")
    keepImage(tx, logo)
    tx.insert(contactUpload)
      .values({ contactId: open.contact.id, sha256: logo.sha256, at: currentTime() })
      .onConflictDoNothing()
      .run()
    return { ok: true }
  })
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

function uploadsLately(tx: Db, contactId: number): number {
  const row = tx
    .select({ total: count() })
    .from(contactUpload)
    .where(and(eq(contactUpload.contactId, contactId), gt(contactUpload.at, currentTime() - 86_400_000)))
    .get()
  return row?.total ?? 0
}
