import { canonicalJson } from "@/domain/canonical-json"
import { CONTENT_LIMITS, type Content, contentSchema, EMPTY_CONTENT } from "@/domain/content"
import { EMPTY_RICH_TEXT, plainText, type RichText } from "@/domain/rich-text"
import { findPartner, type MatchReason } from "./match"
import { nameKey } from "./name-key"
import type { ParsedDocument, ParsedPartner } from "./parsed-document"

/** A partner that the event has, as the import needs it. */
export type ExistingPartner = {
  id: number
  slug: string
  /** The title of its tier. */
  tier: string
  content: Content
  /** Archived partners are found too: an update would not bring them back on the page unseen. */
  isArchived: boolean
}

export type ImportAction = "add" | "update" | "skip"

/** One line of the table that a person checks before anything is written. */
export type ImportRow = {
  /** Stable while rows are edited, split and joined: "1", "1.2". */
  key: string
  /** Null: the document names no tier; the screen asks for one. */
  tier: string | null
  name: string
  acronym: string
  nativeName: string
  website: string
  tagline: string
  description: RichText
  confidence: number
  action: ImportAction
  /** A sentence for the table: why this action. */
  reason: string
  /** The partner that an update would change. Null for additions. */
  existing: { id: number; slug: string; name: string } | null
}

/**
 * What an import would do, row by row, in the document's order. A partner is known again by its name (case, accents,
 * punctuation and "The" aside), its native name, its short name or its website's host, in that order; each existing
 * partner is taken once. Importing the same document twice plans nothing but skips.
 */
export function planImport(document: ParsedDocument, existing: ExistingPartner[]): ImportRow[] {
  const rows: ImportRow[] = document.tiers.flatMap((tier) =>
    tier.partners.map((partner) => rowFrom(partner, tier.title)),
  )
  rows.forEach((row, index) => {
    row.key = String(index + 1)
  })
  return planRows(rows, existing)
}

/** Decides action and reason again for edited rows. A row that a person set to "skip" should be kept out by the caller. */
export function planRows(rows: ImportRow[], existing: ExistingPartner[]): ImportRow[] {
  const taken = new Set<number>()
  const first = new Map<string, number>()
  // Names first, over all rows, so that a weaker likeness never takes a partner that another row names.
  const matches = rows.map((row) => findPartner(row, existing, taken, "name"))
  rows.forEach((row, index) => {
    matches[index] ??= findPartner(row, existing, taken, "likeness")
  })
  return rows.map((row, index) => {
    const twin = first.get(nameKey(row.name))
    if (twin === undefined && nameKey(row.name) !== "") first.set(nameKey(row.name), index)
    return decide(row, matches[index] ?? null, twin)
  })
}

type ImportedFields = Pick<
  ImportRow,
  "name" | "acronym" | "nativeName" | "website" | "tagline" | "description"
>

/**
 * The content that a row would write. What the document does not say stays as it is: an update never empties a field.
 * Short and native names, tagline and website of an existing partner give way to the document's.
 */
export function contentOfRow(row: ImportedFields, before: Content = EMPTY_CONTENT): Content {
  return {
    ...before,
    name: row.name,
    acronym: row.acronym || before.acronym,
    nativeName: row.nativeName || before.nativeName,
    website: row.website || before.website,
    tagline: row.tagline || before.tagline,
    description: plainText(row.description) === "" ? before.description : row.description,
  }
}

function rowFrom(partner: ParsedPartner, tier: string | null): ImportRow {
  return {
    key: "",
    tier,
    name: partner.name,
    acronym: partner.acronym ?? "",
    nativeName: partner.nativeName ?? "",
    website: partner.website ?? "",
    tagline: partner.tagline ?? "",
    description: partner.description,
    confidence: partner.confidence,
    action: "add",
    reason: "",
    existing: null,
  }
}

function decide(
  row: ImportRow,
  match: { partner: ExistingPartner; by: MatchReason } | null,
  twin: number | undefined,
): ImportRow {
  const existing = match
    ? { id: match.partner.id, slug: match.partner.slug, name: match.partner.content.name }
    : null
  const as = (action: ImportAction, reason: string): ImportRow => ({ ...row, existing, action, reason })
  if (row.name.trim() === "") return as("skip", "This row has no name. Give it one to import it.")
  if (twin !== undefined)
    return as("skip", `Row ${twin + 1} has the same name. Rename one, or join them, to keep both texts.`)
  const problem = problemOf(row)
  if (problem) return as("skip", problem)
  if (!match) return as("add", "New to this event.")
  if (match.partner.isArchived)
    return as("skip", `“${match.partner.content.name}” is archived. Restore it first to update it.`)
  const { content } = match.partner
  const sameContent =
    canonicalJson(comparable(contentOfRow(row, content))) === canonicalJson(comparable(content))
  const sameTier = row.tier === null || nameKey(row.tier) === nameKey(match.partner.tier)
  if (sameContent && sameTier) return as("skip", "No change.")
  const changes = [
    ...(sameContent ? [] : changedFields(row, content)),
    ...(sameTier ? [] : [`tier (from “${match.partner.tier}”)`]),
  ]
  return as("update", `${BY[match.by](content.name)} Changes: ${changes.join(", ")}.`)
}

const BY: Record<MatchReason, (name: string) => string> = {
  name: () => "Already in this event.",
  nativeName: (name) => `Same native-language name as “${name}”.`,
  acronym: (name) => `Same short name as “${name}”.`,
  website: (name) => `Same website as “${name}”.`,
  likeness: (name) => `Looks like “${name}”.`,
}

/** What the form would refuse, told before the import is tried. */
function problemOf(row: ImportRow): string | null {
  if (row.name.length > CONTENT_LIMITS.name)
    return `The name has ${row.name.length} characters; ${CONTENT_LIMITS.name} fit. Shorten it.`
  const parsed = contentSchema.safeParse(contentOfRow(row))
  return parsed.success ? null : (parsed.error.issues[0]?.message ?? "A field of this row can’t be saved.")
}

/** In the canonical form that saved content has, so that equal texts compare equal. */
function comparable(content: Content): Content {
  const parsed = contentSchema.safeParse(content)
  return parsed.success ? parsed.data : content
}

function changedFields(row: ImportRow, before: Content): string[] {
  const after = comparable(contentOfRow(row, before))
  const fields: [keyof Content, string][] = [
    ["name", "name"],
    ["acronym", "short name"],
    ["nativeName", "native-language name"],
    ["website", "website"],
    ["tagline", "tagline"],
    ["description", "description"],
  ]
  return fields
    .filter(([field]) => canonicalJson(after[field]) !== canonicalJson(comparable(before)[field]))
    .map(([, words]) => words)
}

export const EMPTY_ROW: ImportRow = {
  key: "",
  tier: null,
  name: "",
  acronym: "",
  nativeName: "",
  website: "",
  tagline: "",
  description: EMPTY_RICH_TEXT,
  confidence: 1,
  action: "add",
  reason: "",
  existing: null,
}
