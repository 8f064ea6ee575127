import { and, eq, sql } from "drizzle-orm"
import { COPIES } from "@/domain/copies"
import { type UndoPlan, undoStep } from "@/domain/import/undo"
import type { Db } from "./client"
import { copiesOfRevision } from "./copy-hashes"
import { getEvent } from "./events"
import { listArchivedPartners, listPartners, type PartnerWithHead, type Revision } from "./partners"
import { activity, importChange, importRun, releaseEntry, review, revision } from "./schema"
import { standingsOf } from "./sign-offs"
import { listTiers } from "./tiers"

/** What undoing an import has to do, with the plan that is shown of it. */
type UndoWork = {
  plan: UndoPlan
  archive: PartnerWithHead[]
  /** `tierId`: where it stood before; null when the import did not move it. */
  back: { current: PartnerWithHead; before: Revision; tierId: number | null }[]
  /** With the archived partners in them, which need another place. */
  tiersRemoved: { id: number; name: string; archivedIds: number[] }[]
  tierOfArchived: number | null
}

/** Decides for each partner that an import touched, and for each tier that it made. Null for an import that is not there. */
export function undoWork(db: Db, eventId: number, importId: number): UndoWork | null {
  const run = db
    .select()
    .from(importRun)
    .where(and(eq(importRun.id, importId), eq(importRun.eventId, eventId)))
    .get()
  const event = getEvent(db, eventId)
  if (!run || !event) return null
  const partners = [...listPartners(db, eventId), ...listArchivedPartners(db, eventId)]
  const byId = new Map(partners.map((item) => [item.id, item]))
  const movedTo = tiersMovedTo(db, eventId, importId)
  const sent = sentSince(db, eventId, run.at)
  const shown = publicOnes(db, event.currentReleaseId)
  const standings = standingsOf(
    db,
    event,
    partners.map(({ id, tierId, head }) => ({ id, tierId, copies: copiesOfRevision(head) })),
  )
  const work: UndoWork = {
    ...{ archive: [], back: [], tiersRemoved: [], tierOfArchived: null },
    plan: { archived: [], back: [], lapsing: 0, left: [], tiersRemoved: [], tierOfArchived: null },
  }
  for (const { change, before } of changesOf(db, importId)) {
    const current = byId.get(change.partnerId)
    if (!current) continue
    const { name } = current.head.content
    const step = undoStep({
      wasAdded: before === null,
      isArchived: current.archivedAt !== null,
      isAsLeft: current.head.hash === change.afterHash,
      isAsBefore: current.head.hash === before?.hash,
      wasSent: sent.has(current.id),
      isPublic: shown.has(current.id),
      wasMoved: change.beforeTierId !== null && current.tierId !== movedTo.get(current.id),
    })
    if (step === "nothing") continue
    if (step === "archive") {
      work.archive.push(current)
      work.plan.archived.push(name)
    } else if (step === "back" && before) {
      work.back.push({ current, before, tierId: change.beforeTierId })
      work.plan.back.push(name)
      const signOff = standings.get(current.id)
      const [now, then] = [copiesOfRevision(current.head), copiesOfRevision(before)]
      if (COPIES.some((copy) => signOff?.[copy].standing === "approved" && now[copy] !== then[copy]))
        work.plan.lapsing += 1
    } else if (step !== "back") work.plan.left.push({ slug: current.slug, name, why: step })
  }
  planTiers(db, eventId, run.tierIds, partners, work)
  return work
}

/**
 * A tier that the import made goes when nobody but archived partners would be left in it. These need a place, for they can be
 * restored: the event's first tier that stays, or else one of those that would go.
 */
function planTiers(db: Db, eventId: number, made: number[], partners: PartnerWithHead[], work: UndoWork) {
  const away = new Set(work.archive.map(({ id }) => id))
  const moving = new Map(work.back.map(({ current, tierId }) => [current.id, tierId ?? current.tierId]))
  const tiers = listTiers(db, eventId)
  const placed = partners.map((item) => ({
    ...item,
    tierId: moving.get(item.id) ?? item.tierId,
    isArchived: item.archivedAt !== null || away.has(item.id),
  }))
  const empty = tiers.filter(
    ({ id }) => made.includes(id) && placed.every((item) => item.tierId !== id || item.isArchived),
  )
  const archivedIn = (id: number) => placed.filter((item) => item.tierId === id).map((item) => item.id)
  const place =
    tiers.find(({ id }) => !empty.some((tier) => tier.id === id)) ??
    empty.find(({ id }) => archivedIn(id).length > 0)
  for (const { id, name } of empty) {
    if (id === place?.id) continue
    work.tiersRemoved.push({ id, name, archivedIds: archivedIn(id) })
    work.plan.tiersRemoved.push(name)
  }
  const needsPlace = work.tiersRemoved.some(({ archivedIds }) => archivedIds.length > 0)
  if (!place || !needsPlace) return
  work.tierOfArchived = place.id
  work.plan.tierOfArchived = place.name
}

function changesOf(db: Db, importId: number) {
  return db
    .select({ change: importChange, before: revision })
    .from(importChange)
    .leftJoin(revision, eq(revision.id, importChange.beforeId))
    .where(eq(importChange.importId, importId))
    .orderBy(importChange.partnerId)
    .all()
}

/** Where the import put the partners that it moved, as the log tells. */
function tiersMovedTo(db: Db, eventId: number, importId: number): Map<number | null, number> {
  const { detail } = activity
  const rows = db
    .select({ partnerId: activity.partnerId, tierId: sql<number>`${detail} ->> '$.tierId'` })
    .from(activity)
    .where(
      and(
        eq(activity.eventId, eventId),
        eq(activity.verb, "partners.arranged"),
        sql`${detail} ->> '$.import' = ${importId}`,
      ),
    )
    .all()
  return new Map(rows.map(({ partnerId, tierId }) => [partnerId, tierId]))
}

function sentSince(db: Db, eventId: number, since: number): Set<number> {
  const rows = db
    .select({ partnerId: review.partnerId })
    .from(review)
    .where(
      and(
        sql`${review.sentAt} >= ${since}`,
        sql`${review.partnerId} in (select id from partner where event_id = ${eventId})`,
      ),
    )
    .all()
  return new Set(rows.map(({ partnerId }) => partnerId))
}

function publicOnes(db: Db, releaseId: number | null): Set<number> {
  if (releaseId === null) return new Set()
  const rows = db
    .select({ partnerId: releaseEntry.partnerId })
    .from(releaseEntry)
    .where(eq(releaseEntry.releaseId, releaseId))
    .all()
  return new Set(rows.map(({ partnerId }) => partnerId))
}
