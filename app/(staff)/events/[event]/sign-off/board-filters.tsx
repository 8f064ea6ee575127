"use client"
import { BoardSign } from "@/components/board-mark"
import { TURNS, type Turn } from "@/domain/board"
import { type BoardView, type Show, SORTS, type Sort } from "@/domain/board-view"
import { type Message, marked, say, t } from "@/domain/words"

const TURN_WORDS: Record<Turn, Message> = {
  done: marked("Signed off"),
  "with them": marked("Waiting for them"),
  late: marked("Late"),
  "with us": marked("With us"),
}

/** How many stand where: each count shows its partners. Beside them search and order. */
export function BoardFilters({
  turns,
  total: all,
  view,
  onChange,
}: {
  turns: Record<Turn, number>
  total: number
  view: BoardView
  onChange: (view: BoardView) => void
}) {
  const toggle = (show: Show) => onChange({ ...view, show: view.show === show ? "all" : show })
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <fieldset className="flex flex-wrap gap-x-6 gap-y-1">
        <legend className="sr-only">{t("Show")}</legend>
        <Count pressed={view.show === "all"} onClick={() => toggle("all")} total={String(all)}>
          {t("All")}
        </Count>
        {TURNS.map((turn) => (
          <Count
            key={turn}
            pressed={view.show === turn}
            onClick={() => toggle(turn)}
            total={
              turn === "done"
                ? t("{count} of {total}", { count: turns[turn], total: all })
                : String(turns[turn])
            }
          >
            <BoardSign state={turn} />
            {say(TURN_WORDS[turn])}
          </Count>
        ))}
      </fieldset>
      <div className="flex grow gap-2 sm:grow-0">
        <input
          type="search"
          aria-label={t("Search by name")}
          placeholder={t("Search by name")}
          value={view.query}
          onChange={(change) => onChange({ ...view, query: change.target.value })}
          className="h-10 w-0 grow rounded-md border border-edge bg-sheet px-3 placeholder:text-soft sm:w-56"
        />
        <select
          aria-label={t("Order")}
          value={view.sort}
          onChange={(change) => onChange({ ...view, sort: change.target.value as Sort })}
          className="h-10 rounded-md border border-edge bg-sheet px-3"
        >
          {Object.entries(SORTS).map(([sort, words]) => (
            <option key={sort} value={sort}>
              {words}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}

function Count({
  pressed,
  total,
  onClick,
  children,
}: {
  pressed: boolean
  total: string
  onClick: () => void
  children: React.ReactNode
}) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onClick}
      className="grid justify-items-start border-b-3 border-transparent py-1 transition-colors duration-100 hover:border-line aria-pressed:border-act"
    >
      <span className="font-serif text-24 font-medium tabular-nums">{total}</span>
      <span className="flex items-center gap-1.5 text-13">{children}</span>
    </button>
  )
}
