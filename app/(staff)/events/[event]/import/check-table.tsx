"use client"
import { useRouter } from "next/navigation"
import { useEffect, useId, useMemo, useState } from "react"
import { Button } from "@/components/ui/button"
import { TextField } from "@/components/ui/field"
import { Notice } from "@/components/ui/notice"
import { mayLeave, useLeaveGuard } from "@/components/use-leave-guard"
import { answerOf, NO_ANSWER } from "@/components/use-submit"
import { counted } from "@/domain/counted"
import { actionOf, choicesFrom, tierForRest } from "@/domain/import/choices"
import { joinRowAbove, splitRow } from "@/domain/import/edit-rows"
import type { ParsedDocument } from "@/domain/import/parsed-document"
import {
  type ExistingPartner,
  type ImportAction,
  type ImportRow,
  planImport,
  planRows,
} from "@/domain/import/plan"
import type { ImportSummary } from "@/domain/import/summary"
import { importPartners } from "./actions"
import { CHECK_COLUMNS, CheckRow } from "./check-row"

/** What was read, row by row, to be checked and changed before anything is written. */
export function CheckTable({
  eventId,
  document,
  from,
  ground,
  eventTiers,
  onBack,
  onDone,
}: {
  eventId: number
  document: ParsedDocument
  from: string
  ground: { existing: ExistingPartner[]; fingerprint: string }
  eventTiers: string[]
  onBack: () => void
  onDone: (summary: ImportSummary) => void
}) {
  const router = useRouter()
  const tierList = useId()
  const [rows, setRows] = useState(() => planImport(document, ground.existing))
  const [chosen, setChosen] = useState<Record<string, ImportAction | undefined>>({})
  const [rest, setRest] = useState(() => tierForRest(rows, eventTiers))
  const [waiting, setWaiting] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [joined, setJoined] = useState<{ before: ImportRow[]; words: string } | null>(null)
  useLeaveGuard(true)

  // The partners that the rows are compared with change when a refused import brings the page up to date.
  useEffect(() => setRows((current) => planRows(current, ground.existing)), [ground.existing])

  /** Joins a row to the one above; the way back stays at hand until the next change. */
  function join(index: number) {
    const [above, row] = [rows[index - 1], rows[index]]
    if (!above || !row) return
    change(joinRowAbove(rows, row.key))
    setJoined({
      before: rows,
      words: `${row.name || "The row"} is joined to ${above.name || "the row above"}.`,
    })
  }

  function change(next: ImportRow[]) {
    setRows(planRows(next, ground.existing))
    setJoined(null)
  }
  const tiers = useMemo(
    () => [...new Set([...eventTiers, rest, ...rows.flatMap((row) => (row.tier ? [row.tier] : []))])],
    [eventTiers, rest, rows],
  )
  const counts = { add: 0, update: 0, skip: 0 }
  for (const row of rows) counts[actionOf(row, chosen[row.key])] += 1
  const withoutTier = rows.filter((row) => row.tier === null).length

  async function write() {
    setWaiting(true)
    setProblem(null)
    const result = await answerOf(
      importPartners({ eventId, fingerprint: ground.fingerprint }, choicesFrom(rows, chosen, rest)),
    )
    setWaiting(false)
    if (result.ok) return onDone(result)
    setProblem(result.message)
    if (result !== NO_ANSWER) router.refresh()
  }

  return (
    <div className="grid gap-6">
      <p>
        {counted(rows.length, "partner")} read from {from}. Nothing is written yet.
      </p>
      {document.notes.length > 0 ? (
        <details open={document.notes.length <= 4} className="rounded-md border border-line px-4 py-3">
          <summary className="w-fit font-semibold">
            {counted(document.notes.length, "note")} on the document
          </summary>
          <ul className="mt-2 grid gap-1 text-13">
            {document.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      ) : null}
      {withoutTier > 0 ? (
        <div className="max-w-105">
          <TextField
            label={`Tier for the ${counted(withoutTier, "partner")} without one`}
            hint="The document puts them under no heading."
            list={tierList}
            value={rest}
            onChange={(event) => setRest(event.target.value)}
            error={rest.trim() === "" ? "Name a tier for them." : undefined}
          />
        </div>
      ) : null}
      <datalist id={tierList}>
        {tiers.map((tier) => (
          <option key={tier} value={tier} />
        ))}
      </datalist>
      <div className={`hidden text-13 text-soft sm:-mb-5 sm:grid ${CHECK_COLUMNS}`} aria-hidden="true">
        <span />
        <span>What to do</span>
        <span>Name</span>
        <span>Short name</span>
        <span>Tier</span>
      </div>
      <ol className="border-t border-ink">
        {rows.map((row, index) => (
          <CheckRow
            key={row.key}
            row={row}
            number={index + 1}
            action={actionOf(row, chosen[row.key])}
            rest={rest}
            tierList={tierList}
            onAction={(action) => setChosen({ ...chosen, [row.key]: action })}
            onChange={(next) => change(rows.map((item) => (item.key === row.key ? next : item)))}
            onSplit={(block) => change(splitRow(rows, row.key, block))}
            onJoin={index === 0 ? null : () => join(index)}
          />
        ))}
      </ol>
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      <div className="sticky bottom-0 flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-line bg-paper py-3">
        <Button
          look="primary"
          waiting={waiting}
          waitingWord="Importing…"
          disabled={counts.add + counts.update === 0 || (withoutTier > 0 && rest.trim() === "")}
          onClick={() => void write()}
        >
          Import {counted(counts.add + counts.update, "partner")}
        </Button>
        {joined ? (
          <p role="status" className="text-13">
            {joined.words}{" "}
            <button
              ref={takeFocus}
              type="button"
              className="font-semibold text-act underline"
              onClick={() => {
                setRows(planRows(joined.before, ground.existing))
                setJoined(null)
              }}
            >
              Undo
            </button>
          </p>
        ) : null}
        <p role="status" className="text-13 text-soft">
          {counts.add} to add, {counts.update} to update, {counts.skip} to skip
        </p>
        <Button look="quiet" className="-mr-4 sm:ml-auto" onClick={() => (mayLeave() ? onBack() : undefined)}>
          Start over
        </Button>
      </div>
    </div>
  )
}

/** The way back from a join takes the focus that the joined row had. */
function takeFocus(button: HTMLButtonElement | null) {
  button?.focus()
}
