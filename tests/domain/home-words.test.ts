import { describe, expect, it } from "vitest"
import { eventInWords, paceInWords, signedOffInWords } from "@/domain/home-words"

it.each([
  [0, 1, "Nobody has signed off yet"],
  [1, 1, "The partner has signed off"],
  [1, 15, "1 of 15 partners has signed off"],
  [9, 15, "9 of 15 partners have signed off"],
  [15, 15, "All 15 partners have signed off"],
  [4000, 10_000, "4,000 of 10,000 partners have signed off"],
])("heads a page with %i of %i", (signedOff, total, words) => {
  expect(signedOffInWords({ signedOff, total })).toBe(words)
})

describe("what is still to come", () => {
  const by = (open: number, deadline: string) =>
    paceInWords({ signedOff: 5, total: 5 + open, deadline, today: "2026-10-05" })

  it("is told with the pace that the last day asks for", () => {
    expect(by(6, "2026-10-07")).toBe("6 are still to come, about 2 a day.")
    expect(by(4, "2026-10-08")).toBe("4 are still to come, about one a day.")
    expect(by(2, "2026-10-14")).toBe("2 are still to come, about one every 5 days.")
  })

  it("is told without one when the last day is today, past, or not set, and when it is but one", () => {
    expect(by(6, "2026-10-05")).toBe("6 are still to come.")
    expect(by(6, "2026-10-04")).toBe("6 are still to come.")
    expect(by(6, "")).toBe("6 are still to come.")
    expect(by(1, "2026-10-14")).toBe("One is still to come.")
    expect(by(0, "2026-10-14")).toBe("")
  })
})

describe("when the event is", () => {
  const seen = (startsOn: string, endsOn: string, now = "2026-10-05T22:30:00Z") =>
    eventInWords({ startsOn, endsOn, timeZone: "Asia/Seoul" }, Date.parse(now))

  it("is counted in days of its own calendar", () => {
    expect(seen("2026-10-08", "2026-10-10")).toBe("The event begins in 2 days.")
    expect(seen("2026-10-07", "")).toBe("The event begins tomorrow.")
    expect(seen("2026-10-06", "")).toBe("The event is today.")
    expect(seen("2026-10-06", "2026-10-07")).toBe("The event begins today.")
    expect(seen("2026-10-05", "2026-10-06")).toBe("The event is going on.")
    expect(seen("2026-10-04", "2026-10-05")).toBe("The event ended yesterday.")
    expect(seen("2026-09-04", "2026-09-06")).toBe("The event ended 30 days ago.")
    expect(seen("2014-10-12", "2014-10-14")).toBe("The event ended on 14 October 2014.")
    expect(seen("", "")).toBe("")
  })
})
