import { counted } from "./counted"

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long before `now` a moment was (both milliseconds since 1970): "just now", "5 minutes ago", "3 days ago". */
export function ago(at: number, now: number): string {
  const passed = now - at
  if (passed < MINUTE) return "just now"
  if (passed < HOUR) return `${counted(Math.floor(passed / MINUTE), "minute")} ago`
  if (passed < DAY) return `${counted(Math.floor(passed / HOUR), "hour")} ago`
  return `${counted(Math.floor(passed / DAY), "day")} ago`
}
