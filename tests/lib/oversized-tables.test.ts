import { describe, expect, it } from "vitest"
import { readContactTable } from "@/domain/import/contact-table"
import { readImportText } from "@/domain/import/read-source"
import type { Result } from "@/domain/result"
import { readContactFile } from "@/lib/contact-file"
import { readImport, readImportFile } from "@/lib/import-file"
import { xlsxOf, zipOf } from "./zip"

const messageOf = (read: Result<object>) => read.ok || read.message

/** What the desk for partners, the command line and the desk for contacts say to a file. */
async function answers(bytes: Buffer, fileName: string) {
  return [
    messageOf(await readImport(bytes, fileName, () => null)),
    messageOf(await readImportFile(bytes, fileName)),
    messageOf(await readContactFile(bytes, fileName, () => null)),
  ]
}

const TOO_WIDE = "The table has 20001 columns; 200 fit in one import. Remove those that nobody needs."

it("a CSV with twenty thousand columns is refused before anything looks at them", {
  timeout: 20_000,
}, async () => {
  const csv = Buffer.from(`Name,Email${",".repeat(19_999)}\n${"Acme,a@acme.example\n".repeat(14_000)}`)
  expect(await answers(csv, "list.csv")).toEqual([TOO_WIDE, TOO_WIDE, TOO_WIDE])
})

it("so is such a table that is pasted or stands in a document", { timeout: 20_000 }, async () => {
  const tabs = `Name${"\t".repeat(20_000)}x\n`.repeat(2)
  expect(messageOf(readImportText(tabs))).toBe(TOO_WIDE)
  const cells = `<td>Name</td>${"<td></td>".repeat(20_000)}`
  expect(messageOf(readImportText(`<table><tr>${cells}</tr></table>`, "html"))).toBe(TOO_WIDE)
  expect(messageOf(readContactTable([Array.from({ length: 20_001 }, () => "a@acme.example")]))).toBe(TOO_WIDE)
})

it("two hundred columns fit", async () => {
  const csv = Buffer.from(`Name,Email${",x".repeat(198)}\nAcme,a@acme.example\n`)
  expect(await answers(csv, "list.csv")).toEqual([true, true, true])
})

describe("an Excel file", () => {
  const LIST = [
    ["Name", "Email"],
    ["Acme", "a@acme.example"],
  ]
  const cell = (place: string, inner = "<is><t>x</t></is>") => `<c r="${place}" t="inlineStr">${inner}</c>`

  it.each([
    [
      "with one cell far away",
      `<row r="20000">${cell("XFD20000")}</row>`,
      "The table has 16384 columns; 200 fit in one import. Remove those that nobody needs.",
    ],
    [
      "with one cell far below",
      `<row r="1048576">${cell("A1048576")}</row>`,
      "The table has 1048576 rows; 20000 fit in one import. Import it in parts.",
    ],
    [
      "with a place beyond Excel's last row",
      `<row r="4000000">${cell("A4000000")}</row>`,
      "“list.xlsx” is damaged: its first sheet could not be read. Save it again as .xlsx, or as .csv.",
    ],
    [
      "with a row that is hidden in a number's other form",
      `<row r="9e9">${cell("&#65;3")}</row>`,
      "“list.xlsx” is damaged: its first sheet could not be read. Save it again as .xlsx, or as .csv.",
    ],
  ])("%s is refused", async (_, below, message) => {
    const file = xlsxOf(LIST, below)
    expect(file.length).toBeLessThan(4000)
    expect(await answers(file, "list.xlsx")).toEqual([message, message, message])
  })

  it("is read where a far cell only has a look", async () => {
    const file = xlsxOf(LIST, `<row r="30000"><c r="XFD30000" s="0"/></row>`)
    const read = await readContactFile(file, "list.xlsx", () => null)
    expect(read.ok && read.table.rows).toEqual(LIST)
  })

  it("is read by its list of entries alone", async () => {
    const far = `<worksheet><sheetData><row r="20000">${cell("XFD20000")}</row></sheetData></worksheet>`
    const hidden = zipOf({ "xl/worksheets/sheet1.xml": far })
    const archive = xlsxOf(LIST)
    const read = await readContactFile(within(archive, hidden), "list.xlsx", () => null)
    expect(read.ok && read.table.rows).toEqual(LIST)
  })
})

/** An archive with the first entry of another before its list of entries, which does not name it. */
function within(archive: Buffer, other: Buffer): Buffer {
  const [list, first] = [archive, other].map((zip) => zip.readUInt32LE(zip.length - 6))
  if (list === undefined || first === undefined) throw new Error("no archive")
  const joined = Buffer.concat([archive.subarray(0, list), other.subarray(0, first), archive.subarray(list)])
  joined.writeUInt32LE(list + first, joined.length - 6)
  return joined
}
