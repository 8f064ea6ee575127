import { createHash } from "node:crypto"
import { and, count, desc, eq, sql } from "drizzle-orm"
import { alias } from "drizzle-orm/sqlite-core"
import { canonicalJson } from "@/domain/canonical-json"
import { type UndoPlan, undoesNothing } from "@/domain/import/undo"
import { type Actor, mayEdit } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { record } from "./activity"
import { putAway } from "./archiving"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { denied } from "./denials"
import { undoWork } from "./import-undo-work"
import { CANNOT_EDIT, putInTier } from "./partners"
import { sayAgain } from "./revision-history"
import { importChange, importRun, user } from "./schema"
import { deleteTier } from "./tiers"

/** One import as the list of them tells it. */
export type ImportRun = {
  id: number
  at: number
  /** The file's name, or "" for pasted text. */
  source: string
  author: string | null
  added: number
  updated: number
  undoneAt: number | null
  undoneBy: string | null
}

/** Imports that are listed; older ones can still be reached by their address. */
const LISTED = 50

/** The imports of an event, newest first. */
export function listImportRuns(db: Db, eventId: number): ImportRun[] {
  return runs(db, eq(importRun.eventId, eventId)).limit(LISTED).all()
}

export function findImportRun(db: Db, eventId: number, importId: number): ImportRun | null {
  return runs(db, and(eq(importRun.eventId, eventId), eq(importRun.id, importId))).get() ?? null
}

/** What undoing an import would do now; `fingerprint` names exactly this plan. Null for an import that is not there. */
export function planUndo(
  db: Db,
  eventId: number,
  importId: number,
): { plan: UndoPlan; fingerprint: string } | null {
  const work = undoWork(db, eventId, importId)
  return work && { plan: work.plan, fingerprint: fingerprintOf(work.plan) }
}

/**
 * Takes a whole import back, or nothing of it: what it added is archived, what it changed says again what it said before (a
 * revision of its own), tiers that it made and that are empty go. What people changed since stays. Refused when it was undone
 * already, or when `seen`, the fingerprint of what was shown, is not what would happen now.
 */
export function undoImport(
  db: Db,
  actor: Actor,
  input: { eventId: number; importId: number; seen?: string },
): Result<{ archived: number; back: number; left: number }> {
  return write(db, (tx): Result<{ archived: number; back: number; left: number }> => {
    if (!mayEdit(actor)) return denied(actor, CANNOT_EDIT)
    const { eventId, importId } = input
    const run = findImportRun(tx, eventId, importId)
    const work = undoWork(tx, eventId, importId)
    if (!run || !work) return refuse(t("This import does not exist."))
    if (run.undoneAt !== null) return refuse(t("This import was undone already. Nothing is left to do."))
    const { plan } = work
    if (input.seen !== undefined && input.seen !== fingerprintOf(plan))
      return refuse(t("Somebody changed these partners meanwhile. Read again what will happen, then undo."))
    if (undoesNothing(plan))
      return refuse(t("Nothing of this import is left to be undone. Nothing was changed."))
    const now = currentTime()
    for (const item of work.archive) putAway(tx, actor, { ...item, name: item.head.content.name })
    for (const { current, before, tierId } of work.back) {
      if (before.hash !== current.head.hash) sayAgain(tx, actor, current, before)
      if (tierId !== null && tierId !== current.tierId) putInTier(tx, current.id, tierId)
    }
    for (const tier of work.tiersRemoved) {
      for (const partnerId of tier.archivedIds)
        if (work.tierOfArchived !== null) putInTier(tx, partnerId, work.tierOfArchived)
      deleteTier(tx, tier.id)
      record(tx, actor, "tier.removed", { eventId, detail: { name: tier.name } })
    }
    tx.update(importRun).set({ undoneAt: now, undoneBy: actor.id }).where(eq(importRun.id, importId)).run()
    const counts = { archived: plan.archived.length, back: plan.back.length, left: plan.left.length }
    record(tx, actor, "partners.import-undone", {
      eventId,
      detail: { import: importId, source: run.source, ...counts },
    })
    return { ok: true, ...counts }
  })
}

function runs(db: Db, where: ReturnType<typeof and>) {
  const undoer = alias(user, "undoer")
  return db
    .select({
      id: importRun.id,
      at: importRun.at,
      source: importRun.source,
      author: user.name,
      added: count(
        sql`case when ${importChange.partnerId} is not null and ${importChange.beforeId} is null then 1 end`,
      ),
      updated: count(importChange.beforeId),
      undoneAt: importRun.undoneAt,
      undoneBy: undoer.name,
    })
    .from(importRun)
    .leftJoin(importChange, eq(importChange.importId, importRun.id))
    .leftJoin(user, eq(user.id, importRun.actorId))
    .leftJoin(undoer, eq(undoer.id, importRun.undoneBy))
    .where(where)
    .groupBy(importRun.id)
    .orderBy(desc(importRun.id))
}

function fingerprintOf(plan: UndoPlan): string {
  return createHash("sha256").update(canonicalJson(plan)).digest("hex")
}
