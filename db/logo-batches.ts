import { and, eq, gt, gte, isNull, lt, type SQL, sql } from "drizzle-orm"
import type { LogoPlace } from "@/domain/logo-matching"
import { type Actor, mayEdit } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { record } from "./activity"
import { type Db, write, writeOrThrow } from "./client"
import { currentTime } from "./clock"
import { closedTo } from "./closed-events"
import { denied } from "./denials"
import { getEvent } from "./events"
import { type ImageFile, keepImage, keepLogo, type LogoFile } from "./images"
import { trimmedFrom } from "./logo-trims"
import { CANNOT_EDIT } from "./partners"
import { refuseWithoutRoom } from "./picture-room"
import { advance, editable } from "./revisions"
import { activity, image, logoFacts, rendition } from "./schema"

/** How long an uploaded file waits for `setLogos`; what nobody uses by then is dropped when the next table is confirmed. */
export const UPLOAD_KEPT_MS = 24 * 60 * 60_000

/** What an uploaded file may be used as: a picture for screens, a file for print, or either. */
export type UploadedLogo = { screen: LogoFile | null; print: ImageFile | null }

/**
 * Keeps the checked forms of an uploaded file until its uploader says whose logo it is (`setLogos`). The log remembers who
 * uploaded what; no other's upload can be taken by naming its hash.
 */
export function keepUploadedLogo(
  db: Db,
  actor: Actor,
  input: { eventId: number; name: string; files: UploadedLogo },
): Result {
  return write(db, (tx): Result => {
    if (!mayEdit(actor)) return denied(actor, CANNOT_EDIT)
    if (!getEvent(tx, input.eventId)) return refuse(t("This event does not exist."))
    const { screen, print } = input.files
    const full = refuseWithoutRoom(
      tx,
      input.eventId,
      [screen, print].filter((file) => file !== null),
    )
    if (full) return full
    if (screen) keepLogo(tx, screen)
    if (print) keepImage(tx, print)
    const detail = {
      name: input.name.slice(0, 255),
      screen: screen?.sha256 ?? null,
      print: print?.sha256 ?? null,
    }
    record(tx, actor, "logo.uploaded", { eventId: input.eventId, detail })
    return { ok: true }
  })
}

/** One file of a checked table: whose it is, and for which place. */
export type LogoChoice = { partnerId: number; place: LogoPlace; sha256: string }

/**
 * Gives uploaded files to their partners, all or none. Refused when one was not uploaded by this actor for this event, two
 * are for the same place, or a partner can't be changed. What is there already is counted as `same` and writes nothing.
 */
export function setLogos(
  db: Db,
  actor: Actor,
  input: { eventId: number; choices: LogoChoice[] },
): Result<{ set: number; partners: number; same: number }> {
  return write(db, (tx): Result<{ set: number; partners: number; same: number }> => {
    if (!mayEdit(actor)) return denied(actor, CANNOT_EDIT)
    const closed = closedTo(tx, actor, input.eventId)
    if (closed) return closed
    const uploads = uploadsOf(tx, actor, input.eventId)
    const byPartner = new Map<number, LogoChoice[]>()
    for (const choice of input.choices) {
      const own = byPartner.get(choice.partnerId) ?? []
      if (own.some(({ place }) => place === choice.place))
        return refuse(t("Two files are for the same place. Leave one of them out."))
      if (!uploads[choice.place === "print" ? "print" : "screen"].has(choice.sha256))
        return refuse(t("A file of this table is not kept any more. Start over, and send the files again."))
      byPartner.set(choice.partnerId, [...own, choice])
    }
    let set = 0
    let partners = 0
    for (const [partnerId, choices] of byPartner) {
      const written = giveTo(tx, actor, input.eventId, partnerId, choices)
      if (!written.ok) return written
      set += written.set
      if (written.set > 0) partners += 1
    }
    dropUnused(tx)
    return { ok: true, set, partners, same: input.choices.length - set }
  })
}

function giveTo(
  tx: Db,
  actor: Actor,
  eventId: number,
  partnerId: number,
  choices: LogoChoice[],
): Result<{ set: number }> {
  const current = editable(tx, actor, partnerId)
  if (!current.ok) return current
  const { head } = current.partner
  if (current.partner.eventId !== eventId) return refuse(t("One of these partners belongs to another event."))
  const changed = choices.filter(
    ({ place, sha256 }) => (place === "main" ? head.logoSha256 : head.variants[place]) !== sha256,
  )
  const main = changed.find(({ place }) => place === "main")
  const variants = { ...head.variants }
  for (const { place, sha256 } of changed) if (place !== "main") variants[place] = sha256
  const saved = advance(tx, actor, current.partner, {
    ...(main ? { logoSha256: main.sha256 } : {}),
    variants,
  })
  for (const { place, sha256 } of changed)
    record(tx, actor, place === "main" ? "logo.changed" : "logo.variant-changed", {
      ...{ eventId, partnerId },
      detail: { ...(place === "main" ? {} : { variant: place }), sha256, hash: saved.hash },
    })
  return { ok: true, set: changed.length }
}

/** The hashes that this actor uploaded for this event and that are still kept for a table. */
export function uploadsOf(tx: Db, actor: Actor, eventId: number): Record<"screen" | "print", Set<string>> {
  const own = actor.id === null ? isNull(activity.actorId) : eq(activity.actorId, actor.id)
  const rows = uploaded(
    tx,
    and(own, eq(activity.eventId, eventId), gt(activity.at, currentTime() - UPLOAD_KEPT_MS)),
  )
  const hashes = (key: "screen" | "print") =>
    new Set(rows.map(({ detail }) => detail[key]).filter((hash) => typeof hash === "string"))
  return { screen: hashes("screen"), print: hashes("print") }
}

/** Forgets the bytes of old uploads that nobody uses or may want back; the database itself refuses for all others. */
function dropUnused(tx: Db) {
  const since = currentTime() - UPLOAD_KEPT_MS
  const fresh = new Set(uploaded(tx, gte(activity.at, since)).map(({ sha256 }) => sha256))
  // Named by the log alone, to put a margin back (db/logo-trims).
  const trimmed = trimmedFrom(tx)
  for (const sha256 of new Set(uploaded(tx, lt(activity.at, since)).map((row) => row.sha256))) {
    if (fresh.has(sha256) || trimmed.has(sha256)) continue
    const made = tx.select().from(rendition).where(eq(rendition.sourceSha256, sha256)).all()
    const isDropped = dropUnlessUsed(tx, (inner) => {
      inner.delete(rendition).where(eq(rendition.sourceSha256, sha256)).run()
      inner.delete(logoFacts).where(eq(logoFacts.sha256, sha256)).run()
      inner.delete(image).where(eq(image.sha256, sha256)).run()
    })
    if (!isDropped) continue
    for (const own of made)
      dropUnlessUsed(tx, (inner) => inner.delete(image).where(eq(image.sha256, own.sha256)).run())
  }
}

/** Does all of it, or nothing when the database says that something is in use. */
function dropUnlessUsed(tx: Db, drop: (inner: Db) => void): boolean {
  try {
    writeOrThrow(tx, (inner) => {
      drop(inner)
      return { ok: true }
    })
    return true
  } catch (error) {
    if (!String((error as NodeJS.ErrnoException).code).startsWith("SQLITE_CONSTRAINT")) throw error
    return false
  }
}

/** Uploads in the log whose bytes are there, one row per form that was kept. */
function uploaded(tx: Db, condition: SQL | undefined) {
  const { detail } = activity
  return tx
    .select({ detail, sha256: image.sha256 })
    .from(activity)
    .innerJoin(image, sql`${image.sha256} in (${detail} ->> '$.screen', ${detail} ->> '$.print')`)
    .where(and(eq(activity.verb, "logo.uploaded"), condition))
    .all()
}
