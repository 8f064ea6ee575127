import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Content, EMPTY_CONTENT } from "@/domain/content"
import { ENTRY_PARTS, hasPart } from "@/domain/entry-parts"
import { NEW_TIER, type TierSettings } from "@/domain/event"
import { LOGO_VARIANTS } from "@/domain/logo-facts"
import { missingParts, overLimits } from "@/domain/missing"
import { publicEntry } from "@/domain/public-entry"
import { fromPlainText } from "@/domain/rich-text"
import { effectsInWords } from "@/domain/tier-effect-words"
import { affectedPartners, type RuledPartner, tierEffects } from "@/domain/tier-effects"

const LANGUAGES = ["en", "ko"]

function partner(id: number, words: number, given: Partial<Content> = {}, more: Partial<RuledPartner> = {}) {
  const content = {
    ...EMPTY_CONTENT,
    name: `Partner ${id}`,
    description: fromPlainText("word ".repeat(words)),
  }
  const variants = {}
  const base: RuledPartner = {
    ...{ id, slug: `partner-${id}`, content: { ...content, ...given }, hasLogo: true, variants },
    isSignedOff: false,
  }
  return { ...base, ...more }
}

const rules = (given: Partial<TierSettings>): TierSettings => ({ ...NEW_TIER, name: "Gold", ...given })

/** "over: Partner 1 (3 words over the tier’s 5)" and so on. */
function told(before: TierSettings, after: TierSettings, partners: RuledPartner[]): string[] {
  return tierEffects(before, after, partners, LANGUAGES).effects.map((effect) => {
    const part = "part" in effect ? ` ${effect.part}` : ""
    const who = effect.partners.map(({ name, note }) => (note ? `${name} (${note})` : name))
    return `${effect.kind}${part}: ${who.join(", ")}`
  })
}

describe("whom a change of a tier's rules affects", () => {
  it("is nobody while the rules say the same, or hold for everybody as before", () => {
    const partners = [partner(1, 8), partner(2, 3)]
    expect(told(NEW_TIER, NEW_TIER, partners)).toEqual([])
    expect(
      told(rules({ wordLimit: 9 }), rules({ wordLimit: 8, name: "Hosts", logoSize: "large" }), partners),
    ).toEqual([])
  })

  it("are those whom a limit puts over it, by how much, in whatever language", () => {
    const korean = { translations: { ko: { description: fromPlainText("말 ".repeat(7)) } } }
    const partners = [partner(1, 8), partner(2, 5), partner(3, 2, korean)]
    expect(told(rules({}), rules({ wordLimit: 5 }), partners)).toEqual([
      "over: Partner 1 (3 words over the tier’s 5), Partner 3 (한국어: 2 words over the tier’s 5)",
    ])
    expect(told(rules({ wordLimit: 4 }), rules({ wordLimit: 5 }), partners)).toEqual(["within: Partner 2"])
  })

  it("are not those who were over the limit before and still are", () => {
    expect(told(rules({ wordLimit: 6 }), rules({ wordLimit: 5 }), [partner(1, 8)])).toEqual([])
  })

  it("are those who lack what is newly asked for, and those who no longer have to give it", () => {
    const partners = [
      partner(1, 1, {}, { hasLogo: false }),
      partner(2, 1, { tagline: "By the river" }, { variants: { dark: "ab" } }),
    ]
    const after = rules({ requiredParts: ["description", "tagline"], requiredVariants: ["dark", "mono"] })
    expect(told(rules({}), after, partners)).toEqual([
      "lacks tagline: Partner 1",
      "lacks dark: Partner 1",
      "lacks mono: Partner 1, Partner 2",
      "spared logo: Partner 1",
      "spared website: Partner 1, Partner 2",
    ])
  })

  it("are those whose public entry loses a part or gains one", () => {
    const partners = [partner(1, 1, { website: "https://a.example/" }), partner(2, 0, { tagline: "Hi" })]
    const [before, after] = [rules({ hiddenParts: ["tagline"] }), rules({ hiddenParts: ["website", "logo"] })]
    expect(told(before, after, partners)).toEqual([
      "hides website: Partner 1",
      "hides logo: Partner 1, Partner 2",
      "shows tagline: Partner 2",
    ])
  })

  it("is everybody when a print text is asked for, or no longer", () => {
    const partners = [partner(1, 1), partner(2, 1)]
    const print = rules({ hasPrintText: true })
    expect(told(rules({}), print, partners)).toEqual(["print: Partner 1, Partner 2"])
    expect(told(print, rules({}), partners)).toEqual(["no print: Partner 1, Partner 2"])
  })

  it("are exactly those for whom the rules have another outcome, for any rules and entries", () => {
    fc.assert(
      fc.property(anyRules, anyRules, fc.array(anyPartner, { maxLength: 6 }), (before, after, drawn) => {
        const partners = drawn.map((item, id) => ({ ...item, id }))
        const affected = affectedPartners(tierEffects(before, after, partners, LANGUAGES)).map(({ id }) => id)
        const expected = partners.filter((item) => outcome(item, before) !== outcome(item, after))
        expect([...affected].sort()).toEqual(expected.map(({ id }) => id))
      }),
      { numRuns: 500 },
    )
  })
})

describe("the effects in words", () => {
  const signedOff = { isSignedOff: true }
  const website = { website: "https://a.example/" }

  it("say whom, how many of how many, and that sign-offs stay", () => {
    const partners = [partner(1, 8, website, signedOff), partner(2, 8), partner(3, 1, website)]
    const after = rules({ wordLimit: 5, requiredParts: ["tagline"], hiddenParts: ["website"] })
    expect(effectsInWords(tierEffects(rules({ requiredParts: [] }), after, partners, LANGUAGES))).toEqual({
      headline: "Saving this affects 3 of 3 partners",
      effects: [
        {
          sentence: "2 of 3 partners will be over the limit:",
          partners: [
            { slug: "partner-1", name: "Partner 1", note: "3 words over the tier’s 5" },
            { slug: "partner-2", name: "Partner 2", note: "3 words over the tier’s 5" },
          ],
          more: 0,
        },
        {
          sentence: "3 of 3 partners will count as incomplete (no tagline):",
          partners: [1, 2, 3].map((id) => ({ slug: `partner-${id}`, name: `Partner ${id}`, note: "" })),
          more: 0,
        },
        {
          sentence: "Once you publish, the entries of 2 of 3 partners no longer show: website.",
          partners: [1, 3].map((id) => ({ slug: `partner-${id}`, name: `Partner ${id}`, note: "" })),
          more: 0,
        },
      ],
      signOffs: "1 of them has signed off. The sign-off stays, for it covers the whole entry.",
    })
  })

  it("name a dozen and count the others", () => {
    const partners = Array.from({ length: 15 }, (_, id) => partner(id, 1))
    const said = effectsInWords(tierEffects(rules({}), rules({ hasPrintText: true }), partners, LANGUAGES))
    expect(said.effects.map((effect) => [effect.sentence, effect.partners.length, effect.more])).toEqual([
      ["15 of 15 partners will be asked for a print text:", 12, 3],
    ])
    expect(said.signOffs).toBe("")
  })

  it("remind that who signed off was told that this would not be public", () => {
    const partners = [partner(1, 1, website, signedOff), partner(2, 1, website, signedOff)]
    const said = effectsInWords(
      tierEffects(rules({ hiddenParts: ["website"] }), rules({ requiredParts: [] }), partners, LANGUAGES),
    )
    expect(said.effects.map(({ sentence }) => sentence)).toEqual([
      "Once you publish, the entries of 2 of 2 partners also show: website.",
    ])
    expect(said.signOffs).toBe(
      "2 of them have signed off. Their sign-offs stay, for they cover the whole entry. They were told that this would not be public: tell them.",
    )
  })
})

/** Everything that a tier's rules decide about an entry. */
function outcome({ content, hasLogo, variants }: RuledPartner, tier: TierSettings): string {
  const logo = hasLogo ? { path: "/logos/a.svg", width: 1, height: 1, facts: null, renditions: [] } : null
  const shown = publicEntry({ slug: "a", content, logo, darkLogo: null, logoNudge: 0 }, tier.hiddenParts)
  return JSON.stringify([
    overLimits(content, LANGUAGES, tier) !== null,
    missingParts(content, hasLogo, variants, tier).sort(),
    ENTRY_PARTS.filter((part) => hasPart(shown.content, shown.logo !== null, part)),
    tier.hasPrintText,
  ])
}

const anyRules = fc
  .record({
    wordLimit: fc.option(fc.integer({ min: 1, max: 6 })),
    requiredParts: fc.subarray([...ENTRY_PARTS]),
    hiddenParts: fc.subarray([...ENTRY_PARTS]),
    requiredVariants: fc.subarray([...LOGO_VARIANTS]),
    hasPrintText: fc.boolean(),
  })
  .map(rules)

const anyPartner = fc
  .record({
    words: fc.nat(8),
    website: fc.constantFrom("", "https://a.example/"),
    tagline: fc.constantFrom("", "By the river"),
    hasLogo: fc.boolean(),
    variants: fc.constantFrom({}, { dark: "ab" }, { dark: "ab", mono: "cd" }),
  })
  .map(({ words, website, tagline, hasLogo, variants }) =>
    partner(0, words, { website, tagline }, { hasLogo, variants }),
  )
