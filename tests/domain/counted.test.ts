import { expect, it } from "vitest"
import { counted } from "@/domain/counted"

it.each([
  [0, "0 partners"],
  [1, "1 partner"],
  [2, "2 partners"],
  [21, "21 partners"],
])("%i of them are counted in words", (total, words) => {
  expect(counted(total, "partner")).toBe(words)
})
