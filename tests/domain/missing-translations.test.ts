import { describe, expect, it } from "vitest"
import { type Content, EMPTY_CONTENT } from "@/domain/content"
import type { TierTranslations } from "@/domain/languages"
import { missingEventTexts, missingInLanguages, missingTranslations } from "@/domain/missing-translations"
import { fromPlainText } from "@/domain/rich-text"

const FULL: Content = { ...EMPTY_CONTENT, name: "A", tagline: "Rivers", description: fromPlainText("Text.") }
const inKorean = (ko: NonNullable<Content["translations"]>[string]): Content => ({
  ...FULL,
  translations: { ko },
})

describe("what is not translated", () => {
  it.each<[string, Content, string[]]>([
    ["nothing but the name", inKorean({ name: "가" }), ["not in 한국어"]],
    ["the tagline", inKorean({ tagline: "강" }), ["no 한국어 description"]],
    ["the description", inKorean({ description: fromPlainText("글.") }), ["no 한국어 tagline"]],
    ["both, under the same name", inKorean({ tagline: "강", description: fromPlainText("글.") }), []],
    ["an entry that says nothing but its name", { ...EMPTY_CONTENT, name: "A" }, []],
    ["into no language", FULL, ["not in 한국어"]],
  ])("is told when a partner has translated %s", (_, content, missing) => {
    expect(missingTranslations(content, ["en", "ko"])).toEqual(missing)
  })

  it("is nothing in an event of one language, whatever texts are kept", () => {
    expect(missingTranslations(FULL, ["en"])).toEqual([])
    expect(missingInLanguages([FULL], ["en"])).toEqual([])
  })

  it("is counted by language", () => {
    const contents = [
      FULL,
      inKorean({ tagline: "강" }),
      inKorean({ tagline: "강", description: fromPlainText("글.") }),
    ]
    expect(missingInLanguages(contents, ["en", "ko", "de"])).toEqual([
      "한국어 missing: 2 partners",
      "Deutsch missing: 3 partners",
    ])
  })

  it("is told of the event and its tiers", () => {
    const tiers: { name: string; translations: TierTranslations }[] = [
      { name: "Gold", translations: {} },
      { name: "Silver", translations: { ko: { name: "은" } } },
    ]
    const event = { place: "", intro: "Three days.", translations: { ko: { title: "포럼" } } }
    expect(missingEventTexts(event, tiers, "ko")).toEqual(["introduction", "the tier “Gold”"])
  })
})
