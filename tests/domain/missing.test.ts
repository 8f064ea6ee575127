import { describe, expect, it } from "vitest"
import { EMPTY_CONTENT } from "@/domain/content"
import { missingInWords, missingParts, NO_LIMITS, overLimit } from "@/domain/missing"
import { fromPlainText } from "@/domain/rich-text"

const WHOLE = {
  ...EMPTY_CONTENT,
  name: "River League",
  description: fromPlainText("It joins rivers."),
  website: "https://river.example/",
}

describe("what an entry lacks", () => {
  it("is nothing where there are a logo, a description and a website", () => {
    expect(missingParts(WHOLE, true)).toEqual([])
    expect(missingInWords([])).toBe("")
  })

  it("is named in the order of the list", () => {
    expect(missingParts({ ...EMPTY_CONTENT, name: "River League" }, false)).toEqual([
      "logo",
      "description",
      "website",
    ])
    expect(missingParts({ ...WHOLE, website: "" }, false)).toEqual(["logo", "website"])
    expect(missingInWords(["logo", "website"])).toBe("no logo, no website")
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
