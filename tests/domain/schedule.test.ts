import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { dayIn } from "@/domain/deadline"
import { type KeptSentence, keepSentences, saidKept } from "@/domain/kept-words"
import {
  failedInWords,
  lateInWords,
  publishedInWords,
  SCHEDULE_LIMITS,
  scheduledMoment,
  scheduleRefused,
  scheduleSchema,
  scheduleWarning,
  timeIn,
  type Waiting,
} from "@/domain/schedule"

const NOW = Date.parse("2026-01-15T12:00:00Z")
const at = (iso: string) => Date.parse(iso)
const moment = (local: string, timeZone: string, now = NOW) => {
  const [day = "", time = ""] = local.split(" ")
  return scheduledMoment({ day, time }, timeZone, now)
}

describe("a day and a time in an event's time zone", () => {
  it.each([
    ["UTC", "2026-05-03 09:00", "2026-05-03T09:00:00.000Z"],
    ["Asia/Seoul", "2026-05-03 09:00", "2026-05-03T00:00:00.000Z"],
    ["America/Los_Angeles", "2026-05-03 23:30", "2026-05-04T06:30:00.000Z"],
    ["Asia/Kathmandu", "2026-05-03 00:00", "2026-05-02T18:15:00.000Z"],
    ["Europe/Berlin", "2026-03-29 01:59", "2026-03-29T00:59:00.000Z"],
    ["Europe/Berlin", "2026-03-29 03:00", "2026-03-29T01:00:00.000Z"],
    ["Europe/Berlin", "2026-10-25 03:00", "2026-10-25T02:00:00.000Z"],
  ])("in %s, %s is %s", (timeZone, local, expected) => {
    expect(moment(local, timeZone)).toEqual({ ok: true, at: at(expected), note: null })
  })

  it.each([
    [
      "Europe/Berlin",
      "2026-03-29 02:30",
      "There is no 02:30 on 29 March 2026 in Europe/Berlin: clocks go from 02:00 straight to 03:00. Choose another time.",
    ],
    [
      "Australia/Lord_Howe",
      "2026-10-04 02:15",
      "There is no 02:15 on 4 October 2026 in Australia/Lord_Howe: clocks go from 02:00 straight to 02:30. Choose another time.",
    ],
    [
      "Africa/Cairo",
      "2026-04-24 00:00",
      "There is no 00:00 on 24 April 2026 in Africa/Cairo: clocks go from 00:00 straight to 01:00. Choose another time.",
    ],
  ])("in %s, %s is skipped, and that is said", (timeZone, local, message) => {
    expect(moment(local, timeZone)).toEqual({ ok: false, field: "time", message })
  })

  it("is the first of two when clocks go back, and that is said", () => {
    expect(moment("2026-10-25 02:30", "Europe/Berlin")).toEqual({
      ok: true,
      at: at("2026-10-25T00:30:00Z"),
      note: "02:30 comes twice on 25 October 2026 in Europe/Berlin, for clocks go back. The first is meant.",
    })
  })

  it("must be to come, by the clocks of that zone", () => {
    const late = at("2026-05-03T00:00:30Z")
    expect(moment("2026-05-03 09:00", "Asia/Seoul", late)).toEqual({
      ok: false,
      field: "time",
      message: "This time has passed: it is 09:00 in Asia/Seoul now. Choose a later one.",
    })
    expect(moment("2026-05-03 09:01", "Asia/Seoul", late).ok).toBe(true)
    expect(moment("2026-05-02 23:00", "Asia/Seoul", late)).toEqual({
      ok: false,
      field: "day",
      message: "This day is over. Choose a later one.",
    })
  })

  it("lies at most two years ahead", () => {
    expect(moment("2028-01-15 09:00", "UTC").ok).toBe(true)
    expect(moment("2028-01-16 09:00", "UTC")).toEqual({
      ok: false,
      field: "day",
      message: "At most 2 years ahead: choose a day until 15 January 2028.",
    })
  })

  it("shows exactly that day and time on the clocks there, whatever the zone and the minute", () => {
    const zones = [
      "UTC",
      "Europe/Berlin",
      "America/St_Johns",
      "Asia/Seoul",
      "Pacific/Apia",
      "Africa/Casablanca",
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 1, max: 700 * 24 * 60 }),
        (timeZone, minutes) => {
          const then = NOW + minutes * 60_000
          const day = dayIn(then, timeZone)
          const time = timeIn(then, timeZone)
          const found = scheduledMoment({ day, time }, timeZone, NOW)
          if (!found.ok) throw new Error(found.message)
          expect([dayIn(found.at, timeZone), timeIn(found.at, timeZone)]).toEqual([day, time])
          // Only a time that comes twice may mean another moment, and then an earlier one.
          if (found.at !== then) expect([found.at < then, found.note !== null]).toEqual([true, true])
        },
      ),
    )
  })
})

describe("what is typed", () => {
  it.each([
    [{ day: "" }, "Choose a day."],
    [{ day: "2026-02-30" }, "Enter a day such as 2026-10-14."],
    [{ time: "" }, "Enter a time, such as 09:00."],
    [{ time: "24:00" }, "Enter a time, such as 09:00."],
    [{ action: "explode" }, "Choose what is to happen."],
  ])("%j is answered in words", (wrong, message) => {
    const parsed = scheduleSchema.safeParse({ action: "publish", day: "2026-05-03", time: "09:00", ...wrong })
    expect(parsed.error?.issues.map((issue) => issue.message)).toContain(message)
  })
})

const publishAt = (dueAt: number): Waiting => ({ action: "publish", dueAt })
const unpublishAt = (dueAt: number): Waiting => ({ action: "unpublish", dueAt })

describe("what waits already", () => {
  it("has no two at one minute, and has room for twenty", () => {
    const waiting = [publishAt(1), unpublishAt(2)]
    expect(scheduleRefused(publishAt(1), waiting)).toBe(
      "A publish is scheduled for this minute already. Choose another time, or cancel that one first.",
    )
    expect(scheduleRefused(publishAt(2), waiting)).toBe(
      "An unpublish is scheduled for this minute already. Choose another time, or cancel that one first.",
    )
    expect(scheduleRefused(publishAt(3), waiting)).toBeNull()
    const full = Array.from({ length: SCHEDULE_LIMITS.waiting }, (_, index) => publishAt(index))
    expect(scheduleRefused(publishAt(99), full)).toBe("20 are waiting already. Cancel one first.")
  })
})

describe("an unpublish that may not do what was meant", () => {
  const day = (n: number) => at(`2026-05-0${n}T00:00:00Z`)
  const words = (wanted: Waiting, waiting: Waiting[], isPublic: boolean) =>
    scheduleWarning(wanted, waiting, { isPublic, timeZone: "Asia/Seoul" })

  it("is told when it comes before the publish", () => {
    expect(words(unpublishAt(day(1)), [publishAt(day(3))], false)).toBe(
      "This comes before the publish on 3 May 2026, 09:00 (Asia/Seoul): there will be nothing to take off, and the event stays public after it.",
    )
    expect(words(unpublishAt(day(1)), [publishAt(day(3))], true)).toBe(
      "A publish comes after it, on 3 May 2026, 09:00 (Asia/Seoul): the event is public again from then on.",
    )
  })

  it("is told when nothing will be public by then", () => {
    const nothing = "Nothing makes the event public before that, so there may be nothing to take off."
    expect(words(unpublishAt(day(5)), [], false)).toBe(nothing)
    expect(words(unpublishAt(day(5)), [unpublishAt(day(4)), publishAt(day(3))], true)).toBe(nothing)
    expect(words(unpublishAt(day(5)), [publishAt(day(3))], false)).toBeNull()
    expect(words(unpublishAt(day(5)), [], true)).toBeNull()
    expect(words(publishAt(day(5)), [unpublishAt(day(6))], false)).toBeNull()
  })
})

describe("what became of it", () => {
  it("is a sentence", () => {
    const said = (...sentences: KeptSentence[]) => saidKept(keepSentences(sentences))
    expect(said(publishedInWords({ number: 4, partners: 12, held: 3 }))).toBe(
      "Published 12 partners as release 4; 3 stayed behind.",
    )
    expect(said(publishedInWords({ number: 1, partners: 1, held: 0 }))).toBe(
      "Published 1 partner as release 1.",
    )
    const why: KeptSentence = ["{name} may no longer publish.", { name: "Kim" }]
    expect(said(...failedInWords("unpublish", why))).toBe(
      "Not taken off the public site. Kim may no longer publish.",
    )
  })

  it.each([
    [3, "It came 3 minutes late: Greenroom was not running, or held up."],
    [119, "It came 119 minutes late: Greenroom was not running, or held up."],
    [120, "It came 2 hours late: Greenroom was not running, or held up."],
    [60 * 47, "It came 47 hours late: Greenroom was not running, or held up."],
    [60 * 48, "It came 2 days late: Greenroom was not running, or held up."],
  ])("says how late it came after %i minutes", (minutes, words) => {
    expect(saidKept(keepSentences(lateInWords(NOW, NOW + minutes * 60_000)))).toBe(words)
  })

  it("is not worth a word below 3 minutes", () => {
    expect([1, 2].flatMap((minutes) => lateInWords(NOW, NOW + minutes * 60_000))).toEqual([])
  })
})
