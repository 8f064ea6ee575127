import { describe, expect, it } from "vitest"
import { EMPTY_CONTENT } from "@/domain/content"
import { NEW_TIER } from "@/domain/event"
import { missingInWords, missingOnBoard, missingParts, NO_LIMITS, overLimit } from "@/domain/missing"
import { fromPlainText } from "@/domain/rich-text"

const WHOLE = {
  ...EMPTY_CONTENT,
  name: "River League",
  description: fromPlainText("It joins rivers."),
  website: "https://river.example/",
}

describe("what an entry lacks", () => {
  it("is nothing where there is all that a new tier asks for: a logo, a description and a website", () => {
    expect(missingParts(WHOLE, true, {}, NEW_TIER)).toEqual([])
    expect(missingInWords([])).toBe("")
  })

  it("is named in the order of the rules", () => {
    const bare = { ...EMPTY_CONTENT, name: "River League" }
    expect(missingParts(bare, false, {}, NEW_TIER)).toEqual(["logo", "description", "website"])
    expect(missingParts({ ...WHOLE, website: "" }, false, {}, NEW_TIER)).toEqual(["logo", "website"])
    expect(missingInWords(["logo", "website"])).toBe("no logo, no website")
  })

  it("is only what its own tier asks for, variants of the logo included", () => {
    const rules = {
      ...NEW_TIER,
      requiredParts: ["tagline", "acronym", "nativeName", "links"] as const,
      requiredVariants: ["dark", "mono", "print"] as const,
    }
    expect(missingInWords(missingParts(WHOLE, false, { mono: "ab" }, rules))).toBe(
      "no tagline, no short name, no native-language name, no further links, no dark logo, no print file",
    )
    const whole = {
      ...WHOLE,
      ...{ tagline: "By the river", acronym: "RL", nativeName: "Liga" },
      links: [{ label: "Report", url: "https://river.example/report" }],
    }
    expect(missingParts(whole, false, { dark: "a", mono: "b", print: "c" }, rules)).toEqual([])
    expect(missingParts(EMPTY_CONTENT, false, {}, { ...NEW_TIER, requiredParts: [] })).toEqual([])
  })

  it("shows on the board under the column that it belongs to", () => {
    expect(missingOnBoard([])).toEqual({ text: false, logo: false, links: false })
    expect(missingOnBoard(["tagline"])).toEqual({ text: true, logo: false, links: false })
    expect(missingOnBoard(["dark", "links"])).toEqual({ text: false, logo: true, links: true })
  })
})

describe("a tier's limits", () => {
  const limit = { wordLimit: 100, characterLimit: 600 }

  it("hold up to the limit itself", () => {
    expect(overLimit({ words: 100, characters: 600 }, limit)).toBeNull()
    expect(overLimit({ words: 20_000, characters: 20_000 }, NO_LIMITS)).toBeNull()
  })

  it("say how much is over, words first", () => {
    expect(overLimit({ words: 101, characters: 700 }, limit)).toBe("1 word over the tier’s 100")
    expect(overLimit({ words: 100, characters: 602 }, limit)).toBe("2 characters over the tier’s 600")
    expect(overLimit({ words: 1, characters: 1 }, { wordLimit: 0, characterLimit: null })).toBe(
      "1 word over the tier’s 0",
    )
  })
})
