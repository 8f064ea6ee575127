import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { paced } from "@/lib/paced"

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it("runs so many at once and no more, in order, and refuses when too many wait", () => {
  const take = paced({ atOnce: 2, everyMs: 10, room: 5 })
  const done: number[] = []
  const taken = Array.from({ length: 6 }, (_, index) => take(() => done.push(index)))
  expect(taken).toEqual([true, true, true, true, true, false])
  expect(done).toEqual([])
  vi.advanceTimersByTime(10)
  expect(done).toEqual([0, 1])
  expect(take(() => done.push(9))).toBe(true)
  vi.advanceTimersByTime(10)
  expect(done).toEqual([0, 1, 2, 3])
  vi.advanceTimersByTime(100)
  expect(done).toEqual([0, 1, 2, 3, 4, 9])
})

it("rests when nothing waits, and starts again", () => {
  const take = paced({ atOnce: 1, everyMs: 10, room: 5 })
  const work = vi.fn()
  take(work)
  vi.advanceTimersByTime(10)
  expect(vi.getTimerCount()).toBe(0)
  take(work)
  vi.advanceTimersByTime(10)
  expect(work).toHaveBeenCalledTimes(2)
})
