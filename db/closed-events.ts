import { and, eq, inArray, or, sql } from "drizzle-orm"
import type { Actor } from "@/domain/permissions"
import { type Failure, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import type { Db } from "./client"
import { event, partner, rendition, revision } from "./schema"

/** Made when it is needed, for its words are the reader's. */
function closed(): Failure {
  const words = t(
    "This event lets in only those who showed a second factor. Set one up under “Your account”, then come back.",
  )
  return { ...refuse(words), needs: "second factor" }
}

/** The refusal for a session without a second factor, where an event asks for one. */
export function closedTo(db: Db, actor: Actor, eventId: number): Failure | null {
  if (actor.hasSecondFactor !== false) return null
  const found = db.select({ asks: event.requiresSecondFactor }).from(event).where(eq(event.id, eventId)).get()
  return found?.asks ? closed() : null
}

/** The same for the event of a partner. */
export function partnerClosedTo(db: Db, actor: Actor, partnerId: number): Failure | null {
  if (actor.hasSecondFactor !== false) return null
  const found = db.select({ eventId: partner.eventId }).from(partner).where(eq(partner.id, partnerId)).get()
  return found ? closedTo(db, actor, found.eventId) : null
}

/** The same for what holds all events at once, as a backup does. */
export function anyClosedTo(db: Db, actor: Actor): Failure | null {
  if (actor.hasSecondFactor !== false) return null
  const asks = db
    .select({ id: event.id })
    .from(event)
    .where(eq(event.requiresSecondFactor, true))
    .limit(1)
    .get()
  if (!asks) return null
  const words = t(
    "A backup holds all events, and one of them lets in only those who showed a second factor. Set one up under “Your account”, then download it.",
  )
  return { ...refuse(words), needs: "second factor" }
}

/** Does this picture stand only in events that are closed to a session without a second factor? */
export function isPictureClosedTo(db: Db, actor: Actor, sha256: string): boolean {
  if (actor.hasSecondFactor !== false) return false
  const originals = db
    .selectDistinct({ sha256: rendition.sourceSha256 })
    .from(rendition)
    .where(eq(rendition.sha256, sha256))
    .all()
  const files = [sha256, ...originals.map((original) => original.sha256)]
  const asks = [...eventsShowing(db, files), ...eventsUnder(db, files)]
  return asks.length > 0 && asks.every((closed) => closed)
}

/** Of each event with an entry that ever had one of these pictures: does it ask for a second factor? */
function eventsShowing(db: Db, files: string[]): boolean[] {
  const variant = (name: string) => inArray(sql`json_extract(${revision.variants}, ${`$.${name}`})`, files)
  const rows = db
    .selectDistinct({ asks: event.requiresSecondFactor })
    .from(revision)
    .innerJoin(partner, eq(partner.id, revision.partnerId))
    .innerJoin(event, eq(event.id, partner.eventId))
    .where(or(inArray(revision.logoSha256, files), ...["dark", "mono", "print"].map(variant)))
    .all()
  return rows.map(({ asks }) => asks)
}

/** Of each event with one of these pictures above its title, or uploaded for it: does it ask? */
function eventsUnder(db: Db, files: string[]): boolean[] {
  const named = files.map((file) => sql`instr(a.detail, ${file}) > 0`)
  const uploads = db.all<{ asks: number }>(sql`
    select distinct e.requires_second_factor as asks from activity a join event e on e.id = a.event_id
    where a.verb = 'logo.uploaded' and (${sql.join(named, sql` or `)})`)
  const headers = db
    .select({ asks: event.requiresSecondFactor })
    .from(event)
    .where(and(inArray(event.headerSha256, files)))
    .all()
  return [...uploads.map(({ asks }) => asks === 1), ...headers.map(({ asks }) => asks)]
}
