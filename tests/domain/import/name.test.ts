import { describe, expect, it } from "vitest"
import { isFormedFrom, isInitialsOf, looksLikeAcronym } from "@/domain/import/acronym"
import { readName } from "@/domain/import/name"
import { fold, nameKey } from "@/domain/import/name-key"
import { readTierTitle } from "@/domain/import/tier-title"

function parts(line: string): (string | null)[] {
  const { name, acronym, nativeName, website } = readName(line)
  return [name, acronym, nativeName, website]
}

describe("readName", () => {
  it.each([
    ["Korea Tourism Organization(KTO)", "Korea Tourism Organization", "KTO"],
    [
      "IUCN(International Union for Conservation of Nature)",
      "International Union for Conservation of Nature",
      "IUCN",
    ],
    [
      "nrg4SD(Network of Regional Governments for Sustainable Development",
      "Network of Regional Governments for Sustainable Development",
      "nrg4SD",
    ],
    ["The University of the South Pacific - USP -", "The University of the South Pacific", "USP"],
    ["— Food & Agriculture Organization – FAO —", "Food & Agriculture Organization", "FAO"],
    ["FEDERG – Federation of Renal Patients", "Federation of Renal Patients", "FEDERG"],
    ["Swiss Federal Office of Culture FOC", "Swiss Federal Office of Culture", "FOC"],
    [
      "icipe – International Centre of Insect Physiology and Ecology",
      "International Centre of Insect Physiology and Ecology",
      "icipe",
    ],
    ["Korea Tourism Organization KTO)", "Korea Tourism Organization", "KTO"],
    ["Ministry of Environment （MoE）", "Ministry of Environment", "MoE"],
    [
      "IUCN – International Union for Conservation of Nature",
      "International Union for Conservation of Nature",
      "IUCN",
    ],
    ["WWF: World Wide Fund for Nature", "World Wide Fund for Nature", "WWF"],
    ["ICLEI – Local Governments for Sustainability", "ICLEI – Local Governments for Sustainability", "ICLEI"],
    ["National Association of Mayors, NAM", "National Association of Mayors", "NAM"],
    ["National Association of Mayors - NAM", "National Association of Mayors", "NAM"],
    ["National Association of Mayors / NAM", "National Association of Mayors", "NAM"],
    ["Smith, Jones & Co. KG", "Smith, Jones & Co. KG", null],
    ["Foo Industries (UK)", "Foo Industries (UK)", null],
    ["Bar Holding, AG", "Bar Holding, AG", null],
    ["Acme Inc.", "Acme Inc.", null],
    ["Naturschutzbund Deutschland e.V.", "Naturschutzbund Deutschland e.V.", null],
    ["U.S. Department of State", "U.S. Department of State", null],
    ["3. Acme", "Acme", null],
    ["3M", "3M", null],
    ["4 Pines Brewing", "4 Pines Brewing", null],
    ["adidas", "adidas", null],
    ["UN-Habitat", "UN-Habitat", null],
    ["Rhône-Alpes – Auvergne", "Rhône-Alpes – Auvergne", null],
    ["Acme Foundation:", "Acme Foundation", null],
    ["The Nature Conservancy (TNC)", "The Nature Conservancy", "TNC"],
    [
      "European Bank for Reconstruction and Development [EBRD]",
      "European Bank for Reconstruction and Development",
      "EBRD",
    ],
    [
      "Union of the Electricity Industry (Eurelectric)",
      "Union of the Electricity Industry (Eurelectric)",
      null,
    ],
  ])("reads %s", (line, name, acronym) => {
    expect(parts(line).slice(0, 2)).toEqual([name, acronym])
  })

  it("tells native names and websites from the name", () => {
    expect(parts("Ministry of Environment (환경부)")).toEqual([
      "Ministry of Environment",
      null,
      "환경부",
      null,
    ])
    expect(parts("日本 / Japan Foundation (JF)")).toEqual(["Japan Foundation", "JF", "日本", null])
    expect(parts("Acme (www.acme.example)")).toEqual(["Acme", null, null, "https://www.acme.example/"])
    expect(parts("Acme – https://acme.example/en")).toEqual(["Acme", null, null, "https://acme.example/en"])
    expect(parts("SK텔레콤")).toEqual(["SK텔레콤", null, null, null])
  })

  it("says when a bracket is never closed or never opened", () => {
    expect(readName("nrg4SD(Network of Regions").notes).toEqual([
      "The bracket in “nrg4SD(Network of Regions” is never closed.",
    ])
    expect(readName("Tourism Office KTO)").notes).toEqual([
      "The bracket in “Tourism Office KTO)” is never opened.",
    ])
    expect(readName("Tourism Office (KTO)").notes).toEqual([])
  })
})

describe("acronyms", () => {
  it("knows what looks like one", () => {
    expect(
      ["NAM", "nrg4SD", "MoE", "BfN", "R&D", "UN-Habitat", "URBIO"].filter(looksLikeAcronym),
    ).toHaveLength(7)
    expect(["Acme", "GmbH", "UK", "e.V", "A", "International", "2014"].filter(looksLikeAcronym)).toEqual([])
  })

  it("knows whether it was formed from the name", () => {
    expect(isFormedFrom("URBIO", "Urban Biodiversity and Design Network")).toBe(false)
    expect(isFormedFrom("SCBD", "Secretariat of the Convention on Biological Diversity")).toBe(true)
    expect(isFormedFrom("nrg4SD", "Network of Regional Governments for Sustainable Development")).toBe(true)
    expect(isFormedFrom("BfN", "Bundesamt für Naturschutz")).toBe(true)
    expect(isFormedFrom("CBD", "Urban Biodiversity and Design Network")).toBe(false)
    expect(isFormedFrom("ICLEI", "Local Governments for Sustainability")).toBe(false)
    expect(isInitialsOf("GAOK", "Governors’ Association of KOREA")).toBe(true)
    expect(isInitialsOf("GAK", "Governors’ Association of KOREA")).toBe(true)
    expect(isInitialsOf("DMZ", "Gangwon Province")).toBe(false)
  })
})

describe("readTierTitle", () => {
  it.each([
    ["Gold Sponsors", "Gold Sponsors"],
    ["== 2. Gold sponsors (3): ==", "Gold sponsors"],
    ["*** MEDIA PARTNERS ***", "MEDIA PARTNERS"],
    ["Organised by", "Organised by"],
    ["With the kind support of", "With the kind support of"],
    ["Hosts", "Hosts"],
    ["Co-hosts", "Co-hosts"],
    ["SUPPORTERS", "SUPPORTERS"],
    ["Silver", "Silver"],
    ["Supporting organisations", "Supporting organisations"],
    ["Partners of the Summit 2025", "Partners of the Summit 2025"],
    ["Hydration Partners", "Hydration Partners"],
    ["Timekeeping partner", "Timekeeping partner"],
    ["B. Technical partners", "Technical partners"],
    ["Technical support", "Technical support"],
    ["Additional support kindly provided by:", "Additional support kindly provided by"],
    ["Presented in collaboration with", "Presented in collaboration with"],
    ["“Supporting partners”", "Supporting partners"],
    ["International organisations", "International organisations"],
    ["Medienpartner", "Medienpartner"],
    ["Mit freundlicher Unterstützung von:", "Mit freundlicher Unterstützung von"],
    ["Partenaires", "Partenaires"],
    ["Avec le soutien de", "Avec le soutien de"],
    ["Patrocinadores oro", "Patrocinadores oro"],
    ["Информационные партнёры", "Информационные партнёры"],
    ["공동주최", "공동주최"],
    ["後援団体", "後援団体"],
  ])("knows %s", (line, title) => {
    expect(readTierTitle(line)?.title).toBe(title)
  })

  it.each([
    "Acme Corporation",
    "Gold Standard Foundation",
    "International Energy Agency",
    "European Climate Foundation",
    "Ministry of Environment",
    "Partners in Health",
    "Marks & Spencer",
    "Foster + Partners",
    "Schmidt & Partner",
    "United Cities",
    "City of Bonn",
    "Media Group Ltd",
    "Silver Spring",
    "We thank our partners.",
  ])("does not take %s for one", (line) => {
    expect(readTierTitle(line)).toBeNull()
  })
})

describe("nameKey", () => {
  it("leaves out what two people write differently", () => {
    const keys = ["The Müller & Söhne Co.", "muller and sohne co", "MÜLLER & SÖHNE CO. (MSC)"].map(nameKey)
    expect(new Set(keys)).toEqual(new Set(["muller and sohne co"]))
    expect(nameKey("환경부（MoE）")).toBe("환경부")
    expect(nameKey("(RED)")).toBe("red")
    expect(fold("Governors’ Association")).toBe("governors association")
  })
})
