import { describe, expect, it } from "vitest"
import { type FoundLogo, type LogoOwner, logoChoices, logoOutcomes, planLogos } from "@/domain/logo-table"

const owner = (id: number, name: string, has: LogoOwner["has"] = {}): LogoOwner => ({
  ...{ id, name, slug: name.toLowerCase(), acronym: "", nativeName: "", website: "", has },
})
const file = (path: string, more: Partial<FoundLogo> = {}): FoundLogo => {
  const sha256 = `screen ${path}`
  const type = path.endsWith("svg") ? "image/svg+xml" : "image/png"
  return {
    path,
    screen: { sha256, path: `/logos/${sha256}`, type, width: 10, height: 10 },
    print: { sha256: `print ${path}`, type },
    ...{ problem: null, notes: [] },
    ...more,
  }
}
const PARTNERS = [owner(1, "Alpha"), owner(2, "Beta", { main: "screen beta.svg", dark: "old" })]
const planned = (...files: FoundLogo[]) => {
  const rows = planLogos(files, PARTNERS)
  const outcomes = logoOutcomes(rows, PARTNERS)
  return rows.map((row) => {
    const outcome = outcomes.get(row.key)
    return [row.partnerId, row.place, outcome?.kind === "cannot" ? outcome.why : outcome?.kind]
  })
}

describe("the table of many logos", () => {
  it("says which of a partner's files stay from the logo that is replaced", () => {
    const has = { main: "old", dark: "old dark", mono: "old mono" }
    const partners = [owner(1, "Alpha", has)]
    const earlierWith = (...files: FoundLogo[]) => {
      const rows = planLogos(files, partners)
      return [...logoOutcomes(rows, partners).values()].map((outcome) =>
        outcome.kind === "replace" ? outcome.earlier : outcome.kind,
      )
    }
    expect(earlierWith(file("alpha.svg"))).toEqual([["dark", "mono"]])
    expect(earlierWith(file("alpha.svg"), file("alpha-white.svg"))).toEqual([["mono"], []])
  })

  it("says of each file what confirming will do", () => {
    expect(
      planned(
        file("alpha.svg"),
        file("beta.svg"),
        file("beta-white.png"),
        file("gamma.svg"),
        file("alpha-print.png"),
      ),
    ).toEqual([
      [1, "main", "set"],
      [2, "main", "same"],
      [2, "dark", "replace"],
      [null, "main", "Choose whose logo this is, or leave it out."],
      [1, "print", "set"],
    ])
  })

  it("takes the drawing of one logo in two formats, and leaves the picture out", () => {
    expect(planned(file("alpha.png"), file("alpha.svg"))).toEqual([
      [1, "main", "out"],
      [1, "main", "set"],
    ])
  })

  it("asks when two files are for the same place", () => {
    const why = "Two files are for the same place. Leave one of them out."
    expect(planned(file("alpha-1.svg"), file("alpha-2.svg"))).toEqual([
      [1, "main", why],
      [1, "main", why],
    ])
  })

  it("takes a file that browsers don't show for print alone", () => {
    const pdf = file("alpha.pdf", { screen: null })
    expect(planned(pdf)).toEqual([[1, "print", "set"]])
    const rows = planLogos([pdf], PARTNERS).map((row) => ({ ...row, place: "main" as const }))
    expect([...logoOutcomes(rows, PARTNERS).values()]).toEqual([
      {
        kind: "cannot",
        why: "Browsers don’t show this format. Choose “For print”, or leave it out.",
        left: "its format does not fit the place that was chosen.",
      },
    ])
    const webp = file("alpha-cmyk.webp", { print: null })
    expect(planned(webp)).toEqual([
      [1, "print", "This format is not for print. Choose another place, or leave it out."],
    ])
  })

  it("leaves what can't be used with its reason, and writes nothing for it", () => {
    const bad = file("alpha.svg", { screen: null, print: null, problem: "This is a GIF." })
    expect(planned(bad)).toEqual([[1, "main", "This is a GIF."]])
    expect(logoChoices(planLogos([bad, file("alpha-white.png")], PARTNERS), PARTNERS)).toEqual([
      { partnerId: 1, place: "dark", sha256: "screen alpha-white.png" },
    ])
  })

  it("gives only what is new, with the form that belongs to the place", () => {
    const rows = planLogos(
      [file("alpha.svg"), file("alpha_cmyk.png"), file("beta.svg"), file("?.svg")],
      PARTNERS,
    )
    expect(logoChoices(rows, PARTNERS)).toEqual([
      { partnerId: 1, place: "main", sha256: "screen alpha.svg" },
      { partnerId: 1, place: "print", sha256: "print alpha_cmyk.png" },
    ])
  })
})
