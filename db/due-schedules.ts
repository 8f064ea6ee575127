import { and, asc, eq, isNull, lte } from "drizzle-orm"
import { type KeptSentence, keepSentences } from "@/domain/kept-words"
import { type Actor, mayPublish, SYSTEM } from "@/domain/permissions"
import { failedInWords, lateInWords, publishedInWords, type ScheduledAction } from "@/domain/schedule"
import { inLanguage, marked } from "@/domain/words"
import { record } from "./activity"
import { type Db, write } from "./client"
import { atTime } from "./clock"
import { getEvent } from "./events"
import { publishPlan } from "./next-release"
import { publish, unpublish } from "./releases"
import type { Schedule } from "./schedules"
import { schedule } from "./schema"
import { getMember } from "./staff"

/**
 * Carries out what is due at `now` (milliseconds since 1970), in the order in which it was due, however long ago: each in
 * one transaction with its outcome, so that nothing happens twice or is lost when the process ends in between. What throws
 * stays waiting and does not keep others from their turn. Gives how many were carried out or found impossible.
 */
export function runDueSchedules(db: Db, now: number): number {
  const due = db
    .select({ id: schedule.id })
    .from(schedule)
    .where(and(lte(schedule.dueAt, now), isNull(schedule.doneAt), isNull(schedule.cancelledAt)))
    .orderBy(asc(schedule.dueAt), asc(schedule.id))
    .all()
  const errors: unknown[] = []
  let settled = 0
  for (const { id } of due)
    try {
      settled += atTime(now, () => write(db, (tx) => ({ ok: true, total: settle(tx, id, now) }))).total
    } catch (error) {
      errors.push(error)
    }
  if (errors.length > 0) throw errors[0]
  return settled
}

/** One that is due, unless another process was faster. */
function settle(tx: Db, id: number, now: number): number {
  const row = tx
    .select()
    .from(schedule)
    .where(and(eq(schedule.id, id), isNull(schedule.doneAt), isNull(schedule.cancelledAt)))
    .get()
  if (!row) return 0
  // A refusal is kept as it stands in the sources, so that every reader gets it in an own language.
  const result = inLanguage("en", () => carryOut(tx, row))
  const outcome = keepSentences([...result.words, ...(result.ok ? lateInWords(row.dueAt, now) : [])])
  tx.update(schedule).set({ doneAt: now, outcome, succeeded: result.ok }).where(eq(schedule.id, id)).run()
  record(tx, SYSTEM, result.ok ? "schedule.done" : "schedule.failed", {
    eventId: row.eventId,
    detail: { schedule: id, action: row.action, dueAt: row.dueAt, outcome },
  })
  return 1
}

type Outcome = { ok: boolean; words: KeptSentence[] }

/** By the event's rule at this time, in the name of who asked for it, if that person may still do it. */
function carryOut(tx: Db, { action, eventId, actorId }: Schedule): Outcome {
  const asked = actorId === null ? null : getMember(tx, actorId)
  const actor: Actor | null = actorId === null ? SYSTEM : asked && { id: asked.id, role: asked.role }
  if (!actor || !mayPublish(actor) || (asked && asked.disabledAt !== null))
    return failed(
      action,
      asked?.disabledAt != null
        ? [marked("The account of {name}, who asked for it, is disabled."), { name: asked.name }]
        : asked
          ? [marked("{name} may no longer publish."), { name: asked.name }]
          : [marked("Who asked for it may no longer publish.")],
    )
  return action === "publish" ? publishDue(tx, actor, eventId) : takeOff(tx, actor, eventId)
}

function publishDue(tx: Db, actor: Actor, eventId: number): Outcome {
  const plan = publishPlan(tx, eventId)
  if (plan?.isUnchanged && plan.partners > 0) {
    const waiting = plan.held.length
    return {
      ok: true,
      words: [
        [
          marked(
            "Nothing was new.{waiting, plural, =0 {} one { # draft waits for a sign-off.} other { # drafts wait for a sign-off.}}",
          ),
          { waiting },
        ],
      ],
    }
  }
  const result = publish(tx, actor, { eventId })
  return result.ok
    ? { ok: true, words: [publishedInWords({ ...result, held: result.held.length })] }
    : failed("publish", [result.message])
}

function takeOff(tx: Db, actor: Actor, eventId: number): Outcome {
  if (getEvent(tx, eventId)?.currentReleaseId === null)
    return { ok: true, words: [[marked("The event was not public, so there was nothing to take off.")]] }
  const result = unpublish(tx, actor, eventId)
  return result.ok
    ? { ok: true, words: [[marked("Took the event off the public site.")]] }
    : failed("unpublish", [result.message])
}

function failed(action: ScheduledAction, why: KeptSentence): Outcome {
  return { ok: false, words: failedInWords(action, why) }
}
