"use client"
import Link from "next/link"
import { BoardLegend } from "@/components/board-mark"
import { Button, buttonClass } from "@/components/ui/button"
import { useListKeys } from "@/components/use-list-keys"
import { useSelection } from "@/components/use-selection"
import type { BoardPage } from "@/db/board"
import { BOARD_ITEMS, type Turn } from "@/domain/board"
import { rowsInView, viewSearch } from "@/domain/board-view"
import { say, t } from "@/domain/words"
import { chosenInAddress } from "@/lib/chosen-partners"
import { Pager } from "../partners/pager"
import { BoardFilters } from "./board-filters"
import { BOARD_COLUMNS, type BoardPartner, BoardRow, ITEM_WORDS, itemColumns } from "./board-row"
import { SendDialog } from "./send-dialog"
import { useBoardView } from "./use-board-view"

/** Everybody's sign-off at a glance, and what to do for those who are selected. */
export function Board({
  eventId,
  base,
  canSend,
  canPublish,
  tiers,
  rows,
  turns,
  total,
  paged,
}: {
  eventId: number
  base: string
  canSend: boolean
  canPublish: boolean
  tiers: { id: number; name: string }[]
  rows: BoardPartner[]
  turns: Record<Turn, number>
  total: number
  /** Of a board that is longer than a page: where in it these rows stand, in the view of the address. */
  paged: BoardPage | null
}) {
  const { view, setView, shown: viewShown, waiting } = useBoardView(paged !== null)
  const keys = useListKeys()
  const shown = paged ? rows : rowsInView(rows, view)
  const { picked, all, pick, pickShown, clear } = useSelection(shown.map(({ id }) => id))
  const selected = rows.filter(({ id }) => picked.has(id)).map(({ id }) => id)
  const canSelect = canSend || canPublish
  const groups =
    viewShown.sort === "page"
      ? tiers.map((tier) => ({ ...tier, rows: shown.filter((row) => row.tierId === tier.id) }))
      : [{ id: 0, name: "", rows: shown }]
  const hasPrint = paged?.hasPrint ?? rows.some((row) => row.print !== "not asked")
  const items = BOARD_ITEMS.filter((item) => hasPrint || item !== "print")
  const hidden = selected.filter((id) => !shown.some((row) => row.id === id)).length
  return (
    <div className="grid gap-4" aria-busy={waiting}>
      <BoardFilters turns={turns} total={total} view={view} onChange={setView} />
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2">
        <p role="status" className="text-13 text-soft">
          {shown.length === total
            ? ""
            : t("{shown} of {total, plural, one {# partner} other {# partners}} shown", {
                ...{ shown: shown.length, total },
              })}
        </p>
        <BoardLegend />
      </div>
      <div {...keys}>
        <div
          className={`sticky top-0 z-10 grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-3 border-b border-ink bg-paper py-2 text-13 text-soft ${BOARD_COLUMNS}`}
        >
          <span className="flex items-center justify-center">
            {canSelect ? (
              <input
                type="checkbox"
                aria-label={t("Select all {shown} shown", { shown: shown.length })}
                checked={all}
                ref={(box) => {
                  if (box) box.indeterminate = !all && selected.length > 0
                }}
                disabled={shown.length === 0}
                onChange={pickShown}
                className="size-5 accent-act xl:size-4"
              />
            ) : null}
          </span>
          <span aria-hidden="true" className="xl:col-span-2">
            {t("Partner")}
          </span>
          <span aria-hidden="true" className={`max-xl:col-span-full max-xl:ml-8 ${itemColumns(items)}`}>
            {items.map((item) => (
              <span key={item} className="text-center whitespace-nowrap">
                {say(ITEM_WORDS[item])}
              </span>
            ))}
          </span>
          <span aria-hidden="true" className="max-xl:hidden">
            {t("Standing")}
          </span>
          <span aria-hidden="true" className="max-xl:hidden">
            {t("Last movement")}
          </span>
        </div>
        {shown.length === 0 ? (
          <div className="flex flex-wrap items-center gap-3 border-b border-line py-6">
            <p>{t("No partner is like this.")}</p>
            <Button size="small" onClick={() => setView({ ...view, show: "all", query: "" })}>
              {t("Show all")}
            </Button>
          </div>
        ) : null}
        {groups
          .filter((group) => group.rows.length > 0)
          .map((group) => (
            <section key={group.id} aria-label={group.name || t("Partners")}>
              {group.name ? (
                <h2 className="flex items-baseline gap-3 border-b border-line pt-6 pb-2 font-semibold">
                  {group.name}
                  <span className="text-13 font-normal text-soft">
                    {t("{done} of {total} signed off", {
                      done:
                        paged?.tiers[group.id]?.done ??
                        group.rows.filter((row) => row.turn === "done").length,
                      total: paged?.tiers[group.id]?.total ?? group.rows.length,
                    })}
                  </span>
                </h2>
              ) : null}
              <ul>
                {group.rows.map((row) => (
                  <BoardRow
                    key={row.id}
                    row={row}
                    items={items}
                    base={base}
                    selected={canSelect ? selected.includes(row.id) : null}
                    onSelect={(range) => pick(row.id, range)}
                  />
                ))}
              </ul>
            </section>
          ))}
      </div>
      {paged ? (
        <Pager
          page={paged.page}
          pages={paged.pages}
          to={(page) => `${base}/sign-off${viewSearch(viewShown, page)}`}
        />
      ) : null}
      {selected.length > 0 ? (
        <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-x-2 gap-y-1 border-t border-ink bg-paper py-3">
          <p role="status" className="grow sm:grow-0">
            {hidden > 0
              ? t("{partners, plural, one {# partner} other {# partners}} selected, {hidden} not shown", {
                  ...{ partners: selected.length, hidden },
                })
              : t("{partners, plural, one {# partner} other {# partners}} selected", {
                  partners: selected.length,
                })}
          </p>
          <Button look="quiet" size="small" className="max-sm:-mr-3 sm:mr-2" onClick={clear}>
            {t("Clear")}
          </Button>
          <span className="basis-full sm:hidden" />
          {canSend ? (
            <>
              <SendDialog
                eventId={eventId}
                whom={{ partnerIds: selected }}
                kind="send"
                look="primary"
                onSent={clear}
              />
              <SendDialog eventId={eventId} whom={{ partnerIds: selected }} kind="remind" onSent={clear} />
            </>
          ) : null}
          {canPublish ? (
            <Link
              href={`${base}/publish?partners=${chosenInAddress(selected)}`}
              prefetch={false}
              className={buttonClass()}
            >
              {t("Publish")}
            </Link>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}
