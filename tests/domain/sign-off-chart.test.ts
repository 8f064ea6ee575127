import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays } from "@/domain/deadline"
import { type ChartFacts, chartInWords, signOffChart } from "@/domain/sign-off-chart"

const FACTS: ChartFacts = {
  total: 4,
  signedOffOn: ["2026-10-03", "2026-10-07", "2026-10-03"],
  firstSentOn: "2026-10-02",
  today: "2026-10-09",
  deadline: "2026-10-11",
}

describe("the line of sign-offs", () => {
  it("begins the day before the first draft was sent, steps up on each day, and ends today", () => {
    expect(signOffChart(FACTS)).toEqual({
      first: "2026-10-01",
      last: "2026-10-11",
      path: "M0 100H20V50H60V25H80",
      area: "M0 100H20V50H60V25H80V100H0Z",
      needed: "M80 25L100 0",
      today: { x: 80, y: 25 },
      deadline: 100,
      rows: [
        { day: "2026-10-03", added: 2, signedOff: 2 },
        { day: "2026-10-07", added: 1, signedOff: 3 },
      ],
    })
  })

  it("goes on to today after the last day for answers, and asks for no pace any more", () => {
    const chart = signOffChart({ ...FACTS, today: "2026-10-14" })
    expect(chart).toMatchObject({ last: "2026-10-14", needed: null, today: { x: 100, y: 25 } })
    expect(chart?.deadline).toBe(76.92)
  })

  it("leaves today out when it is long ago, so that what happened keeps the room", () => {
    const chart = signOffChart({ ...FACTS, today: "2038-01-01" })
    expect(chart).toMatchObject({ last: "2026-10-11", today: null, deadline: 100 })
    expect(chart?.path).toBe("M0 100H20V50H60V25H100")
  })

  it("spans a week at least, without a deadline and with nothing sent", () => {
    const nothing = { total: 1, signedOffOn: [], firstSentOn: null, today: "2026-10-09", deadline: "" }
    expect(signOffChart(nothing)).toEqual({
      ...{ first: "2026-10-08", last: "2026-10-15", path: "M0 100H14.29", area: "M0 100H14.29V100H0Z" },
      ...{ needed: null, today: { x: 14.29, y: 100 }, deadline: null, rows: [] },
    })
  })

  it("is nothing with nobody to sign off", () => {
    expect(signOffChart({ ...FACTS, total: 0, signedOffOn: [] })).toBeNull()
  })

  it("stays in its box, never falls, and ends at the count, whatever the days are", () => {
    const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays("2026-01-01", days))
    fc.assert(
      fc.property(
        fc.array(day, { maxLength: 30 }),
        fc.integer({ min: 1, max: 150 }),
        fc.option(day),
        day,
        fc.oneof(day, fc.constant("")),
        (days, more, firstSentOn, latest, deadline) => {
          const today = [...days, firstSentOn ?? "", latest].sort().at(-1) as string
          const total = days.length + more
          const chart = signOffChart({ total, signedOffOn: days, firstSentOn, today, deadline })
          if (!chart) throw new Error("there is somebody")
          const numbers = [...chart.area.matchAll(/[MHV ](-?[\d.]+)/gu)].map(([, number]) => Number(number))
          expect(numbers.every((number) => number >= 0 && number <= 100)).toBe(true)
          const heights = [...chart.path.matchAll(/V([\d.]+)/gu)].map(([, y]) => Number(y))
          expect(heights).toEqual([...heights].sort((a, b) => b - a))
          const across = [...chart.path.matchAll(/H([\d.]+)/gu)].map(([, x]) => Number(x))
          expect(across).toEqual([...across].sort((a, b) => a - b))
          expect(chart.rows.at(-1)?.signedOff ?? 0).toBe(days.length)
          expect(chart.first < chart.last).toBe(true)
        },
      ),
    )
  })
})

it("says in words what the chart shows", () => {
  expect(chartInWords({ total: 15, signedOff: 9, deadline: "2026-10-14" })).toBe(
    "Sign-offs over time: 9 of 15 so far. The last day for answers is 14 October 2026.",
  )
  expect(chartInWords({ total: 1, signedOff: 0, deadline: "" })).toBe("Sign-offs over time: 0 of 1 so far.")
})
