import { type Failure, type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import type { SourceBlock } from "./block"
import type { TableColumns } from "./column-mapping"
import { blocksFromHtml } from "./from-html"
import { blocksFromMarkdown, blocksFromText, looksLikeMarkdown } from "./from-text"
import { htmlDepth } from "./html-depth"
import { MAX_IMPORT_BLOCKS, MAX_IMPORT_TEXT, millions, oversizedTable } from "./import-limits"
import { recordsFrom } from "./labelled-records"
import { parseDocument } from "./parse-document"
import { countPartners, MAX_IMPORTED_PARTNERS, type ParsedDocument } from "./parsed-document"
import { rowsFromTabs } from "./tabbed-lines"
import { parseTable } from "./table"

/** Deeper pages are made by mistake or to slow the reader down. */
const MAX_HTML_DEPTH = 500

export type SourceKind = "text" | "markdown" | "html"

/**
 * Reads pasted or loaded text. Refused in words: no text, more than MAX_IMPORT_TEXT, MAX_IMPORT_BLOCKS or
 * MAX_IMPORTED_PARTNERS, no partner at all.
 */
export function readImportText(
  text: string,
  kind: SourceKind = "text",
): Result<{ document: ParsedDocument }> {
  if (text.length > MAX_IMPORT_TEXT)
    return refuse(
      t("The text has {size} million characters; {most} million fit. Import it in parts.", {
        size: millions(text.length),
        most: millions(MAX_IMPORT_TEXT),
      }),
    )
  if (!/[\p{L}\p{N}]/u.test(text))
    return refuse(t("The document has no text. Choose another one, or paste the text."))
  const rows = kind === "html" ? null : (recordsFrom(text) ?? rowsFromTabs(text))
  if (rows) return readRows(rows)
  if (kind === "html") {
    if (htmlDepth(text) > MAX_HTML_DEPTH)
      return refuse(t("The page is nested too deeply to be read. Copy its text and paste that."))
    return readBlocks(blocksFromHtml(text))
  }
  const isMarkdown = kind === "markdown" || looksLikeMarkdown(text)
  return readBlocks(isMarkdown ? blocksFromMarkdown(text) : blocksFromText(text))
}

/** Reads the rows of a spreadsheet or CSV file, with the same refusals; `columns` is what somebody said that they mean. */
export function readImportRows(
  rows: string[][],
  columns: TableColumns | null = null,
): Result<{ document: ParsedDocument }> {
  return refusedRows(rows) ?? checked(parseTable(rows, columns))
}

/** Why rows can't be read, whatever their columns mean: too much of them, or nothing in them. Null when they can. */
export function refusedRows(rows: string[][]): Failure | null {
  const oversized = oversizedTable(rows)
  if (oversized) return oversized
  if (!rows.some((row) => row.some((cell) => /[\p{L}\p{N}]/u.test(cell))))
    return refuse(t("The table is empty. Choose another file."))
  return null
}

function readRows(rows: string[][]): Result<{ document: ParsedDocument }> {
  return oversizedTable(rows) ?? checked(parseTable(rows))
}

function readBlocks(blocks: SourceBlock[]): Result<{ document: ParsedDocument }> {
  if (blocks.length > MAX_IMPORT_BLOCKS)
    return refuse(
      t("The document has {paragraphs} paragraphs; {most} fit in one import. Import it in parts.", {
        paragraphs: blocks.length,
        most: MAX_IMPORT_BLOCKS,
      }),
    )
  const oversized = oversizedTable(blocks.flatMap(({ cells }) => (cells ? [cells] : [])))
  return oversized ?? checked(parseDocument(blocks))
}

function checked(document: ParsedDocument): Result<{ document: ParsedDocument }> {
  const count = countPartners(document)
  if (count > MAX_IMPORTED_PARTNERS)
    return refuse(
      t("The document has {partners} partners; {most} fit in one import. Import it in parts.", {
        partners: count,
        most: MAX_IMPORTED_PARTNERS,
      }),
    )
  if (count === 0)
    return refuse(
      t(
        "No partner was found in the document. Put each partner’s name on a line of its own, with its text below it, and import it again.",
      ),
    )
  return { ok: true, document }
}
