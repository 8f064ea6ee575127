import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { toImportJson } from "@/domain/import/parsed-document"
import { parse } from "./reading"

const source = readFileSync(new URL("../../documents/pyeongchang-2014.txt", import.meta.url), "utf8")

describe("the document of Pyeongchang 2014", () => {
  const json = toImportJson(parse(source))

  it("has fifteen partners in two tiers, with every name and short name", () => {
    expect(
      json.tiers.map((tier) => [tier.title, tier.partners.map((partner) => [partner.name, partner.acronym])]),
    ).toEqual([
      [
        null,
        [
          ["Gangwon Province", null],
          ["ICLEI – Local Governments for Sustainability", "ICLEI"],
          ["Ministry of Environment", "MoE"],
          ["Pyeongchang County", null],
          ["Secretariat of the Convention on Biological Diversity", "SCBD"],
        ],
      ],
      [
        "Supporting partners",
        [
          ["Network of Regional Governments for Sustainable Development", "nrg4SD"],
          ["International Union for Conservation of Nature", "IUCN"],
          ["UN-Habitat", null],
          ["Urban Biodiversity and Design Network", "URBIO"],
          ["Korea Tourism Organization", "KTO"],
          ["Local Sustainability Alliance of Korea", null],
          ["Governors’ Association of KOREA", "GAOK"],
          ["National Association of Mayors", "NAM"],
          ["Stockholm Resilience Centre", null],
          ["Urban Biosphere Initiative", "URBIS"],
        ],
      ],
    ])
  })

  it("has every description whole: the document's fifteen long lines, in order", () => {
    const paragraphs = source.split("\n").filter((line) => line.length > 150)
    expect(json.tiers.flatMap((tier) => tier.partners.map((partner) => partner.description))).toEqual(
      paragraphs.map((line) => line.trim()),
    )
  })

  it("tells what was doubtful and nothing else", () => {
    expect(json.notes).toEqual([
      "The bracket in “nrg4SD(Network of Regional Governments for Sustainable Development” is never closed. Read as name “Network of Regional Governments for Sustainable Development”, short name “nrg4SD”.",
      "The short name “GAOK” of “Governors’ Association of KOREA” was read from its text, where it stands for the name’s initials.",
    ])
  })

  it("is surest where heading and first sentence agree, least where only a sentence gives the name", () => {
    const sure = new Map(
      json.tiers.flatMap((tier) => tier.partners.map((partner) => [partner.name, partner.confidence])),
    )
    expect(sure.get("Korea Tourism Organization")).toBe(0.96)
    expect(sure.get("Urban Biosphere Initiative")).toBe(0.88)
    expect(sure.get("UN-Habitat")).toBe(0.75)
  })
})
