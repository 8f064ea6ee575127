import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  type Bucket,
  DRAINED_MS,
  LIMITS,
  levelAt,
  type Rate,
  tryAgain,
  waitFor,
  withDrop,
  withoutDrop,
} from "@/domain/rate-limit"

const rates = fc.record({
  burst: fc.integer({ min: 1, max: 50 }),
  everyMs: fc.integer({ min: 1, max: 60_000 }),
})
/** Pauses between tries, in milliseconds. */
const pauses = fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: 1, maxLength: 200 })

describe("a leaky bucket", () => {
  it("lets in a burst at once, and then one in each interval", () => {
    const rate = { burst: 3, everyMs: 1000 }
    expect(letIn(rate, [0, 0, 0, 0, 0])).toEqual([0, 0, 0])
    expect(letIn(rate, [0, 0, 0, 999, 1, 0, 1000])).toEqual([0, 0, 0, 1000, 2000])
  })

  it("never lets in more than the burst and what leaked, in any stretch of time", () => {
    fc.assert(
      fc.property(rates, pauses, (rate, waits) => {
        const times = letIn(rate, waits)
        for (let from = 0; from < times.length; from += 1)
          for (let to = from; to < times.length; to += 1) {
            const stretch = (times[to] ?? 0) - (times[from] ?? 0)
            expect(to - from + 1).toBeLessThanOrEqual(rate.burst + stretch / rate.everyMs + 1e-6)
          }
      }),
    )
  })

  it("lets in whoever waits as long as was said, and nobody earlier", () => {
    fc.assert(
      fc.property(rates, pauses, (rate, waits) => {
        const [bucket, now] = filled(rate, waits)
        const wait = waitFor(bucket, rate, now)
        expect(waitFor(bucket, rate, now + wait)).toBe(0)
        if (wait > 1) expect(waitFor(bucket, rate, now + wait - 2)).toBeGreaterThan(0)
      }),
    )
  })

  it("makes nobody wait longer than one interval who comes when it is full: none is locked out", () => {
    fc.assert(
      fc.property(rates, pauses, (rate, waits) => {
        const [bucket, now] = filled(rate, waits)
        expect(waitFor(bucket, rate, now)).toBeLessThanOrEqual(rate.everyMs)
      }),
    )
  })

  it("takes nothing amiss when a clock is set back", () => {
    const rate = { burst: 2, everyMs: 1000 }
    const full = withDrop(withDrop(null, rate, 10_000), rate, 10_000)
    expect(levelAt(full, rate, 0)).toBe(2)
    expect(waitFor(full, rate, 0)).toBe(1000)
  })

  it("is as if nothing had been when a drop is taken out again", () => {
    fc.assert(
      fc.property(rates, pauses, (rate, waits) => {
        const [bucket, now] = filled(rate, waits)
        const before = bucket ? levelAt(bucket, rate, now) : 0
        expect(withoutDrop(withDrop(bucket, rate, now), rate, now).level).toBeCloseTo(before, 9)
      }),
    )
  })
})

it("every limit's bucket is empty when its row is swept", () => {
  for (const [name, { burst, everyMs }] of Object.entries(LIMITS))
    expect([name, burst * everyMs <= DRAINED_MS]).toEqual([name, true])
})

it.each([
  [0, "Try again in a second."],
  [1000, "Try again in a second."],
  [1001, "Try again in 2 seconds."],
  [59_000, "Try again in 59 seconds."],
  [59_001, "Try again in a minute."],
  [60_001, "Try again in 2 minutes."],
  [59 * 60_000 + 1, "Try again in an hour."],
  [60 * 60_000 + 1, "Try again in 2 hours."],
])("says when to try again: after %d ms %s", (waitMs, sentence) => {
  expect(tryAgain(waitMs)).toBe(sentence)
})

/** The moments at which tries got in, each made after its pause. */
function letIn(rate: Rate, waits: number[]): number[] {
  const times: number[] = []
  let bucket: Bucket | null = null
  let now = 0
  for (const wait of waits) {
    now += wait
    if (waitFor(bucket, rate, now) > 0) continue
    bucket = withDrop(bucket, rate, now)
    times.push(now)
  }
  return times
}

function filled(rate: Rate, waits: number[]): [Bucket | null, number] {
  let bucket: Bucket | null = null
  let now = 0
  for (const wait of waits) {
    now += wait
    if (waitFor(bucket, rate, now) === 0) bucket = withDrop(bucket, rate, now)
  }
  return [bucket, now]
}
