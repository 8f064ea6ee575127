import { afterEach, expect, it, vi } from "vitest"
import { afterAnswer } from "@/lib/after-answer"

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it("does the work within a second, never before the answer, and at no moment that can be foretold", () => {
  vi.useFakeTimers()
  const moments: number[] = []
  const start = Date.now()
  for (let times = 0; times < 200; times += 1) afterAnswer("a test", () => moments.push(Date.now() - start))
  vi.advanceTimersByTime(299)
  expect(moments).toEqual([])
  vi.advanceTimersByTime(701)
  expect(moments).toHaveLength(200)
  expect(new Set(moments).size).toBeGreaterThan(50)
})

it("tells whoever runs Greenroom when the work fails, and nobody else", () => {
  vi.useFakeTimers()
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true)
  afterAnswer("a link", () => {
    throw new Error("disk full")
  })
  vi.advanceTimersByTime(1000)
  const { msg, err } = JSON.parse(String(said.mock.calls[0]?.[0]))
  expect([msg, err.message]).toEqual(["a link could not be done", "disk full"])
})
