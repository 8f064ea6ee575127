"use client"
import type { MouseEvent } from "react"
import { BoardSign, ITEM_STATE_WORDS } from "@/components/board-mark"
import { LIST_ROW } from "@/components/list-row"
import { NearLink } from "@/components/near-link"
import { PartnerLogo } from "@/components/partner-logo"
import {
  type BoardItem,
  type BoardItems,
  type ItemState,
  PRINT_STANDING_WORDS,
  STANDING_WORDS,
  type Turn,
} from "@/domain/board"
import type { ViewedRow } from "@/domain/board-view"
import { languageOf } from "@/domain/language"
import type { ReleaseImage } from "@/domain/release"
import { type Message, marked, say, t } from "@/domain/words"

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
  /** An answer is owed, and the request for it waits in the Outbox. */
  isUnsent: boolean
}

export const ITEM_WORDS: Record<BoardItem, Message> = {
  text: marked("[column] Text"),
  print: marked("[column] Print"),
  logo: marked("[column] Logo"),
  links: marked("[column] Links"),
  contact: marked("[column] Contact"),
  sent: marked("[column] Sent"),
  answer: marked("[column] Answer"),
}

/** The columns of the wide board, head and rows alike. Each item's is as wide as its word needs, so that none run together. */
export const BOARD_COLUMNS =
  "xl:grid-cols-[1.25rem_4.5rem_minmax(0,1fr)_20rem_14.5rem_8.5rem] xl:gap-x-4 xl:items-center"
export function itemColumns(items: readonly BoardItem[]): string {
  return `grid ${items.includes("print") ? "grid-cols-[3fr_3fr_3fr_3fr_5fr_3fr_4.5fr]" : "grid-cols-[3fr_3fr_3fr_5fr_3fr_4.5fr]"}`
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
            aria-label={t("Select {name}", { name: row.name })}
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
  // There is none, and its tier asks for none: the column belongs to others.
  if (!state) return <li aria-hidden="true" />
  const words = `${say(ITEM_WORDS[item])}: ${say(ITEM_STATE_WORDS[state])}`
  return (
    <li title={words} className="flex justify-center">
      <BoardSign state={state} />
      <span className="sr-only">{words}</span>
    </li>
  )
}

function Standing({ row }: { row: BoardPartner }) {
  const { print, standing, webTurn, items } = row
  return (
    <div className="text-13">
      <p className="flex items-center gap-1.5">
        <BoardSign state={webTurn} />
        {late(STANDING_WORDS[standing], webTurn)}
      </p>
      {print !== "not asked" && items.print ? (
        <p className="flex items-center gap-1.5">
          <BoardSign state={items.print} />
          {late(PRINT_STANDING_WORDS[print], items.print)}
        </p>
      ) : null}
      {row.isUnsent ? <p className="pl-4.5 text-owed">{t("In the Outbox: not sent yet")}</p> : null}
      {row.notes.map((note) => (
        <p key={note} className="pl-4.5 text-owed">
          {note}
        </p>
      ))}
      {row.undelivered ? <p className="pl-4.5 text-wrong">{row.undelivered}</p> : null}
    </div>
  )
}

function late(standing: string, state: ItemState): string {
  return state === "late" ? t("{standing}, late", { standing }) : standing
}

function Moved({ row }: { row: BoardPartner }) {
  if (!row.moved) return null
  return (
    <p className="text-13 text-soft">
      <time dateTime={new Date(row.moved.at).toISOString()}>{row.moved.words}</time>
    </p>
  )
}
