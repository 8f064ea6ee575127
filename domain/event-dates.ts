import { localDates } from "./local-dates"

/**
 * An event's dates in words: "10–12 October 2014", "28 September – 2 October 2014", "30 December 2014 – 2 January 2015".
 * The month names are here, not asked of the system: a release must give the same bytes on every machine. Other languages
 * than English are asked of the runtime (domain/local-dates).
 */
export type DatePart = { text: string; date: string }

/**
 * One or two parts, each with its ISO 8601 date for a <time>, and the dash that joins them (spaced when a part has
 * more than a day number). Takes ISO dates or "". Null when neither is a date; a last day before the first is left out.
 */
export function describeDates(
  startsOn: string,
  endsOn: string,
  language = "en",
): { parts: DatePart[]; dash: string } | null {
  const first = readDate(startsOn) ?? readDate(endsOn)
  const last = readDate(endsOn)
  if (!first) return null
  if (language !== "en")
    return localDates(first.date, last && last.date > first.date ? last.date : null, language)
  if (!last || last.date <= first.date) return { parts: [whole(first)], dash: "" }
  const sameYear = first.year === last.year
  const sameMonth = sameYear && first.month === last.month
  const text = sameMonth
    ? `${first.day}`
    : sameYear
      ? `${first.day} ${MONTHS[first.month - 1]}`
      : whole(first).text
  return { parts: [{ text, date: first.date }, whole(last)], dash: sameMonth ? "–" : " – " }
}

/** The same as one line of text; "" when there are no dates. */
export function datesInWords(startsOn: string, endsOn: string): string {
  const dates = describeDates(startsOn, endsOn)
  return dates ? dates.parts.map((part) => part.text).join(dates.dash) : ""
}

type CalendarDate = { date: string; year: number; month: number; day: number }

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
]

function whole(date: CalendarDate): DatePart {
  return { text: `${date.day} ${MONTHS[date.month - 1]} ${date.year}`, date: date.date }
}

/** Only days that exist: 2014-02-30 is none. */
function readDate(iso: string): CalendarDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso)
  if (!match) return null
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  const real = new Date(Date.UTC(year, month - 1, day))
  if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day) return null
  return { date: iso, year, month, day }
}
