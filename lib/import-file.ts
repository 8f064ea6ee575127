import type { ReadTable, TableColumns } from "@/domain/import/column-mapping"
import type { ParsedDocument } from "@/domain/import/parsed-document"
import { placePictures } from "@/domain/import/pictures"
import { readImportRows, readImportText, refusedRows } from "@/domain/import/read-source"
import { foundColumns } from "@/domain/import/table-columns"
import type { Result } from "@/domain/result"
import { openImportFile } from "./import-source"

/** The partners of a document, or a table whose columns somebody may have to name first. */
export type ReadImport =
  /** `pictures`: how many stand by a partner's name, to be read by lib/import-pictures. */
  | { document: ParsedDocument; table: null; pictures: number }
  | { document: null; table: ReadTable; pictures: 0 }

/**
 * Reads a file, or without a name pasted text, for the desk. `remembered` tells what somebody chose for a table with the same
 * titles. What can't be read is refused with what to do instead.
 */
export async function readImport(
  bytes: Uint8Array,
  fileName: string | null,
  remembered: (rows: string[][]) => TableColumns | null,
): Promise<Result<ReadImport>> {
  if (fileName === null) return withoutTable(readImportText(new TextDecoder().decode(bytes)))
  const opened = await openImportFile(bytes, fileName)
  if (!opened.ok) return opened
  const { source } = opened
  if (source.kind === "html" && source.pictures) return withPictures(source.text)
  if (source.kind !== "rows") return withoutTable(readImportText(source.text, source.kind))
  const { rows } = source
  const refused = refusedRows(rows)
  if (refused) return refused
  const known = remembered(rows)
  const table = { rows, columns: known ?? foundColumns(rows), isRemembered: known !== null }
  return { ok: true, document: null, table, pictures: 0 }
}

function withPictures(html: string): Result<ReadImport> {
  const read = readImportText(html, "html")
  return read.ok ? { ...read, table: null, pictures: placePictures(html, read.document).length } : read
}

function withoutTable(read: Result<{ document: ParsedDocument }>): Result<ReadImport> {
  return read.ok ? { ok: true, document: read.document, table: null, pictures: 0 } : read
}

/** Reads partners out of a file (lib/import-source says which). What can't be read is refused with what to do instead. */
export async function readImportFile(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<{ document: ParsedDocument }>> {
  const opened = await openImportFile(bytes, fileName)
  if (!opened.ok) return opened
  const { source } = opened
  return source.kind === "rows" ? readImportRows(source.rows) : readImportText(source.text, source.kind)
}
