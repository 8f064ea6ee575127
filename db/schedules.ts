import { and, asc, desc, eq, isNotNull, isNull, or, sql } from "drizzle-orm"
import { alias } from "drizzle-orm/sqlite-core"
import { saidKept } from "@/domain/kept-words"
import { type Actor, mayPublish } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { type ScheduleFields, scheduledMoment, scheduleRefused } from "@/domain/schedule"
import { t } from "@/domain/words"
import { record } from "./activity"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { closedTo } from "./closed-events"
import { denied } from "./denials"
import { getEvent } from "./events"
import { NO_EVENT, NOT_ALLOWED } from "./releases"
import { schedule, user } from "./schema"

export type Schedule = typeof schedule.$inferSelect

/**
 * Leaves a publish or an unpublish to the clock, in the name of `actor`. Day and time are those of `timeZone`, which must
 * still be the event's: else they would mean another moment than the one that was shown.
 */
export function addSchedule(
  db: Db,
  actor: Actor,
  input: { eventId: number; timeZone: string; fields: ScheduleFields },
): Result<{ dueAt: number }> {
  return write(db, (tx): Result<{ dueAt: number }> => {
    if (!mayPublish(actor)) return denied(actor, NOT_ALLOWED)
    const current = getEvent(tx, input.eventId)
    if (!current) return refuse(NO_EVENT)
    const closed = closedTo(tx, actor, current.id)
    if (closed) return closed
    if (current.timeZone !== input.timeZone)
      return refuse(
        t("The event’s time zone is now {timeZone}. Check the time, then schedule again.", {
          timeZone: current.timeZone,
        }),
      )
    const { action } = input.fields
    const moment = scheduledMoment(input.fields, current.timeZone, currentTime())
    if (!moment.ok) return refuse(moment.message, { [moment.field]: moment.message })
    const dueAt = moment.at
    const refused = scheduleRefused({ action, dueAt }, listWaiting(tx, current.id))
    if (refused) return refuse(refused, { time: refused })
    const { id } = tx
      .insert(schedule)
      .values({ eventId: current.id, action, dueAt, createdAt: currentTime(), actorId: actor.id })
      .returning({ id: schedule.id })
      .get()
    record(tx, actor, "schedule.added", { eventId: current.id, detail: { schedule: id, action, dueAt } })
    return { ok: true, dueAt }
  })
}

/** Cancels what has not happened yet. */
export function cancelSchedule(db: Db, actor: Actor, input: { eventId: number; scheduleId: number }): Result {
  return write(db, (tx): Result => {
    if (!mayPublish(actor)) return denied(actor, NOT_ALLOWED)
    const row = find(tx, input)
    if (!row) return refuse(t("This is not scheduled."))
    if (row.doneAt !== null) return refuse(t("This has happened already, so it can’t be cancelled."))
    if (row.cancelledAt !== null) return { ok: true }
    end(tx, actor, row.id)
    const detail = { schedule: row.id, action: row.action, dueAt: row.dueAt }
    record(tx, actor, "schedule.cancelled", { eventId: row.eventId, detail })
    return { ok: true }
  })
}

/** Takes note of one that failed, so that it stops asking for attention. It stays in the list of what happened. */
export function noteFailure(db: Db, actor: Actor, input: { eventId: number; scheduleId: number }): Result {
  return write(db, (tx): Result => {
    if (!mayPublish(actor)) return denied(actor, NOT_ALLOWED)
    const row = find(tx, input)
    if (row?.succeeded !== false) return refuse(t("This has not failed."))
    if (row.cancelledAt !== null) return { ok: true }
    end(tx, actor, row.id)
    record(tx, actor, "schedule.failure-noted", { eventId: row.eventId, detail: { schedule: row.id } })
    return { ok: true }
  })
}

/** What waits for its time in an event, next first, with the name of who asked (null: the command line). */
export function listWaiting(db: Db, eventId: number) {
  return db
    .select({ id: schedule.id, action: schedule.action, dueAt: schedule.dueAt, author: user.name })
    .from(schedule)
    .leftJoin(user, eq(user.id, schedule.actorId))
    .where(and(eq(schedule.eventId, eventId), isNull(schedule.doneAt), isNull(schedule.cancelledAt)))
    .orderBy(asc(schedule.dueAt), asc(schedule.id))
    .all()
}

/** What became of scheduled publishes and unpublishes, newest first: `outcome` in a sentence, or who cancelled it when. */
export function listPast(db: Db, eventId: number) {
  const canceller = alias(user, "canceller")
  return db
    .select({
      id: schedule.id,
      action: schedule.action,
      dueAt: schedule.dueAt,
      author: user.name,
      doneAt: schedule.doneAt,
      outcome: schedule.outcome,
      succeeded: schedule.succeeded,
      cancelledAt: schedule.cancelledAt,
      canceller: canceller.name,
    })
    .from(schedule)
    .leftJoin(user, eq(user.id, schedule.actorId))
    .leftJoin(canceller, eq(canceller.id, schedule.cancelledBy))
    .where(
      and(eq(schedule.eventId, eventId), or(isNotNull(schedule.doneAt), isNotNull(schedule.cancelledAt))),
    )
    .orderBy(
      desc(sql`coalesce(${schedule.doneAt}, ${schedule.cancelledAt})`),
      desc(schedule.dueAt),
      desc(schedule.id),
    )
    .all()
    .map((row) => ({ ...row, outcome: saidKept(row.outcome) }))
}

/** Failures that no publisher has taken note of yet, newest first: they are shown until somebody does. */
export function listFailures(db: Db, eventId: number) {
  return listPast(db, eventId).filter((row) => row.succeeded === false && row.cancelledAt === null)
}

function find(tx: Db, { eventId, scheduleId }: { eventId: number; scheduleId: number }) {
  return tx
    .select()
    .from(schedule)
    .where(and(eq(schedule.id, scheduleId), eq(schedule.eventId, eventId)))
    .get()
}

function end(tx: Db, actor: Actor, id: number) {
  tx.update(schedule)
    .set({ cancelledAt: currentTime(), cancelledBy: actor.id })
    .where(eq(schedule.id, id))
    .run()
}
