import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  addDays,
  dayIn,
  daysAgoInWords,
  deadlineInWords,
  deadlineOf,
  linkExpiry,
  momentIn,
  reminderDaysDue,
} from "@/domain/deadline"

const at = (iso: string) => Date.parse(iso)
const iso = (moment: number | null) => (moment === null ? null : new Date(moment).toISOString())
const DAY = 86_400_000

describe("days", () => {
  it.each([
    ["2026-02-27", 2, "2026-03-01"],
    ["2028-02-27", 2, "2028-02-29"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2026-01-01", -1, "2025-12-31"],
    ["2026-03-31", -31, "2026-02-28"],
    ["2026-10-25", 0, "2026-10-25"],
  ])("%s and %i days is %s", (day, days, then) => {
    expect(addDays(day, days)).toBe(then)
  })
})

describe("the moment that a day ends", () => {
  it.each([
    ["UTC", "2026-10-14", "2026-10-15T00:00:00.000Z"],
    ["Asia/Seoul", "2026-10-14", "2026-10-14T15:00:00.000Z"],
    ["America/Los_Angeles", "2026-10-14", "2026-10-15T07:00:00.000Z"],
    ["Asia/Kathmandu", "2026-10-14", "2026-10-14T18:15:00.000Z"],
    ["Pacific/Kiritimati", "2026-10-14", "2026-10-14T10:00:00.000Z"],
    // The days on which the clocks change: 23 and 25 hours long.
    ["Europe/Berlin", "2026-03-29", "2026-03-29T22:00:00.000Z"],
    ["Europe/Berlin", "2026-10-25", "2026-10-25T23:00:00.000Z"],
    // Where midnight itself is skipped, and where it comes twice.
    ["Africa/Cairo", "2026-04-23", "2026-04-23T22:00:00.000Z"],
    ["America/Havana", "2026-10-31", "2026-11-01T04:00:00.000Z"],
    ["Europe/Berlin", "2026-12-31", "2026-12-31T23:00:00.000Z"],
  ])("in %s, %s is %s", (timeZone, reviewDeadline, moment) => {
    expect(iso(deadlineOf({ reviewDeadline, timeZone }))).toBe(moment)
  })

  it("is none without a deadline", () => {
    expect(deadlineOf({ reviewDeadline: "", timeZone: "UTC" })).toBeNull()
  })

  it("parts that day from the next, in every time zone and on every day", () => {
    fc.assert(
      fc.property(zones, days, (timeZone, reviewDeadline) => {
        const end = deadlineOf({ reviewDeadline, timeZone }) ?? 0
        expect(dayIn(end - 1, timeZone)).toBe(reviewDeadline)
        expect(dayIn(end, timeZone)).toBe(addDays(reviewDeadline, 1))
      }),
    )
  })

  it("has nine in the morning on that day before it, by the zone's own clocks", () => {
    fc.assert(
      fc.property(zones, days, (timeZone, day) => {
        const nine = momentIn(day, 9, timeZone)
        const clock = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" })
        expect(clock.format(nine)).toBe("09:00")
        expect(dayIn(nine, timeZone)).toBe(day)
      }),
    )
  })
})

describe("how long a link works", () => {
  const event = { reviewDeadline: "2026-10-14", timeZone: "Asia/Seoul" }

  it("is until two weeks after the deadline, to the end of that day by the event’s clocks", () => {
    expect(iso(linkExpiry(event, at("2026-10-01T12:00:00Z")))).toBe("2026-10-28T15:00:00.000Z")
    const berlin = { ...event, timeZone: "Europe/Berlin" }
    expect(iso(linkExpiry(berlin, at("2026-10-01T12:00:00Z")))).toBe("2026-10-28T23:00:00.000Z")
  })

  it("is a week at least, however long ago the deadline was", () => {
    const now = at("2027-01-01T12:00:00Z")
    expect(linkExpiry(event, now)).toBe(now + 7 * DAY)
  })

  it("is thirty days without a deadline", () => {
    const now = at("2026-10-01T12:00:00Z")
    expect(linkExpiry({ ...event, reviewDeadline: "" }, now)).toBe(now + 30 * DAY)
  })
})

describe("the days on which a reminder is due", () => {
  const event = { reviewDeadline: "2026-10-14", timeZone: "Europe/Berlin", reminderDays: [3, -7, -1] }
  const due = (sent: string, now: string, more = {}) =>
    reminderDaysDue({ ...event, ...more }, at(sent), at(now))

  it("come at nine by the event's clocks, in order", () => {
    expect(due("2026-10-01T00:00:00Z", "2026-10-07T06:59:59Z")).toEqual([])
    expect(due("2026-10-01T00:00:00Z", "2026-10-07T07:00:00Z")).toEqual(["2026-10-07"])
    expect(due("2026-10-01T00:00:00Z", "2026-10-20T00:00:00Z")).toEqual([
      "2026-10-07",
      "2026-10-13",
      "2026-10-17",
    ])
  })

  it("are none that had passed when the draft was sent", () => {
    expect(due("2026-10-07T07:00:00Z", "2026-10-13T12:00:00Z")).toEqual(["2026-10-13"])
    expect(due("2026-10-20T00:00:00Z", "2026-12-01T00:00:00Z")).toEqual([])
  })

  it("follow the clocks through their change", () => {
    const autumn = { reviewDeadline: "2026-10-26", reminderDays: [-2, 0] }
    expect(due("2026-10-01T00:00:00Z", "2026-10-24T07:00:00Z", autumn)).toEqual(["2026-10-24"])
    expect(due("2026-10-24T12:00:00Z", "2026-10-26T07:59:59Z", autumn)).toEqual([])
    expect(due("2026-10-24T12:00:00Z", "2026-10-26T08:00:00Z", autumn)).toEqual(["2026-10-26"])
  })

  it("are none without a deadline", () => {
    expect(due("2026-10-01T00:00:00Z", "2027-10-01T00:00:00Z", { reviewDeadline: "" })).toEqual([])
  })
})

describe("a deadline in words", () => {
  const event = { reviewDeadline: "2026-10-14", timeZone: "Asia/Seoul" }
  it.each([
    ["2026-10-01T12:00:00Z", "Answers are due in 13 days, by 14 October 2026."],
    ["2026-10-11T15:00:00Z", "Answers are due in 2 days, by 14 October 2026."],
    ["2026-10-12T15:00:00Z", "Answers are due by tomorrow, 14 October 2026."],
    ["2026-10-13T15:00:00Z", "Today, 14 October 2026, is the last day for answers."],
    ["2026-10-14T15:00:00Z", "The last day for answers was yesterday, 14 October 2026."],
    ["2027-03-01T00:00:00Z", "The last day for answers was 14 October 2026."],
    ["2026-11-14T00:00:00Z", "The last day for answers was 31 days ago, 14 October 2026."],
  ])("at %s: %s", (now, words) => {
    expect(deadlineInWords(event, at(now))).toBe(words)
  })

  it("is not there without one", () => {
    expect(deadlineInWords({ ...event, reviewDeadline: "" }, 0)).toBeNull()
  })

  it("counts days by the calendar, not by hours", () => {
    const now = at("2026-10-14T15:30:00Z")
    expect(daysAgoInWords(at("2026-10-14T14:30:00Z"), now, "Asia/Seoul")).toBe("yesterday")
    expect(daysAgoInWords(at("2026-10-14T14:30:00Z"), now, "UTC")).toBe("today")
    expect(daysAgoInWords(at("2026-10-12T01:00:00Z"), now, "UTC")).toBe("2 days ago")
    expect(daysAgoInWords(at("2026-07-01T01:00:00Z"), now, "UTC")).toBe("1 July 2026")
  })
})

const zones = fc.constantFrom("UTC", ...Intl.supportedValuesOf("timeZone"))
const days = fc.integer({ min: 0, max: 5 * 365 }).map((offset) => addDays("2025-01-01", offset))
