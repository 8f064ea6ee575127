"use client"
import { useState } from "react"
import {
  columnProblems,
  type ReadTable,
  shownColumns,
  TABLE_KINDS,
  type TableColumns,
  type TableKind,
  titleOf,
} from "@/domain/import/column-mapping"
import type { Result } from "@/domain/result"
import { t } from "@/domain/words"
import { CHECK_CELL } from "./check-bar"
import { Button } from "./ui/button"
import { FieldError } from "./ui/field"
import { Notice } from "./ui/notice"
import { answerOf } from "./use-submit"

/** What each column of a table means: recognized ones are chosen already, the others wait for a person. */
export function ColumnDesk({
  kind,
  table,
  from,
  remember,
  onRead,
  onBack,
}: {
  kind: TableKind
  table: ReadTable
  from: string
  /** Keeps the choice for the next table with these titles. */
  remember: (titles: string[], meanings: Record<string, string>) => Promise<Result>
  /** Reads the table so; gives what is wrong, in words, or null. */
  onRead: (columns: TableColumns) => string | null
  onBack: () => void
}) {
  const [titleRow, setTitleRow] = useState(table.columns.titleRow)
  const [meanings, setMeanings] = useState(table.columns.meanings)
  const [problem, setProblem] = useState<string | null>(null)
  const [waiting, setWaiting] = useState(false)
  const { rows } = table
  const columns = shownColumns(rows, { titleRow, meanings })
  const problems = columnProblems(kind, columns)
  const { needs, missing } = TABLE_KINDS[kind]
  const words: Record<string, string> = TABLE_KINDS[kind].meanings
  const detected = table.columns.titleRow ?? 0

  async function read() {
    if (Object.keys(problems).length > 0)
      return setProblem(t("Two columns mean the same. Change one of them."))
    const chosen = Object.fromEntries(
      columns.filter(({ meaning }) => meaning !== "").map(({ at, meaning }) => [at, meaning]),
    )
    if (!Object.values(chosen).includes(needs)) return setProblem(missing)
    setProblem(null)
    if (titleRow !== null) {
      setWaiting(true)
      const kept = await answerOf(remember(rows[titleRow] ?? [], chosen))
      setWaiting(false)
      if (!kept.ok) return setProblem(kept.message)
    }
    setProblem(onRead({ titleRow, meanings: chosen }))
  }

  return (
    <section aria-labelledby="columns" className="grid max-w-200 gap-6">
      <div className="grid gap-1">
        <h2 id="columns" className="text-18 font-semibold">
          {t("What each column means")}
        </h2>
        <p className="max-w-prose text-soft">
          {table.isRemembered
            ? t("As you chose it for a table with the same titles as {from}.", { from })
            : t(
                "What was recognized in {from} is chosen already. Say what the others mean, or leave them out.",
                { from },
              )}{" "}
          {t("The choice is remembered for the next table with these titles.")}
        </p>
      </div>
      <label className="flex w-fit items-center gap-2">
        <input
          type="checkbox"
          checked={titleRow !== null}
          onChange={(event) => setTitleRow(event.target.checked ? detected : null)}
          className="size-4 accent-act"
        />
        {t("Row {number} holds the titles of the columns", { number: detected + 1 })}
      </label>
      <ul className="border-t border-ink">
        {columns.map((column) => {
          const error = problems[column.at]
          const errorId = `column-${column.at}-error`
          return (
            <li
              key={column.at}
              className="grid gap-x-6 gap-y-2 border-b border-line py-3 sm:grid-cols-[minmax(0,1fr)_16rem] sm:items-start"
            >
              <div className="min-w-0">
                <p className="font-semibold wrap-anywhere">{titleOf(column)}</p>
                <p className="line-clamp-2 text-13 wrap-anywhere text-soft">{column.sample || t("Empty")}</p>
              </div>
              <div className="grid gap-1">
                <select
                  aria-label={t("Meaning of {column}", { column: titleOf(column) })}
                  aria-invalid={error ? true : undefined}
                  aria-describedby={error ? errorId : undefined}
                  value={column.meaning}
                  onChange={(event) => setMeanings({ ...meanings, [column.at]: event.target.value })}
                  className={CHECK_CELL}
                >
                  <option value="">{t("Leave out")}</option>
                  {Object.entries(words).map(([meaning, word]) => (
                    <option key={meaning} value={meaning}>
                      {word}
                    </option>
                  ))}
                </select>
                {error ? <FieldError id={errorId}>{error}</FieldError> : null}
              </div>
            </li>
          )
        })}
      </ul>
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      <div className="flex flex-wrap gap-2">
        <Button look="primary" waiting={waiting} waitingWord={t("Reading…")} onClick={() => void read()}>
          {t("Read the table so")}
        </Button>
        <Button look="quiet" onClick={onBack}>
          {t("Start over")}
        </Button>
      </div>
    </section>
  )
}

/** Above a table that was read: how its columns were understood, and the way back to that. */
export function ColumnsLine({ table, onChange }: { table: ReadTable; onChange: () => void }) {
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-13 text-soft">
      {howKnown(table)}
      <Button look="quiet" size="small" className="-ml-1" onClick={onChange}>
        {t("Change the columns")}
      </Button>
    </p>
  )
}

function howKnown({ isRemembered, columns }: ReadTable): string {
  if (columns.titleRow === null) return t("The table has no row of titles.")
  return isRemembered
    ? t("The columns mean what was chosen for these titles.")
    : t("The columns were recognized by their titles.")
}
