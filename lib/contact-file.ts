import type { ReadTable, TableColumns } from "@/domain/import/column-mapping"
import { foundContactColumns } from "@/domain/import/contact-columns"
import { contactRows, readContactTable } from "@/domain/import/contact-table"
import { MAX_IMPORT_TEXT, oversizedTable } from "@/domain/import/import-limits"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { openCsv, openImportFile } from "./import-source"

type Read = Result<{ table: ReadTable }>
type Remembered = (rows: string[][]) => TableColumns | null

/**
 * Reads the list in a CSV or Excel file, or (without a name) in pasted text with a delimiter. `remembered` tells what somebody
 * chose for a list with the same titles. What can't be read is refused with what to do instead.
 */
export async function readContactFile(
  bytes: Uint8Array,
  fileName: string | null,
  remembered: Remembered,
): Promise<Read> {
  const opened =
    fileName === null
      ? openCsv(new TextDecoder().decode(bytes), t("the pasted list"))
      : await openImportFile(bytes, fileName)
  if (!opened.ok) return opened
  const { source } = opened
  if (source.kind === "rows") return asTable(source.rows, remembered)
  if (source.kind !== "text")
    return refuse(
      t("“{fileName}” is no table. Copy the list out of it and paste it here, or save it as .csv or .xlsx.", {
        fileName,
      }),
    )
  if (source.text.length > MAX_IMPORT_TEXT)
    return refuse(t("The list is longer than fits in one import. Import it in parts."))
  const table = openCsv(source.text, fileName ?? t("the pasted list"))
  return asTable(table.ok && table.source.kind === "rows" ? table.source.rows : [], remembered)
}

function asTable(source: string[][], remembered: Remembered): Read {
  const oversized = oversizedTable(source)
  if (oversized) return oversized
  const rows = contactRows(source)
  const known = remembered(rows)
  const read = known ? null : readContactTable(rows)
  if (read && !read.ok) return read
  const columns = known ?? foundContactColumns(rows)
  return { ok: true, table: { rows, columns, isRemembered: known !== null } }
}
