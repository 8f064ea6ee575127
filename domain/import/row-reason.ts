import type { ImportAction, ImportField, ImportRow } from "./import-row"
import type { Fit, Match } from "./match"

/** What of the partner would change: fields, its logo, its tier (the one that it stands in now). */
export type RowChanges = { fields: ImportField[]; logo: boolean; tier: string | null }

/** What to do with a row unless a person says otherwise, and why, in a sentence for the table. */
export function rowReason(
  row: ImportRow,
  given: { match: Match; twin: number | undefined; problem: string | null; changes: RowChanges },
): { action: ImportAction; reason: string } {
  const { match, twin, problem, changes } = given
  if (row.name.trim() === "")
    return { action: "skip", reason: "This row has no name. Give it one to import it." }
  // Two may share a name, once somebody has said which is which.
  if (twin !== undefined && row.standsFor === null)
    return {
      action: "skip",
      reason: `Row ${twin + 1} has the same name. Rename one, or join them, to keep both texts.`,
    }
  if (problem) return { action: "skip", reason: problem }
  if (match.isOpen)
    return {
      action: "skip",
      reason: `More than one partner fits: ${told(match.candidates)}. Choose which it is.`,
    }
  if (!match.found) return { action: "add", reason: newReason(row, match.candidates) }
  return knownReason(row, match.found, changes)
}

function newReason(row: ImportRow, candidates: Fit[]): string {
  if (candidates.length === 0 || row.standsFor === "new") return "New to this event."
  return `New to this event, unless you choose otherwise. It could be ${told(candidates)}.`
}

function knownReason(
  row: ImportRow,
  found: Fit,
  changes: RowChanges,
): { action: ImportAction; reason: string } {
  const { partner } = found
  const known = knownBy(row, found)
  const parts = [
    ...changes.fields.map((field) => WORDS[field]),
    ...(changes.logo ? ["logo"] : []),
    ...(changes.tier === null ? [] : [`tier (from “${changes.tier}”)`]),
  ]
  const list = parts.length > 0 ? ` Changes: ${parts.join(", ")}.` : ""
  if (partner.isArchived && partner.wasUndone)
    return {
      action: "update",
      reason: `“${partner.content.name}” was archived when its import was undone, and comes back.${list}`,
    }
  if (partner.isArchived)
    return {
      action: "skip",
      reason: `“${partner.content.name}” is archived. Restore it first to update it.`,
    }
  if (parts.length > 0) return { action: "update", reason: `${known}${list}` }
  const reason = row.keeps.length > 0 ? `${known} All of it is kept as it is.` : "No change."
  return { action: "skip", reason }
}

function knownBy({ standsFor }: ImportRow, { partner, by, why }: Fit): string {
  if (typeof standsFor === "number") return `You said that it is “${partner.content.name}”.`
  if (by === "name") return "Already in this event."
  return `Known as “${partner.content.name}”: ${why}.`
}

/** "“Ministry of Environment” (same short name, MoE) or “Moe’s Bar” (same website, moe.example)" */
function told(fits: Fit[]): string {
  return fits.map(({ partner, why }) => `“${partner.content.name}” (${why})`).join(" or ")
}

const WORDS: Record<ImportField, string> = {
  name: "name",
  acronym: "short name",
  nativeName: "native-language name",
  website: "website",
  tagline: "tagline",
  description: "description",
  logoAlt: "alt text of the logo",
}
