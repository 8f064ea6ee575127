import { type ListedContact, readContactTable } from "@/domain/import/contact-table"
import { MAX_IMPORT_TEXT } from "@/domain/import/read-source"
import { type Result, refuse } from "@/domain/result"
import { openCsv, openImportFile } from "./import-source"

type Read = Result<{ contacts: ListedContact[]; notes: string[] }>

/**
 * Reads contacts out of a CSV or Excel file, or (without a name) out of pasted text with a delimiter. What can't be read
 * is refused with what to do instead.
 */
export async function readContactFile(bytes: Uint8Array, fileName: string | null): Promise<Read> {
  const opened =
    fileName === null
      ? openCsv(new TextDecoder().decode(bytes), "the pasted list")
      : await openImportFile(bytes, fileName)
  if (!opened.ok) return opened
  const { source } = opened
  if (source.kind === "rows") return readContactTable(source.rows)
  if (source.kind !== "text")
    return refuse(
      `“${fileName}” is no table. Copy the list out of it and paste it here, or save it as .csv or .xlsx.`,
    )
  if (source.text.length > MAX_IMPORT_TEXT)
    return refuse("The list is longer than fits in one import. Import it in parts.")
  const table = openCsv(source.text, fileName ?? "the pasted list")
  return table.ok && table.source.kind === "rows" ? readContactTable(table.source.rows) : readContactTable([])
}
