import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { freeSlug, isSlug, SLUG_LIMIT, slugFrom } from "@/domain/slug"

describe("isSlug", () => {
  it.each(["a", "9", "summit-2026", "a-b-c", "a".repeat(SLUG_LIMIT)])("takes %s", (text) => {
    expect(isSlug(text)).toBe(true)
  })

  it.each([
    "",
    "-",
    "a-",
    "-a",
    "a--b",
    "A",
    "a b",
    "a_b",
    "a.b",
    "a/b",
    "..",
    "ä",
    "a\n",
    "%61",
    "a".repeat(SLUG_LIMIT + 1),
  ])("refuses %j", (text) => {
    expect(isSlug(text)).toBe(false)
  })
})

describe("slugFrom", () => {
  it.each([
    ["River Cities Forum", "river-cities-forum"],
    ["  Ministry of Water – 환경부 (MoW) ", "ministry-of-water-mow"],
    ["Água & Solo, S.A.", "agua-solo-s-a"],
    ["Governors’ Association's", "governors-associations"],
    ["Straße GROẞ Łódź Ærø Œuvre", "strasse-gross-lodz-aero-oeuvre"],
    ["Đà Nẵng, Þórshöfn, Ħamrun", "da-nang-thorshofn-hamrun"],
    ["Kalkınma İşbirliği", "kalkinma-isbirligi"],
    ["ﬁrst ２０２６ №5", "first-2026-no5"],
    ["환경부", ""],
    ["—", ""],
    ["", ""],
  ])("reads %j as %j", (name, slug) => {
    expect(slugFrom(name)).toBe(slug)
  })

  it("cuts a long name at a word, and one endless word anywhere", () => {
    const long = "The Secretariat of the Convention on the Flood Plains of the Lower River and its Delta"
    expect(slugFrom(long)).toBe("the-secretariat-of-the-convention-on-the-flood-plains-of")
    expect(slugFrom("a".repeat(100))).toBe("a".repeat(SLUG_LIMIT))
  })

  it("gives a slug or nothing for any text, and a slug for itself", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "binary", maxLength: 200 }),
      names,
    )
    fc.assert(
      fc.property(text, (name) => {
        const slug = slugFrom(name)
        expect(slug === "" || isSlug(slug)).toBe(true)
        expect(slugFrom(slug)).toBe(slug)
      }),
    )
  })
})

describe("freeSlug", () => {
  it("counts from 2 and skips what is taken", () => {
    const taken = new Set(["water", "water-2", "water-4"])
    expect(freeSlug("water", (slug) => taken.has(slug), "partner")).toBe("water-3")
    expect(freeSlug("fire", (slug) => taken.has(slug), "partner")).toBe("fire")
    expect(freeSlug("", (slug) => taken.has(slug), "partner")).toBe("partner")
  })

  it("always gives a free and valid one, also when the number makes it too long", () => {
    const slug = fc.oneof(names.map(slugFrom), fc.constant(`${"a".repeat(57)}-bc`))
    fc.assert(
      fc.property(slug, fc.nat(120), (wanted, copies) => {
        const taken = new Set<string>()
        for (let copy = 0; copy <= copies; copy += 1) {
          const free = freeSlug(wanted, (other) => taken.has(other), "partner")
          expect(isSlug(free)).toBe(true)
          expect(taken.has(free)).toBe(false)
          taken.add(free)
        }
      }),
    )
  })
})

/** Names of words, dashes, accents and other scripts, some of them long. */
const names = fc
  .array(
    fc.constantFrom("Water", "É", "-", " ", "–", "ß", "İ", "환경", "’", "of", "2026", "Nature", "ǅ", "½"),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(""))
