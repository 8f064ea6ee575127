import { and, desc, eq, sql } from "drizzle-orm"
import type { Actor } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { record } from "./activity"
import { type Db, write } from "./client"
import { keepLogo, type LogoFile } from "./images"
import { LOGO_MOVED_ON } from "./logo-variants"
import type { PartnerWithHead } from "./partners"
import { refuseWithoutRoom } from "./picture-room"
import { advance, editable } from "./revisions"
import { activity, image } from "./schema"

/** Replaces the main logo `from` by what was left of it after a trim. Refused when the logo is another one by now. */
export function trimLogo(
  db: Db,
  actor: Actor,
  input: { partnerId: number; from: string; logo: LogoFile },
): Result {
  return write(db, (tx): Result => {
    const current = editable(tx, actor, input.partnerId)
    if (!current.ok) return current
    if (current.partner.head.logoSha256 !== input.from) return refuse(LOGO_MOVED_ON)
    const full = refuseWithoutRoom(tx, current.partner.eventId, [input.logo])
    if (full) return full
    keepLogo(tx, input.logo)
    const saved = advance(tx, actor, current.partner, { logoSha256: input.logo.sha256 })
    record(tx, actor, "logo.trimmed", {
      eventId: current.partner.eventId,
      partnerId: current.partner.id,
      detail: { sha256: input.logo.sha256, from: input.from, hash: saved.hash },
    })
    return { ok: true }
  })
}

/** Puts the logo back that `trimmed` was made from. */
export function untrimLogo(db: Db, actor: Actor, input: { partnerId: number; trimmed: string }): Result {
  return write(db, (tx): Result => {
    const current = editable(tx, actor, input.partnerId)
    if (!current.ok) return current
    const before = untrimmedOf(tx, current.partner)
    if (before === null || current.partner.head.logoSha256 !== input.trimmed) return refuse(LOGO_MOVED_ON)
    const saved = advance(tx, actor, current.partner, { logoSha256: before })
    record(tx, actor, "logo.untrimmed", {
      eventId: current.partner.eventId,
      partnerId: current.partner.id,
      detail: { sha256: before, hash: saved.hash },
    })
    return { ok: true }
  })
}

/**
 * The SHA-256 of the logo that the partner's logo was trimmed from; null when it was not, or that one is not kept. Read from the activity log: within
 * ten minutes a trim rewrites the revision, and none may be left that holds the untrimmed logo.
 */
export function untrimmedOf(db: Db, partner: PartnerWithHead): string | null {
  const { logoSha256 } = partner.head
  if (logoSha256 === null) return null
  const trims = db
    .select({ detail: activity.detail })
    .from(activity)
    .innerJoin(image, sql`${image.sha256} = ${activity.detail} ->> '$.from'`)
    .where(and(eq(activity.partnerId, partner.id), eq(activity.verb, "logo.trimmed")))
    .orderBy(desc(activity.id))
    .all()
  const trim = trims.find(({ detail }) => detail.sha256 === logoSha256)
  return typeof trim?.detail.from === "string" ? trim.detail.from : null
}

/** The SHA-256 of every logo that one was trimmed from. */
export function trimmedFrom(db: Db): Set<string> {
  const trims = db
    .select({ detail: activity.detail })
    .from(activity)
    .where(eq(activity.verb, "logo.trimmed"))
    .all()
  return new Set(trims.flatMap(({ detail }) => (typeof detail.from === "string" ? [detail.from] : [])))
}
