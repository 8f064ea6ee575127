import { describe, expect, it } from "vitest"
import type { Content } from "@/domain/content"
import { joinRowAbove, splitRow } from "@/domain/import/edit-rows"
import type { ExistingPartner, ImportRow } from "@/domain/import/import-row"
import { planImport, planRows } from "@/domain/import/plan"
import { contentOfRow } from "@/domain/import/row-content"
import { fromPlainText, plainText } from "@/domain/rich-text"
import { parse } from "./reading"

function existing(id: number, tier: string, content: Partial<Content>, isArchived = false): ExistingPartner {
  const whole: Content = {
    name: "",
    acronym: "",
    nativeName: "",
    website: "",
    links: [],
    tagline: "",
    description: fromPlainText(""),
    ...content,
  }
  return { id, slug: `partner-${id}`, tier, content: whole, isArchived }
}

function summary(rows: ImportRow[]): string[] {
  return rows.map((row) => `${row.key} ${row.action} ${row.name} – ${row.reason}`)
}

const SOURCE = `Supporters

Acme Foundation (AF)
Acme Foundation runs schools.

The Beta Trust
The Beta Trust funds films.`

describe("planImport", () => {
  it("adds what the event does not have", () => {
    expect(summary(planImport(parse(SOURCE), []))).toEqual([
      "1 add Acme Foundation – New to this event.",
      "2 add The Beta Trust – New to this event.",
    ])
  })

  it("changes nothing the second time", () => {
    const first = planImport(parse(SOURCE), [])
    const saved = first.map((row, index) => ({ ...existing(index + 1, "Supporters", contentOfRow(row)) }))
    expect(summary(planImport(parse(SOURCE), saved))).toEqual([
      "1 skip Acme Foundation – No change.",
      "2 skip The Beta Trust – No change.",
    ])
  })

  it("keeps what a document never says: links, alt text, translations", () => {
    const kept = {
      ...{ name: "Acme Foundation", links: [{ label: "Report", url: "https://acme.example/" }] },
      ...{ logoAlt: "A blue anvil", translations: { ko: { name: "아크메 재단" } } },
    }
    const before = existing(1, "Supporters", { ...kept, description: fromPlainText("Old.") })
    const [row] = planImport(parse(SOURCE), [before])
    expect(row && contentOfRow(row, before.content)).toMatchObject(kept)
  })

  it("knows a partner again by name, short name, legal form and website, and says what changes", () => {
    const rows = planImport(
      parse(
        "Gold Sponsors\n\nACME  foundation\nRuns schools.\n\nBT\nThe BT funds films.\n\nGamma Works\nWorks.\n\nDelta Water\nwww.delta.example/en\nKeeps water.",
      ),
      [
        existing(1, "Gold sponsors", {
          name: "Acmé Foundation",
          description: fromPlainText("Runs schools."),
        }),
        existing(2, "Gold sponsors", { name: "Beta Trust", acronym: "BT" }),
        existing(3, "Silver", { name: "Gamma Works GmbH", description: fromPlainText("Works.") }),
        existing(4, "Gold sponsors", {
          name: "Delta Waterworks of Delta",
          website: "https://delta.example/",
        }),
      ],
    )
    expect(rows.map((row) => [row.action, row.existing?.id, row.reason])).toEqual([
      ["update", 1, "Already in this event. Changes: name."],
      ["update", 2, "Known as “Beta Trust”: same short name, BT. Changes: name, description."],
      [
        "update",
        3,
        "Known as “Gamma Works GmbH”: same name but for the legal form. Changes: name, tier (from “Silver”).",
      ],
      [
        "update",
        4,
        "Known as “Delta Waterworks of Delta”: same website, delta.example. Changes: name, website, description.",
      ],
    ])
  })

  it("never empties a field that the document does not mention", () => {
    const before = existing(1, "Supporters", {
      name: "Acme Foundation",
      acronym: "ACF",
      website: "https://acme.example/",
      tagline: "Read!",
      description: fromPlainText("Old."),
    })
    const [row] = planImport(parse("Supporters\n\nAcme Foundation"), [before])
    expect(row?.reason).toBe("No change.")
    expect(row && contentOfRow(row, before.content)).toEqual(before.content)
  })

  it("takes each existing partner once, the better match first", () => {
    const rows = planImport(parse("Gold\n\nAcme Inc.\n\nAcme"), [existing(1, "Gold", { name: "Acme" })])
    expect(rows.map((row) => [row.name, row.existing?.id ?? null])).toEqual([
      ["Acme Inc.", null],
      ["Acme", 1],
    ])
  })

  it("skips the second of two same names, and an archived partner, in words", () => {
    const rows = planImport(parse("Gold\n\nAcme\n\nOld Friend\n\nMedia partners\n\nACME"), [
      existing(7, "Gold", { name: "Old Friend" }, true),
    ])
    expect(summary(rows)).toEqual([
      "1 add Acme – New to this event.",
      "2 skip Old Friend – “Old Friend” is archived. Restore it first to update it.",
      "3 skip ACME – Row 1 has the same name. Rename one, or join them, to keep both texts.",
    ])
  })

  it("leaves out what a person keeps, and says when nothing is left", () => {
    const before = existing(1, "Silver", { name: "Acme Foundation", acronym: "ACF" })
    const [row] = planImport(parse(SOURCE), [before])
    if (!row) throw new Error("no row")
    const keeping = (...keeps: ImportRow["keeps"]) => planRows([{ ...row, keeps }], [before])[0] as ImportRow
    expect([keeping("acronym").action, keeping("acronym").reason]).toEqual([
      "update",
      "Already in this event. Changes: description, tier (from “Silver”).",
    ])
    const all = keeping("acronym", "description", "tier")
    expect([all.action, all.reason]).toEqual(["skip", "Already in this event. All of it is kept as it is."])
    expect(contentOfRow(all, before.content)).toEqual(before.content)
    expect(all.differs).toEqual(["acronym", "description", "tier"])
  })

  it("says when an update would lapse a sign-off, which a move alone does not", () => {
    const signed = (content: Partial<Content>, tier = "Supporters") => ({
      ...existing(1, tier, { name: "Acme Foundation", acronym: "AF", ...content }),
      isSignedOff: true,
    })
    const text = { description: fromPlainText("Acme Foundation runs schools.") }
    const lapses = (partner: ExistingPartner) =>
      planImport(parse(SOURCE), [partner]).map((row) => `${row.action} ${row.lapses}`)[0]
    expect(lapses(signed({}))).toBe("update true")
    expect(lapses(signed(text, "Gold"))).toBe("update false")
  })

  it("brings back what an undone import archived", () => {
    const undone = { ...existing(7, "Supporters", { name: "The Beta Trust" }, true), wasUndone: true }
    expect(summary(planImport(parse(SOURCE), [undone]))[1]).toBe(
      "2 update The Beta Trust – “The Beta Trust” was archived when its import was undone, and comes back. Changes: description.",
    )
  })

  it("takes a logo by itself only where there is none", () => {
    const logo = { sha256: "a".repeat(64), path: "/logos/a.png", width: 300, height: 100 }
    const same = existing(1, "Supporters", { name: "Acme", description: fromPlainText("Text.") })
    const plan = (logoSha256: string | null, takes: boolean | null = null) => {
      const partner = { ...same, logoSha256 }
      const [row] = planImport(parse("Supporters\n\nAcme\nText."), [partner])
      return planRows([{ ...(row as ImportRow), logo, takesLogo: takes }], [partner])[0]?.reason
    }
    expect(plan(null)).toBe("Already in this event. Changes: logo.")
    expect(plan("b".repeat(64))).toBe("No change.")
    expect(plan("b".repeat(64), true)).toBe("Already in this event. Changes: logo.")
    expect(plan(null, false)).toBe("No change.")
    expect(plan(logo.sha256, true)).toBe("No change.")
  })

  it("refuses what the form would refuse", () => {
    const rows = planImport(parse(`Gold\n\nAcme Foundation\n${"Acme Foundation is large. ".repeat(900)}`), [])
    expect(rows.map((row) => [row.action, row.reason])).toEqual([
      ["skip", "The description has 23399 characters; 20000 fit. Shorten it."],
    ])
  })
})

describe("splitRow and joinRowAbove", () => {
  const rows = planRows(
    planImport(
      parse("Gold\n\nAcme Foundation\nAcme Foundation runs schools.\n\nIt is old.\n\nSun Trust Fund helps."),
      [],
    ),
    [],
  )

  it("splits a row at a paragraph, reading the name from its first sentence", () => {
    const split = splitRow(rows, "1", 2)
    expect(split.map((row) => [row.key, row.tier, row.name, plainText(row.description)])).toEqual([
      ["1", "Gold", "Acme Foundation", "Acme Foundation runs schools.\n\nIt is old."],
      ["1.2", "Gold", "Sun Trust Fund", "Sun Trust Fund helps."],
    ])
  })

  it("gives back the text when the new row is joined again", () => {
    const joined = joinRowAbove(splitRow(rows, "1", 2), "1.2")
    expect(joined.map((row) => plainText(row.description))).toEqual(
      rows.map((row) => plainText(row.description)),
    )
  })

  it("keeps a joined row's name, short name and website as text", () => {
    const [first] = rows
    if (!first) throw new Error("no row")
    const other = {
      ...first,
      key: "2",
      name: "Beta Trust",
      acronym: "BT",
      website: "https://beta.example/",
      description: fromPlainText("Funds."),
    }
    const joined = joinRowAbove([first, other], "2")
    expect(joined).toHaveLength(1)
    expect(
      plainText(joined[0]?.description ?? fromPlainText(""))
        .split("\n\n")
        .slice(3),
    ).toEqual(["Beta Trust", "BT", "https://beta.example/", "Funds."])
  })

  it("leaves rows alone when there is nothing to split or join", () => {
    expect(splitRow(rows, "1", 9)).toBe(rows)
    expect(splitRow(rows, "9", 0)).toBe(rows)
    expect(joinRowAbove(rows, "1")).toBe(rows)
  })
})
