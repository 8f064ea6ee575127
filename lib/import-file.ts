import type { ParsedDocument } from "@/domain/import/parsed-document"
import { readImportRows, readImportText } from "@/domain/import/read-source"
import type { Result } from "@/domain/result"
import { openImportFile } from "./import-source"

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
