import { readerLocale } from "@/domain/words"
/** "Wednesday, 3 September 2014", of an ISO day. */
export function dayInWords(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(readerLocale(), {
    ...{ weekday: "long", day: "numeric", month: "long", year: "numeric" },
    timeZone: "UTC",
  })
}

/** "14:05" */
export function timeIn(at: number, timeZone: string): string {
  return new Date(at).toLocaleTimeString(readerLocale(), {
    ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    timeZone,
  })
}
