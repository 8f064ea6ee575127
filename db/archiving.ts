import { eq } from "drizzle-orm"
import { type Actor, mayEdit } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { record } from "./activity"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { closeReview } from "./close-review"
import { denied } from "./denials"
import { putAt } from "./partner-moves"
import { CANNOT_EDIT, GONE, getPartner, type Partner } from "./partners"
import { partner } from "./schema"

/** A partner by the name that the log tells, and where it stands, or stood before it was archived. */
type Standing = Pick<Partner, "id" | "eventId" | "tierId" | "position"> & { name: string }

/** Takes a partner off the desk's lists and, with the next publish, off the public page. Nothing is lost; an open review is closed. */
export function archivePartner(db: Db, actor: Actor, partnerId: number): Result {
  return setArchived(db, actor, partnerId, true)
}

/** Brings an archived partner back to where it stood in its tier. */
export function restorePartner(db: Db, actor: Actor, partnerId: number): Result {
  return setArchived(db, actor, partnerId, false)
}

/** Archives without asking, for verbs that have authorised already. */
export function putAway(tx: Db, actor: Actor, { id, eventId, name }: Standing) {
  tx.update(partner).set({ archivedAt: currentTime() }).where(eq(partner.id, id)).run()
  closeReview(tx, id, "archived")
  record(tx, actor, "partner.archived", { eventId, partnerId: id, detail: { name } })
}

/**
 * Brings back without asking, for verbs that have authorised already. It stands where it stood: its tier may hold another
 * at its place by now, and makes room. `detail` is told in the log besides the name.
 */
export function bringBack(
  tx: Db,
  actor: Actor,
  { id, eventId, tierId, position, name }: Standing,
  detail: { import?: true } = {},
) {
  putAt(tx, id, tierId, position)
  tx.update(partner).set({ archivedAt: null }).where(eq(partner.id, id)).run()
  record(tx, actor, "partner.restored", { eventId, partnerId: id, detail: { name, ...detail } })
}

function setArchived(db: Db, actor: Actor, partnerId: number, isArchived: boolean): Result {
  return write(db, (tx): Result => {
    if (!mayEdit(actor)) return denied(actor, CANNOT_EDIT)
    const current = getPartner(tx, partnerId)
    if (!current) return refuse(GONE)
    if ((current.archivedAt !== null) === isArchived) return { ok: true }
    const standing = { ...current, name: current.head.content.name }
    if (isArchived) putAway(tx, actor, standing)
    else bringBack(tx, actor, standing)
    return { ok: true }
  })
}
