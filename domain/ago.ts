import { counted } from "./counted"
import { datesInWords } from "./event-dates"

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** From this many days on, a date says more than how long ago it was. */
const LONG_AGO = 90

/**
 * How long before `now` a moment was (both milliseconds since 1970): "just now", "5 minutes ago", "3 days ago"; after a
 * quarter of a year its day in UTC, "8 September 2014".
 */
export function ago(at: number, now: number): string {
  const passed = now - at
  if (passed < MINUTE) return "just now"
  if (passed < HOUR) return `${counted(Math.floor(passed / MINUTE), "minute")} ago`
  if (passed < DAY) return `${counted(Math.floor(passed / HOUR), "hour")} ago`
  if (passed < LONG_AGO * DAY) return `${counted(Math.floor(passed / DAY), "day")} ago`
  return datesInWords(new Date(at).toISOString().slice(0, 10), "")
}
