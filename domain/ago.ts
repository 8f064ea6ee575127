import { saidDates } from "./said-dates"
import { t } from "./words"

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
  if (passed < MINUTE) return t("just now")
  if (passed < HOUR)
    return t("{minutes, plural, one {# minute} other {# minutes}} ago", {
      minutes: Math.floor(passed / MINUTE),
    })
  if (passed < DAY)
    return t("{hours, plural, one {# hour} other {# hours}} ago", { hours: Math.floor(passed / HOUR) })
  if (passed < LONG_AGO * DAY)
    return t("{days, plural, one {# day} other {# days}} ago", { days: Math.floor(passed / DAY) })
  return saidDates(new Date(at).toISOString().slice(0, 10))
}
