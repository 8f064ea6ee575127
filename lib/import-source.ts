import { parse as parseCsv } from "csv-parse/sync"
import { readSheet } from "read-excel-file/node"
import { sniffDelimiter } from "@/domain/import/csv-delimiter"
import { decodeText } from "@/domain/import/decode-text"
import { MAX_IMPORT_TEXT, oversizedSheet } from "@/domain/import/import-limits"
import { type Result, refuse } from "@/domain/result"
import { type Message, marked, say, t } from "@/domain/words"
import { firstSheetOf } from "./excel-sheet"
import { type WordPicture, wordToHtml } from "./word-file"
import { inflatesWithin, readZipEntries, type ZipEntry } from "./zip-size"

/** The largest file that is read, and the most that a Word or Excel file (a ZIP archive) may inflate to. */
export const MAX_IMPORT_BYTES = 10 * 1024 * 1024
const MAX_INFLATED_BYTES = 60 * 1024 * 1024

/** What a file holds: the rows of a table, or text (of Word and web pages as HTML). */
export type ImportSource =
  | { kind: "rows"; rows: string[][] }
  | { kind: "html"; text: string; pictures?: WordPicture[] }
  | { kind: "markdown" | "text"; text: string }

type Opened = Result<{ source: ImportSource }>

/**
 * Opens a file to be read: .txt, .md, .html, .csv, .docx, .xlsx. The bytes decide what it is; the name decides between
 * kinds of text. Nothing is fetched, and no picture is read before it is asked for. What can't be read is refused with what to do instead.
 */
export async function openImportFile(bytes: Uint8Array, fileName: string): Promise<Opened> {
  const ending = /\.([^.\\/]{1,10})$/u.exec(fileName)?.[1]?.toLowerCase() ?? ""
  if (bytes.length === 0) return refuse(t("“{fileName}” is empty. Choose another file.", { fileName }))
  if (bytes.length > MAX_IMPORT_BYTES)
    return refuse(
      t(
        "“{fileName}” is larger than {most} MB. Remove its pictures, or save the text alone and import that.",
        { fileName, most: MAX_IMPORT_BYTES / 1024 / 1024 },
      ),
    )
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refuseOldOffice(bytes, fileName)
  if (startsWith(bytes, [0x50, 0x4b])) return readArchive(bytes, fileName)
  const known = SIGNATURES.find(({ start }) => startsWith(bytes, start))
  if (known) return refuse(`${say(known.is, { fileName })} ${say(known.hint ?? USE_ONE_OF)}`)
  if (ending === "docx" || ending === "xlsx")
    return refuse(
      t(
        "“{fileName}” is no {kind, select, docx {Word} other {Excel}} file, whatever its name says. Save it again as .{kind} and choose that.",
        { fileName, kind: ending },
      ),
    )
  const text = decodeText(bytes)
  if (text === null)
    return refuse(t("“{fileName}” is no text. {useOneOf}", { fileName, useOneOf: say(USE_ONE_OF) }))
  if (ending === "csv" || ending === "tsv") return openCsv(text, fileName)
  if (/^\s*<(?:!doctype html|html|head|body)\b/iu.test(text) || ending === "html" || ending === "htm")
    return opened({ kind: "html", text })
  return opened({ kind: ending === "md" || ending === "markdown" ? "markdown" : "text", text })
}

const USE_ONE_OF = marked("Use a .docx, .txt, .md, .html, .csv or .xlsx file, or paste the text.")

const SIGNATURES: readonly { start: number[]; is: Message; hint?: Message }[] = [
  {
    start: [0x25, 0x50, 0x44, 0x46],
    is: marked("“{fileName}” is a PDF."),
    hint: marked("Open it, copy the text and paste it here, or ask for the Word file."),
  },
  {
    start: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    is: marked("“{fileName}” is a rich text file (.rtf)."),
    hint: marked("Open it and save it as .docx."),
  },
  { start: [0x89, 0x50, 0x4e, 0x47], is: marked("“{fileName}” is a picture.") },
  { start: [0xff, 0xd8, 0xff], is: marked("“{fileName}” is a picture.") },
  { start: [0x47, 0x49, 0x46, 0x38], is: marked("“{fileName}” is a picture.") },
  {
    start: [0x1f, 0x8b],
    is: marked("“{fileName}” is a compressed archive."),
    hint: marked("Unpack it and choose the document inside."),
  },
  { start: [0x7f, 0x45, 0x4c, 0x46], is: marked("“{fileName}” is a program.") },
  { start: [0x4d, 0x5a, 0x90], is: marked("“{fileName}” is a program.") },
]

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

/** The container of .doc and .xls, and of .docx and .xlsx with a password (its streams' names are UTF-16). */
function refuseOldOffice(bytes: Uint8Array, fileName: string): Opened {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (text.includes(Buffer.from("EncryptedPackage", "utf16le")))
    return refuse(
      t(
        "“{fileName}” is protected with a password. Open it, save it without the password, and choose that.",
        { fileName },
      ),
    )
  const isExcel = text.includes(Buffer.from("Workbook", "utf16le")) || /\.xls$/iu.test(fileName)
  return refuse(
    t(
      "“{fileName}” is an old {kind, select, xlsx {Excel} other {Word}} file. Open it, save it as .{kind}, and choose that.",
      { fileName, kind: isExcel ? "xlsx" : "docx" },
    ),
  )
}

async function readArchive(bytes: Uint8Array, fileName: string): Promise<Opened> {
  const entries = readZipEntries(bytes)
  if (!entries)
    return refuse(t("“{fileName}” is damaged or cut off. Ask for it again, or paste the text.", { fileName }))
  const has = (name: string) => entries.some((entry) => entry.name === name)
  if (entries.some((entry) => entry.isEncrypted))
    return refuse(
      t("“{fileName}” is protected with a password. Save it without the password, and choose that.", {
        fileName,
      }),
    )
  const isWord = has("word/document.xml")
  if (!isWord && !has("xl/workbook.xml")) return refuse(notOffice(entries, fileName))
  if (!inflatesWithin(bytes, entries, MAX_INFLATED_BYTES))
    return refuse(
      t(
        "“{fileName}” is damaged, or unpacks to more than {most} MB. Remove its pictures, or paste the text.",
        { fileName, most: MAX_INFLATED_BYTES / 1024 / 1024 },
      ),
    )
  return isWord ? readWord(bytes, entries, fileName) : readExcel(bytes, entries, fileName)
}

function notOffice(entries: ZipEntry[], fileName: string): string {
  const isOpenDocument = entries.some((entry) => entry.name === "mimetype" || entry.name === "content.xml")
  if (isOpenDocument)
    return t("“{fileName}” is an OpenDocument file. Save it as .docx or .xlsx, and choose that.", {
      fileName,
    })
  if (/\.(?:docx|xlsx)$/iu.test(fileName))
    return t(
      "“{fileName}” is no Word or Excel file, whatever its name says. Save it again as .docx or .xlsx, and choose that.",
      { fileName },
    )
  return t("“{fileName}” is an archive. Unpack it and choose the document inside. {useOneOf}", {
    ...{ fileName, useOneOf: say(USE_ONE_OF) },
  })
}

async function readWord(bytes: Uint8Array, entries: ZipEntry[], fileName: string): Promise<Opened> {
  try {
    const { html, pictures } = await wordToHtml(bytes, entries, MAX_INFLATED_BYTES)
    if (html.length > MAX_IMPORT_TEXT * 2)
      return refuse(
        t("“{fileName}” has more text than fits in one import. Import it in parts.", { fileName }),
      )
    return opened({ kind: "html", text: html, pictures })
  } catch {
    return refuse(
      t(
        "“{fileName}” is damaged: Word’s own text could not be read. Save it again as .docx, or paste the text.",
        { fileName },
      ),
    )
  }
}

async function readExcel(bytes: Uint8Array, entries: ZipEntry[], fileName: string): Promise<Opened> {
  try {
    const sheet = await firstSheetOf(bytes, entries, MAX_INFLATED_BYTES)
    const oversized = oversizedSheet(sheet)
    if (oversized) return oversized
    const rows = await readSheet(sheet.file)
    return opened({ kind: "rows", rows: rows.map((row) => row.map(cellText)) })
  } catch {
    return refuse(
      t("“{fileName}” is damaged: its first sheet could not be read. Save it again as .xlsx, or as .csv.", {
        fileName,
      }),
    )
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ""
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}

/** Reads the cells of text whose lines are rows: the delimiter is found out. Longer texts than an import takes stay text. */
export function openCsv(text: string, fileName: string): Opened {
  if (text.length > MAX_IMPORT_TEXT) return opened({ kind: "text", text })
  try {
    const rows: string[][] = parseCsv(text.replace(/^\ufeff?sep=.\r?\n/u, ""), {
      bom: true,
      delimiter: sniffDelimiter(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    })
    return opened({ kind: "rows", rows })
  } catch {
    return refuse(
      t(
        "“{fileName}” is no readable CSV: a quotation mark is opened and never closed. Save it again, or as .xlsx.",
        { fileName },
      ),
    )
  }
}

function opened(source: ImportSource): Opened {
  return { ok: true, source }
}
