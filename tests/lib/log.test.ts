import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { logError } from "@/lib/log"

let written: string[] = []

beforeEach(() => {
  written = []
  vi.useFakeTimers({ now: Date.UTC(2027, 2, 1, 9, 30) })
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    written.push(String(text))
    return true
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe("the log", () => {
  it("is a line on standard error with the time", () => {
    logError("the outbox is full")
    expect(written).toEqual(["2027-03-01T09:30:00.000Z error the outbox is full\n"])
  })

  it("has the cause below it, with its stack where there is one", () => {
    const error = new Error("disk")
    error.stack = "Error: disk\n    at write"
    logError("not kept", error)
    logError("not kept", "no reason")
    expect(written).toEqual([
      "2027-03-01T09:30:00.000Z error not kept\nError: disk\n    at write\n",
      "2027-03-01T09:30:00.000Z error not kept\nno reason\n",
    ])
  })
})
