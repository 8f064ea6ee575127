import type { ContactRole, MailLanguage } from "@/domain/contact"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { oneLine, withoutInvisible } from "./block"
import type { TableColumns } from "./column-mapping"
import {
  type ContactColumn,
  type ContactColumns,
  chosenContactColumns,
  findContactColumns,
} from "./contact-columns"
import { oversizedTable } from "./import-limits"
import { fold } from "./name-key"

/** What one line of a list of contacts says; `partner` is what the list calls it. */
export type ListedContact = {
  partner: string
  name: string
  email: string
  language: MailLanguage
  role: ContactRole
}

/** More than any event has; at the limit the table can still be looked through. */
export const MAX_IMPORTED_CONTACTS = 1000

/**
 * Reads contacts out of the rows of a table: columns in any order, known by their titles in English, German or Korean;
 * without titles by where the addresses stand. A cell with several addresses gives as many contacts; an empty partner
 * cell means the partner of the row above; `chosen` is what somebody said that the columns mean. Language is English and the role is "decides" unless the table says else.
 */
export function readContactTable(
  source: string[][],
  chosen: TableColumns | null = null,
): Result<{ contacts: ListedContact[]; notes: string[] }> {
  const oversized = oversizedTable(source)
  if (oversized) return oversized
  const rows = contactRows(source)
  if (rows.length === 0)
    return refuse(t("There is nothing to read. Paste the list, or choose a file with one."))
  const columns = chosen ? chosenContactColumns(chosen) : findContactColumns(rows)
  if (!columns)
    return refuse(
      t(
        "No e-mail address was found. The list needs a column with addresses, and one with the partners’ names.",
      ),
    )
  const contacts = contactsIn(rows.slice(columns.firstRow), columns)
  if (contacts.length === 0)
    return refuse(t("The list has titles, and no contact below them. Choose another."))
  if (contacts.length > MAX_IMPORTED_CONTACTS)
    return refuse(
      t("The list has {contacts} contacts; {most} fit in one import. Import it in parts.", {
        contacts: contacts.length,
        most: MAX_IMPORTED_CONTACTS,
      }),
    )
  return { ok: true, contacts, notes: [...notesOn(columns), ...otherLanguages(rows, columns)] }
}

/** The rows of a list as they are read: one line per cell, and no empty rows. */
export function contactRows(source: string[][]): string[][] {
  return source
    .map((row) => row.map((cell) => oneLine(withoutInvisible(cell))))
    .filter((row) => row.some((cell) => cell !== ""))
}

function contactsIn(rows: string[][], columns: ContactColumns): ListedContact[] {
  let partner = ""
  return rows.flatMap((row) => {
    const cell = (kind: ContactColumn) => row[columns[kind] ?? -1] ?? ""
    partner = cell("partner") || partner
    const name = cell("name") || [cell("given"), cell("family")].filter(Boolean).join(" ")
    if (name === "" && cell("email") === "") return []
    const shared = { partner, language: languageIn(cell("language")), role: roleIn(cell("role")) }
    const addresses = addressesIn(cell("email"))
    const names = addresses.length > 1 ? name.split(/\s*[;,/]\s*/u) : [name]
    return addresses.map((address, index) => ({
      ...shared,
      name:
        (names.length === addresses.length ? names[index] : name) || address.name || nameIn(address.email),
      email: address.email,
    }))
  })
}

/** "Mina Park <mina@example.org>; jo@example.org" is two addresses, the first with a name. What is none stays as typed. */
function addressesIn(text: string): { email: string; name: string }[] {
  const parts = text.split(/\s*[;,]\s*|\s+(?=\S+@)(?!<)/u).filter(Boolean)
  const isList = parts.length > 1 && parts.every((part) => part.includes("@"))
  return (isList ? parts : [text]).map((part) => {
    const found = /^"?(.*?)"?\s*<\s*(?:mailto:)?([^<>\s]+@[^<>\s]+)\s*>$/u.exec(part)
    return found
      ? { name: found[1] ?? "", email: (found[2] ?? "").toLowerCase() }
      : { name: "", email: part.replace(/^mailto:/iu, "").toLowerCase() }
  })
}

/** "mina.park@example.org" is most likely Mina Park; "info@example.org" at least has a name to be corrected. */
function nameIn(email: string): string {
  return email
    .replace(/@.*$/u, "")
    .split(/[._-]+/u)
    .filter((word) => /\p{L}/u.test(word))
    .map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`)
    .join(" ")
}

function languageIn(text: string): MailLanguage {
  return /^(?:ko|kor|kr|korean|koreanisch|한국어|한글|국문|한)$/u.test(fold(text).split(" ")[0] ?? "")
    ? "ko"
    : "en"
}

/** Languages that mails are not written in become English, and that is said. */
function otherLanguages(rows: string[][], columns: ContactColumns): string[] {
  const named = rows.slice(columns.firstRow).map((row) => row[columns.language ?? -1] ?? "")
  const others = new Set(named.filter((text) => text !== "" && languageIn(text) !== "ko" && !isEnglish(text)))
  return others.size === 0
    ? []
    : [
        t("Mails are written in English or Korean. These get English: {languages}.", {
          languages: [...others].join(", "),
        }),
      ]
}

function isEnglish(text: string): boolean {
  return /^(?:en|eng|english|englisch|anglais|inglés|영어|gb|uk|us)$/u.test(fold(text).split(" ")[0] ?? "")
}

function roleIn(text: string): ContactRole {
  return /^(?:comments?|commenter|comment only|reads?|reader|cc|no|nein|kommentiert|kommentar|liest|nur lesen|의견|검토|참조|아니오)\b|^(?:의견|검토|참조|아니오)/u.test(
    fold(text),
  )
    ? "comments"
    : "decides"
}

function notesOn(columns: ContactColumns): string[] {
  const notes: string[] = []
  if (columns.isGuessed)
    notes.push(t("The list has no row of column titles; what each column holds was guessed from its cells."))
  if (columns.partner === undefined)
    notes.push(t("The list has no column with the partners’ names. Choose the partner of each contact."))
  return notes
}
