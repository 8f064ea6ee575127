import { and, count, desc, eq, isNull, ne } from "drizzle-orm"
import type { EventSettings } from "@/domain/event"
import { type Actor, mayManageEvents } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { DEFAULT_REMINDER_DAYS } from "@/domain/review-rules"
import { changedKeys } from "@/domain/setting-words"
import { marked, t } from "@/domain/words"
import { record } from "./activity"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { event, partner, release } from "./schema"

export type Event = typeof event.$inferSelect

export const CANNOT_SET_UP = marked("Your role can't set up events. Ask a publisher or an owner.")

/** All events, newest first, with what the list shows. */
export function listEvents(db: Db) {
  const partners = db
    .select({ eventId: partner.eventId, total: count().as("total") })
    .from(partner)
    .where(isNull(partner.archivedAt))
    .groupBy(partner.eventId)
    .as("partners")
  return db
    .select({ event, partners: partners.total, publishedAt: release.createdAt })
    .from(event)
    .leftJoin(partners, eq(partners.eventId, event.id))
    .leftJoin(release, eq(release.id, event.currentReleaseId))
    .orderBy(desc(event.startsOn), desc(event.id))
    .all()
    .map((row) => ({ ...row.event, partners: row.partners ?? 0, publishedAt: row.publishedAt }))
}

export function findEvent(db: Db, slug: string): Event | null {
  return db.select().from(event).where(eq(event.slug, slug)).get() ?? null
}

export function getEvent(db: Db, id: number): Event | null {
  return db.select().from(event).where(eq(event.id, id)).get() ?? null
}

/** Creates an event without tiers and without a review deadline. Refuses a slug in use. */
export function createEvent(db: Db, actor: Actor, settings: EventSettings): Result<{ event: Event }> {
  return write(db, (tx): Result<{ event: Event }> => {
    if (!mayManageEvents(actor)) return refuse(CANNOT_SET_UP)
    const taken = slugTaken(tx, settings.slug)
    if (taken) return taken
    const created = tx
      .insert(event)
      .values({ ...settings, reminderDays: DEFAULT_REMINDER_DAYS, createdAt: currentTime() })
      .returning()
      .get()
    record(tx, actor, "event.created", { eventId: created.id, detail: { title: created.title } })
    return { ok: true, event: created }
  })
}

/** Changes settings on the desk; the public page follows with the next publish. */
export function updateEvent(
  db: Db,
  actor: Actor,
  input: { eventId: number; settings: EventSettings },
): Result<{ event: Event }> {
  return write(db, (tx): Result<{ event: Event }> => {
    if (!mayManageEvents(actor)) return refuse(CANNOT_SET_UP)
    const taken = slugTaken(tx, input.settings.slug, input.eventId)
    if (taken) return taken
    const before = getEvent(tx, input.eventId)
    const changed = tx.update(event).set(input.settings).where(eq(event.id, input.eventId)).returning().get()
    if (!before || !changed) return refuse(t("This event does not exist."))
    const detail = { changed: changedKeys(before, input.settings) }
    record(tx, actor, "event.changed", { eventId: changed.id, detail })
    return { ok: true, event: changed }
  })
}

/** Refuses a slug that another event has, in words beside its field. */
export function slugTaken(tx: Db, slug: string, exceptId?: number) {
  const other = tx
    .select({ title: event.title })
    .from(event)
    .where(and(eq(event.slug, slug), exceptId === undefined ? undefined : ne(event.id, exceptId)))
    .get()
  if (!other) return null
  const message = t("“{title}” already uses the address {slug}. Choose another.", {
    title: other.title,
    slug,
  })
  return refuse(message, { slug: message })
}
