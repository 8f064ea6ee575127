import { saidDates } from "./said-dates"
import { t } from "./words"
import { offsetOf } from "./zone-offset"

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** Links work this long after the review deadline; without one, this long after they were made. */
export const LINK_DAYS = { afterDeadline: 14, withoutDeadline: 30, atLeast: 7 } as const

/** The clock that reminders go out at, in the event's time zone. */
const REMINDER_HOUR = 9

/** A day's calendar neighbour: `addDays("2026-02-27", 2)` is "2026-03-01". */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** The moment (milliseconds since 1970) at which a time zone's clocks show this day and hour. */
export function momentIn(day: string, hour: number, timeZone: string): number {
  const wanted = Date.parse(`${day}T00:00:00Z`) + hour * HOUR_MS
  // Twice, for the first guess may lie on the other side of a change of clocks.
  const guess = wanted - offsetOf(wanted, timeZone)
  return wanted - offsetOf(guess, timeZone)
}

/** The day that a time zone's calendar shows at this moment. */
export function dayIn(at: number, timeZone: string): string {
  return new Date(at + offsetOf(at, timeZone)).toISOString().slice(0, 10)
}

/** The moment at which the last day for answers is over; null without a deadline. */
export function deadlineOf(event: { reviewDeadline: string; timeZone: string }): number | null {
  return event.reviewDeadline === "" ? null : momentIn(event.reviewDeadline, 24, event.timeZone)
}

/**
 * The last day for answers in a sentence, counted in days of the event's time zone: "Answers are due in 3 days, by 14
 * October 2026."; null without a deadline.
 */
export function deadlineInWords(
  event: { reviewDeadline: string; timeZone: string },
  now: number,
): string | null {
  if (event.reviewDeadline === "") return null
  const date = saidDates(event.reviewDeadline)
  const left = daysBetween(dayIn(now, event.timeZone), event.reviewDeadline)
  if (left === 0) return t("Today, {date}, is the last day for answers.", { date })
  if (left === 1) return t("Answers are due by tomorrow, {date}.", { date })
  if (left > 1)
    return t("Answers are due in {left, plural, one {# day} other {# days}}, by {date}.", { left, date })
  return -left > LONG_AGO
    ? t("The last day for answers was {date}.", { date })
    : t("The last day for answers was {when}, {date}.", { when: agoInWords(-left), date })
}

/** From this many days on, a date says more than how long ago it was. */
const LONG_AGO = 90

/** "today", "yesterday", "5 days ago", "2 September 2014": when a moment was, in days of a time zone's calendar. */
export function daysAgoInWords(at: number, now: number, timeZone: string): string {
  const day = dayIn(at, timeZone)
  return daysBetween(day, dayIn(now, timeZone)) > LONG_AGO
    ? saidDates(day)
    : agoInWords(daysBetween(dayIn(at, timeZone), dayIn(now, timeZone)))
}

function agoInWords(days: number): string {
  if (days <= 0) return t("today")
  return days === 1 ? t("yesterday") : t("{days, plural, one {# day} other {# days}} ago", { days })
}

/** How many days of the calendar lie between two ISO days; negative when `to` is the earlier one. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS
}

/** When a personal link made now ends: with the 14th day after the deadline, and never sooner than in a week. */
export function linkExpiry(event: { reviewDeadline: string; timeZone: string }, now: number): number {
  const planned =
    event.reviewDeadline === ""
      ? now + LINK_DAYS.withoutDeadline * DAY_MS
      : momentIn(addDays(event.reviewDeadline, LINK_DAYS.afterDeadline), 24, event.timeZone)
  return Math.max(planned, now + LINK_DAYS.atLeast * DAY_MS)
}

/**
 * The days of an event's reminder schedule that have come (at nine in its time zone) since a draft was sent, in order.
 * Days before the sending are never caught up on.
 */
export function reminderDaysDue(
  event: { reviewDeadline: string; timeZone: string; reminderDays: number[] },
  sentAt: number,
  now: number,
): string[] {
  if (event.reviewDeadline === "") return []
  return [...event.reminderDays]
    .sort((a, b) => a - b)
    .map((days) => addDays(event.reviewDeadline, days))
    .filter((day) => {
      const due = momentIn(day, REMINDER_HOUR, event.timeZone)
      return due > sentAt && due <= now
    })
}
