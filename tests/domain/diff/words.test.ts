import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Segment, wordDifference, wordsOf } from "@/domain/diff/words"

const text = fc
  .array(
    fc.constantFrom("a", "tree", "한국", "は", "e\u0301", " ", "  ", ", ", ".", "\n", "👩‍🌾", "\ud800"),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(""))

describe("the difference of two texts", () => {
  it("reads as the old text and as the new one", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const segments = wordDifference(before, after)
        expect(read(segments, "added")).toBe(before)
        expect(read(segments, "removed")).toBe(after)
        expect(segments.every(({ op }, index) => op !== segments[index - 1]?.op)).toBe(true)
        expect(segments.every((segment) => segment.text !== "")).toBe(true)
      }),
    )
  })

  it("is nothing for equal texts", () => {
    expect(wordDifference("One, two.", "One, two.")).toEqual([{ op: "same", text: "One, two." }])
    expect(wordDifference("", "")).toEqual([])
  })

  it.each([
    ["the cat", "the big cat", "the {+big +}cat"],
    ["the big cat", "the cat", "the {-big -}cat"],
    ["Founded in 1990 in Seoul.", "Founded in 1991 in Seoul.", "Founded in {-1990-}{+1991+} in Seoul."],
    ["산림청은 숲을 가꿉니다.", "산림청은 푸른 숲을 가꿉니다.", "산림청은 {+푸른 +}숲을 가꿉니다."],
    ["One. Two.", "One. Three. Two.", "One. {+Three. +}Two."],
    ["red, green, blue", "cyan, teal, navy", "{-red, green, blue-}{+cyan, teal, navy+}"],
    ["It is e\u0301", "It is e", "It is {-e\u0301-}{+e+}"],
  ])("marks whole words: %s → %s", (before, after, expected) => {
    expect(written(wordDifference(before, after))).toBe(expected)
  })

  it("makes no confetti of two texts that share little words alone", () => {
    const segments = wordDifference(
      "Founded in 1990, the league joins the cities of the valley.",
      "We have worked with all towns along a river since the beginning, in peace.",
    )
    expect(segments.map(({ op }) => op)).toEqual(["removed", "added", "same"])
  })

  it("keeps two changes of one sentence apart when enough stands between them", () => {
    expect(
      written(wordDifference("The league joins many river towns.", "The union joins many river cities.")),
    ).toBe("The {-league-}{+union+} joins many river {-towns-}{+cities+}.")
  })
})

describe("long texts", () => {
  it.each([
    ["share nothing", numbered("a", 2_500), numbered("b", 2_500)],
    ["are all repetition", "tree the ".repeat(2_222), "the wood ".repeat(2_222)],
    ["are one word each", "a".repeat(20_000), "b".repeat(20_000)],
    ["are signs alone", ".,".repeat(10_000), ",;.".repeat(6_666)],
    ["are the same words backwards", numbered("a", 2_500), reversed(numbered("a", 2_500))],
    ["are spaces between repeated letters", "a b ".repeat(5_000), "b c a ".repeat(3_333)],
  ])("that %s are compared quickly", (_, before, after) => {
    const start = performance.now()
    const segments = wordDifference(before, after)
    expect(performance.now() - start).toBeLessThan(1000)
    expect(read(segments, "added")).toBe(before)
    expect(read(segments, "removed")).toBe(after)
  })

  it("still show one changed word among thousands", () => {
    const before = numbered("a", 2_500)
    expect(wordDifference(before, before.replace("a1200 ", "new "))).toHaveLength(4)
  })
})

it("words are words, spaces and signs, and joined the text again", () => {
  expect(wordsOf("Don’t stop, 한국의 3.5%!")).toEqual([
    "Don’t",
    " ",
    "stop",
    ",",
    " ",
    "한국의",
    " ",
    "3.5",
    "%",
    "!",
  ])
  fc.assert(fc.property(fc.string({ unit: "binary" }), (any) => wordsOf(any).join("") === any))
})

function read(segments: Segment[], without: Segment["op"]): string {
  return segments
    .filter(({ op }) => op !== without)
    .map((segment) => segment.text)
    .join("")
}

function written(segments: Segment[]): string {
  const signs = { same: ["", ""], added: ["{+", "+}"], removed: ["{-", "-}"] } as const
  return segments.map(({ op, text: words }) => signs[op][0] + words + signs[op][1]).join("")
}

function numbered(letter: string, count: number): string {
  return Array.from({ length: count }, (_, index) => `${letter}${index} `).join("")
}

function reversed(words: string): string {
  return words.trim().split(" ").reverse().join(" ")
}
