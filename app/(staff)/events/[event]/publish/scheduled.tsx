import type { Event } from "@/db/events"
import { listPast, listWaiting } from "@/db/schedules"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { type PastItem, ScheduleList, type WaitingItem } from "./schedule-list"

/** Earlier ones that are still told. */
const TOLD = 20
/** The clock's job runs each minute: what is this long overdue is stuck. */
const STUCK_MS = 3 * 60_000

/** What is left to the clock in an event, or was. */
export function Scheduled({ event, canPublish, now }: { event: Event; canPublish: boolean; now: number }) {
  const waiting = listWaiting(database(), event.id).map(
    ({ author, ...item }): WaitingItem => ({
      ...item,
      author: author ?? t("Greenroom"),
      isOverdue: item.dueAt + STUCK_MS < now,
    }),
  )
  const past = listPast(database(), event.id)
    .slice(0, TOLD)
    .map(
      (row): PastItem => ({
        id: row.id,
        action: row.action,
        dueAt: row.dueAt,
        author: row.author ?? t("Greenroom"),
        outcome: row.doneAt === null ? null : row.outcome,
        succeeded: row.succeeded === true,
        endedAt: row.doneAt ?? row.cancelledAt ?? 0,
        endedBy: row.canceller ?? t("Greenroom"),
      }),
    )
  if (waiting.length === 0 && past.length === 0) return null
  return (
    <ScheduleList
      eventId={event.id}
      timeZone={event.timeZone}
      waiting={waiting}
      past={past}
      canPublish={canPublish}
    />
  )
}
