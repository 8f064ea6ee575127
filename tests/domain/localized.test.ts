import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { EMPTY_CONTENT } from "@/domain/content"
import { localized } from "@/domain/localized"
import type { Release } from "@/domain/release"
import { fromPlainText } from "@/domain/rich-text"

const text = fc.constantFrom("", "River", "강", "نهر")
const name = fc.constantFrom("River League", "강 연맹", "رابطة")

/** Any event in English, Korean and Arabic with one partner, translated in part. */
const release: fc.Arbitrary<Release> = fc
  .record({
    title: name,
    place: text,
    tagline: text,
    described: text,
    native: text,
    said: fc.dictionary(
      fc.constantFrom("ko", "ar", "de"),
      fc.record({ name, tagline: name }, { requiredKeys: [] }),
    ),
  })
  .map(({ title, place, tagline, described, native, said }) => ({
    event: {
      ...{ slug: "summit", title, place, startsOn: "", endsOn: "", intro: "", accent: "#000000" },
      ...{ layout: "cards", header: null, languages: ["en", "ko", "ar"] },
      translations: Object.fromEntries(
        Object.entries(said).map(([tag, texts]) => [tag, texts.name ? { title: texts.name } : {}]),
      ),
    },
    tiers: [
      {
        ...{ name: "Gold", logoSize: "large", translations: {} },
        partners: [
          {
            ...{ slug: "a", logo: null, darkLogo: null, logoNudge: 0 },
            content: {
              ...EMPTY_CONTENT,
              ...{ name: "Delta", tagline, nativeName: native, description: fromPlainText(described) },
              translations: said,
            },
          },
        ],
      },
    ],
  }))

describe("a release in one of its languages", () => {
  it("says all that the release says when it is the first, and nothing of translations", () => {
    fc.assert(
      fc.property(release, (given) => {
        const { event, tiers } = localized(given, "en")
        expect([event.title, event.place]).toEqual([given.event.title, given.event.place])
        expect(tiers[0]?.partners[0]?.content).toEqual(given.tiers[0]?.partners[0]?.content)
      }),
    )
  })

  it("has a text wherever the main text has one, in the language if it is translated", () => {
    fc.assert(
      fc.property(release, fc.constantFrom("ko", "ar"), (given, language) => {
        const before = given.tiers[0]?.partners[0]?.content
        const after = localized(given, language).tiers[0]?.partners[0]
        const said = before?.translations?.[language]
        expect(after?.content.name).toBe(said?.name ?? before?.name)
        expect(after?.content.tagline).toBe(said?.tagline ?? before?.tagline)
        expect(after?.content.description).toEqual(before?.description)
        // What falls back is never passed off as the page's own language, unless its script says that it is.
        if (!said?.name) expect(after?.spoken.name.lang).toBe("en")
        expect(after?.spoken.description.lang).toBe("en")
      }),
    )
  })

  it("changes nothing in the release", () => {
    fc.assert(
      fc.property(release, (given) => {
        const before = structuredClone(given)
        localized(given, "ko")
        expect(given).toEqual(before)
      }),
    )
  })
})
