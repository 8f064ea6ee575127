import type { ReactNode } from "react"
import { ITEM_STATES, type ItemState } from "@/domain/board"
import { type Message, marked, say, t } from "@/domain/words"

const MARKS: Record<ItemState, { color: string; shape: ReactNode }> = {
  done: { color: "text-act", shape: <circle cx="6" cy="6" r="5.5" fill="currentColor" /> },
  "with them": {
    color: "text-soft",
    shape: (
      <>
        <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M6 1.25a4.75 4.75 0 0 1 0 9.5z" fill="currentColor" />
      </>
    ),
  },
  "with us": { color: "text-ink", shape: <path d="M6 0.5 11.5 6 6 11.5 0.5 6z" fill="currentColor" /> },
  late: { color: "text-wrong", shape: <path d="M6 0.5 12 11H0z" fill="currentColor" /> },
  missing: {
    color: "text-owed",
    shape: (
      <circle
        cx="6"
        cy="6"
        r="4.75"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray="2.5 2.5"
      />
    ),
  },
}

export const ITEM_STATE_WORDS: Record<ItemState, Message> = {
  done: marked("[state] done"),
  "with them": marked("[state] with them"),
  "with us": marked("[state] with us"),
  late: marked("[state] late"),
  missing: marked("[state] missing"),
}

/** The shape of a state on the board, without its word. */
export function BoardSign({ state }: { state: ItemState }) {
  const { color, shape } = MARKS[state]
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" className={`inline-block size-3 shrink-0 ${color}`}>
      {shape}
    </svg>
  )
}

/** What the shapes stand for. */
export function BoardLegend() {
  return (
    <ul aria-label={t("Signs")} className="flex flex-wrap gap-x-3 gap-y-1 text-13 text-soft">
      {[...ITEM_STATES].reverse().map((state) => (
        <li key={state} className="inline-flex items-center gap-1.5">
          <BoardSign state={state} />
          {say(ITEM_STATE_WORDS[state])}
        </li>
      ))}
    </ul>
  )
}
