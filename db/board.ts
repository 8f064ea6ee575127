import { TURNS, type Turn, turnOf } from "@/domain/board"
import { type BoardView, rowsInView } from "@/domain/board-view"
import { PARTNERS_ON_PAGE } from "@/domain/partner-view"
import type { Db } from "./client"
import { currentTime } from "./clock"
import type { Event } from "./events"
import { activePartners } from "./partner-list"
import { isLate, type PartnerSignOff, signOffsOf } from "./sign-offs"
import type { StatedFacts } from "./stated-facts"

/** What of the board a large event shows at once, and what is said of all of it. */
export type BoardPage = {
  page: number
  pages: number
  /** How many the view has on all its pages. */
  shown: number
  /** By tier: how many of it the view has, and how many of those are signed off. */
  tiers: Record<number, { done: number; total: number }>
  hasPrint: boolean
}

/**
 * The board of an event: all of it, for the browser to filter and sort as one types, or of more partners than the list has on
 * a page, those of one page of a view. Their standings are kept in memory (db/stated-facts.ts); only of whom it shows, more is read.
 */
export function boardOf(
  db: Db,
  event: Event,
  view: BoardView,
  wanted: number,
  now = currentTime(),
): { signOffs: PartnerSignOff[]; turns: Record<Turn, number>; total: number; paged: BoardPage | null } {
  const late = isLate(event, now)
  const rows = activePartners(db, event).map((facts) => rowOf(facts, late))
  const turns = Object.fromEntries(TURNS.map((turn) => [turn, 0])) as Record<Turn, number>
  for (const { turn } of rows) turns[turn] += 1
  const counts = { turns, total: rows.length }
  if (rows.length <= PARTNERS_ON_PAGE) return { ...counts, signOffs: signOffsOf(db, event), paged: null }
  const inView = rowsInView(rows, view)
  const pages = Math.max(1, Math.ceil(inView.length / PARTNERS_ON_PAGE))
  const page = Math.min(wanted, pages)
  const onPage = inView.slice((page - 1) * PARTNERS_ON_PAGE, page * PARTNERS_ON_PAGE).map(({ id }) => id)
  const read = new Map(signOffsOf(db, event, onPage).map((item) => [item.partner.id, item]))
  const tiers: BoardPage["tiers"] = {}
  for (const { tierId, turn } of inView) {
    const { done, total } = tiers[tierId] ?? { done: 0, total: 0 }
    tiers[tierId] = { done: done + (turn === "done" ? 1 : 0), total: total + 1 }
  }
  const hasPrint = rows.some(({ print }) => print !== "not asked")
  return {
    ...counts,
    signOffs: onPage.flatMap((id) => read.get(id) ?? []),
    paged: { page, pages, shown: inView.length, tiers, hasPrint },
  }
}

function rowOf(
  { id, tierId, name, acronym, nativeName, standing, print, answeredAt, isHandedOn }: StatedFacts,
  late: boolean,
) {
  return {
    id,
    tierId,
    name,
    acronym,
    nativeName,
    standing,
    print,
    answeredAt,
    turn: turnOf({ standing, print, isLate: late, isHandedOn }),
  }
}
