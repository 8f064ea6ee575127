import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fitOf, ranked, withRecent } from "@/domain/palette"

const SCREENS = [
  { id: "partners", label: "Partners" },
  { id: "publish", label: "Publish…", words: "release press pack" },
  { id: "import", label: "Import partners’ texts" },
  { id: "zurich", label: "Zürich Water" },
  { id: "kto", label: "한국관광공사" },
]
const found = (typed: string, recent: string[] = []) =>
  ranked(SCREENS, typed, recent).map(({ item }) => item.id)

describe("what is typed into the palette", () => {
  it.each([
    ["the beginning of the label before the beginning of a later word", "part", ["partners", "import"]],
    ["several words, each by its beginning, in any order", "text imp", ["import"]],
    ["words that are not shown", "release", ["publish"]],
    ["a part of a word", "blis", ["publish"]],
    ["letters in their order, from the beginning of a word", "pbsh", ["publish"]],
    ["no letters in another order", "hsbp", []],
    ["whatever the accents and capitals", "ZURICH w", ["zurich"]],
    ["Korean inside a longer word", "관광", ["kto"]],
  ])("finds %s", (_, typed, ids) => {
    expect(found(typed)).toEqual(ids)
  })

  it("leaves all in their order when nothing is typed, what was chosen lately first", () => {
    expect(found(" ")).toEqual(SCREENS.map(({ id }) => id))
    expect(found("", ["import", "publish"]).slice(0, 3)).toEqual(["import", "publish", "partners"])
  })

  it("puts what was chosen lately first only among those that fit equally well", () => {
    expect(found("p", ["publish"])).toEqual(["publish", "partners", "import"])
    expect(found("part", ["import"])).toEqual(["partners", "import"])
  })

  it("says what fits clearly, and what only somehow", () => {
    expect(ranked(SCREENS, "pub")).toEqual([{ item: SCREENS[1], isClear: true }])
    expect(ranked(SCREENS, "blis")).toEqual([{ item: SCREENS[1], isClear: false }])
  })

  it("takes whatever is typed, and every label is found by itself and by its beginning", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (typed) => Array.isArray(ranked(SCREENS, typed))))
    fc.assert(
      fc.property(fc.constantFrom(...SCREENS), fc.nat({ max: 20 }), ({ label }, length) => {
        const fit = fitOf({ label }, label.slice(0, length + 1))
        expect(fit).not.toBeNull()
      }),
    )
  })
})

describe("recent choices", () => {
  it("are newest first, each once, and no more than asked for", () => {
    const a = { id: "a" }
    const b = { id: "b" }
    const c = { id: "c" }
    expect(withRecent([a, b], b, 3)).toEqual([b, a])
    expect(withRecent([a, b], c, 2)).toEqual([c, a])
  })
})
