import { eq } from "drizzle-orm"
import { type Actor, mayManageEvents } from "@/domain/permissions"
import type { ReleaseImage } from "@/domain/release"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { record } from "./activity"
import { type Db, write } from "./client"
import { denied } from "./denials"
import { CANNOT_SET_UP, type Event } from "./events"
import { type ImageFile, keepImage } from "./images"
import { imageFacts } from "./partners"
import { refuseWithoutRoom } from "./picture-room"
import { releaseImage } from "./release-logos"
import { event, image, rendition } from "./schema"

/** A picture for the top of an event's page, with narrower copies of it. */
export type HeaderFile = ImageFile & { narrower: ImageFile[] }

/** The picture that the desk has for the top of an event's page; null for none. */
export function draftHeader(db: Db, { headerSha256 }: Event): ReleaseImage | null {
  const row =
    headerSha256 === null
      ? undefined
      : db.select(imageFacts).from(image).where(eq(image.sha256, headerSha256)).get()
  return row ? releaseImage(row) : null
}

/** Puts a picture at the top of an event's page; null takes it away. The public page follows with the next publish. */
export function setHeader(
  db: Db,
  actor: Actor,
  { eventId, picture }: { eventId: number; picture: HeaderFile | null },
): Result {
  return write(db, (tx): Result => {
    if (!mayManageEvents(actor)) return denied(actor, CANNOT_SET_UP)
    const current = tx.select({ was: event.headerSha256 }).from(event).where(eq(event.id, eventId)).get()
    if (!current) return refuse(t("This event does not exist."))
    const headerSha256 = picture?.sha256 ?? null
    if (current.was === headerSha256) return { ok: true }
    const full = picture && refuseWithoutRoom(tx, eventId, [picture, ...picture.narrower])
    if (full) return full
    if (picture) keepHeader(tx, picture)
    tx.update(event).set({ headerSha256 }).where(eq(event.id, eventId)).run()
    record(tx, actor, picture ? "event.header-changed" : "event.header-removed", {
      eventId,
      detail: { sha256: headerSha256 ?? current.was },
    })
    return { ok: true }
  })
}

function keepHeader(tx: Db, picture: HeaderFile) {
  keepImage(tx, picture)
  for (const copy of picture.narrower) {
    keepImage(tx, copy)
    tx.insert(rendition)
      .values({ sourceSha256: picture.sha256, format: "webp", width: copy.width, sha256: copy.sha256 })
      .onConflictDoNothing()
      .run()
  }
}
