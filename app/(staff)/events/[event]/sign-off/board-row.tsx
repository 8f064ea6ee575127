"use client"
import type { MouseEvent } from "react"
import { BoardSign } from "@/components/board-mark"
import { LIST_ROW } from "@/components/list-row"
import { NearLink } from "@/components/near-link"
import { PartnerLogo } from "@/components/partner-logo"
import {
  type BoardItem,
  type BoardItems,
  PRINT_STANDING_WORDS,
  STANDING_WORDS,
  type Turn,
} from "@/domain/board"
import type { ViewedRow } from "@/domain/board-view"
import { languageOf } from "@/domain/language"
import type { ReleaseImage } from "@/domain/release"

export type BoardPartner = ViewedRow & {
  id: number
  slug: string
  tierId: number
  logo: ReleaseImage | null
  items: BoardItems
  /** Whose turn it is with what the web shows, while `turn` is about the text for print, too. */
  webTurn: Turn
  /** What happened last, and when (milliseconds since 1970). */
  moved: { at: number; words: string } | null
  notes: string[]
  undelivered: string
}

export const ITEM_WORDS: Record<BoardItem, string> = {
  text: "Text",
  print: "Print",
  logo: "Logo",
  links: "Links",
  contact: "Contact",
  sent: "Sent",
  answer: "Answer",
}

/** The columns of the wide board, head and rows alike. */
export const BOARD_COLUMNS =
  "xl:grid-cols-[1.25rem_4.5rem_minmax(0,1fr)_20rem_14.5rem_8.5rem] xl:gap-x-4 xl:items-center"
export function itemColumns(items: readonly BoardItem[]): string {
  return `grid ${items.includes("print") ? "grid-cols-7" : "grid-cols-6"}`
}

/** One partner: what there is of it, whose turn it is, and what happened last. On a phone its marks go below its name. */
export function BoardRow({
  row,
  items,
  base,
  selected,
  onSelect,
}: {
  row: BoardPartner
  /** The columns of this board. */
  items: readonly BoardItem[]
  base: string
  /** Null when there is nothing to select for. */
  selected: boolean | null
  onSelect: (range: boolean) => void
}) {
  return (
    <li
      {...LIST_ROW}
      className={`grid grid-cols-[1.25rem_3rem_minmax(0,1fr)] items-start gap-x-3 gap-y-1.5 border-b border-line py-2.5 ${BOARD_COLUMNS} ${selected ? "bg-act-wash" : ""}`}
    >
      <span className="flex h-8 items-center justify-center xl:h-full">
        {selected === null ? null : (
          <input
            type="checkbox"
            aria-label={`Select ${row.name}`}
            checked={selected}
            onChange={() => {}}
            onClick={(click: MouseEvent) => onSelect(click.shiftKey)}
            className="size-5 accent-act xl:size-4"
          />
        )}
      </span>
      <PartnerLogo
        logo={row.logo}
        name={row.name}
        acronym={row.acronym}
        className="h-8 w-12 xl:h-10 xl:w-18"
      />
      <div className="min-w-0">
        <p className="leading-5 font-semibold">
          <NearLink href={`${base}/partners/${row.slug}/sign-off`} className="hover:text-act hover:underline">
            {row.name}
          </NearLink>{" "}
          <span className="text-13 font-normal text-soft xl:hidden">{row.acronym}</span>
        </p>
        <p className="flex flex-wrap gap-x-3 text-13 text-soft empty:hidden max-xl:hidden">
          {row.acronym ? <span>{row.acronym}</span> : null}
          {row.nativeName ? <span lang={languageOf(row.nativeName)}>{row.nativeName}</span> : null}
        </p>
        <div className="mt-0.5 flex flex-wrap gap-x-3 xl:hidden">
          <Standing row={row} />
          <Moved row={row} />
        </div>
      </div>
      <ul className={`col-span-full ml-8 xl:col-span-1 xl:ml-0 ${itemColumns(items)}`}>
        {items.map((item) => (
          <Item key={item} item={item} row={row} />
        ))}
      </ul>
      <div className="hidden xl:block">
        <Standing row={row} />
      </div>
      <div className="hidden xl:block">
        <Moved row={row} />
      </div>
    </li>
  )
}

function Item({ item, row }: { item: BoardItem; row: BoardPartner }) {
  const state = row.items[item]
  // Its tier asks for none: the column belongs to others.
  if (!state) return <li aria-hidden="true" />
  return (
    <li title={`${ITEM_WORDS[item]}: ${state}`} className="flex justify-center">
      <BoardSign state={state} />
      <span className="sr-only">{`${ITEM_WORDS[item]}: ${state}`}</span>
    </li>
  )
}

function Standing({ row }: { row: BoardPartner }) {
  const { print, standing, webTurn, items } = row
  return (
    <div className="text-13">
      <p className="flex items-center gap-1.5">
        <BoardSign state={webTurn} />
        {STANDING_WORDS[standing]}
        {webTurn === "late" ? ", late" : ""}
      </p>
      {print !== "not asked" && items.print ? (
        <p className="flex items-center gap-1.5">
          <BoardSign state={items.print} />
          {PRINT_STANDING_WORDS[print]}
          {items.print === "late" ? ", late" : ""}
        </p>
      ) : null}
      {row.notes.map((note) => (
        <p key={note} className="pl-4.5 text-owed">
          {note}
        </p>
      ))}
      {row.undelivered ? <p className="pl-4.5 text-wrong">{row.undelivered}</p> : null}
    </div>
  )
}

function Moved({ row }: { row: BoardPartner }) {
  if (!row.moved) return null
  return (
    <p className="text-13 text-soft">
      <time dateTime={new Date(row.moved.at).toISOString()}>{row.moved.words}</time>
    </p>
  )
}
