import { describe, expect, it } from "vitest"
import { type Pairs, timeDifference } from "./timing"

describe("the measure of the enumeration test", () => {
  it("finds what skipping a password's hash would save, and a tenth of it", () => {
    expect(timeDifference(pairs(300, { one: 26, other: 4 })).tells).toBe(true)
    expect(timeDifference(pairs(300, { one: 28.6, other: 26 })).tells).toBe(true)
  })

  it("finds nothing where there is nothing, in a thousand runs on a machine that stumbles", () => {
    for (let seed = 1; seed <= 1000; seed += 1)
      expect(timeDifference(pairs(300, { one: 26, other: 26 }, seed)).tells).toBe(false)
  })

  it("calls no difference that nobody could measure one", () => {
    const { deviations, tells } = timeDifference(Array.from({ length: 300 }, () => [26.5, 26] as const))
    expect([deviations > 6, tells]).toEqual([true, false])
    expect(timeDifference([]).tells).toBe(false)
  })
})

/** Times around a middle, with noise of a fifth and now and then a stumble of half a second, always the same ones. */
function pairs(length: number, { one, other }: { one: number; other: number }, seed = 1): Pairs {
  let state = seed
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state / 2 ** 31
  }
  const time = (middle: number) => middle * (0.9 + random() * 0.2) + (random() < 0.02 ? 500 * random() : 0)
  return Array.from({ length }, () => [time(one), time(other)] as const)
}
