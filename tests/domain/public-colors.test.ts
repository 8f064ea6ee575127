import { expect, it } from "vitest"
import { spotOn } from "@/domain/public-colors"

it("keeps an accent that can be read on the paper, and says what becomes of one that can not", () => {
  expect(spotOn("#1f5c46", "light")).toEqual({
    color: "#1f5c46",
    ratio: spotOn("#1f5c46", "light").given,
    given: spotOn("#1f5c46", "light").given,
  })
  const weak = spotOn("#ffd400", "light")
  expect(weak.color).not.toBe("#ffd400")
  expect(weak.given).toBeLessThan(1.5)
  expect(weak.ratio).toBeGreaterThanOrEqual(4.5)
  expect(spotOn("#ffd400", "dark").color).toBe("#ffd400")
})
