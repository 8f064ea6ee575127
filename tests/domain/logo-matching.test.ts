import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { organisers } from "@/db/sample/organisers"
import { supportingPartners } from "@/db/sample/supporting-partners"
import type { NamedPartner } from "@/domain/logo-likeness"
import { matchLogo } from "@/domain/logo-matching"

const SAMPLE = [...organisers, ...supportingPartners].map(({ slug, content }, index) => ({
  id: index + 1,
  slug,
  ...content,
}))
const partner = (id: number, name: string, more = {}) => ({
  ...{ id, slug: "", name, acronym: "", nativeName: "", website: "" },
  ...more,
})
const matched = (path: string, partners: NamedPartner[] = SAMPLE) => {
  const { partnerId, place } = matchLogo(path, partners)
  return [partners.find(({ id }) => id === partnerId)?.name ?? null, place]
}

describe("a logo's file name", () => {
  it.each([
    ["IUCN_logo-RGB_400x200px.png", "iucn", "main"],
    ["logo iucn final v2 (1).svg", "iucn", "main"],
    ["iucn-white.svg", "iucn", "dark"],
    ["IUCN_CMYK.pdf", "iucn", "print"],
    ["IUCN.ai", "iucn", "print"],
    ["iucn_negative@2x.png", "iucn", "dark"],
    ["IUCN-black.svg", "iucn", "mono"],
    ["LogoICLEI.svg", "iclei", "main"],
    ["iclei.svg", "iclei", "main"],
    ["un habitat logo.svg", "un-habitat", "main"],
    ["UNHabitat.svg", "un-habitat", "main"],
    ["nrg4SD_2014.png", "nrg4sd", "main"],
    ["MoE.png", "ministry-of-environment", "main"],
    ["환경부 로고 국문.svg", "ministry-of-environment", "main"],
    ["강원도_흰색.png", "gangwon-province", "dark"],
    ["한국관광공사.pdf", "korea-tourism-organization", "print"],
    ["visitkorea.svg", "korea-tourism-organization", "main"],
    ["StockholmResilienceCenter.jpg", "stockholm-resilience-centre", "main"],
    ["gangwon.svg", "gangwon-province", "main"],
    ["Logos/SCBD/logo.svg", "scbd", "main"],
    ["print/SCBD.svg", "scbd", "print"],
    ["SCBD/white/logo.png", "scbd", "dark"],
    ["International Union for Conservation of Nature.png", "iucn", "main"],
  ])("%s is %s, %s", (path, slug, place) => {
    const match = matchLogo(path, SAMPLE)
    const id = SAMPLE.find((item) => item.slug === slug || item.acronym.toLowerCase() === slug)?.id
    expect(id, slug).toBeDefined()
    expect([match.partnerId, match.place]).toEqual([id, place])
  })

  it.each(["logo.svg", "final_RGB.png", "IMG_4031.jpg", "sponsor.png", "한국.png"])(
    "%s is left to the person",
    (path) => {
      expect(matchLogo(path, SAMPLE)).toMatchObject({ partnerId: null, confidence: "unsure" })
    },
  )

  it("counts a word that is part of the partner's name as the name, and the second time as the variant", () => {
    const partners = [partner(1, "Black Forest Institute"), partner(2, "Print Guild")]
    expect(matched("black-forest-institute.svg", partners)).toEqual(["Black Forest Institute", "main"])
    expect(matched("black-forest-institute-black.svg", partners)).toEqual(["Black Forest Institute", "mono"])
    expect(matched("Black Forest Institute/logo.svg", partners)).toEqual(["Black Forest Institute", "main"])
    expect(matched("print_guild.svg", partners)).toEqual(["Print Guild", "main"])
  })

  it("names nobody when two fit, and says who may be meant", () => {
    const partners = [
      partner(1, "Ministry of Environment", { acronym: "MoE" }),
      partner(2, "Ministry of Education", { acronym: "MoE" }),
      partner(3, "Acme"),
    ]
    expect(matchLogo("moe.svg", partners)).toEqual({
      ...{ partnerId: null, place: "main", confidence: "unsure", reason: "More than one partner fits" },
      candidates: [1, 2],
    })
    expect(matchLogo("ministry.svg", partners)).toMatchObject({ partnerId: null, candidates: [1, 2] })
  })

  it("says how sure it is, and why", () => {
    expect(matchLogo("IUCN.svg", SAMPLE)).toMatchObject({ confidence: "sure", reason: "Same short name" })
    expect(matchLogo("gangwon.svg", SAMPLE)).toMatchObject({
      confidence: "likely",
      reason: "Words of its name",
    })
    expect(matchLogo("IUCN/logo.svg", SAMPLE)).toMatchObject({ reason: "Same short name, by its folder" })
  })

  it("finds every partner by its own name, short name and native name, whatever is written around it", () => {
    const around = fc.constantFrom("", "logo", "RGB", "final", "v3", "400x300", "color", "horizontal")
    const way = fc.constantFrom<(name: string) => string>(
      (name) => name,
      (name) => name.toUpperCase(),
      (name) => name.replace(/\s+/gu, "_"),
      (name) => name.normalize("NFD"),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...SAMPLE),
        fc.constantFrom("name", "acronym", "nativeName") as fc.Arbitrary<"name" | "acronym" | "nativeName">,
        ...[around, around, way],
        (item, key, before, after, write) => {
          fc.pre(item[key] !== "")
          const path = `${[before, write(item[key]), after].filter(Boolean).join("_")}.svg`
          expect(matchLogo(path, SAMPLE).partnerId, path).toBe(item.id)
        },
      ),
    )
  })

  it("answers for any path, and only with partners that there are", () => {
    const ids: (number | null)[] = [null, ...SAMPLE.map(({ id }) => id)]
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (path) => {
        expect(ids).toContain(matchLogo(path, SAMPLE).partnerId)
      }),
    )
  })
})
