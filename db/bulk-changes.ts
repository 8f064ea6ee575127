import { and, eq } from "drizzle-orm"
import type { BulkUndo } from "@/domain/bulk-changes"
import { type Actor, mayEdit } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { hasTag, TAGS_PER_PARTNER, tidyTags } from "@/domain/tags"
import { marked, t } from "@/domain/words"
import { record } from "./activity"
import { bringBack, putAway } from "./archiving"
import { bulkPlan, type Change, type ChosenPartner, chosenPartners, reasonToSkip } from "./bulk-plans"
import { type Db, write } from "./client"
import { putAt } from "./partner-moves"
import { CANNOT_EDIT, putInTier } from "./partners"
import { tier } from "./schema"
import { addTag, recordTags, removeTag, tagsInUse } from "./tags"

const PLAN_MOVED_ON = marked(
  "Something changed since this was shown. Look at what would happen now, then do it.",
)
const NO_TIER = marked("This tier no longer exists. Choose another.")

/** Changes many partners at once, all that was planned or nothing: refused when the plan is another by now. */
export function changeMany(
  db: Db,
  actor: Actor,
  input: Change & { fingerprint: string },
): Result<{ changed: number; undo: BulkUndo }> {
  return write(db, (tx): Result<{ changed: number; undo: BulkUndo }> => {
    if (!mayEdit(actor)) return refuse(CANNOT_EDIT)
    const { eventId, change } = input
    const target = change.kind === "tier" ? tierNamed(tx, eventId, change.tierId) : null
    if (change.kind === "tier" && target === undefined) return refuse(NO_TIER)
    if (bulkPlan(tx, input).fingerprint !== input.fingerprint) return refuse(PLAN_MOVED_ON)
    const rows = chosenPartners(tx, input).filter((row) => reasonToSkip(row, change) === null)
    if (rows.length === 0) return refuse(t("Nothing here would change."))
    const ids = rows.map(({ id }) => id)
    switch (change.kind) {
      case "tier":
        for (const { id } of rows) {
          putInTier(tx, id, change.tierId)
          record(tx, actor, "partners.arranged", { eventId, partnerId: id, detail: { tier: target } })
        }
        return {
          ...{ ok: true, changed: rows.length },
          undo: {
            ...{ kind: "tier", tierId: change.tierId },
            places: rows.map(({ id, tierId, position }) => ({ id, tierId, position })),
          },
        }
      case "add tag":
      case "remove tag": {
        const tag = tidyTags([change.tag], tagsInUse(tx, eventId))[0] ?? change.tag
        setTag(tx, actor, { eventId, ids, tag, isAdded: change.kind === "add tag" })
        return { ok: true, changed: rows.length, undo: { kind: change.kind, tag, ids } }
      }
      case "archive":
      case "restore":
        for (const row of rows)
          if (change.kind === "archive") putAway(tx, actor, { ...row, eventId })
          else bringBack(tx, actor, { ...row, eventId })
        return { ok: true, changed: rows.length, undo: { kind: change.kind, ids } }
    }
  })
}

/** Takes a bulk change back for those that are still as it left them; the others (`kept`) were changed since, and stay. */
export function undoChange(
  db: Db,
  actor: Actor,
  { eventId, undo }: { eventId: number; undo: BulkUndo },
): Result<{ undone: number; kept: number }> {
  return write(db, (tx): Result<{ undone: number; kept: number }> => {
    if (!mayEdit(actor)) return refuse(CANNOT_EDIT)
    const partnerIds = undo.kind === "tier" ? undo.places.map(({ id }) => id) : undo.ids
    const rows = chosenPartners(tx, { eventId, partnerIds }).filter((row) => isAsLeft(row, undo))
    if (rows.length === 0) return refuse(t("All of them were changed since, so nothing was taken back."))
    const ids = rows.map(({ id }) => id)
    if (undo.kind === "tier") {
      const tiers = new Map<number, string>()
      for (const { id, tierId, position } of undo.places.filter((place) => ids.includes(place.id))) {
        const name = tiers.get(tierId) ?? tierNamed(tx, eventId, tierId)
        if (name === undefined) return refuse(NO_TIER)
        tiers.set(tierId, name)
        putAt(tx, id, tierId, position)
        record(tx, actor, "partners.arranged", { eventId, partnerId: id, detail: { tier: name } })
      }
    } else if (undo.kind === "archive") for (const row of rows) bringBack(tx, actor, { ...row, eventId })
    else if (undo.kind === "restore") for (const row of rows) putAway(tx, actor, { ...row, eventId })
    else setTag(tx, actor, { eventId, ids, tag: undo.tag, isAdded: undo.kind === "remove tag" })
    return { ok: true, undone: rows.length, kept: partnerIds.length - rows.length }
  })
}

function isAsLeft(row: ChosenPartner, undo: BulkUndo): boolean {
  // Archiving would close a request that was sent since.
  if (undo.kind === "restore") return row.archivedAt === null && !row.isAsked
  if (undo.kind === "archive") return row.archivedAt !== null
  if (row.archivedAt !== null) return false
  if (undo.kind === "tier") return row.tierId === undo.tierId
  if (undo.kind === "add tag") return hasTag(row.tags, undo.tag)
  return !hasTag(row.tags, undo.tag) && row.tags.length < TAGS_PER_PARTNER
}

function setTag(
  tx: Db,
  actor: Actor,
  { eventId, ids, tag, isAdded }: { eventId: number; ids: number[]; tag: string; isAdded: boolean },
) {
  for (const id of ids) {
    if (isAdded) addTag(tx, id, tag)
    else removeTag(tx, id, tag)
    recordTags(tx, actor, { id, eventId }, isAdded ? { added: [tag] } : { removed: [tag] })
  }
}

function tierNamed(tx: Db, eventId: number, tierId: number): string | undefined {
  return tx
    .select({ name: tier.name })
    .from(tier)
    .where(and(eq(tier.id, tierId), eq(tier.eventId, eventId)))
    .get()?.name
}
