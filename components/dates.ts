import { describeDates } from "@/domain/event-dates"
import { readerLanguage } from "@/domain/words"

/** An event's dates as its reader writes them; "" when there are none. What is published keeps its own language. */
export function datesForReader(startsOn: string, endsOn: string): string {
  const dates = describeDates(startsOn, endsOn, readerLanguage())
  return dates ? dates.parts.map((part) => part.text).join(dates.dash) : ""
}
