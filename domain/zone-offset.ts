const DAY_MS = 86_400_000
/** So many days of a time zone are remembered: some decades. */
const DAYS_KEPT = 10_000

/**
 * How far ahead of UTC a time zone's clocks are at a moment, in milliseconds. No zone changes its clocks twice within a day of
 * UTC, so two ends of a day that agree speak for all of it: Home asks for the days of thousands of sign-offs.
 */
export function offsetOf(at: number, timeZone: string): number {
  const day = Math.floor(at / DAY_MS)
  const offset = startOffset(day, timeZone)
  return offset === startOffset(day + 1, timeZone) ? offset : measured(at, timeZone)
}

const known = new Map<string, Map<number, number>>()

/** The offset with which a day of UTC begins. */
function startOffset(day: number, timeZone: string): number {
  const days = known.get(timeZone) ?? new Map<number, number>()
  known.set(timeZone, days)
  const before = days.get(day)
  if (before !== undefined) return before
  if (days.size >= DAYS_KEPT) days.clear()
  const offset = measured(day * DAY_MS, timeZone)
  days.set(day, offset)
  return offset
}

function measured(at: number, timeZone: string): number {
  const parts = Object.fromEntries(
    formatterOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<"year" | "month" | "day" | "hour" | "minute" | "second", number>
  const shown = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second)
  return shown - Math.floor(at / 1000) * 1000
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  })
  formatters.set(timeZone, made)
  return made
}
