import { canonicalJson } from "@/domain/canonical-json"
import { t, worded } from "@/domain/words"
import { fold } from "./name-key"

/**
 * Which column of a table means what, as it was recognized or as somebody chose: by the column's place, counted from 0.
 * What is absent is left out. `titleRow` is the row of titles; null when the table has none.
 */
export type TableColumns = { titleRow: number | null; meanings: Record<string, string> }

/** A table that was read, with what its columns mean as far as that is known. */
export type ReadTable = {
  rows: string[][]
  columns: TableColumns
  /** Did somebody choose so for these titles? */
  isRemembered: boolean
}

/** What the contents of partners and of contacts can mean, in the order of the form. */
const PARTNER_MEANINGS = worded({
  name: "Name",
  acronym: "Short name or acronym",
  nativeName: "Native-language name",
  tier: "Tier",
  tagline: "Tagline",
  description: "Description",
  printText: "Print text",
  website: "Website",
  logoAlt: "Alt text of the logo",
})
const CONTACT_MEANINGS = worded({
  partner: "Partner",
  name: "Name",
  given: "Given name",
  family: "Family name",
  email: "E-mail address",
  language: "Language",
  role: "Role",
})

/** A kind of table: what its columns can mean, and the one that it can't do without. */
export type TableKind = "partners" | "contacts"
export const TABLE_KINDS = {
  partners: {
    meanings: PARTNER_MEANINGS,
    needs: "name",
    get missing() {
      return t("No column holds the partners’ names. Choose which one does.")
    },
  },
  contacts: {
    meanings: CONTACT_MEANINGS,
    needs: "email",
    get missing() {
      return t("No column holds e-mail addresses. Choose which one does.")
    },
  },
} as const satisfies Record<TableKind, { meanings: Record<string, string>; needs: string; missing: string }>

/** One column as a person sees it: its title, the first value below it, and what it means. */
export type ShownColumn = { at: string; title: string; sample: string; meaning: string }

/** The columns that hold anything. */
export function shownColumns(rows: string[][], { titleRow, meanings }: TableColumns): ShownColumn[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const below = titleRow === null ? rows : rows.slice(titleRow + 1)
  return Array.from({ length: width }, (_, index): ShownColumn => {
    const title = titleRow === null ? "" : (rows[titleRow]?.[index] ?? "").trim()
    const sample = below.find((row) => (row[index] ?? "").trim() !== "")?.[index]?.trim() ?? ""
    return { at: String(index), title, sample, meaning: meanings[index] ?? "" }
  }).filter(({ title, sample }) => title !== "" || sample !== "")
}

/** Is there anything that nobody recognized, so that a person should look at the columns first? */
export function asksForLook(kind: TableKind, { rows, columns, isRemembered }: ReadTable): boolean {
  if (isRemembered) return false
  const hasAllNeeded = Object.values(columns.meanings).includes(TABLE_KINDS[kind].needs)
  const isUnknown = ({ meaning, sample }: ShownColumn) => meaning === "" && sample !== ""
  // Titles that nobody knows look like a first partner.
  const isGuessed = kind === "partners" && columns.titleRow === null
  return !hasAllNeeded || isGuessed || shownColumns(rows, columns).some(isUnknown)
}

/** What is wrong with a choice, by column: a meaning that an earlier column has already. */
export function columnProblems(kind: TableKind, columns: ShownColumn[]): Record<string, string> {
  const words: Record<string, string> = TABLE_KINDS[kind].meanings
  const first = new Map<string, ShownColumn>()
  const problems: Record<string, string> = {}
  for (const column of columns) {
    if (column.meaning === "") continue
    const other = first.get(column.meaning)
    if (other)
      problems[column.at] = t(
        "“{title}” is the column for “{meaning}” already. Choose another meaning, or leave one of them out.",
        { title: titleOf(other), meaning: words[column.meaning] },
      )
    else first.set(column.meaning, column)
  }
  return problems
}

/** A column's title, or its place where it has none. */
export function titleOf({ title, at }: Pick<ShownColumn, "title" | "at">): string {
  return title || t("Column {number}", { number: Number(at) + 1 })
}

/** Names a row of titles, so that the same table is known again: case, accents and punctuation do not count. */
export function headingsKey(row: string[]): string {
  return canonicalJson(row.map(fold))
}
