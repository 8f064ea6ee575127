import { EMPTY_RICH_TEXT } from "@/domain/rich-text"
import { EMPTY_ROW, type ExistingPartner, type ImportRow } from "./import-row"
import { type Match, matchRows } from "./match"
import { nameKey } from "./name-key"
import type { ParsedDocument, ParsedPartner } from "./parsed-document"
import { differingFields, wholeContent } from "./row-content"
import { rowReason } from "./row-reason"

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
    printText: partner.printText ?? EMPTY_RICH_TEXT,
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
  const { after, problem } = wholeContent(row, found?.content)
  const differs = found ? [...differingFields(after, found.content), ...otherTier(row, found)] : []
  const taken = differs.filter((field) => !row.keeps.includes(field))
  const fields = taken.filter((field) => field !== "tier")
  const newLogo = found !== undefined && takesLogo(row, found)
  const changes = { fields, logo: newLogo, tier: taken.includes("tier") ? (found?.tier ?? null) : null }
  const { action, reason } = rowReason(row, { match, twin, problem, changes })
  const lapses = action === "update" && found?.isSignedOff === true && (fields.length > 0 || newLogo)
  return { ...row, existing, candidates, differs, action, reason, lapses }
}

function otherTier({ tier }: ImportRow, existing: ExistingPartner): "tier"[] {
  return tier !== null && nameKey(tier) !== nameKey(existing.tier) ? ["tier"] : []
}
