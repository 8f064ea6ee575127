/** A time of today by this browser's clock: "14:02". */
export function clock(at: number): string {
  return new Date(at).toLocaleTimeString("en", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })
}

/** The same for any day: "14:02" today, else with its date. */
export function dayAndClock(at: number, now: number): string {
  if (new Date(at).toDateString() === new Date(now).toDateString()) return clock(at)
  return `${clock(at)} on ${new Date(at).toLocaleDateString("en", { day: "numeric", month: "long" })}`
}
