import Link from "next/link"
import { KeyList } from "@/components/key-list"
import { Moment } from "@/components/moment"
import { buttonClass } from "@/components/ui/button"
import { StateMark } from "@/components/ui/state-mark"
import { Term } from "@/components/ui/term"
import { LIST_ROW } from "@/components/use-list-keys"
import type { HistoryLine } from "@/db/revision-history"
import type { RevisionMarks } from "@/db/revision-marks"
import { byline } from "@/domain/byline"
import { changesInWords } from "@/domain/revision-words"
import { Restore, type SignOffAfter } from "./restore"

export type HistoryRow = HistoryLine & {
  marks: RevisionMarks | null
  /** What restoring it would do to the sign-off; null for nothing. */
  signOffAfter: SignOffAfter
}
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
  rows: HistoryRow[]
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
          History
        </h2>
        {pages.of > 1 ? (
          <p className="text-13 text-soft">
            Page {pages.page} of {pages.of}
          </p>
        ) : null}
      </div>
      <form action={`${path}/compare`}>
        {pages.page > 1 ? <input type="hidden" name="page" value={pages.page} /> : null}
        <div className="sticky top-0 z-10 flex items-center gap-3 border-b border-ink bg-paper py-2 text-13 text-soft">
          <span aria-hidden="true" className="w-8 text-center">
            From
          </span>
          <span aria-hidden="true" className="w-8 text-center">
            To
          </span>
          <button type="submit" className={`${buttonClass("plain", "small")} ml-auto`}>
            Compare
          </button>
        </div>
        {elsewhere.map((side) => (
          <p key={side} className="flex items-baseline gap-3 border-b border-line py-2 text-13">
            <span className={`w-8 text-center ${side === "to" ? "ml-11" : "mr-11"}`}>
              <Side side={side} number={sides[side] ?? 0} isChosen />
            </span>
            Revision {sides[side]}, on another page
          </p>
        ))}
        <KeyList>
          <ol>
            {rows.map((row) => (
              <li key={row.id} {...LIST_ROW} className="flex gap-3 border-b border-line py-3">
                <span className="w-8 shrink-0 text-center">
                  <Side side="from" number={row.number} isChosen={row.number === sides.from} />
                </span>
                <span className="w-8 shrink-0 text-center">
                  <Side side="to" number={row.number} isChosen={row.number === sides.to} />
                </span>
                <Revision {...{ partnerId, head, path, row, canRestore }} />
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
      aria-label={side === "from" ? `From revision ${number}` : `To revision ${number}`}
      className="mt-1 size-4 accent-act"
    />
  )
}

function Revision({
  partnerId,
  head,
  path,
  row,
  canRestore,
}: {
  partnerId: number
  head: { id: number; hash: string }
  path: string
  row: HistoryRow
  canRestore: boolean
}) {
  const isHead = row.id === head.id
  const before = row.number > 1 ? row.number - 1 : null
  return (
    <div className="grid min-w-0 flex-1 gap-1">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="font-semibold">
          {before === null ? (
            `Revision ${row.number}`
          ) : (
            <Link
              href={`${path}/compare?from=${before}&to=${row.number}`}
              prefetch={false}
              aria-label={`Revision ${row.number}: show what it changed`}
              className="underline underline-offset-3 hover:text-act"
            >
              Revision {row.number}
            </Link>
          )}
        </p>
        <p className="flex flex-wrap gap-x-3">
          {isHead ? <StateMark tone="owed">The draft now</StateMark> : null}
          {row.isPublic ? <StateMark tone="done">Public</StateMark> : null}
        </p>
      </div>
      <p>{changesInWords(row)}</p>
      <p className="text-13 text-soft">
        {byline(row)}, <Moment at={row.updatedAt} />
      </p>
      <Marks row={row} />
      {canRestore && row.hash !== head.hash ? (
        <div>
          <Restore
            {...{ partnerId, path, id: row.id, number: row.number }}
            base={head.hash}
            signOffAfter={row.signOffAfter}
          />
        </div>
      ) : null}
    </div>
  )
}

/** Why it is sealed: what was sent, approved or published stays as it was. */
function Marks({ row: { marks, sealedAt } }: { row: HistoryRow }) {
  if (sealedAt === null)
    return (
      <p className="text-13 text-soft">
        Not <Term of="sealed">sealed</Term>: the next save by the same person may still join it.
      </p>
    )
  return (
    <ul className="text-13 text-soft">
      {marks?.sent.map((at) => (
        <li key={at}>
          Sent for review on <Moment at={at} />
        </li>
      ))}
      {marks?.approvals.map(({ name, at }) => (
        <li key={`${name}${at}`} className="text-act">
          <span aria-hidden="true">● </span>Approved by {name} on <Moment at={at} />
        </li>
      ))}
      {marks?.release ? (
        <li>
          Public from release {marks.release.number} on, <Moment at={marks.release.at} />
        </li>
      ) : null}
      {marks === null ? <li>Sealed, so that what came after it could be undone</li> : null}
    </ul>
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
    <nav aria-label="Pages of the history" className="flex gap-2">
      {page > 1 ? link(page - 1, "Newer revisions") : null}
      {page < of ? link(page + 1, "Older revisions") : null}
    </nav>
  )
}
