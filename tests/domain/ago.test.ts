import { expect, it } from "vitest"
import { ago } from "@/domain/ago"

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

it.each([
  [0, "just now"],
  [-5 * SECOND, "just now"],
  [MINUTE - 1, "just now"],
  [MINUTE, "1 minute ago"],
  [HOUR - 1, "59 minutes ago"],
  [HOUR, "1 hour ago"],
  [DAY - 1, "23 hours ago"],
  [DAY, "1 day ago"],
  [3 * DAY + HOUR, "3 days ago"],
  [90 * DAY - 1, "89 days ago"],
  [90 * DAY, "3 June 2026"],
])("%d ms before now is %j", (passed, words) => {
  const now = Date.UTC(2026, 8, 1)
  expect(ago(now - passed, now)).toBe(words)
})
