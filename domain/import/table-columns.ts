import { t } from "@/domain/words"
import { looksLikeAcronym } from "./acronym"
import type { TableColumns } from "./column-mapping"
import { type ColumnKind, isUsualTitle, kindOfTitle } from "./column-titles"
import { isNonLatin } from "./script"
import { readTierTitle } from "./tier-title"

/** Which column holds what. `firstRow` is the first row of data; `isGuessed` when there was no row of titles. */
export type Columns = Partial<Record<ColumnKind, number>> & {
  firstRow: number
  count: number
  isGuessed: boolean
  notes: string[]
}

/** Titles of a column in English beside one in the language of the place. */
const ENGLISH = /영문|영어|英文|英語|\b(?:english|englisch\w*|anglais\w*|ingl[eé]s\w*|en)\b/iu

/** Looks for a row of titles among the first ten rows; else guesses from the cells. Null when no column can hold names. */
export function findColumns(rows: string[][]): Columns | null {
  const width = rows.reduce((max, row) => Math.max(max, row.length), 0)
  for (let index = 0; index < Math.min(10, rows.length); index += 1) {
    const columns = readTitles(rows[index] ?? [], index)
    if (columns) return withLeftOut(columns, rows, width)
  }
  return guess(rows, width)
}

/** The columns as somebody chose them, in the same shape; what they leave out is noted as well. */
export function chosenColumns(rows: string[][], { titleRow, meanings }: TableColumns): Columns | null {
  const width = rows.reduce((max, row) => Math.max(max, row.length), 0)
  const columns: Columns = {
    firstRow: titleRow === null ? 0 : titleRow + 1,
    ...{ count: width, isGuessed: false, notes: [] },
  }
  for (const [at, meaning] of Object.entries(meanings)) columns[meaning as ColumnKind] = Number(at)
  return columns.name === undefined && columns.acronym === undefined
    ? null
    : withLeftOut(columns, rows, width)
}

/** What was found in the table itself, to be shown and changed. */
export function foundColumns(rows: string[][]): TableColumns {
  const columns = findColumns(rows)
  if (!columns) return { titleRow: null, meanings: {} }
  const { firstRow, isGuessed, count: _, notes: __, ...kinds } = columns
  return {
    titleRow: isGuessed ? null : firstRow - 1,
    meanings: Object.fromEntries(Object.entries(kinds).map(([kind, at]) => [String(at), kind])),
  }
}

function readTitles(row: string[], index: number): Columns | null {
  const columns: Columns = { firstRow: index + 1, count: row.length, isGuessed: false, notes: [] }
  let known = 0
  row.forEach((cell, at) => {
    const kind = kindOfTitle(cell)
    if (!kind) return
    known += 1
    // "기관명" and "영문명": the English name is the one to print, the other the native one.
    if (kind === "name" && columns.name !== undefined && columns.nativeName === undefined) {
      const first = row[columns.name] ?? ""
      if (ENGLISH.test(cell) !== ENGLISH.test(first)) {
        columns.nativeName = ENGLISH.test(cell) ? columns.name : at
        if (ENGLISH.test(cell)) columns.name = at
      }
    }
    columns[kind] ??= at
  })
  // A column of sponsors may be called by the tier's words: "Partner" is the name unless a name column stands beside it.
  if (columns.name === undefined && columns.acronym === undefined) return null
  const filled = row.filter((cell) => cell !== "").length
  const isLone = known === 1 && filled === 1 && index === 0
  return known >= 2 || (isLone && row.some(isUsualTitle)) ? columns : null
}

function withLeftOut(columns: Columns, rows: string[][], width: number): Columns {
  const used = new Set<number | undefined>([
    columns.name,
    columns.acronym,
    columns.tier,
    columns.website,
    columns.description,
    columns.nativeName,
    columns.tagline,
    columns.logoAlt,
  ])
  for (let at = 0; at < width; at += 1) {
    const values = used.has(at) ? [] : rows.slice(columns.firstRow).map((row) => row[at] ?? "")
    const filled = values.filter((value) => value !== "")
    if (filled.length === 0) continue
    const title = rows[columns.firstRow - 1]?.[at] || `number ${at + 1}`
    columns.notes.push(
      t("The column “{title}” is left out: {cells}", {
        title,
        cells: filled.map((value) => `“${value.replace(/\s+/gu, " ")}”`).join(", "),
      }),
    )
  }
  return { ...columns, count: width }
}

function guess(rows: string[][], width: number): Columns | null {
  const filledRows = rows.filter((row) => row.filter((cell) => cell !== "").length > 1 || width === 1)
  if (filledRows.length === 0) return null
  const columns: Columns = {
    firstRow: 0,
    count: width,
    isGuessed: true,
    notes:
      width > 1
        ? [t("The table has no row of column titles; what each column holds was guessed from its cells.")]
        : [],
  }
  const stats = Array.from({ length: width }, (_, at) => measure(filledRows.map((row) => row[at] ?? "")))
  const taken = new Set<number>()
  const take = (kind: ColumnKind, at: number | undefined) => {
    if (at === undefined) return
    columns[kind] = at
    taken.add(at)
  }
  const open = () => stats.map((_, at) => at).filter((at) => !taken.has(at) && (stats[at]?.filled ?? 0) > 0)
  take(
    "website",
    open().find((at) => (stats[at]?.addresses ?? 0) > 0.6),
  )
  const longest = open().sort((a, b) => (stats[b]?.length ?? 0) - (stats[a]?.length ?? 0))[0]
  if (longest !== undefined && (stats[longest]?.length ?? 0) > 40) take("description", longest)
  take(
    "acronym",
    open().find((at) => (stats[at]?.acronyms ?? 0) > 0.6 && open().length > 1),
  )
  take(
    "tier",
    open().find(
      (at) => open().length > 1 && ((stats[at]?.tiers ?? 0) > 0.6 || (stats[at]?.distinct ?? 1) <= 0.4),
    ),
  )
  take("name", open().find((at) => (stats[at]?.latin ?? 0) > 0.5) ?? open()[0])
  take(
    "nativeName",
    open().find((at) => (stats[at]?.latin ?? 1) < 0.2 && columns.name !== at),
  )
  if (columns.name === undefined) return null
  return { ...withLeftOut({ ...columns }, rows, width) }
}

type Stats = {
  filled: number
  addresses: number
  acronyms: number
  tiers: number
  latin: number
  length: number
  distinct: number
}

function measure(cells: string[]): Stats {
  const filled = cells.filter((cell) => cell !== "")
  const share = (test: (cell: string) => boolean) =>
    filled.length === 0 ? 0 : filled.filter(test).length / filled.length
  return {
    filled: filled.length,
    addresses: share((cell) =>
      /^(?:https?:\/\/|www\.)\S+$|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}\/?$/iu.test(cell),
    ),
    acronyms: share((cell) => looksLikeAcronym(cell)),
    tiers: share((cell) => readTierTitle(cell) !== null),
    latin: share((cell) => /\p{L}/u.test(cell) && !isNonLatin(cell)),
    length: filled.reduce((total, cell) => total + cell.length, 0) / Math.max(1, filled.length),
    distinct: new Set(filled).size / Math.max(1, filled.length),
  }
}
