import { z } from "zod"
import { contactSchema } from "@/domain/contact"
import { EMPTY_CONTENT } from "@/domain/content"
import { t } from "@/domain/words"
import { type ListedContact, MAX_IMPORTED_CONTACTS } from "./contact-table"
import { findPartner } from "./match"

/** A partner as the import of contacts needs it, with the addresses that it has. */
export type AskedPartner = { id: number; name: string; acronym: string; nativeName: string; emails: string[] }

/** One line of the table that a person checks before anything is written. */
export type ContactRow = ListedContact & {
  key: string
  /** Null: no partner is known by what the list says. */
  partnerId: number | null
  isLeftOut: boolean
}

/** What would happen with a row, and why it can't. */
export type ContactOutcome = { kind: "add" | "there" | "out" } | { kind: "cannot"; why: string }

/** What is written: the one schema of the table and the action. */
export const contactChoicesSchema = z
  .array(z.object({ partnerId: z.number().int(), fields: contactSchema }))
  .min(1, { error: () => t("There is nothing to add.") })
  .max(MAX_IMPORTED_CONTACTS)
export type ContactChoice = z.infer<typeof contactChoicesSchema>[number]

/** The rows to check: each contact with the partner that its list means, by name, native name or short name. */
export function planContacts(contacts: ListedContact[], partners: AskedPartner[]): ContactRow[] {
  const existing = partners.map(({ id, name, acronym, nativeName }) => ({
    id,
    slug: "",
    tier: "",
    content: { ...EMPTY_CONTENT, name, acronym, nativeName },
    isArchived: false,
  }))
  return contacts.map((contact, index) => {
    const row = { name: contact.partner, acronym: "", nativeName: "", website: "" }
    const partnerId = findPartner(row, existing)?.id ?? null
    return { ...contact, key: String(index + 1), partnerId, isLeftOut: false }
  })
}

/** What would happen with each row now, by its key. The first of several rows with one address for a partner counts. */
export function contactOutcomes(rows: ContactRow[], partners: AskedPartner[]): Map<string, ContactOutcome> {
  const known = new Map(partners.map(({ id, emails }) => [id, new Set(emails)]))
  const seen = new Map<string, string>()
  return new Map(rows.map((row) => [row.key, outcomeOf(row, known, seen)]))
}

function outcomeOf(
  row: ContactRow,
  known: Map<number, Set<string>>,
  seen: Map<string, string>,
): ContactOutcome {
  if (row.isLeftOut) return { kind: "out" }
  if (row.partnerId === null || !known.has(row.partnerId))
    return {
      kind: "cannot",
      why:
        row.partner === ""
          ? t("Choose the partner.")
          : t("Which partner is “{name}”? Choose it.", { name: row.partner }),
    }
  const fields = contactSchema.safeParse(row)
  if (!fields.success)
    return { kind: "cannot", why: fields.error.issues[0]?.message ?? t("Correct this row.") }
  if (known.get(row.partnerId)?.has(fields.data.email)) return { kind: "there" }
  const place = `${row.partnerId} ${fields.data.email}`
  const before = seen.get(place)
  if (before !== undefined)
    return { kind: "cannot", why: t("Row {row} has this address already.", { row: before }) }
  seen.set(place, row.key)
  return { kind: "add" }
}

/** What to write: the rows that would be added. */
export function contactChoices(rows: ContactRow[], partners: AskedPartner[]): ContactChoice[] {
  const outcomes = contactOutcomes(rows, partners)
  return rows.flatMap((row) =>
    outcomes.get(row.key)?.kind === "add" && row.partnerId !== null
      ? [{ partnerId: row.partnerId, fields: contactSchema.parse(row) }]
      : [],
  )
}
