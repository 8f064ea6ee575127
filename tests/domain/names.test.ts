import { expect, it } from "vitest"
import { inWords } from "@/domain/names"

it.each([
  [[], ""],
  [["Kim"], "Kim"],
  [["Kim", "Lee"], "Kim and Lee"],
  [["Kim", "Lee", "Park"], "Kim, Lee and Park"],
])("%j is %j", (names, words) => {
  expect(inWords(names)).toBe(words)
})
