import { createHash } from "node:crypto"
import { and, desc, eq, max, ne } from "drizzle-orm"
import { canonicalJson } from "@/domain/canonical-json"
import { type Actor, mayPublish } from "@/domain/permissions"
import { isUnchanged, type ReleaseChanges, releaseChanges } from "@/domain/release-changes"
import { type Result, refuse } from "@/domain/result"
import { record } from "./activity"
import { type Db, write } from "./client"
import { listPartners } from "./partners"
import { comparable, draftSnapshot, type Snapshot, snapshotOf } from "./release-snapshots"
import { sealRevision } from "./revisions"
import { event, release, releaseEntry, user } from "./schema"

const NOT_ALLOWED = "Your role can't publish. Ask a publisher or an owner."
const NO_EVENT = "This event does not exist."

/** What a publish would do now. `fingerprint` names exactly this draft on exactly this public state. */
export type PublishPlan = {
  changes: ReleaseChanges
  fingerprint: string
  partners: number
  isPublic: boolean
}

export function publishPlan(db: Db, eventId: number): PublishPlan | null {
  const draft = draftSnapshot(db, eventId)
  if (!draft) return null
  const current = currentSnapshot(db, eventId)
  return {
    changes: releaseChanges(current ? comparable(current) : null, comparable(draft)),
    fingerprint: fingerprintOf(draft, current),
    partners: draft.tiers.reduce((total, tier) => total + tier.partners.length, 0),
    isPublic: current !== null,
  }
}

/**
 * Makes the draft public: writes an immutable release of the head revisions, seals them, and points the event at it.
 * `fingerprint` is what the publisher looked at (omitted on the command line); when the draft has moved on since,
 * nothing is published.
 */
export function publish(
  db: Db,
  actor: Actor,
  input: { eventId: number; fingerprint?: string },
): Result<{ releaseId: number; number: number; partners: number }> {
  return write(db, (tx): Result<{ releaseId: number; number: number; partners: number }> => {
    if (!mayPublish(actor)) return refuse(NOT_ALLOWED)
    const draft = draftSnapshot(tx, input.eventId)
    if (!draft) return refuse(NO_EVENT)
    const current = currentSnapshot(tx, input.eventId)
    if (input.fingerprint !== undefined && input.fingerprint !== fingerprintOf(draft, current))
      return refuse(
        "Something changed since you opened this page. The list is now up to date: look again, then publish.",
      )
    const entries = draft.tiers.flatMap((tier) =>
      tier.partners.map((entry) => ({ ...entry, tierId: tier.id })),
    )
    if (entries.length === 0)
      return refuse(
        current
          ? "No partner is left to publish. Unpublish the event to take it off the public site."
          : "There is nobody to publish yet. Add a partner first.",
      )
    const taken = addressTaken(tx, input.eventId, draft.event.slug)
    if (taken) return taken
    if (current && isUnchanged(releaseChanges(comparable(current), comparable(draft))))
      return refuse("The public page already says exactly this. There is nothing to publish.")
    const written = insertRelease(tx, actor, input.eventId, draft)
    for (const [index, entry] of entries.entries()) {
      sealRevision(tx, entry.revisionId)
      tx.insert(releaseEntry)
        .values({
          releaseId: written.id,
          partnerId: entry.id,
          revisionId: entry.revisionId,
          tierId: entry.tierId,
          position: index + 1,
          slug: entry.slug,
        })
        .run()
    }
    point(tx, input.eventId, written.id)
    record(tx, actor, "event.published", {
      eventId: input.eventId,
      detail: { release: written.number, partners: entries.length },
    })
    return { ok: true, releaseId: written.id, number: written.number, partners: entries.length }
  })
}

/** Takes the event off the public site. Its releases stay and can be made public again. */
export function unpublish(db: Db, actor: Actor, eventId: number): Result {
  return write(db, (tx): Result => {
    if (!mayPublish(actor)) return refuse(NOT_ALLOWED)
    const current = tx.select().from(event).where(eq(event.id, eventId)).get()
    if (!current) return refuse(NO_EVENT)
    if (current.currentReleaseId === null) return refuse("This event is not public.")
    point(tx, eventId, null)
    record(tx, actor, "event.unpublished", { eventId })
    return { ok: true }
  })
}

/** Makes an earlier release of the same event public again, exactly as it was. Drafts stay as they are. */
export function rollBack(db: Db, actor: Actor, input: { eventId: number; releaseId: number }): Result {
  return write(db, (tx): Result => {
    if (!mayPublish(actor)) return refuse(NOT_ALLOWED)
    const target = tx
      .select()
      .from(release)
      .where(and(eq(release.id, input.releaseId), eq(release.eventId, input.eventId)))
      .get()
    if (!target) return refuse("This release does not exist.")
    if (currentReleaseId(tx, input.eventId) === target.id) return { ok: true }
    const taken = addressTaken(tx, input.eventId, target.slug)
    if (taken) return taken
    point(tx, input.eventId, target.id)
    record(tx, actor, "event.rolled-back", { eventId: input.eventId, detail: { release: target.number } })
    return { ok: true }
  })
}

/** Releases of an event, newest first, with who made them and how many partners they show. */
export function listReleases(db: Db, eventId: number) {
  return db
    .select({
      id: release.id,
      number: release.number,
      slug: release.slug,
      createdAt: release.createdAt,
      author: user.name,
      partners: db.$count(releaseEntry, eq(releaseEntry.releaseId, release.id)),
    })
    .from(release)
    .leftJoin(user, eq(user.id, release.authorId))
    .where(eq(release.eventId, eventId))
    .orderBy(desc(release.number))
    .all()
}

/** What the desk's list tells of each partner: is its head what the public sees? Keys are partner ids. */
export function publicStates(db: Db, eventId: number): Map<number, "public" | "changed" | "not public"> {
  const current = currentSnapshot(db, eventId)
  const shown = new Map(
    (current?.tiers ?? []).flatMap((tier) => tier.partners.map((entry) => [entry.id, entry.hash] as const)),
  )
  return new Map(
    listPartners(db, eventId).map((item) => {
      const hash = shown.get(item.id)
      return [
        item.id,
        hash === undefined ? "not public" : hash === item.head.hash ? "public" : "changed",
      ] as const
    }),
  )
}

function currentSnapshot(db: Db, eventId: number): Snapshot | null {
  const id = currentReleaseId(db, eventId)
  return id === null ? null : snapshotOf(db, id)
}

function currentReleaseId(db: Db, eventId: number): number | null {
  return db.select({ id: event.currentReleaseId }).from(event).where(eq(event.id, eventId)).get()?.id ?? null
}

function fingerprintOf(draft: Snapshot, current: Snapshot | null): string {
  const facts = { draft: comparable(draft), current: current ? comparable(current) : null }
  return createHash("sha256").update(canonicalJson(facts)).digest("hex")
}

/** A public address belongs to one event, also while an event's new slug waits to be published. */
function addressTaken(tx: Db, eventId: number, slug: string) {
  const other = tx
    .select({ title: event.title })
    .from(event)
    .innerJoin(release, eq(release.id, event.currentReleaseId))
    .where(and(ne(event.id, eventId), eq(release.slug, slug)))
    .get()
  return other
    ? refuse(`The address /e/${slug}/ still shows “${other.title}”. Publish or unpublish that event first.`)
    : null
}

function insertRelease(tx: Db, actor: Actor, eventId: number, draft: Snapshot) {
  const last = tx
    .select({ number: max(release.number) })
    .from(release)
    .where(eq(release.eventId, eventId))
    .get()
  const { slug, ...settings } = draft.event
  return tx
    .insert(release)
    .values({
      eventId,
      number: (last?.number ?? 0) + 1,
      slug,
      settings: { ...settings, tiers: draft.tiers.map(({ id, name, logoSize }) => ({ id, name, logoSize })) },
      authorId: actor.id,
      createdAt: Date.now(),
    })
    .returning()
    .get()
}

function point(tx: Db, eventId: number, releaseId: number | null) {
  tx.update(event).set({ currentReleaseId: releaseId }).where(eq(event.id, eventId)).run()
}
