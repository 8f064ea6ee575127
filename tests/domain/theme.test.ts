import { expect, it } from "vitest"
import { readTheme } from "@/domain/theme"

it("reads a remembered choice, and anything else as the system's", () => {
  expect(["light", "dark", "system"].map(readTheme)).toEqual(["light", "dark", "system"])
  expect([undefined, "", "blue", "Dark"].map(readTheme)).toEqual(Array(4).fill("system"))
})
