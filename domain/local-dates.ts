import type { DatePart } from "./event-dates"

/**
 * An event's dates as another language than English writes them: "2014년 10월 12일~14일", "10.–12. Oktober 2014". The
 * runtime's own tables (CLDR) know how, so the bytes may change with a new version of Node.js, and only then.
 */
export function localDates(
  first: string,
  last: string | null,
  language: string,
): { parts: DatePart[]; dash: string } {
  const format = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" })
  if (last === null) return { parts: [{ text: format.format(noon(first)), date: first }], dash: "" }
  const pieces = format.formatRangeToParts(noon(first), noon(last))
  // What both days share stands before the first, between the two, and behind the last.
  const begin = pieces.findIndex(({ source }) => source === "startRange")
  const end = pieces.findIndex(({ source }) => source === "endRange")
  if (begin < 0 || end < 0) return { parts: [{ text: joined(pieces), date: first }], dash: "" }
  const between = pieces.slice(0, end).findLastIndex(({ source }) => source === "startRange") + 1
  return {
    parts: [
      { text: joined(pieces.slice(0, between)), date: first },
      { text: joined(pieces.slice(end)), date: last },
    ],
    dash: joined(pieces.slice(between, end)),
  }

  function joined(some: { value: string }[]): string {
    return some.map(({ value }) => value).join("")
  }
}

function noon(date: string): Date {
  return new Date(`${date}T12:00:00Z`)
}
