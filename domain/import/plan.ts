import { canonicalJson } from "@/domain/canonical-json"
import { CONTENT_LIMITS, type Content, contentSchema, EMPTY_CONTENT } from "@/domain/content"
import { EMPTY_RICH_TEXT, plainText, type RichText } from "@/domain/rich-text"
import { type Match, matchRows } from "./match"
import { nameKey } from "./name-key"
import type { ParsedDocument, ParsedPartner } from "./parsed-document"
import { rowReason } from "./row-reason"

/** A partner that the event has, as the import needs it. */
export type ExistingPartner = {
  id: number
  slug: string
  /** The title of its tier. */
  tier: string
  content: Content
  /** Archived partners are found too: an update would not bring them back on the page unseen. */
  isArchived: boolean
  /** Was it archived because the import that added it was undone? Then an import brings it back. */
  wasUndone?: boolean
  logoSha256?: string | null
  /** Has the partner signed off what its entry says now? */
  isSignedOff?: boolean
}

export type ImportAction = "add" | "update" | "skip"

/** What a row says of a partner, as the form names it. */
export const IMPORT_FIELDS = [
  "name",
  "acronym",
  "nativeName",
  "website",
  "tagline",
  "description",
  "logoAlt",
] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]

/** A picture that was found in the document by the partner's name, as it would become the logo. */
export type RowLogo = { sha256: string; path: string; width: number; height: number }

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
  logoAlt: string
  logo: RowLogo | null
  /** Does the logo become the partner's? Null: where it has none. */
  takesLogo: boolean | null
  confidence: number
  /** Whom it stands for, as a person said: a partner by id, or somebody new. Null leaves it to the names. */
  standsFor: number | "new" | null
  /** What a person left as the partner has it. */
  keeps: (ImportField | "tier")[]
  action: ImportAction
  /** A sentence for the table: why this action. */
  reason: string
  /** The partner that an update would change. Null for additions. */
  existing: { id: number; slug: string; name: string; isArchived: boolean } | null
  /** Partners that it could stand for, to choose from; empty where that is plain. */
  candidates: { id: number; name: string; why: string }[]
  /** Would the update change what the partner has signed off? */
  lapses: boolean
}

/**
 * What an import would do, row by row, in the document's order. Whom a row stands for is told by `matchRows`; each existing
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
  const first = new Map<string, number>()
  const matches = matchRows(rows, existing)
  return rows.map((row, index) => {
    const twin = first.get(nameKey(row.name))
    if (twin === undefined && nameKey(row.name) !== "") first.set(nameKey(row.name), index)
    return decide(row, matches[index] as Match, twin)
  })
}

type ImportedFields = Pick<ImportRow, Exclude<ImportField, "logoAlt">> & {
  logoAlt?: string
  keeps?: ImportRow["keeps"]
}

/**
 * The content that a row would write. What the document does not say stays as it is: an update never empties a field. Nor does
 * what a person chose to keep change.
 */
export function contentOfRow(row: ImportedFields, before: Content = EMPTY_CONTENT): Content {
  const after = { ...before }
  for (const field of IMPORT_FIELDS) {
    if (row.keeps?.includes(field)) continue
    if (field === "description") {
      if (plainText(row.description) !== "") after.description = row.description
    } else if (row[field]) after[field] = row[field]
  }
  // A name that somebody emptied is refused, never filled in.
  if (!row.keeps?.includes("name")) after.name = row.name
  return after
}

/** The fields in which a row and the partner that it stands for differ, whether they are kept or not. */
export function differingFields(row: ImportRow, before: Content): ImportField[] {
  const after = inSavedForm(contentOfRow({ ...row, keeps: [] }, before))
  const same = inSavedForm(before)
  return IMPORT_FIELDS.filter(
    (field) => canonicalJson(after[field] ?? "") !== canonicalJson(same[field] ?? ""),
  )
}

/** Is there anything to take or to leave: a field, the tier, a logo? */
export function rowDiffers(row: ImportRow, existing: ExistingPartner): boolean {
  return (
    differingFields(row, existing.content).length > 0 ||
    (row.tier !== null && nameKey(row.tier) !== nameKey(existing.tier)) ||
    (row.logo !== null && row.logo.sha256 !== existing.logoSha256)
  )
}

/** Will the picture of the document become the logo? By itself only where there is none. */
export function takesLogo(row: ImportRow, existing: ExistingPartner | undefined): boolean {
  if (row.logo === null || existing?.logoSha256 === row.logo.sha256) return false
  return row.takesLogo ?? !existing?.logoSha256
}

function rowFrom(partner: ParsedPartner, tier: string | null): ImportRow {
  return {
    ...EMPTY_ROW,
    tier,
    name: partner.name,
    acronym: partner.acronym ?? "",
    nativeName: partner.nativeName ?? "",
    website: partner.website ?? "",
    tagline: partner.tagline ?? "",
    logoAlt: partner.logoAlt ?? "",
    description: partner.description,
    confidence: partner.confidence,
  }
}

function decide(row: ImportRow, match: Match, twin: number | undefined): ImportRow {
  const found = match.found?.partner
  const existing = found
    ? { id: found.id, slug: found.slug, name: found.content.name, isArchived: found.isArchived }
    : null
  const candidates = match.candidates.map(({ partner, why }) => ({
    id: partner.id,
    name: partner.content.name,
    why,
  }))
  const fields = found
    ? differingFields(row, found.content).filter((field) => !row.keeps.includes(field))
    : []
  const newLogo = found !== undefined && takesLogo(row, found)
  const newTier =
    found !== undefined &&
    row.tier !== null &&
    !row.keeps.includes("tier") &&
    nameKey(row.tier) !== nameKey(found.tier)
  const changes = { fields, logo: newLogo, tier: newTier ? (found?.tier ?? null) : null }
  const { action, reason } = rowReason(row, { match, twin, problem: problemOf(row), changes })
  const lapses = action === "update" && found?.isSignedOff === true && (fields.length > 0 || newLogo)
  return { ...row, existing, candidates, action, reason, lapses }
}

/** What the form would refuse, told before the import is tried. */
function problemOf(row: ImportRow): string | null {
  if (row.name.length > CONTENT_LIMITS.name)
    return `The name has ${row.name.length} characters; ${CONTENT_LIMITS.name} fit. Shorten it.`
  const parsed = contentSchema.safeParse(contentOfRow({ ...row, keeps: [] }))
  return parsed.success ? null : (parsed.error.issues[0]?.message ?? "A field of this row can’t be saved.")
}

/** In the canonical form that saved content has, so that equal texts compare equal. */
export function inSavedForm(content: Content): Content {
  const parsed = contentSchema.safeParse(content)
  return parsed.success ? parsed.data : content
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
  logoAlt: "",
  logo: null,
  takesLogo: null,
  confidence: 1,
  standsFor: null,
  keeps: [],
  action: "add",
  reason: "",
  existing: null,
  candidates: [],
  lapses: false,
}
