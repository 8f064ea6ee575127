import { describe, expect, it } from "vitest"
import { type Content, EMPTY_CONTENT } from "@/domain/content"
import { EMPTY_ROW, type ExistingPartner } from "@/domain/import/import-row"
import { matchRows } from "@/domain/import/match"
import { planRows } from "@/domain/import/plan"

type Given = Partial<Content>

const partner = (id: number, content: Given, isArchived = false): ExistingPartner => ({
  ...{ id, slug: `partner-${id}`, tier: "Gold", isArchived },
  content: { ...EMPTY_CONTENT, ...content },
})

const row = (given: Given) => ({ ...EMPTY_ROW, ...given, logoAlt: "" })

/** Whom a row stands for and why, or what could be meant. */
function told(given: Given, ...partners: Given[]) {
  const [match] = matchRows(
    [row(given)],
    partners.map((content, index) => partner(index + 1, content)),
  )
  if (match?.found) return `${match.found.partner.id}: ${match.found.why}`
  const could = match?.candidates.map((fit) => `${fit.partner.id} (${fit.why})`).join(", ") ?? ""
  return `${match?.isOpen ? "open" : "new"}${could && `: ${could}`}`
}

const CBD = {
  name: "Secretariat of the Convention on Biological Diversity",
  acronym: "SCBD",
  website: "https://www.cbd.int/",
}

describe("a partner is known again", () => {
  it.each<[string, Given, Given, string]>([
    ["by its name", { name: "Delta Water" }, { name: "Delta Water" }, "same name"],
    [
      "in other case and accents",
      { name: "SECRÉTARIAT D’ÉTAT" },
      { name: "Secretariat d'Etat" },
      "same name",
    ],
    ["with “The” in front", { name: "The Beta Trust" }, { name: "Beta Trust" }, "same name"],
    ["with accents taken apart", { name: "Cafe\u0301 do Brasil" }, { name: "Café do Brasil" }, "same name"],
    ["with its short name behind", { name: "Delta Water (DW)" }, { name: "Delta Water" }, "same name"],
    ["in Korean, spaced otherwise", { name: "한국 관광공사" }, { name: "한국관광공사" }, "same name"],
    ["in Korean, decomposed", { name: "강원도".normalize("NFD") }, { name: "강원도" }, "same name"],
    [
      "by its native name",
      { name: "강원도" },
      { name: "Gangwon Province", nativeName: "강원도" },
      "same native-language name, 강원도",
    ],
    [
      "by a native name beside the foreign one",
      { name: "Province of Gangwon", nativeName: "강원도" },
      { name: "Gangwon", nativeName: "강원도" },
      "same native-language name, 강원도",
    ],
    ["by its short name alone", { name: "SCBD" }, CBD, "same short name, SCBD"],
    [
      "by its short name beside another wording",
      { name: "Biological Diversity Convention", acronym: "SCBD" },
      CBD,
      "same short name, SCBD",
    ],
    [
      "by its website, with or without www",
      { name: "Convention on Biological Diversity", website: "http://cbd.int/about" },
      CBD,
      "same website, cbd.int",
    ],
    ["without its legal form", { name: "Acme" }, { name: "Acme GmbH" }, "same name but for the legal form"],
    [
      "without its Korean legal form",
      { name: "주식회사 하나투어" },
      { name: "하나투어" },
      "same name but for the legal form",
    ],
  ])("%s", (_, given, has, why) => {
    expect(told(given, { name: "Somebody Else" }, has)).toBe(`2: ${why}`)
  })

  it("takes the name before all else", () => {
    expect(
      told({ name: "Delta", website: "https://cbd.int/", acronym: "SCBD" }, CBD, { name: "Delta" }),
    ).toBe("2: same name")
  })

  it("not by a host that many share, nor by a syllable that is a Korean legal form elsewhere", () => {
    const page = "https://facebook.com/"
    expect(told({ name: "Delta Water", website: `${page}a` }, { name: "Delta Works", website: page })).toBe(
      "new",
    )
    expect(told({ name: "주한미국대사관" }, { name: "한미국대사관" })).toBe("new")
  })
})

describe("where two fit", () => {
  const ministries = [
    { name: "Ministry of Environment", website: "https://me.example/" },
    { name: "Ministry of Environment", website: "https://env.example/" },
  ]

  it("nobody is guessed", () => {
    expect(told({ name: "Ministry of Environment" }, ...ministries)).toBe(
      "open: 1 (same name), 2 (same name)",
    )
    expect(
      told(
        { name: "Delta Water Board", acronym: "DWB", website: "https://delta.example/" },
        { name: "Water Boards Together", acronym: "DWB" },
        { name: "Delta Authority", website: "https://delta.example/" },
      ),
    ).toBe("open: 1 (same short name, DWB), 2 (same website, delta.example)")
  })

  it("the one that more speaks for is taken", () => {
    expect(told({ name: "Ministry of Environment", website: "https://env.example/ko" }, ...ministries)).toBe(
      "2: same name",
    )
  })

  it("a likeness that the names contradict is only offered", () => {
    expect(
      told(
        { name: "Ministry of Education", acronym: "MoE" },
        { name: "Ministry of Environment", acronym: "MoE" },
      ),
    ).toBe("new: 1 (same short name, MoE)")
  })

  it("a person's choice holds, and takes the partner from the others", () => {
    const partners = ministries.map((content, index) => partner(index + 1, content))
    const rows = [
      row({ name: "Ministry of Environment" }),
      { ...row({ name: "MoE Korea" }), standsFor: 1 },
      { ...row({ name: "Ministry of Environment" }), standsFor: "new" as const },
    ]
    expect(matchRows(rows, partners).map(({ found, isOpen }) => [found?.partner.id ?? null, isOpen])).toEqual(
      [
        [2, false],
        [1, false],
        [null, false],
      ],
    )
  })

  it("two rows may share a name once somebody has said which is which", () => {
    const partners = ministries.map((content, index) => partner(index + 1, content))
    const rows = [1, 2].map((standsFor) => ({
      ...row({ name: "Ministry of Environment", tagline: "Air" }),
      standsFor,
    }))
    expect(planRows(rows, partners).map(({ action, existing }) => [action, existing?.id])).toEqual([
      ["update", 1],
      ["update", 2],
    ])
  })

  it("is said in the row, which is skipped until somebody chooses", () => {
    const partners = ministries.map((content, index) => partner(index + 1, content))
    const [open] = planRows([row({ name: "Ministry of Environment" })], partners)
    expect([open?.action, open?.existing, open?.reason]).toEqual([
      "skip",
      null,
      "More than one partner fits: “Ministry of Environment” (same name) or “Ministry of Environment” (same name). Choose which it is.",
    ])
    const [chosen] = planRows(
      [{ ...row({ name: "Ministry of Environment", tagline: "Air" }), standsFor: 2 }],
      partners,
    )
    expect([chosen?.action, chosen?.existing?.id, chosen?.candidates.length, chosen?.reason]).toEqual([
      "update",
      2,
      2,
      "You said that it is “Ministry of Environment”. Changes: tagline.",
    ])
  })
})
