import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { countPartners } from "@/domain/import/parsed-document"
import { readImport, readImportFile } from "@/lib/import-file"
import { outlineOf } from "../domain/import/reading"
import { docxOf, xlsxOf, zipOf } from "./zip"

async function outline(bytes: Uint8Array | string, name: string): Promise<string[] | string> {
  const result = await readImportFile(typeof bytes === "string" ? Buffer.from(bytes) : bytes, name)
  return result.ok ? outlineOf(result.document) : result.message
}

const paragraph = (text: string, style = "", bold = false) =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ""}<w:r>${bold ? "<w:rPr><w:b/></w:rPr>" : ""}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const IMAGE = (id: string, how: string) =>
  `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ${how}="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`

describe("readImportFile", () => {
  it("reads the real document", async () => {
    const bytes = readFileSync(new URL("../documents/pyeongchang-2014.txt", import.meta.url))
    const result = await readImportFile(bytes, "partners.txt")
    expect(result.ok && result.document.tiers.map((tier) => tier.partners.length)).toEqual([5, 10])
  })

  it("reads a Word file with headings, bold and pictures, and takes no picture along", async () => {
    const body =
      paragraph("City Summit", "Title") +
      paragraph("Gold sponsors", "Heading1") +
      paragraph("Acme Foundation", "Heading2") +
      IMAGE("rI", "r:embed") +
      IMAGE("rX", "r:link") +
      `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Acme</w:t></w:r><w:r><w:t xml:space="preserve"> runs schools.</w:t></w:r></w:p>`
    const styles =
      '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style>'
    const file = docxOf(body, { "word/media/a.png": Buffer.alloc(2_000_000, 7) }, styles)
    const result = await readImportFile(file, "partners.docx")
    expect(result.ok && outlineOf(result.document)).toEqual([
      "# Gold sponsors",
      "Acme Foundation | - | - | - | Acme runs schools.",
    ])
    expect(JSON.stringify(result)).not.toContain("base64")
    expect(JSON.stringify(result)).not.toContain("passwd")
    expect(result.ok && result.document.notes).toEqual([
      "“City Summit” was read as the document’s title and left out.",
    ])
  })

  it("reads a Word file without styles: bold names, empty paragraphs", async () => {
    const body = [
      paragraph("Supporting partners"),
      "<w:p/>",
      paragraph("Acme Foundation (AF)", "", true),
      paragraph("The Acme Foundation runs schools."),
      "<w:p/>",
      "<w:p/>",
      paragraph("The Beta Water Trust (BWT) is a charity."),
      paragraph("It is old."),
    ]
    expect(await outline(docxOf(body.join("")), "partners.docx")).toEqual([
      "# Supporting partners",
      "Acme Foundation | AF | - | - | The Acme Foundation runs schools.",
      "Beta Water Trust | BWT | - | - | The Beta Water Trust (BWT) is a charity. ¶ It is old.",
    ])
  })

  it("reads an Excel file", async () => {
    const rows = [
      ["Tier", "Organisation", "Website", "Description"],
      ["Gold", "Müller & Söhne", "mueller.example", "Line one.\nLine two."],
    ]
    expect(await outline(xlsxOf(rows), "partners.xlsx")).toEqual([
      "# Gold",
      "Müller & Söhne | - | - | https://mueller.example/ | Line one.\nLine two.",
    ])
  })

  it("reads CSV with semicolons, quoted line ends and old encodings", async () => {
    const csv = 'Firma;Beschreibung\r\n"Müller; Söhne";"Macht ""Dinge"".\r\n\r\nGut."\r\n'
    const expected = ["# -", 'Müller; Söhne | - | - | - | Macht "Dinge". ¶ Gut.']
    expect(await outline(`\ufeff${csv}`, "a.csv")).toEqual(expected)
    expect(await outline(Buffer.from(csv, "latin1"), "a.csv")).toEqual(expected)
    expect(await outline(Buffer.from(`\ufeff${csv}`, "utf16le"), "a.csv")).toEqual(expected)
    expect(await outline(Buffer.from(csv, "utf16le"), "a.csv")).toEqual(expected)
    expect(await outline(Buffer.from(`\ufeff${csv}`, "utf16le").swap16(), "a.csv")).toEqual(expected)
  })

  it("answers what it can't read with what to do instead", async () => {
    expect(await outline("", "a.txt")).toBe("“a.txt” is empty. Choose another file.")
    expect(await outline(" \n\u00a0\n", "a.txt")).toBe(
      "The document has no text. Choose another one, or paste the text.",
    )
    expect(await outline("%PDF-1.7 …", "a.pdf")).toMatch(/^“a\.pdf” is a PDF\. Open it, copy the text/u)
    expect(await outline("just text", "a.docx")).toBe(
      "“a.docx” is no Word file, whatever its name says. Save it again as .docx and choose that.",
    )
    expect(await outline(zipOf({ "a.txt": "x" }), "a.docx")).toMatch(/^“a\.docx” is no Word or Excel file/u)
    expect(await outline(zipOf({ "a.txt": "x" }), "a.zip")).toMatch(/^“a\.zip” is an archive\. Unpack it/u)
    expect(await outline(zipOf({ mimetype: "x", "content.xml": "y" }), "a.odt")).toMatch(/OpenDocument/u)
    const ole = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
    ])
    expect(await outline(ole, "a.doc")).toBe(
      "“a.doc” is an old Word file. Open it, save it as .docx, and choose that.",
    )
    expect(await outline(Buffer.concat([ole, Buffer.from("EncryptedPackage", "utf16le")]), "a.docx")).toMatch(
      /protected with a password/u,
    )
    expect(
      await outline(Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251)), "a.txt"),
    ).toBe("“a.txt” is no text. Use a .docx, .txt, .md, .html, .csv or .xlsx file, or paste the text.")
    expect(await outline(Buffer.alloc(11 * 1024 * 1024, 65), "a.txt")).toMatch(/larger than 10 MB/u)
    expect(await outline(docxOf(paragraph("Acme")).subarray(0, 900), "a.docx")).toMatch(/damaged or cut off/u)
    expect(await outline(docxOf("<w:p><w:r>"), "a.docx")).toMatch(/damaged/u)
    expect(await outline(zipOf({ "xl/workbook.xml": "<" }), "a.xlsx")).toMatch(/damaged/u)
  })

  it("refuses an archive that unpacks too far, whether it says so or lies", async () => {
    const bomb = { "word/document.xml": "x", "word/media/a.png": Buffer.alloc(70 * 1024 * 1024) }
    const message =
      "“a.docx” is damaged, or unpacks to more than 60 MB. Remove its pictures, or paste the text."
    expect(await outline(zipOf(bomb), "a.docx")).toBe(message)
    expect(await outline(zipOf(bomb, { size: 10 }), "a.docx")).toBe(message)
    expect(await outline(zipOf({ "word/document.xml": "x" }, { flags: 1 }), "a.docx")).toMatch(
      /protected with a password/u,
    )
  })

  it("answers text over its limits in words", async () => {
    const entry =
      "Acme Foundation\nThe Acme Foundation is a charity that runs schools in ten countries, and has done so since 1900.\n\n"
    const long = await readImportFile(Buffer.from(entry.repeat(45_000)), "a.txt")
    expect(long).toEqual({
      ok: false,
      message: "The text has 5.1 million characters; 1 million fit. Import it in parts.",
    })
    expect(await outline("Acme helps. \n\n".repeat(22_000), "a.txt")).toBe(
      "The document has 22000 paragraphs; 20000 fit in one import. Import it in parts.",
    )
    expect(await outline(entry.repeat(1_001), "a.txt")).toBe(
      "The document has 1001 partners; 1000 fit in one import. Import it in parts.",
    )
    expect(await outline("<div>".repeat(100_000), "a.html")).toBe(
      "The page is nested too deeply to be read. Copy its text and paste that.",
    )
  })

  it("takes a thousand partners", async () => {
    const source = Array.from(
      { length: 1000 },
      (_, index) => `Partner Number ${index}\nPartner Number ${index} helps.\n`,
    ).join("\n")
    const result = await readImportFile(Buffer.from(source), "a.txt")
    expect(result.ok && countPartners(result.document)).toBe(1000)
  })
})

describe("a table for the desk", () => {
  const rows = [
    ["Wer", "Kennung"],
    ["Delta House", "DH"],
  ]

  it.each([
    ["CSV", Buffer.from("Wer;Kennung\nDelta House;DH"), "list.csv"],
    ["Excel", xlsxOf(rows), "list.xlsx"],
  ])("in %s comes with what its columns mean, as found or as remembered", async (_, bytes, name) => {
    const found = await readImport(bytes, name, () => null)
    expect(found).toMatchObject({
      table: { rows, columns: { titleRow: null }, isRemembered: false },
      document: null,
    })
    const columns = { titleRow: 0, meanings: { "0": "name", "1": "acronym" } }
    const known = await readImport(bytes, name, (asked) => (asked[0]?.[0] === "Wer" ? columns : null))
    expect(known).toMatchObject({ table: { rows, columns, isRemembered: true } })
  })

  it("that holds too much or nothing is refused before anybody is asked", async () => {
    expect(await readImport(Buffer.from(",,\n,,"), "list.csv", () => null)).toEqual({
      ok: false,
      message: "The table is empty. Choose another file.",
    })
  })
})
