"use client"
import { type ReactNode, useState } from "react"
import { Button } from "@/components/ui/button"
import { StateMark } from "@/components/ui/state-mark"
import { possibleActions } from "@/domain/import/choices"
import type { ImportAction, ImportRow } from "@/domain/import/plan"
import { countText, plainText } from "@/domain/rich-text"
import { DescriptionCell } from "./description-cell"

const ACTION_WORDS: Record<ImportAction, string> = { add: "Add", update: "Update", skip: "Skip" }
/** The columns of the table, head and rows alike. */
export const CHECK_COLUMNS = "gap-2 sm:grid-cols-[2rem_6.5rem_minmax(0,1fr)_8rem_14rem]"

const CELL = "h-9 w-full min-w-0 rounded-sm border border-line bg-sheet px-2 text-15 hover:border-edge"

/** One partner of the table: every cell can be changed; the rest of its fields and its text unfold. */
export function CheckRow({
  row,
  number,
  action,
  rest,
  tierList,
  onAction,
  onChange,
  onSplit,
  onJoin,
}: {
  row: ImportRow
  number: number
  action: ImportAction
  rest: string
  tierList: string
  onAction: (action: ImportAction) => void
  onChange: (row: ImportRow) => void
  onSplit: (block: number) => void
  onJoin: (() => void) | null
}) {
  const [open, setOpen] = useState(false)
  const who = `row ${number}`
  const text = plainText(row.description)
  const field = (key: "name" | "acronym" | "nativeName" | "website" | "tagline", word: string) => (
    <input
      aria-label={`${word}, ${who}`}
      value={row[key]}
      placeholder={word}
      onChange={(event) => onChange({ ...row, [key]: event.target.value })}
      className={CELL}
    />
  )
  return (
    <li className={`border-b border-line py-3 ${action === "skip" ? "text-soft" : ""}`}>
      <div className={`grid gap-2 sm:items-center ${CHECK_COLUMNS}`}>
        <span className="hidden text-13 text-soft tabular-nums sm:block">{number}</span>
        <select
          aria-label={`What to do with ${who}`}
          value={action}
          onChange={(event) => onAction(event.target.value as ImportAction)}
          className={CELL}
        >
          {possibleActions(row).map((possible) => (
            <option key={possible} value={possible}>
              {ACTION_WORDS[possible]}
            </option>
          ))}
        </select>
        {field("name", "Name")}
        {field("acronym", "Short name")}
        <input
          aria-label={`Tier, ${who}`}
          list={tierList}
          value={row.tier ?? ""}
          placeholder={rest}
          onChange={(event) =>
            onChange({ ...row, tier: event.target.value === "" ? null : event.target.value })
          }
          className={CELL}
        />
      </div>
      <div className="mt-1 grid gap-x-4 gap-y-1 sm:ml-10 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-start">
        <p className="line-clamp-2 text-13">
          {text || <em className="text-soft">No description</em>}
          {row.website ? <Aside>{row.website}</Aside> : null}
          {row.nativeName ? <Aside>{row.nativeName}</Aside> : null}
        </p>
        <div className="-mr-3 flex flex-wrap justify-end gap-x-1">
          {onJoin ? (
            <Button
              look="quiet"
              size="small"
              onClick={(click) => (click.detail > 1 ? undefined : onJoin())}
              aria-label={`Join ${who} to the one above`}
            >
              Join to above
            </Button>
          ) : null}
          <Button
            look="quiet"
            size="small"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            aria-label={`${open ? "Close" : "Text and more of"} ${who}`}
          >
            {open ? "Close" : "Text and more"}
          </Button>
        </div>
      </div>
      <p className="mt-1 flex flex-wrap gap-x-4 text-13 text-soft sm:ml-10">
        <Confidence value={row.confidence} />
        <span>{countText(text).words} words</span>
        <span>{row.reason}</span>
      </p>
      {open ? (
        <div className="mt-3 grid gap-4 sm:ml-10">
          <div className="grid gap-2 sm:grid-cols-3">
            {field("nativeName", "Native-language name")}
            {field("website", "Website")}
            {field("tagline", "Tagline")}
          </div>
          <DescriptionCell
            value={row.description}
            who={who}
            onChange={(description) => onChange({ ...row, description })}
            onSplit={onSplit}
          />
        </div>
      ) : null}
    </li>
  )
}

function Aside({ children }: { children: ReactNode }) {
  return <span className="text-soft"> · {children}</span>
}

/** How sure the reading is, in a shape, a word and a number. */
function Confidence({ value }: { value: number }) {
  const percent = `${Math.round(value * 100)}%`
  if (value >= 0.8) return <StateMark tone="done">{`Sure (${percent})`}</StateMark>
  if (value >= 0.6) return <StateMark tone="owed">{`Have a look (${percent})`}</StateMark>
  return <StateMark tone="wrong">{`Check this (${percent})`}</StateMark>
}
