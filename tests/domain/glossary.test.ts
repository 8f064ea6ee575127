import { expect, it } from "vitest"
import { GLOSSARY, glossaryInOrder } from "@/domain/glossary"

it("explains each word once, in whole sentences, in the order of the alphabet", () => {
  const words = glossaryInOrder()
  expect(words).toHaveLength(Object.keys(GLOSSARY).length)
  for (const word of ["Print text", "Tag"]) expect(words.map((item) => item.word)).toContain(word)
  const sorted = words.map(({ word }) => word).sort((a, b) => a.localeCompare(b, "en"))
  expect(words.map(({ word }) => word)).toEqual(sorted)
  expect(new Set(sorted).size).toBe(sorted.length)
  for (const { says } of words) expect(says).toMatch(/^\p{Lu}.*\.$/u)
})
