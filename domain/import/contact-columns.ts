import type { TableColumns } from "./column-mapping"
import { fold } from "./name-key"

export type ContactColumn = "partner" | "name" | "given" | "family" | "email" | "language" | "role"

/** Which column holds what. `firstRow` is the first row of contacts; `isGuessed` when there was no row of titles. */
export type ContactColumns = Partial<Record<ContactColumn, number>> & { firstRow: number; isGuessed: boolean }

/** Titles in English, German and Korean, as `fold` leaves them. */
const TITLES: Record<ContactColumn, RegExp> = {
  email:
    /^(?:e ?mails?(?: ?(?:adress|address)e?(?:s|n)?)?|mails?|mail ?(?:adresse|address)|(?:contact|kontakt) e ?mail|(?:e ?)?mail of (?:the )?contact|이 ?메일(?: ?주소)?|메일(?: ?주소)?|전자 ?우편(?: ?주소)?)$/u,
  partner:
    /^(?:partners?(?: ?name)?|partner(?:organisation|institution)|(?:name of (?:the )?)?(?:organi[sz]ations?|compan(?:y|ies)|institutions?|sponsors?|exhibitors?)(?: ?name)?|acronym|kurzel|kurzname|organisation|institution|einrichtung|firma|firmenname|unternehmen|verband|behorde|aussteller|기관 ?명?|단체 ?명?|업체 ?명?|회사 ?명?|파트너(?: ?사)?|협력 ?기관|조직)$/u,
  given: /^(?:first names?|given names?|forename|vornamen?)$/u,
  family: /^(?:last names?|family names?|surnames?|nachnamen?|familiennamen?)$/u,
  name: /^(?:names?|full name|contacts?(?: ?(?:names?|persons?))?|persons?|who|vor und nachname|vollstandiger name|ansprechpartner(?: ?in)?|ansprechpersone?n?|kontakt(?:person)?(?:en)?|person|이름|성명|성함|담당자(?: ?(?:명|이름|성명))?)$/u,
  language: /^(?:languages?|lang|mail language|language of (?:the )?mails?|sprachen?|언어|사용 ?언어)$/u,
  role: /^(?:roles?|decides?|rights?|rolle|entscheidet|recht|aufgabe|역할|권한|구분)$/u,
}

/** Looks for a row of titles among the first ten rows; else for the column of addresses. Null when there is none. */
export function findContactColumns(rows: string[][]): ContactColumns | null {
  for (const [index, row] of rows.slice(0, 10).entries()) {
    const columns = readTitles(row, index)
    if (columns) return columns
  }
  return guess(rows)
}

/** The columns as somebody chose them, in the same shape. Null without addresses. */
export function chosenContactColumns({ titleRow, meanings }: TableColumns): ContactColumns | null {
  const columns: ContactColumns = { firstRow: titleRow === null ? 0 : titleRow + 1, isGuessed: false }
  for (const [at, meaning] of Object.entries(meanings)) columns[meaning as ContactColumn] = Number(at)
  return columns.email === undefined ? null : columns
}

/** What was found in the list itself, to be shown and changed. */
export function foundContactColumns(rows: string[][]): TableColumns {
  const columns = findContactColumns(rows)
  if (!columns) return { titleRow: null, meanings: {} }
  const { firstRow, isGuessed, ...kinds } = columns
  return {
    titleRow: isGuessed ? null : firstRow - 1,
    meanings: Object.fromEntries(Object.entries(kinds).map(([kind, at]) => [String(at), kind])),
  }
}

function readTitles(row: string[], index: number): ContactColumns | null {
  const columns: ContactColumns = { firstRow: index + 1, isGuessed: false }
  row.forEach((cell, at) => {
    const title = fold(cell.replace(/\([^)]*\)|[*:]/gu, " "))
    const kind = (Object.keys(TITLES) as ContactColumn[]).find((one) => TITLES[one].test(title))
    if (!kind) return
    // "Name" beside "Contact person" is the partner's.
    if (kind === "name" && columns.name !== undefined && columns.partner === undefined) {
      const isPlain = (column: number) => /^(?:names?|이름)$/u.test(fold(row[column] ?? ""))
      const partner = isPlain(at) ? at : isPlain(columns.name) ? columns.name : undefined
      if (partner === undefined) return
      columns.name = partner === at ? columns.name : at
      columns.partner = partner
    } else columns[kind] ??= at
  })
  return columns.email === undefined || Object.keys(columns).length < 4 ? null : columns
}

/** Without titles: the column with the most addresses, and of the columns with words the first two. */
function guess(rows: string[][]): ContactColumns | null {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const count = (at: number, test: RegExp) => rows.filter((row) => test.test(row[at] ?? "")).length
  const columns = Array.from({ length: width }, (_, at) => at)
  const email = columns.reduce<number | undefined>(
    (best, at) => (count(at, /@/u) > (best === undefined ? 0 : count(best, /@/u)) ? at : best),
    undefined,
  )
  if (email === undefined) return null
  const [partner, name] = columns.filter((at) => at !== email && count(at, /\p{L}{2}/u) * 2 >= rows.length)
  return {
    firstRow: 0,
    isGuessed: true,
    email,
    ...(partner === undefined ? {} : { partner }),
    ...(name === undefined ? {} : { name }),
  }
}
