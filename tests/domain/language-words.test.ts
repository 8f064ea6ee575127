import { describe, expect, it } from "vitest"
import { languageChangeInWords } from "@/domain/language-words"

const facts = { translated: { ko: 3, ar: 1 }, addressOf: (language: string) => `/e/summit/${language}/` }
const words = (before: string[], after: string[]) => languageChangeInWords(before, after, facts)

describe("a change of an event's languages", () => {
  it("is nothing when nothing changes", () => {
    expect(words(["en", "ko"], ["en", "ko"])).toEqual([])
  })

  it("says where new pages will be and what shows there", () => {
    expect(words(["en"], ["en", "ko"])).toEqual([
      "Pages in Korean will be at /e/summit/ko/. What is not translated shows there in English.",
    ])
  })

  it("says what goes and what is kept, and of how many", () => {
    expect(words(["en", "ko", "ar", "de"], ["en"])).toEqual([
      "Pages in Korean go with the next publish, and their addresses lead nowhere. The texts of 3 partners in Korean are kept, and are back when you add it again.",
      "Pages in Arabic go with the next publish, and their addresses lead nowhere. The texts of 1 partner in Arabic are kept, and are back when you add it again.",
      "Pages in German go with the next publish, and their addresses lead nowhere.",
    ])
  })

  it("says that nothing is translated when another language becomes the first", () => {
    expect(words(["en", "ko"], ["ko", "en"])).toEqual([
      "All main texts then count as Korean, as they are: nothing is translated or moved. The translations into Korean that 3 partners have are kept, but no page shows them while it is first.",
    ])
    expect(words(["en"], ["de"])).toEqual([
      "All main texts then count as German, as they are: nothing is translated or moved.",
      "Pages in English go with the next publish, and their addresses lead nowhere.",
    ])
  })

  it("says the new order", () => {
    expect(words(["en", "ko", "ar"], ["en", "ar", "ko"])).toEqual([
      "Pages link to each other in this order: English, العربية, 한국어.",
    ])
  })
})
