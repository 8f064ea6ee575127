import { t } from "@/domain/words"

/** What an import wrote. */
export type ImportSummary = ImportCounts & { importId: number }
export type ImportCounts = { added: number; updated: number; tiersAdded: string[] }

/** "3 partners added, 1 partner updated". */
export function summaryInWords({ added, updated, tiersAdded }: ImportCounts): string {
  const parts = [
    added > 0 ? t("{added, plural, one {# partner} other {# partners}} added", { added }) : "",
    updated > 0 ? t("{updated, plural, one {# partner} other {# partners}} updated", { updated }) : "",
    tiersAdded.length > 0
      ? t("{tiers, plural, one {# new tier} other {# new tiers}}", { tiers: tiersAdded.length })
      : "",
  ].filter(Boolean)
  return parts.join(", ") || t("Nothing to write")
}
