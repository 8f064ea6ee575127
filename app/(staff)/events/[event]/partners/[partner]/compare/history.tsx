import Link from "next/link"
import { KeyList } from "@/components/key-list"
import { LIST_ROW } from "@/components/list-row"
import { buttonClass } from "@/components/ui/button"
import { t } from "@/domain/words"
import { HistoryRow, type Listed } from "./history-row"

type Sides = { from: number | null; to: number | null }

/**
 * Revisions, newest first: who wrote which when, what it changed, what became of it. Any two are chosen by the columns on
 * the left. A plain GET form, so that every comparison has an address of its own.
 */
export function History({
  partnerId,
  head,
  path,
  rows,
  sides,
  canRestore,
  pages,
}: {
  partnerId: number
  head: { id: number; hash: string }
  path: string
  rows: Listed[]
  sides: Sides
  canRestore: boolean
  pages: { page: number; of: number }
}) {
  const elsewhere = (["from", "to"] as const).filter(
    (side) => sides[side] !== null && !rows.some(({ number }) => number === sides[side]),
  )
  return (
    <section aria-labelledby="history" className="grid min-w-0 content-start gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="history" className="text-18 font-semibold">
          {t("History")}
        </h2>
        {pages.of > 1 ? (
          <p className="text-13 text-soft">{t("Page {page} of {of}", { page: pages.page, of: pages.of })}</p>
        ) : null}
      </div>
      <form action={`${path}/compare`}>
        {pages.page > 1 ? <input type="hidden" name="page" value={pages.page} /> : null}
        <div className="sticky top-0 z-10 flex items-center gap-3 border-b border-ink bg-paper py-2 text-13 text-soft">
          <span aria-hidden="true" className="w-10 text-center">
            {t("From")}
          </span>
          <span aria-hidden="true" className="w-10 text-center">
            {t("To")}
          </span>
          <button type="submit" className={`${buttonClass("plain", "small")} ml-auto`}>
            {t("Compare")}
          </button>
        </div>
        {elsewhere.map((side) => (
          <p key={side} className="flex items-baseline gap-3 border-b border-line py-2 text-13">
            <span className={`w-10 text-center ${side === "to" ? "ml-13" : "mr-13"}`}>
              <Side side={side} number={sides[side] ?? 0} isChosen />
            </span>
            {t("Revision {number}, on another page", { number: sides[side] })}
          </p>
        ))}
        <KeyList>
          <ol>
            {rows.map((row) => (
              <li key={row.id} {...LIST_ROW} className="flex gap-3 border-b border-line py-3">
                <span className="w-10 shrink-0 text-center">
                  <Side side="from" number={row.number} isChosen={row.number === sides.from} />
                </span>
                <span className="w-10 shrink-0 text-center">
                  <Side side="to" number={row.number} isChosen={row.number === sides.to} />
                </span>
                <HistoryRow {...{ partnerId, head, path, row, canRestore }} />
              </li>
            ))}
          </ol>
        </KeyList>
      </form>
      {pages.of > 1 ? <Pages path={path} sides={sides} {...pages} /> : null}
    </section>
  )
}

function Side({ side, number, isChosen }: { side: keyof Sides; number: number; isChosen: boolean }) {
  return (
    <input
      // Where the server has chosen others, they are; React leaves a box that was ticked alone.
      key={String(isChosen)}
      type="radio"
      name={side}
      value={number}
      defaultChecked={isChosen}
      aria-label={
        side === "from" ? t("From revision {number}", { number }) : t("To revision {number}", { number })
      }
      className="mt-1 size-4 accent-act"
    />
  )
}

function Pages({ path, sides, page, of }: { path: string; sides: Sides; page: number; of: number }) {
  const link = (to: number, word: string) => {
    const search = new URLSearchParams({
      ...(sides.from === null ? {} : { from: String(sides.from) }),
      ...(sides.to === null ? {} : { to: String(sides.to) }),
      ...(to > 1 ? { page: String(to) } : {}),
    })
    return (
      <Link href={`${path}/compare?${search}`} prefetch={false} className={buttonClass("plain", "small")}>
        {word}
      </Link>
    )
  }
  return (
    <nav aria-label={t("Pages of the history")} className="flex gap-2">
      {page > 1 ? link(page - 1, t("Newer revisions")) : null}
      {page < of ? link(page + 1, t("Older revisions")) : null}
    </nav>
  )
}
