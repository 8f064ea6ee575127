import { expect, it } from "vitest"
import { earlierInWords, earlierVariants } from "@/domain/logo-earlier"

const now = { logoSha256: "old", variants: { dark: "a", print: "b" } }

it("a new main logo leaves the brand's other files from the earlier one, but for those that are replaced too", () => {
  expect(earlierVariants(now, "new")).toEqual(["dark", "print"])
  expect(earlierVariants(now, "new", ["dark", "mono"])).toEqual(["print"])
  expect(earlierVariants(now, "old")).toEqual([])
  expect(earlierVariants(now, null)).toEqual([])
  expect(earlierVariants({ ...now, logoSha256: null }, "new")).toEqual([])
})

it("says so in a sentence", () => {
  expect(earlierInWords([])).toBe("")
  expect(earlierInWords(["dark"])).toBe(
    "The dark variant is still the earlier one: replace or remove it if it belongs to the old logo.",
  )
  expect(earlierInWords(["dark", "print"])).toBe(
    "The dark variant and print file are still the earlier ones: replace or remove them if they belong to the old logo.",
  )
})
