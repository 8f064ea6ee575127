import { afterEach, expect, it, vi } from "vitest"
import { startEveryMinute } from "@/lib/every-minute"
import { testDatabase } from "../db/database"

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it("runs every job at once and each minute, whatever one of them does, until it is stopped", () => {
  vi.useFakeTimers()
  const logged = vi.spyOn(process.stderr, "write").mockReturnValue(true)
  const runs: number[] = []
  const broken = {
    name: "the broken one",
    run: () => {
      throw new Error("it broke")
    },
  }
  const start = Date.now()
  const { stop } = startEveryMinute(testDatabase(), [
    broken,
    { name: "notes", run: (_db, now) => runs.push(now - start) },
  ])
  vi.advanceTimersByTime(2 * 60_000)
  expect(runs).toEqual([0, 60_000, 120_000])
  expect(String(logged.mock.calls[0]?.[0])).toContain("the broken one failed; it runs again in a minute")
  stop()
  vi.advanceTimersByTime(10 * 60_000)
  expect(runs).toHaveLength(3)
})
