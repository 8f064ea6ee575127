import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { offsetOf } from "@/domain/zone-offset"

describe("how far a time zone is ahead of UTC", () => {
  it("is what its clocks show, at any moment of the last decades, on days of a change too", () => {
    fc.assert(
      fc.property(zones, fc.array(moments, { minLength: 1, maxLength: 20 }), (timeZone, asked) => {
        for (const at of asked) expect(offsetOf(at, timeZone)).toBe(shown(at, timeZone) - at)
      }),
    )
  })

  it.each([
    ["2026-03-29T00:59:59Z", "Europe/Berlin", 1],
    ["2026-03-29T01:00:00Z", "Europe/Berlin", 2],
    ["2026-10-25T00:59:59Z", "Europe/Berlin", 2],
    ["2026-10-25T01:00:00Z", "Europe/Berlin", 1],
    ["2026-01-01T12:00:00Z", "Asia/Kathmandu", 5.75],
    // It went over the date line and skipped a day.
    ["2011-12-30T09:59:59Z", "Pacific/Apia", -10],
    ["2011-12-30T10:00:00Z", "Pacific/Apia", 14],
  ])("at %s in %s is %d hours", (moment, timeZone, hours) => {
    expect(offsetOf(Date.parse(moment), timeZone)).toBe(hours * 3_600_000)
  })
})

const zones = fc.constantFrom("UTC", ...Intl.supportedValuesOf("timeZone"))
const seconds = fc.integer({ min: Date.parse("1985-01-01") / 1000, max: Date.parse("2037-12-31") / 1000 })
const moments = seconds.map((second) => second * 1000)

/** What the clocks show at a moment, as if it were UTC. */
function shown(at: number, timeZone: string): number {
  const clock = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" })
  return Date.parse(`${clock.format(at).replace(" ", "T")}Z`)
}
