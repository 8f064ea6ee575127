import { and, eq, max, ne, sql } from "drizzle-orm"
import { type Actor, mayPublish } from "@/domain/permissions"
import { isUnchanged, releaseChanges } from "@/domain/release-changes"
import { type Failure, type Result, refuse } from "@/domain/result"
import { marked, t } from "@/domain/words"
import { record } from "./activity"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { closeReview } from "./close-review"
import { closedTo } from "./closed-events"
import { denied } from "./denials"
import { type Event, getEvent } from "./events"
import {
  countPartners,
  currentOutline,
  fingerprintOf,
  type Held,
  type NextRelease,
  nextRelease,
  type Override,
} from "./next-release"
import { comparableOutline, type Outline } from "./release-outlines"
import { sealRevisions } from "./revisions"
import { event, release, releaseEntry } from "./schema"

export const NOT_ALLOWED = marked("Your role can't publish. Ask a publisher or an owner.")
export const NO_EVENT = marked("This event does not exist.")

/**
 * Publishes: writes an immutable release of what may go out (db/next-release), seals it, points the event at it, and
 * closes the requests that it answers, unless a text for print is still owed. `fingerprint` is the plan that the publisher looked at (omitted on the command
 * line); when anything in it has moved on since, nothing is published. `overrides` let drafts through that the plan
 * holds back, each with a reason that is kept; `only` as in `publishPlan`.
 */
export function publish(
  db: Db,
  actor: Actor,
  input: { eventId: number; fingerprint?: string; overrides?: Override[]; only?: number[] },
): Result<{ releaseId: number; number: number; partners: number; held: Held[] }> {
  return write(db, (tx): Result<{ releaseId: number; number: number; partners: number; held: Held[] }> => {
    if (!mayPublish(actor)) return denied(actor, NOT_ALLOWED)
    const current = getEvent(tx, input.eventId)
    if (!current) return refuse(NO_EVENT)
    const closed = closedTo(tx, actor, current.id)
    if (closed) return closed
    const { only, overrides = [] } = input
    const shown = currentOutline(tx, current)
    const given = { ...(only ? { only } : {}), current: shown }
    const planned = nextRelease(tx, current, given)
    if (input.fingerprint !== undefined && input.fingerprint !== fingerprintOf(planned, shown))
      return refuse(
        t(
          "Something changed since you opened this page. The list is now up to date: look again, then publish.",
        ),
      )
    const refused = overridesRefused(overrides, planned.held)
    if (refused) return refused
    const next = overrides.length === 0 ? planned : nextRelease(tx, current, { ...given, overrides })
    const total = countPartners(next.outline)
    if (total === 0) return refuse(nothingToShow(shown !== null, next.held.length))
    const taken = addressTaken(tx, current.id, current.slug)
    if (taken) return taken
    const changes = releaseChanges(shown ? comparableOutline(shown) : null, comparableOutline(next.outline))
    if (shown && isUnchanged(changes)) return refuse(nothingNew(next.held.length))
    const written = insertRelease(tx, actor, current.id, next.outline)
    writeEntries(tx, written.id, next)
    point(tx, current, written.id)
    for (const { id } of [...changes.added, ...changes.changed])
      if (next.grounds.get(id)?.ground !== "kept" && !next.printOwed.has(id)) closeReview(tx, id, "published")
    for (const { partnerId, reason } of overrides)
      record(tx, actor, "partner.overridden", {
        eventId: current.id,
        partnerId,
        detail: { release: written.number, reason },
      })
    record(tx, actor, "event.published", {
      eventId: current.id,
      detail: { release: written.number, partners: total, held: next.held.length },
    })
    return { ok: true, releaseId: written.id, number: written.number, partners: total, held: next.held }
  })
}

/** Takes the event off the public site. Its releases stay and can be made public again. */
export function unpublish(db: Db, actor: Actor, eventId: number): Result {
  return write(db, (tx): Result => {
    if (!mayPublish(actor)) return denied(actor, NOT_ALLOWED)
    const current = tx.select().from(event).where(eq(event.id, eventId)).get()
    if (!current) return refuse(NO_EVENT)
    if (current.currentReleaseId === null) return refuse(t("This event is not public."))
    point(tx, current, null)
    record(tx, actor, "event.unpublished", { eventId })
    return { ok: true }
  })
}

/** Makes an earlier release of the same event public again, exactly as it was. Drafts stay as they are. */
export function rollBack(db: Db, actor: Actor, input: { eventId: number; releaseId: number }): Result {
  return write(db, (tx): Result => {
    if (!mayPublish(actor)) return denied(actor, NOT_ALLOWED)
    const target = tx
      .select()
      .from(release)
      .where(and(eq(release.id, input.releaseId), eq(release.eventId, input.eventId)))
      .get()
    if (!target) return refuse(t("This release does not exist."))
    const current = getEvent(tx, input.eventId)
    if (!current) return refuse(NO_EVENT)
    if (current.currentReleaseId === target.id) return { ok: true }
    const taken = addressTaken(tx, input.eventId, target.slug)
    if (taken) return taken
    point(tx, current, target.id)
    record(tx, actor, "event.rolled-back", { eventId: input.eventId, detail: { release: target.number } })
    return { ok: true }
  })
}

function overridesRefused(overrides: Override[], held: Held[]): Failure | null {
  for (const { partnerId, reason } of overrides) {
    if (!held.some(({ id }) => id === partnerId))
      return refuse(t("A partner that you let through is not held back any more. Look again, then publish."))
    if (reason.trim() === "")
      return refuse(t("Say why this may go public without a sign-off. The reason is kept with the release."))
  }
  return null
}

function nothingToShow(isPublic: boolean, held: number): string {
  if (isPublic) return t("No partner is left to publish. Unpublish the event to take it off the public site.")
  return held > 0
    ? t(
        "Nobody has signed off yet, so there is nothing to publish. Send the drafts for review, or let a partner through with a reason.",
      )
    : t("There is nobody to publish yet. Add a partner first.")
}

function nothingNew(held: number): string {
  return held > 0
    ? t(
        "Nothing that may go public is new. {held, plural, one {# draft waits} other {# drafts wait}} for a sign-off.",
        { held },
      )
    : t("The public page already says exactly this. There is nothing to publish.")
}

const STAFF = { ground: "staff", reason: "" } as const

/** One statement for all entries, one for all seals: a thousand of each would be most of what a publish takes. */
function writeEntries(tx: Db, releaseId: number, { outline, grounds }: NextRelease) {
  const entries = outline.tiers.flatMap((tier) =>
    tier.partners.map((entry) => ({ ...entry, tierId: tier.id, ...(grounds.get(entry.id) ?? STAFF) })),
  )
  sealRevisions(
    tx,
    entries.map(({ revisionId }) => revisionId),
  )
  const rows = JSON.stringify(
    entries.map(({ id, revisionId, tierId, slug, ground, reason, logoNudge }) => [
      ...[id, revisionId, tierId, slug, ground, reason, logoNudge],
    ]),
  )
  tx.run(sql`insert into ${releaseEntry}
    (release_id, partner_id, revision_id, tier_id, slug, ground, reason, logo_nudge, position)
    select ${releaseId}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, key + 1
    from json_each(${rows})`)
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
    ? refuse(
        t("The address /e/{slug}/ still shows “{title}”. Publish or unpublish that event first.", {
          slug,
          title: other.title,
        }),
      )
    : null
}

function insertRelease(tx: Db, actor: Actor, eventId: number, draft: Outline) {
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
      settings: {
        ...settings,
        tiers: draft.tiers.map(({ id, name, logoSize, translations, hiddenParts }) => ({
          ...{ id, name, logoSize, translations, hiddenParts },
        })),
      },
      authorId: actor.id,
      createdAt: currentTime(),
    })
    .returning()
    .get()
}

/** Shows a release to the public, or none; while none, what was shown last is remembered. */
function point(tx: Db, { id, currentReleaseId }: Event, releaseId: number | null) {
  tx.update(event)
    .set({ currentReleaseId: releaseId, lastReleaseId: releaseId === null ? currentReleaseId : null })
    .where(eq(event.id, id))
    .run()
}
