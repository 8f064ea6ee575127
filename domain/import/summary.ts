import { counted } from "@/domain/counted"

/** What an import wrote. */
export type ImportSummary = ImportCounts & { importId: number }
export type ImportCounts = { added: number; updated: number; tiersAdded: string[] }

/** "3 partners added, 1 partner updated". */
export function summaryInWords({ added, updated, tiersAdded }: ImportCounts): string {
  const parts = [
    added > 0 ? `${counted(added, "partner")} added` : "",
    updated > 0 ? `${counted(updated, "partner")} updated` : "",
    tiersAdded.length > 0 ? `${counted(tiersAdded.length, "new tier")}` : "",
  ].filter(Boolean)
  return parts.join(", ") || "Nothing to write"
}
