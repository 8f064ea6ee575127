import { describe, expect, it } from "vitest"
import { choicesFrom } from "@/domain/import/choices"
import {
  asksForLook,
  columnProblems,
  headingsKey,
  shownColumns,
  type TableColumns,
} from "@/domain/import/column-mapping"
import { foundContactColumns } from "@/domain/import/contact-columns"
import { readContactTable } from "@/domain/import/contact-table"
import { planImport } from "@/domain/import/plan"
import { readImportRows } from "@/domain/import/read-source"
import { contentOfRow } from "@/domain/import/row-content"
import { foundColumns } from "@/domain/import/table-columns"
import { fromPlainText } from "@/domain/rich-text"
import { must } from "../../must"

const ROWS = [
  ["Partners 2026", "", ""],
  ["Name", "Homepage", "Booth"],
  ["Delta House", "delta.example", "A1"],
  ["River League", "", "A2"],
]

describe("the columns of a table", () => {
  it("are shown with title, first value and what was recognized", () => {
    const columns = foundColumns(ROWS)
    expect(columns).toEqual({ titleRow: 1, meanings: { 0: "name", 1: "website" } })
    expect(shownColumns(ROWS, columns)).toEqual([
      { at: "0", title: "Name", sample: "Delta House", meaning: "name" },
      { at: "1", title: "Homepage", sample: "delta.example", meaning: "website" },
      { at: "2", title: "Booth", sample: "A1", meaning: "" },
    ])
  })

  it("read as recognized give the same as unasked", () => {
    expect(readImportRows(ROWS, foundColumns(ROWS))).toEqual(readImportRows(ROWS))
  })

  it("are read as somebody chose, alt text included", () => {
    const columns: TableColumns = { titleRow: 1, meanings: { 0: "acronym", 1: "name", 2: "logoAlt" } }
    const { document } = must(readImportRows(ROWS, columns))
    expect(
      document.tiers.flatMap(({ partners }) =>
        partners.map(({ name, acronym, logoAlt }) => [name, acronym, logoAlt]),
      ),
    ).toEqual([
      ["delta.example", "Delta House", "A1"],
      ["River League", null, "A2"],
    ])
  })

  it.each([
    ["Print text", "Description"],
    ["Text for print", "Text for the web"],
    ["Printed program text", "About"],
    ["인쇄용 글", "소개"],
  ])("tell “%s” from “%s”, and a row carries both to the draft", (print, web) => {
    const rows = [
      ["Name", web, print],
      ["Delta House", "Delta House keeps rivers clean.", "Keeps rivers clean.\nSince 1990."],
      ["River League", "River League rows.", ""],
    ]
    expect(foundColumns(rows).meanings).toEqual({ 0: "name", 1: "description", 2: "printText" })
    const [delta, league] = planImport(must(readImportRows(rows)).document, [])
    expect(delta && contentOfRow(delta).printText).toEqual(fromPlainText("Keeps rivers clean.\nSince 1990."))
    // An entry without one keeps its hash, so nothing at all may stand there.
    expect(league && "printText" in contentOfRow(league)).toBe(false)
    expect(
      choicesFrom(
        [delta, league].filter((row) => row !== undefined),
        {},
        "Partners",
      ).map((choice) => choice.printText),
    ).toEqual([fromPlainText("Keeps rivers clean.\nSince 1990."), undefined])
  })

  it("that are no titles after all are the first row", () => {
    const { document } = must(readImportRows([["A"], ["B"]], { titleRow: null, meanings: { 0: "name" } }))
    expect(document.tiers.flatMap(({ partners }) => partners.map(({ name }) => name))).toEqual(["A", "B"])
  })

  it("of contacts are read as somebody chose", () => {
    const rows = [
      ["Haus", "Wer", "Adresse"],
      ["Delta", "Mina Park", "mina@delta.example"],
    ]
    expect(foundContactColumns(rows).titleRow).toBeNull()
    const columns: TableColumns = { titleRow: 0, meanings: { 0: "partner", 1: "name", 2: "email" } }
    expect(must(readContactTable(rows, columns)).contacts).toEqual([
      {
        ...{ partner: "Delta", name: "Mina Park", email: "mina@delta.example" },
        ...{ language: "en", role: "decides" },
      },
    ])
  })
})

describe("somebody is asked", () => {
  const asks = (rows: string[][], isRemembered = false) =>
    asksForLook("partners", { rows, columns: foundColumns(rows), isRemembered })

  it("about filled columns that nobody recognized, once", () => {
    expect(asks(ROWS)).toBe(true)
    expect(asks(ROWS, true)).toBe(false)
    expect(asks(ROWS.map((row) => row.slice(0, 2)))).toBe(false)
  })

  it("where no row of titles was found", () => {
    expect(
      asks([
        ["Wer", "Wo"],
        ["Delta House", "delta.example"],
      ]),
    ).toBe(true)
  })
})

it("a meaning that two columns have is told beside the second", () => {
  const columns = shownColumns(ROWS, { titleRow: null, meanings: { 0: "name", 2: "name" } })
  expect(columnProblems("partners", columns)).toEqual({
    "2": "“Column 1” is the column for “Name” already. Choose another meaning, or leave one of them out.",
  })
})

it("titles are known again whatever their case, accents and punctuation", () => {
  expect(headingsKey(["Kürzel", "E-Mail *"])).toBe(headingsKey(["KURZEL:", "e mail"]))
  expect(headingsKey(["A", "B"])).not.toBe(headingsKey(["B", "A"]))
})
