import { eq, sql } from "drizzle-orm"
import type { ActivityVerb } from "@/domain/activity"
import { type Actor, mayManageStaff } from "@/domain/permissions"
import { noRoom, type PictureRoom } from "@/domain/picture-room"
import { type Failure, type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { record } from "./activity"
import { type Db, write } from "./client"
import { denied } from "./denials"
import type { ImageFile, LogoFile } from "./images"
import { activity, contact, contactUpload, event, image, partner, rendition, revision } from "./schema"

/**
 * What an event's pictures take and may take. Each is counted once, however often it stands in the event: logos and their
 * variants in every revision that is kept, headers, what contacts uploaded, what waits for its table, and all that was made
 * of these. A picture that two events have counts in both. Null for no event.
 */
export function pictureRoom(db: Db, eventId: number): PictureRoom | null {
  const found = db.select({ quota: event.quotaBytes }).from(event).where(eq(event.id, eventId)).get()
  if (!found) return null
  const row = db
    .select({ used: sql<number>`coalesce(sum(length(${image.bytes})), 0)` })
    .from(image)
    .where(sql`${image.sha256} in (${picturesOf(eventId)})`)
    .get()
  return { used: row?.used ?? 0, quota: found.quota }
}

/** Why these files can't be added to an event; null when there is room for what is new to it. Asked before they are kept. */
export function refuseWithoutRoom(tx: Db, eventId: number, files: (LogoFile | ImageFile)[]): Failure | null {
  const room = pictureRoom(tx, eventId)
  if (!room) return null
  const added = newBytes(tx, eventId, files)
  return added > 0 && room.used + added > room.quota ? refuse(noRoom(room)) : null
}

/** Sets what the pictures of an event may take. Owners alone may: it is the installation's disk. */
export function setPictureQuota(db: Db, actor: Actor, input: { eventId: number; bytes: number }): Result {
  return write(db, (tx): Result => {
    if (!mayManageStaff(actor))
      return denied(actor, t("Only an owner can change how much room pictures have. Ask one."))
    const changed = tx
      .update(event)
      .set({ quotaBytes: input.bytes })
      .where(eq(event.id, input.eventId))
      .returning({ id: event.id })
      .get()
    if (!changed) return refuse(t("This event does not exist."))
    record(tx, actor, "event.quota-changed", { eventId: input.eventId, detail: { bytes: input.bytes } })
    return { ok: true }
  })
}

/** What of these the event does not have yet; a file and what was made of it count by their own hashes. */
function newBytes(tx: Db, eventId: number, files: (LogoFile | ImageFile)[]): number {
  const all = new Map<string, number>()
  for (const file of files) {
    all.set(file.sha256, file.bytes.length)
    if ("renditions" in file) for (const made of file.renditions) all.set(made.sha256, made.bytes.length)
  }
  const known = tx
    .select({ sha256: image.sha256 })
    .from(image)
    .where(
      sql`${image.sha256} in (select value from json_each(${JSON.stringify([...all.keys()])})) and ${image.sha256} in (${picturesOf(eventId)})`,
    )
    .all()
  for (const { sha256 } of known) all.delete(sha256)
  return [...all.values()].reduce((sum, size) => sum + size, 0)
}

const UPLOADED = "logo.uploaded" satisfies ActivityVerb
/** A logo that was replaced within ten minutes stands in no revision, and is kept all the same: the log names it. */
const SET = JSON.stringify([
  "logo.changed",
  "logo.variant-changed",
  "logo.trimmed",
  "event.header-changed",
] satisfies ActivityVerb[])

/** The hashes of all pictures of an event. SQLite knows a blob's length without reading it. */
function picturesOf(eventId: number) {
  const partners = sql`select ${partner.id} from ${partner} where ${partner.eventId} = ${eventId}`
  const own = sql`
    select ${revision.logoSha256} as hash from ${revision} where ${revision.partnerId} in (${partners})
    union select value from ${revision}, json_each(${revision.variants}) where ${revision.partnerId} in (${partners})
    union select ${event.headerSha256} from ${event} where ${event.id} = ${eventId}
    union select ${contactUpload.sha256} from ${contactUpload}
      join ${contact} on ${contact.id} = ${contactUpload.contactId} where ${contact.partnerId} in (${partners})
    union select ${activity.detail} ->> '$.screen' from ${activity}
      where ${activity.eventId} = ${eventId} and ${activity.verb} = ${UPLOADED}
    union select ${activity.detail} ->> '$.print' from ${activity}
      where ${activity.eventId} = ${eventId} and ${activity.verb} = ${UPLOADED}
    union select ${activity.detail} ->> '$.sha256' from ${activity}
      where ${activity.eventId} = ${eventId} and ${activity.verb} in (select value from json_each(${SET}))`
  return sql`with own as (${own}) select hash from own where hash is not null
    union select ${rendition.sha256} from ${rendition} where ${rendition.sourceSha256} in (select hash from own)`
}
