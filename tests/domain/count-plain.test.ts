import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { countPlain } from "@/domain/count-plain"

const words = new Intl.Segmenter("en", { granularity: "word" })
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" })

const ALPHABET = [..."aZ09 \n'.,:;-/&@#%()\"!?+=*<>|~^`$", ..."éÀßøµªºŁıŉ·²³¹½×÷«»¿©®°\u00a0‐–—‘’‚“”„•…€"]

describe("counting plain text", () => {
  it("gives what Unicode's own rules give", () => {
    const texts = fc.array(fc.constantFrom(...ALPHABET), { maxLength: 40 }).map((signs) => signs.join(""))
    fc.assert(
      fc.property(texts, (text) => {
        const counted = countPlain(text)
        expect(counted ?? bySegmenter(text), JSON.stringify(text)).toEqual(bySegmenter(text))
        expect(counted === null, JSON.stringify(text)).toBe(/\p{L}[:·]\p{L}/u.test(text))
      }),
      { numRuns: 5000 },
    )
  })

  it("knows every pair and every triple around a sign", () => {
    for (const sign of ALPHABET)
      for (const before of "a9 é.'")
        for (const after of "a9 é.'") {
          const text = `${before}${sign}${after}`
          expect(countPlain(text) ?? bySegmenter(text), JSON.stringify(text)).toEqual(bySegmenter(text))
        }
  })

  it.each([
    "환경부",
    "e\u0301",
    "👍",
    "soft\u00adhyphen",
    "zero\u200bwidth",
    "\r\n",
    "日本",
    "ไทย",
    "snake_case",
    "a´b",
    "a:b",
  ])("leaves %j to others", (text) => {
    expect(countPlain(text)).toBeNull()
  })
})

function bySegmenter(text: string) {
  return {
    words: [...words.segment(text)].filter((part) => part.isWordLike).length,
    characters: [...graphemes.segment(text)].length,
  }
}
