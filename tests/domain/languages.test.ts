import { describe, expect, it } from "vitest"
import { describeDates } from "@/domain/event-dates"
import {
  directionOf,
  isLanguageSlug,
  LANGUAGE_TAGS,
  languageSlug,
  languagesSchema,
  ownName,
  spokenIn,
} from "@/domain/languages"
import { isSlug } from "@/domain/slug"

describe("the languages to choose from", () => {
  it("are proper tags with addresses that no partner takes, in the order of their English names", () => {
    expect(LANGUAGE_TAGS.map((tag) => new Intl.Locale(tag).toString())).toEqual(LANGUAGE_TAGS)
    expect(
      LANGUAGE_TAGS.filter((tag) => !isSlug(languageSlug(tag)) || !isLanguageSlug(languageSlug(tag))),
    ).toEqual([])
    expect(new Set(LANGUAGE_TAGS.map(ownName)).size).toBe(LANGUAGE_TAGS.length)
  })

  it("run as their scripts do, as far as the runtime knows", () => {
    const rightToLeft = LANGUAGE_TAGS.filter((tag) =>
      ["Arab", "Hebr"].includes(new Intl.Locale(tag).maximize().script ?? ""),
    )
    expect(LANGUAGE_TAGS.filter((tag) => directionOf(tag) === "rtl")).toEqual(rightToLeft)
  })

  it("are told beside a page in another one, with the direction only where it differs", () => {
    expect([
      spokenIn("en", "ko"),
      spokenIn("en", "ar"),
      spokenIn("ar", "ar"),
      spokenIn(undefined, "en"),
    ]).toEqual([{ lang: "en" }, { lang: "en", dir: "ltr" }, {}, {}])
  })

  it("are at most eight in an event", () => {
    expect(languagesSchema.safeParse(LANGUAGE_TAGS.slice(0, 8)).success).toBe(true)
    expect(languagesSchema.safeParse(LANGUAGE_TAGS.slice(0, 9)).success).toBe(false)
  })
})

describe("an event's dates in other languages", () => {
  it.each([
    ["ko", "2014-10-12", "2014-10-14", "2014년 10월 12일~14일"],
    ["ko", "2014-09-28", "2014-10-02", "2014년 9월 28일~10월 2일"],
    ["ko", "2014-10-12", "", "2014년 10월 12일"],
    ["de", "2014-10-12", "2014-10-14", "12.–14. Oktober 2014"],
    ["de", "2014-12-30", "2015-01-02", "30. Dezember 2014 – 2. Januar 2015"],
    ["fr", "2014-10-12", "2014-10-12", "12 octobre 2014"],
  ])("in %s from %s to %s", (language, first, last, words) => {
    const dates = describeDates(first, last, language)
    // The runtime writes thin spaces around some dashes.
    expect(
      dates?.parts
        .map(({ text }) => text)
        .join(dates.dash)
        .replace(/\s/gu, " "),
    ).toBe(words)
    const days = [...new Set([first, last])].filter((day) => day !== "")
    expect(dates?.parts.map(({ date }) => date)).toEqual(days)
  })

  it("are nothing where no day is given", () => {
    expect(describeDates("", "", "ko")).toBeNull()
  })
})
