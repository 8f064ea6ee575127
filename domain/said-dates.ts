import { describeDates } from "./event-dates"
import { momentInWords } from "./mail/moments"
import { readerLanguage } from "./words"

/** A day, or those from a first to a last one, in the reader's language: "12–14 October 2014"; "" when there are none. */
export function saidDates(startsOn: string, endsOn = ""): string {
  const dates = describeDates(startsOn, endsOn, readerLanguage())
  return dates ? dates.parts.map((part) => part.text).join(dates.dash) : ""
}

/** A moment in the reader's language, by the clocks of a time zone: "3 October 2026, 14:02 (Asia/Seoul)". */
export function saidMoment(at: number, timeZone: string): string {
  return momentInWords(at, timeZone, readerLanguage())
}
