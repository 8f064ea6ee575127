import { type Failure, refuse } from "@/domain/result"
import { t } from "@/domain/words"

/** Text above this is refused, in UTF-16 units: about 500 pages, far over the texts of any one event. */
export const MAX_IMPORT_TEXT = 1_000_000

/** Paragraphs, list items and headings, or rows of a table; at the limit the reading takes less than a second. */
export const MAX_IMPORT_BLOCKS = 20_000

/** Columns of a table, far over what any list of partners has. */
export const MOST_COLUMNS = 200

/** Why a table is too large to be looked at, whatever stands in it. Null when it is not. */
export function oversizedTable(rows: string[][]): Failure | null {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const size = rows.reduce((total, row) => total + row.reduce((length, cell) => length + cell.length, 0), 0)
  return (
    oversizedSheet({ rows: rows.length, columns }) ??
    (size > MAX_IMPORT_TEXT
      ? refuse(
          t("The table has {size} million characters; {most} million fit. Import it in parts.", {
            size: millions(size),
            most: millions(MAX_IMPORT_TEXT),
          }),
        )
      : null)
  )
}

/** The same by its outer size alone. */
export function oversizedSheet({ rows, columns }: { rows: number; columns: number }): Failure | null {
  if (columns > MOST_COLUMNS)
    return refuse(
      t("The table has {columns} columns; {most} fit in one import. Remove those that nobody needs.", {
        columns,
        most: MOST_COLUMNS,
      }),
    )
  if (rows > MAX_IMPORT_BLOCKS)
    return refuse(
      t("The table has {rows} rows; {most} fit in one import. Import it in parts.", {
        rows,
        most: MAX_IMPORT_BLOCKS,
      }),
    )
  return null
}

/** A count of characters as it is said, in millions. */
export function millions(length: number): string {
  return (length / 1_000_000).toFixed(1).replace(/\.0$/u, "")
}
