import { readerLanguage, t } from "@/domain/words"
/** A time of today by the clocks of a time zone: "14:02". */
export function clock(at: number, timeZone: string): string {
  return new Date(at).toLocaleTimeString("en", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  })
}

/** The same for any day: "14:02" today, else with its date. */
export function dayAndClock(at: number, now: number, timeZone: string): string {
  const day = (time: number) =>
    new Date(time).toLocaleDateString("en", { day: "numeric", month: "long", year: "numeric", timeZone })
  if (day(at) === day(now)) return clock(at, timeZone)
  return t("{time} on {day}", {
    time: clock(at, timeZone),
    day: new Date(at).toLocaleDateString(readerLanguage(), { day: "numeric", month: "long", timeZone }),
  })
}
