import { z } from "zod"
import { addDays, dayIn } from "./deadline"
import { isoDate } from "./event"
import type { KeptSentence } from "./kept-words"
import { saidDates, saidMoment } from "./said-dates"
import { marked, t } from "./words"
import { offsetOf } from "./zone-offset"

/** What can be left to the clock. */
const SCHEDULED_ACTIONS = ["publish", "unpublish"] as const
export type ScheduledAction = (typeof SCHEDULED_ACTIONS)[number]

/** How many may wait in one event, and how far ahead: a year of four wrong digits is a slip of the finger. */
export const SCHEDULE_LIMITS = { waiting: 20, years: 2 } as const

/** A day and a time as clocks in the event's time zone show them: the one schema of the dialog and the action. */
export const scheduleSchema = z.object({
  action: z.enum(SCHEDULED_ACTIONS, { error: () => t("Choose what is to happen.") }),
  day: isoDate.refine((day) => day !== "", { error: () => t("Choose a day.") }),
  time: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, { error: () => t("Enter a time, such as 09:00.") }),
})

export type ScheduleFields = z.infer<typeof scheduleSchema>

/** What waits for its time. */
export type Waiting = { action: ScheduledAction; dueAt: number }

/** An instant (milliseconds since 1970) and what there is to know about it, or what is wrong and in which field. */
export type ScheduledMoment =
  | { ok: true; at: number; note: string | null }
  | { ok: false; field: "day" | "time"; message: string }

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/**
 * The instant at which clocks in `timeZone` (an IANA name) show this day ("2026-10-03") and time ("09:00"), and which may
 * be scheduled at `now`. A time that the clocks skip is refused; of one that they show twice the first is meant.
 */
export function scheduledMoment(
  { day, time }: { day: string; time: string },
  timeZone: string,
  now: number,
): ScheduledMoment {
  const wanted = Date.parse(`${day}T${time}:00Z`)
  const instants = instantsOf(wanted, timeZone)
  const at = instants[0]
  const date = saidDates(day)
  if (at === undefined) {
    const [from, to] = skippedAround(wanted, timeZone)
    return {
      ...{ ok: false, field: "time" },
      message: t(
        "There is no {time} on {date} in {timeZone}: clocks go from {from} straight to {to}. Choose another time.",
        { time, date, timeZone, from, to },
      ),
    }
  }
  if (at <= now)
    return dayIn(now, timeZone) > day
      ? { ok: false, field: "day", message: t("This day is over. Choose a later one.") }
      : {
          ...{ ok: false, field: "time" },
          message: t("This time has passed: it is {time} in {timeZone} now. Choose a later one.", {
            time: timeIn(now, timeZone),
            timeZone,
          }),
        }
  const last = lastDay(now, timeZone)
  if (day > last)
    return {
      ...{ ok: false, field: "day" },
      message: t("At most {years} years ahead: choose a day until {lastDay}.", {
        years: SCHEDULE_LIMITS.years,
        lastDay: saidDates(last),
      }),
    }
  if (instants.length === 1) return { ok: true, at, note: null }
  const note = t("{time} comes twice on {date} in {timeZone}, for clocks go back. The first is meant.", {
    ...{ time, date, timeZone },
  })
  return { ok: true, at, note }
}

/** The last day that may be chosen. */
function lastDay(now: number, timeZone: string): string {
  return addDays(dayIn(now, timeZone), 365 * SCHEDULE_LIMITS.years)
}

/** "09:00": what clocks in a time zone show at a moment. */
export function timeIn(at: number, timeZone: string): string {
  return new Date(at + offsetOf(at, timeZone)).toISOString().slice(11, 16)
}

/** Why this can't join what waits already, in words; null when it can. */
export function scheduleRefused(wanted: Waiting, waiting: readonly Waiting[]): string | null {
  const same = waiting.find(({ dueAt }) => dueAt === wanted.dueAt)
  if (same)
    return same.action === "publish"
      ? t("A publish is scheduled for this minute already. Choose another time, or cancel that one first.")
      : t("An unpublish is scheduled for this minute already. Choose another time, or cancel that one first.")
  return waiting.length < SCHEDULE_LIMITS.waiting
    ? null
    : t("{most} are waiting already. Cancel one first.", { most: SCHEDULE_LIMITS.waiting })
}

/** What may not be meant by scheduling this, in a sentence; null when there is nothing to say. */
export function scheduleWarning(
  wanted: Waiting,
  waiting: readonly Waiting[],
  event: { isPublic: boolean; timeZone: string },
): string | null {
  if (wanted.action === "publish") return null
  const inOrder = [...waiting].sort((a, b) => a.dueAt - b.dueAt)
  const before = inOrder.filter(({ dueAt }) => dueAt < wanted.dueAt).pop()
  const isPublic = before ? before.action === "publish" : event.isPublic
  const next = inOrder.find(({ action, dueAt }) => action === "publish" && dueAt > wanted.dueAt)
  if (next) {
    const when = saidMoment(next.dueAt, event.timeZone)
    return isPublic
      ? t("A publish comes after it, on {when}: the event is public again from then on.", { when })
      : t(
          "This comes before the publish on {when}: there will be nothing to take off, and the event stays public after it.",
          { when },
        )
  }
  return isPublic
    ? null
    : t("Nothing makes the event public before that, so there may be nothing to take off.")
}

/** What became of a scheduled publish: "Published 12 partners as release 4; 3 stayed behind." */
export function publishedInWords({
  number,
  partners,
  held,
}: {
  number: number
  partners: number
  held: number
}): KeptSentence {
  return [
    marked(
      "Published {partners, plural, one {# partner} other {# partners}} as release {number}{held, plural, =0 {} other {; # stayed behind}}.",
    ),
    { partners, number, held },
  ]
}

/** Something scheduled did not happen, and why: "Not published. The account of Kim is disabled." */
export function failedInWords(action: ScheduledAction, why: KeptSentence): KeptSentence[] {
  return [action === "publish" ? [marked("Not published.")] : [marked("Not taken off the public site.")], why]
}

/** Nothing when it happened in its time, else how late: "It came 3 hours late: Greenroom was not running, or held up." */
export function lateInWords(dueAt: number, doneAt: number): KeptSentence[] {
  const late = doneAt - dueAt
  // The clock's job runs each minute; a little over that is no lateness worth a word.
  if (late < 3 * MINUTE) return []
  const [unit, length]: [string, number] =
    late < 120 * MINUTE
      ? ["minutes", late / MINUTE]
      : late < 2 * DAY
        ? ["hours", late / (60 * MINUTE)]
        : ["days", late / DAY]
  const sentence = marked(
    "It came {unit, select, minutes {{length, plural, one {# minute} other {# minutes}}} hours {{length, plural, one {# hour} other {# hours}}} other {{length, plural, one {# day} other {# days}}}} late: Greenroom was not running, or held up.",
  )
  return [[sentence, { unit, length: Math.floor(length) }]]
}

/** All instants at which clocks show this local time (given as if it were UTC), in order: none, one or two. */
function instantsOf(wanted: number, timeZone: string): number[] {
  const offsets = new Set([offsetOf(wanted - DAY, timeZone), offsetOf(wanted + DAY, timeZone)])
  return [...offsets]
    .map((offset) => wanted - offset)
    .filter((at) => at + offsetOf(at, timeZone) === wanted)
    .sort((a, b) => a - b)
}

/** The times before and after the leap of the clocks that skips a local time. */
function skippedAround(wanted: number, timeZone: string): [from: string, to: string] {
  let low = wanted - DAY
  let high = wanted + DAY
  const before = offsetOf(low, timeZone)
  const after = offsetOf(high, timeZone)
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE
    if (offsetOf(middle, timeZone) === before) low = middle
    else high = middle
  }
  const clock = (offset: number) => new Date(high + offset).toISOString().slice(11, 16)
  return [clock(before), clock(after)]
}
