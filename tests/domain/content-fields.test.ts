import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Content, contentSchema, EMPTY_CONTENT } from "@/domain/content"
import { contentDifferences } from "@/domain/content-differences"
import {
  fieldInSentence,
  fieldLabel,
  fieldsOf,
  fieldValue,
  isContentField,
  withField,
} from "@/domain/content-fields"
import { contentHash } from "@/domain/content-hash"
import { mergeEntries } from "@/domain/merge"
import { EMPTY_RICH_TEXT, fromPlainText } from "@/domain/rich-text"

const MAIN: Content = { ...EMPTY_CONTENT, name: "River League", tagline: "Rivers first" }
const KOREAN: Content = {
  ...MAIN,
  translations: { ko: { name: "강 연맹", description: fromPlainText("강을 잇습니다.") } },
}

describe("an entry without translations", () => {
  it("has the hash that it had before there were any, whatever empty texts a form sends along", () => {
    const before = contentHash(MAIN, null)
    const blank = { name: " ", tagline: "", description: EMPTY_RICH_TEXT }
    for (const translations of [undefined, {}, { ko: {} }, { ko: blank, de: blank }]) {
      const saved = contentSchema.parse({ ...MAIN, translations })
      expect(contentHash(saved, null)).toBe(before)
      expect(JSON.stringify(saved)).toBe(JSON.stringify(contentSchema.parse(MAIN)))
      expect(JSON.stringify(saved)).not.toContain("translations")
    }
  })
})

describe("an entry with translations", () => {
  it("keeps what is given and drops what is empty", () => {
    const saved = contentSchema.parse({
      ...MAIN,
      translations: {
        ko: { name: "  강  연맹 ", tagline: "", description: EMPTY_RICH_TEXT },
        ar: { tagline: " " },
      },
    })
    expect(saved.translations).toEqual({ ko: { name: "강 연맹" } })
    expect(contentHash(saved, null)).not.toBe(contentHash(MAIN, null))
  })

  it("holds languages of the list alone, and lines as long as the main ones", () => {
    const refused = (translations: unknown) =>
      contentSchema.safeParse({ ...MAIN, translations }).error?.issues.map(({ message }) => message)
    expect(refused({ tlh: { name: "x" } })).toEqual(["Invalid key in record"])
    expect(refused({ ko: { tagline: "가".repeat(201) } })).toEqual([
      "The tagline has room for 200 characters. Shorten it.",
    ])
  })
})

describe("a translated text as a field of its own", () => {
  it("is named with its language", () => {
    expect(fieldLabel("description@ko")).toBe("Description (한국어)")
    expect(fieldInSentence("name@de")).toBe("name (Deutsch)")
    expect(fieldInSentence("nativeName")).toBe("native-language name")
  })

  it("comes after the main text, language by language", () => {
    const both = { ...MAIN, translations: { ko: { name: "강" }, ar: { name: "نهر" } } }
    expect(fieldsOf(MAIN, both).slice(-7)).toEqual([
      "printText",
      "name@ar",
      "tagline@ar",
      "description@ar",
      "name@ko",
      "tagline@ko",
      "description@ko",
    ])
  })

  it("is told apart from what is no field", () => {
    const names = ["tagline@ko", "links", "links@ko", "website@de", "logo", "name@", "constructor", ""]
    expect(names.filter(isContentField)).toEqual(["tagline@ko", "links"])
  })

  it("differs by itself", () => {
    expect(contentDifferences(MAIN, KOREAN)).toEqual([
      { field: "name@ko", label: "Name (한국어)", mine: "", theirs: "강 연맹" },
      { field: "description@ko", label: "Description (한국어)", mine: "", theirs: "강을 잇습니다." },
    ])
  })

  it("is brought together with the other side's like any field", () => {
    const mine = { ...KOREAN, tagline: "Mine", translations: { ko: { name: "나의 강" } } }
    const theirs = {
      ...KOREAN,
      translations: { ko: { ...KOREAN.translations?.ko, name: "그들의 강", tagline: "강부터" } },
    }
    expect(mergeEntries(KOREAN, mine, theirs)).toEqual({
      merged: { ...mine, translations: { ko: { name: "나의 강", tagline: "강부터" } } },
      taken: ["tagline@ko"],
      collisions: ["name@ko"],
    })
  })

  it("leaves no trace when it is emptied", () => {
    const emptied = withField(withField(KOREAN, "name@ko", ""), "description@ko", EMPTY_RICH_TEXT)
    expect(emptied).toStrictEqual(MAIN)
  })

  it("says what it was given", () => {
    const text = fc.string({ minLength: 1 })
    fc.assert(
      fc.property(
        fc.constantFrom("name@ko", "tagline@ko", "tagline@de", "name", "tagline"),
        text,
        (field, said) => {
          const changed = withField(KOREAN, field as "name@ko", said)
          expect(fieldValue(changed, field as "name@ko")).toBe(said)
          for (const other of fieldsOf(KOREAN, changed))
            if (other !== field) expect(fieldValue(changed, other)).toEqual(fieldValue(KOREAN, other))
        },
      ),
    )
  })
})
