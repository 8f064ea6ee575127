import Link from "next/link"
import { BoardSign } from "@/components/board-mark"
import type { ItemState, Turn } from "@/domain/board"
import { viewSearch } from "@/domain/board-view"
import { type Message, marked, say, t } from "@/domain/words"

const SHARES: { turn: Turn; words: Message; fill: string; sign: ItemState }[] = [
  { turn: "done", words: marked("{count, number} signed off"), fill: "bg-act", sign: "done" },
  {
    ...{ turn: "with us", fill: "bg-ink", sign: "with us" },
    words: marked("{count, number} with you and your team"),
  },
  {
    ...{ turn: "with them", fill: "bg-edge", sign: "with them" },
    words: marked("{count, number} with the partners"),
  },
  { turn: "late", words: marked("{count, number} late"), fill: "bg-wrong", sign: "late" },
]

/** Whose turn it is, as one bar and in words; each word leads to the board. */
export function HomeStanding({
  turns,
  total,
  base,
}: {
  turns: Record<Turn, number>
  total: number
  base: string
}) {
  const shares = SHARES.filter(({ turn }) => turns[turn] > 0)
  return (
    <section aria-labelledby="standing" className="grid gap-3">
      <h2 id="standing" className="text-18 font-semibold">
        {t("Whose turn it is")}
      </h2>
      <div aria-hidden="true" className="flex h-2 gap-0.5">
        {shares.map(({ turn, fill }) => (
          <span
            key={turn}
            className={`min-w-1 rounded-sm ${fill}`}
            style={{ flexGrow: turns[turn] / total }}
          />
        ))}
      </div>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {shares.map(({ turn, words, sign }) => (
          <li key={turn} className="flex items-center gap-2">
            <BoardSign state={sign} />
            <Link
              href={`${base}/sign-off${viewSearch({ show: turn, sort: "page", query: "" })}`}
              className="underline decoration-line underline-offset-3 hover:text-act"
            >
              {say(words, { count: turns[turn] })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
