import { t, worded } from "@/domain/words"
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
    return { action: "skip", reason: t("This row has no name. Give it one to import it.") }
  // Two may share a name, once somebody has said which is which.
  if (twin !== undefined && row.standsFor === null)
    return {
      action: "skip",
      reason: t("Row {row} has the same name. Rename one, or join them, to keep both texts.", {
        row: twin + 1,
      }),
    }
  if (problem) return { action: "skip", reason: problem }
  if (match.isOpen)
    return {
      action: "skip",
      reason: t("More than one partner fits: {partners}. Choose which it is.", {
        partners: told(match.candidates),
      }),
    }
  if (!match.found) return { action: "add", reason: newReason(row, match.candidates) }
  return knownReason(row, match.found, changes)
}

function newReason(row: ImportRow, candidates: Fit[]): string {
  if (candidates.length === 0 || row.standsFor === "new") return t("New to this event.")
  return t("New to this event, unless you choose otherwise. It could be {partners}.", {
    partners: told(candidates),
  })
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
    ...(changes.logo ? [t("logo")] : []),
    ...(changes.tier === null ? [] : [t("tier (from “{tier}”)", { tier: changes.tier })]),
  ]
  const list = parts.length > 0 ? t("Changes: {changes}.", { changes: parts.join(", ") }) : ""
  const withList = (reason: string) => [reason, list].filter(Boolean).join(" ")
  if (partner.isArchived && partner.wasUndone)
    return {
      action: "update",
      reason: withList(
        t("“{name}” was archived when its import was undone, and comes back.", {
          name: partner.content.name,
        }),
      ),
    }
  if (partner.isArchived)
    return {
      action: "skip",
      reason: t("“{name}” is archived. Restore it first to update it.", { name: partner.content.name }),
    }
  if (parts.length > 0) return { action: "update", reason: withList(known) }
  const reason = row.keeps.length > 0 ? `${known} ${t("All of it is kept as it is.")}` : t("No change.")
  return { action: "skip", reason }
}

function knownBy({ standsFor }: ImportRow, { partner, by, why }: Fit): string {
  if (typeof standsFor === "number") return t("You said that it is “{name}”.", { name: partner.content.name })
  if (by === "name") return t("Already in this event.")
  return t("Known as “{name}”: {why}.", { name: partner.content.name, why })
}

/** "“Ministry of Environment” (same short name, MoE) or “Moe’s Bar” (same website, moe.example)" */
function told(fits: Fit[]): string {
  const named = fits.map(({ partner, why }) => `“${partner.content.name}” (${why})`)
  return named.join(` ${t("[between possible partners] or")} `)
}

const WORDS: Record<ImportField, string> = worded({
  name: "name",
  acronym: "short name",
  nativeName: "native-language name",
  website: "website",
  tagline: "tagline",
  description: "description",
  logoAlt: "alt text of the logo",
})
