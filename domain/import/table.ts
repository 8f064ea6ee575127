import { CONTENT_LIMITS } from "@/domain/content"
import { fromPlainText, plainText } from "@/domain/rich-text"
import { readWebAddress } from "@/domain/web-address"
import { t } from "@/domain/words"
import { looksLikeAcronym } from "./acronym"
import { oneLine, withoutInvisible } from "./block"
import type { TableColumns } from "./column-mapping"
import { duplicateNotes } from "./duplicates"
import { readLead } from "./lead"
import { readName } from "./name"
import type { ParsedDocument, ParsedPartner, ParsedTier } from "./parsed-document"
import { type Columns, chosenColumns, findColumns } from "./table-columns"
import { plainTitle, readTierTitle } from "./tier-title"

/**
 * Reads partners out of the rows of a table (CSV, spreadsheet, table in a document). Columns are known by their titles,
 * in any order, or by what stands in them when there is no row of titles. A row with one filled cell is a tier's title
 * when it reads as one, or when the table has no tier column and other cells are filled below it. `chosen`: what somebody
 * said that the columns mean.
 */
export function parseTable(source: string[][], chosen: TableColumns | null = null): ParsedDocument {
  const rows = source.map((row) => row.map((cell) => withoutInvisible(cell).trim()))
  const columns = chosen ? chosenColumns(rows, chosen) : findColumns(rows)
  if (!columns) return { tiers: [], notes: [] }
  const tiers = new Map<string | null, ParsedPartner[]>()
  const notes: string[] = [...columns.notes]
  for (const row of rows.slice(0, Math.max(0, columns.firstRow - 1))) {
    const text = row.filter((cell) => cell !== "").join(" | ")
    if (text !== "")
      notes.push(t("Left out because it stands above the table’s column titles: “{text}”", { text }))
  }
  let section: string | null = null
  rows.slice(columns.firstRow).forEach((row, index) => {
    const filled = row.filter((cell) => cell !== "")
    if (filled.length === 0) return
    const title =
      filled.length === 1 ? sectionTitle(filled[0] ?? "", columns, rows, columns.firstRow + index) : null
    if (title !== null) {
      section = title
      return
    }
    const number = columns.firstRow + index + 1
    const partner = readRow(row, columns, number, notes)
    if (!partner) return
    const tier = cell(row, columns.tier)
    const key = tier === null ? section : plainTitle(tier) || tier
    const partners = tiers.get(key)
    if (partners) partners.push(partner)
    else tiers.set(key, [partner])
  })
  const found: ParsedTier[] = [...tiers].map(([title, partners]) => ({ title, partners }))
  return { tiers: found, notes: [...notes, ...duplicateNotes(found)] }
}

function sectionTitle(text: string, columns: Columns, rows: string[][], at: number): string | null {
  const tier = readTierTitle(text)
  if (tier?.certain && tier.rest === "") return tier.title
  if (columns.tier !== undefined || columns.count < 2 || text.length > 80) return null
  const row = rows[at] ?? []
  const next = rows.slice(at + 1).find((later) => later.some((one) => one !== ""))
  const isHead =
    row.findIndex((one) => one !== "") === 0 &&
    next !== undefined &&
    next.filter((one) => one !== "").length > 1
  return isHead && (tier !== null || /[:：]$/u.test(text)) ? plainTitle(text) : null
}

function readRow(row: string[], columns: Columns, number: number, notes: string[]): ParsedPartner | null {
  const typed = cell(row, columns.name) ?? cell(row, columns.acronym) ?? cell(row, columns.nativeName)
  if (typed === null) {
    notes.push(
      t("Row {row} has no name and is left out: “{cells}”", {
        row: number,
        cells: row.filter((one) => one !== "").join(" | "),
      }),
    )
    return null
  }
  const hasOwn = cell(row, columns.acronym) !== null && columns.name !== undefined
  const found = hasOwn
    ? { ...readName(typed), ...keepWhole(typed, cell(row, columns.acronym)) }
    : readName(typed)
  for (const note of found.notes) notes.push(t("{note} Read as name “{name}”.", { note, name: found.name }))
  const website = readWebsite(row, columns, number, notes) ?? found.website
  const description = fromPlainText(cell(row, columns.description) ?? "")
  const tagline = cell(row, columns.tagline)
  const logoAlt = cell(row, columns.logoAlt)
  const lead = readLead(plainText(description))
  const acronym = hasOwn ? oneLine(cell(row, columns.acronym) ?? "") : found.acronym
  if (found.name.length > CONTENT_LIMITS.name)
    notes.push(
      t("The name in row {row} has {length} characters; {most} fit. Shorten it.", {
        row: number,
        length: found.name.length,
        most: CONTENT_LIMITS.name,
      }),
    )
  return {
    name: found.name,
    acronym: acronym === found.name ? null : (acronym ?? null),
    nativeName: cell(row, columns.nativeName) ?? found.nativeName,
    website,
    tagline: tagline === null ? null : oneLine(tagline),
    ...(logoAlt === null ? {} : { logoAlt: oneLine(logoAlt) }),
    description,
    confidence: columns.isGuessed ? 0.6 : lead || found.notes.length === 0 ? 0.95 : 0.85,
  }
}

/** With a column for short names, a bracket in the name is taken away only when it repeats that column. */
function keepWhole(typed: string, acronym: string | null): { name: string } {
  const name = oneLine(typed)
  const bracket = /^(.+?)\s*[([（]([^()[\]（）]+)[)\]）]$/u.exec(name)
  const repeats = bracket?.[2] && acronym && bracket[2].toLowerCase() === acronym.toLowerCase()
  return { name: repeats && bracket[1] ? bracket[1] : looksLikeAcronym(name) ? name : readName(name).name }
}

function readWebsite(row: string[], columns: Columns, number: number, notes: string[]): string | null {
  const typed = cell(row, columns.website)
  if (typed === null || /^(?:-|–|—|n\/?a|none|keine|tbc|tbd)$/iu.test(typed)) return null
  const first = typed.split(/[\s,;]+/u).find((part) => /\./u.test(part)) ?? typed
  const address = readWebAddress(first.replace(/^[<(]+|[>),.;]+$/gu, ""))
  if (!address)
    notes.push(t("Row {row}: “{typed}” is no web address and is left out.", { row: number, typed }))
  else if (first !== typed)
    notes.push(
      t("Row {row} has more in its website cell than one address: “{typed}”. The first was taken.", {
        row: number,
        typed,
      }),
    )
  return address
}

function cell(row: string[], column: number | undefined): string | null {
  return (column === undefined ? "" : (row[column] ?? "")) || null
}
