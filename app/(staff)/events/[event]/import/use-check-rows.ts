"use client"
import { useEffect, useState } from "react"
import { actionOf, tierForRest } from "@/domain/import/choices"
import { joinRowAbove, splitRow } from "@/domain/import/edit-rows"
import type { ExistingPartner, ImportAction, ImportRow, RowLogo } from "@/domain/import/import-row"
import type { ParsedDocument } from "@/domain/import/parsed-document"
import { planImport, planRows } from "@/domain/import/plan"
import { t } from "@/domain/words"

/** The rows of an import while a person checks them: planned again with every change. */
export function useCheckRows(document: ParsedDocument, existing: ExistingPartner[], eventTiers: string[]) {
  const [rows, setRows] = useState(() => planImport(document, existing))
  const [chosen, setChosen] = useState<Record<string, ImportAction | undefined>>({})
  const [rest, setRest] = useState(() => tierForRest(rows, eventTiers))
  const [joined, setJoined] = useState<{ before: ImportRow[]; words: string } | null>(null)

  // The partners that the rows are compared with change when a refused import brings the page up to date.
  useEffect(() => setRows((current) => planRows(current, existing)), [existing])

  function change(next: ImportRow[]) {
    setRows(planRows(next, existing))
    setJoined(null)
  }

  /** Joins a row to the one above; the way back stays at hand until the next change. */
  function join(index: number) {
    const [above, row] = [rows[index - 1], rows[index]]
    if (!above || !row) return
    change(joinRowAbove(rows, row.key))
    setJoined({
      before: rows,
      words: t("{row} is joined to {above}.", {
        row: row.name || t("The row"),
        above: above.name || t("the row above"),
      }),
    })
  }

  const counts = { add: 0, update: 0, skip: 0, lapse: 0 }
  for (const row of rows) {
    const action = actionOf(row, chosen[row.key])
    counts[action] += 1
    if (action === "update" && row.lapses) counts.lapse += 1
  }
  return {
    ...{ rows, chosen, rest, setRest, counts, join },
    joined: joined?.words ?? null,
    /** New ones alone: an update that names no tier leaves the partner where it is. */
    withoutTier: rows.filter((row) => row.tier === null && actionOf(row, chosen[row.key]) === "add").length,
    tiers: [...new Set([...eventTiers, rest, ...rows.flatMap((row) => (row.tier ? [row.tier] : []))])],
    act: (key: string, action: ImportAction) => setChosen({ ...chosen, [key]: action }),
    edit: (next: ImportRow) => change(rows.map((row) => (row.key === next.key ? next : row))),
    /** Says whom a row stands for; what to do with it is then planned anew. */
    standFor: (next: ImportRow) => {
      setChosen({ ...chosen, [next.key]: undefined })
      change(rows.map((row) => (row.key === next.key ? next : row)))
    },
    split: (key: string, block: number) => change(splitRow(rows, key, block)),
    undoJoin: () => {
      if (joined) change(joined.before)
    },
    /** Pictures come in while the rows are being changed; `partner` counts in the document, as the first keys did. */
    giveLogo: (partner: number, logo: RowLogo) =>
      setRows((current) => {
        const key = String(partner + 1)
        const next = current.map((row) => (row.key === key && row.logo === null ? { ...row, logo } : row))
        return planRows(next, existing)
      }),
  }
}
