import { and, asc, count, eq, max, ne, sql } from "drizzle-orm"
import type { TierSettings } from "@/domain/event"
import { type Actor, mayManageEvents } from "@/domain/permissions"
import { type Failure, type Result, refuse } from "@/domain/result"
import { marked, t } from "@/domain/words"
import { record } from "./activity"
import { type Db, write } from "./client"
import { closedTo } from "./closed-events"
import { denied } from "./denials"
import { event, importChange, partner, tier } from "./schema"
import { type SeenEffects, tierEffects } from "./tier-effects"

export type Tier = typeof tier.$inferSelect

export const NOT_ALLOWED = marked("Your role can't change tiers. Ask a publisher or an owner.")

/** Tiers in their order; `partners` counts archived ones too, since they keep a tier from being removed. */
export function listTiers(db: Db, eventId: number): (Tier & { partners: number })[] {
  return db
    .select({
      tier,
      // Counted in the index alone: a join would look at every partner.
      partners: sql<number>`(select count(*) from partner where partner.tier_id = tier.id)`,
    })
    .from(tier)
    .where(eq(tier.eventId, eventId))
    .orderBy(asc(tier.position), asc(tier.id))
    .all()
    .map((row) => ({ ...row.tier, partners: row.partners }))
}

/** Adds a tier after the last. Refuses a name in use within the event. */
export function addTier(
  db: Db,
  actor: Actor,
  input: { eventId: number; settings: TierSettings },
): Result<{ tier: Tier }> {
  return write(db, (tx): Result<{ tier: Tier }> => {
    if (!mayManageEvents(actor)) return denied(actor, NOT_ALLOWED)
    if (!tx.select().from(event).where(eq(event.id, input.eventId)).get())
      return refuse(t("This event does not exist."))
    const closed = closedTo(tx, actor, input.eventId)
    if (closed) return closed
    const taken = nameTaken(tx, input.eventId, input.settings.name)
    if (taken) return taken
    const created = insertTier(tx, input.eventId, input.settings)
    record(tx, actor, "tier.added", { eventId: input.eventId, detail: { name: created.name } })
    return { ok: true, tier: created }
  })
}

/** Not saved yet: first look at whom the new rules affect. */
export type AskFirst = Failure & { affects: SeenEffects }

/**
 * Changes a tier's rules. With `seen`, the fingerprint of the effects that were looked at ("" for none), nothing is saved that
 * affects anybody in another way: the effects are given back to be looked at.
 */
export function updateTier(
  db: Db,
  actor: Actor,
  input: { eventId: number; tierId: number; settings: TierSettings; seen?: string },
): Result | AskFirst {
  return write(db, (tx): Result | AskFirst => {
    if (!mayManageEvents(actor)) return denied(actor, NOT_ALLOWED)
    const current = findTier(tx, input)
    if (!current) return refuse(t("This tier no longer exists. Reload the page."))
    const closed = closedTo(tx, actor, current.eventId)
    if (closed) return closed
    const taken = nameTaken(tx, input.eventId, input.settings.name, current.id)
    if (taken) return taken
    const affects = input.seen === undefined ? null : tierEffects(tx, current, input.settings)
    if (affects && affects.effects.effects.length > 0 && affects.fingerprint !== input.seen)
      return { ...refuse(t("Look at whom this affects, then save.")), affects }
    tx.update(tier).set(input.settings).where(eq(tier.id, current.id)).run()
    record(tx, actor, "tier.changed", { eventId: input.eventId, detail: { name: input.settings.name } })
    return { ok: true }
  })
}

/** Removes an empty tier; one that holds partners, archived ones included, stays. */
export function removeTier(db: Db, actor: Actor, input: { eventId: number; tierId: number }): Result {
  return write(db, (tx): Result => {
    if (!mayManageEvents(actor)) return denied(actor, NOT_ALLOWED)
    const current = findTier(tx, input)
    if (!current) return refuse(t("This tier no longer exists. Reload the page."))
    const closed = closedTo(tx, actor, current.eventId)
    if (closed) return closed
    const held = tx
      .select({ total: count() })
      .from(partner)
      .where(eq(partner.tierId, current.id))
      .get()?.total
    if (held)
      return refuse(
        t(
          "“{name}” still holds {held, plural, one {1 partner} other {{held} partners}}, archived ones included. Move them to another tier first.",
          { name: current.name, held },
        ),
      )
    deleteTier(tx, current.id)
    record(tx, actor, "tier.removed", { eventId: input.eventId, detail: { name: current.name } })
    return { ok: true }
  })
}

/** Moves a tier one place up or down; at the end it stays where it is. */
export function moveTier(
  db: Db,
  actor: Actor,
  input: { eventId: number; tierId: number; direction: "up" | "down" },
): Result {
  return write(db, (tx): Result => {
    if (!mayManageEvents(actor)) return denied(actor, NOT_ALLOWED)
    const tiers = listTiers(tx, input.eventId)
    const from = tiers.findIndex((item) => item.id === input.tierId)
    if (from < 0) return refuse(t("This tier no longer exists. Reload the page."))
    const to = Math.min(Math.max(from + (input.direction === "up" ? -1 : 1), 0), tiers.length - 1)
    if (to === from) return { ok: true }
    const [moved] = tiers.splice(from, 1)
    if (moved) tiers.splice(to, 0, moved)
    for (const [index, item] of tiers.entries())
      tx.update(tier)
        .set({ position: index + 1 })
        .where(eq(tier.id, item.id))
        .run()
    record(tx, actor, "tier.moved", { eventId: input.eventId, detail: { name: moved?.name, to: to + 1 } })
    return { ok: true }
  })
}

/** Inserts without asking: for verbs that have authorised already. */
export function insertTier(
  tx: Db,
  eventId: number,
  settings: TierSettings & Partial<Pick<Tier, "translations">>,
): Tier {
  const last = tx
    .select({ at: max(tier.position) })
    .from(tier)
    .where(eq(tier.eventId, eventId))
    .get()
  return tx
    .insert(tier)
    .values({ eventId, ...settings, position: (last?.at ?? 0) + 1 })
    .returning()
    .get()
}

/** Removes an empty tier without asking. An import that moved partners out of it can't put them back there any more. */
export function deleteTier(tx: Db, tierId: number) {
  tx.update(importChange).set({ beforeTierId: null }).where(eq(importChange.beforeTierId, tierId)).run()
  tx.delete(tier).where(eq(tier.id, tierId)).run()
}

function findTier(tx: Db, input: { eventId: number; tierId: number }) {
  return tx
    .select()
    .from(tier)
    .where(and(eq(tier.id, input.tierId), eq(tier.eventId, input.eventId)))
    .get()
}

function nameTaken(tx: Db, eventId: number, name: string, exceptId?: number) {
  const other = tx
    .select({ id: tier.id })
    .from(tier)
    .where(
      and(
        eq(tier.eventId, eventId),
        eq(tier.name, name),
        exceptId === undefined ? undefined : ne(tier.id, exceptId),
      ),
    )
    .get()
  if (!other) return null
  const message = t("This event has a tier “{name}” already. Choose another name.", { name })
  return refuse(message, { name: message })
}
