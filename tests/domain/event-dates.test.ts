import { expect, it } from "vitest"
import { datesInWords, describeDates } from "@/domain/event-dates"

it.each([
  ["2014-10-10", "2014-10-12", "10–12 October 2014"],
  ["2014-09-28", "2014-10-02", "28 September – 2 October 2014"],
  ["2014-12-30", "2015-01-02", "30 December 2014 – 2 January 2015"],
  ["2024-02-29", "", "29 February 2024"],
  ["2014-10-10", "2014-10-10", "10 October 2014"],
  ["2014-10-10", "2014-10-09", "10 October 2014"],
  ["", "2014-10-12", "12 October 2014"],
  ["2014-02-30", "", ""],
  ["2014-13-01", "soon", ""],
  ["", "", ""],
])("%s to %s is “%s”", (startsOn, endsOn, words) => {
  expect(datesInWords(startsOn, endsOn)).toBe(words)
})

it("keeps each part's own date for machines", () => {
  expect(describeDates("2014-10-10", "2014-10-12")).toEqual({
    parts: [
      { text: "10", date: "2014-10-10" },
      { text: "12 October 2014", date: "2014-10-12" },
    ],
    dash: "–",
  })
  expect(describeDates("", "")).toBeNull()
})
