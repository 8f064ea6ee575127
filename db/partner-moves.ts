import { and, asc, desc, eq, gt, gte, isNull, lt, lte, ne, type SQL, sql } from "drizzle-orm"
import { type Actor, mayEdit } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { marked } from "@/domain/words"
import { record } from "./activity"
import { type Db, write } from "./client"
import { CANNOT_EDIT, GONE, type Partner, putInTier } from "./partners"
import { partner, tier } from "./schema"

/** Where a partner goes: beside another one of a tier, or to the start or the end of it. */
export type Place =
  | { tierId: number; partnerId: number; edge: "before" | "after" }
  | { tierId: number; edge: "start" | "end" }

const MOVED_MEANWHILE = marked(
  "Somebody changed the list meanwhile. The page is up to date now: move the partner again.",
)

/**
 * Moves one partner, and only those between its old and its new place along with it. `fromTierId` and the place's tier are
 * what the mover saw: when the partner or the one beside which it goes stands in another tier by now, or is archived,
 * nothing moves. `back` leads back to where it was.
 */
export function placePartner(
  db: Db,
  actor: Actor,
  input: { partnerId: number; fromTierId: number; to: Place },
): Result<{ back: Place }> {
  return write(db, (tx): Result<{ back: Place }> => {
    if (!mayEdit(actor)) return refuse(CANNOT_EDIT)
    const moved = tx.select().from(partner).where(eq(partner.id, input.partnerId)).get()
    if (!moved) return refuse(GONE)
    const { to } = input
    const target = tx
      .select()
      .from(tier)
      .where(and(eq(tier.id, to.tierId), eq(tier.eventId, moved.eventId)))
      .get()
    const beside = "partnerId" in to ? activeIn(tx, to.tierId, eq(partner.id, to.partnerId)) : null
    const isAsSeen = moved.archivedAt === null && moved.tierId === input.fromTierId && target
    if (!isAsSeen || beside?.length === 0) return refuse(MOVED_MEANWHILE)
    const back = placeOf(tx, moved)
    if (beside?.[0]?.id === moved.id) return { ok: true, back }
    moveTo(tx, moved, to)
    record(tx, actor, "partners.arranged", {
      ...{ eventId: moved.eventId, partnerId: moved.id },
      detail: target.id === moved.tierId ? {} : { tier: target.name },
    })
    return { ok: true, back }
  })
}

/** Puts a partner at a position of a tier without asking, and makes room where an active one stands there. */
export function putAt(tx: Db, partnerId: number, tierId: number, position: number) {
  const at = and(eq(partner.position, position), ne(partner.id, partnerId))
  if (activeIn(tx, tierId, at).length > 0) shift(tx, tierId, gte(partner.position, position), 1)
  tx.update(partner).set({ tierId, position }).where(eq(partner.id, partnerId)).run()
}

/** Where a partner stands: behind the one before it, or at the start of its tier. */
function placeOf(tx: Db, { id, tierId, position }: Partner): Place {
  const before = activeIn(tx, tierId, and(lte(partner.position, position), ne(partner.id, id)), "last")[0]
  return before ? { tierId, partnerId: before.id, edge: "after" } : { tierId, edge: "start" }
}

function moveTo(tx: Db, moved: Partner, to: Place) {
  if (to.edge === "end") return putInTier(tx, moved.id, to.tierId)
  const [anchor] = activeIn(
    tx,
    to.tierId,
    "partnerId" in to ? eq(partner.id, to.partnerId) : ne(partner.id, moved.id),
  )
  if (!anchor) return putInTier(tx, moved.id, to.tierId)
  const wanted = to.edge === "after" ? anchor.position + 1 : anchor.position
  if (moved.tierId !== to.tierId) {
    shift(tx, to.tierId, gte(partner.position, wanted), 1)
    return set(tx, moved.id, to.tierId, wanted)
  }
  if (moved.position < wanted) {
    shift(tx, to.tierId, and(gt(partner.position, moved.position), lt(partner.position, wanted)), -1)
    return set(tx, moved.id, to.tierId, wanted - 1)
  }
  shift(tx, to.tierId, and(gte(partner.position, wanted), lt(partner.position, moved.position)), 1)
  set(tx, moved.id, to.tierId, wanted)
}

/** The active partners of a tier for which this holds, the first in its order, or the last. */
function activeIn(tx: Db, tierId: number, where: SQL | undefined, end: "first" | "last" = "first") {
  const order = end === "first" ? asc : desc
  return tx
    .select({ id: partner.id, position: partner.position })
    .from(partner)
    .where(and(eq(partner.tierId, tierId), isNull(partner.archivedAt), where))
    .orderBy(order(partner.position), order(partner.id))
    .limit(1)
    .all()
}

function shift(tx: Db, tierId: number, where: SQL | undefined, by: number) {
  tx.update(partner)
    .set({ position: sql`${partner.position} + ${by}` })
    .where(and(eq(partner.tierId, tierId), where))
    .run()
}

function set(tx: Db, id: number, tierId: number, position: number) {
  tx.update(partner).set({ tierId, position }).where(eq(partner.id, id)).run()
}
