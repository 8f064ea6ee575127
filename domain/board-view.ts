import type { Turn } from "./board"
import type { PrintStanding } from "./copy-sign-offs"
import { fold } from "./import/name-key"
import type { Standing } from "./sign-off"
import { worded } from "./words"

/** What of the board is shown and in which order: kept in the address, so that a view can be shared. */
export type BoardView = { show: Show; sort: Sort; query: string }

export type Show = Turn | "all"
export const SORTS = worded({
  page: "Page order",
  name: "Name",
  standing: "Standing",
  answer: "Last answer",
})
export type Sort = keyof typeof SORTS

export type ViewedRow = {
  name: string
  acronym: string
  nativeName: string
  turn: Turn
  standing: Standing
  /** Of the text for print. */
  print: PrintStanding
  answeredAt: number | null
}

const SHOWN: readonly (readonly [inAddress: string, show: Show])[] = [
  ["done", "done"],
  ["waiting", "with them"],
  ["late", "late"],
  ["with-us", "with us"],
]

/** Reads a view from an address's search; what it does not know is left out. */
export function readView(search: URLSearchParams): BoardView {
  const sort = search.get("sort") ?? ""
  return {
    show: SHOWN.find(([inAddress]) => inAddress === search.get("show"))?.[1] ?? "all",
    sort: Object.hasOwn(SORTS, sort) ? (sort as Sort) : "page",
    query: search.get("q") ?? "",
  }
}

/** Which page of a long board an address asks for, from 1. */
export function readBoardPage(search: URLSearchParams): number {
  const page = Number(search.get("page"))
  return Number.isSafeInteger(page) && page > 0 ? page : 1
}

/** The search of an address that shows this view: "" for the plain board, else with its question mark. */
export function viewSearch({ show, sort, query }: BoardView, page = 1): string {
  const search = new URLSearchParams()
  const shown = SHOWN.find(([, one]) => one === show)
  if (shown) search.set("show", shown[0])
  if (sort !== "page") search.set("sort", sort)
  if (query.trim() !== "") search.set("q", query.trim())
  if (page > 1) search.set("page", `${page}`)
  return search.size === 0 ? "" : `?${search}`
}

/** The rows of a view in its order. Case, accents and punctuation do not count in a search. */
export function rowsInView<T extends ViewedRow>(rows: readonly T[], { show, sort, query }: BoardView): T[] {
  const wanted = fold(query)
  const shown = rows.filter(
    (row) =>
      (show === "all" || row.turn === show) &&
      (wanted === "" || [row.name, row.acronym, row.nativeName].some((text) => fold(text).includes(wanted))),
  )
  return sort === "page" ? shown : shown.sort((a, b) => ORDERS[sort](a, b))
}

const NAMES = new Intl.Collator("en", { sensitivity: "base", numeric: true })

/** By standing: what is most pressing first. By answer: the newest first, those without one last. */
const ORDERS: Record<Exclude<Sort, "page">, (a: ViewedRow, b: ViewedRow) => number> = {
  name: (a, b) => NAMES.compare(a.name, b.name),
  standing: (a, b) => lateFirst(a) - lateFirst(b) || NAMES.compare(a.name, b.name),
  answer: (a, b) => (b.answeredAt ?? 0) - (a.answeredAt ?? 0) || NAMES.compare(a.name, b.name),
}

/** All standings, what is most pressing first. */
export const PRESSING: readonly Standing[] = [
  "proposal",
  "changes asked",
  "changed",
  "closed",
  "not sent",
  "no contact",
  "waiting",
  "approved",
]

/** Of the text for print too: one that is missing asks for less than an answer that is owed. */
const PRINT_PRESSING: readonly PrintStanding[] = [
  ...PRESSING.filter((standing) => standing !== "approved"),
  "missing",
  "approved",
  "not asked",
]

/** How soon a partner presses by the standings of its two texts; the most pressing has the least. */
export function pressing({ standing, print }: Pick<ViewedRow, "standing" | "print">): number {
  return Math.min(PRINT_PRESSING.indexOf(standing), PRINT_PRESSING.indexOf(print))
}

function lateFirst(row: ViewedRow): number {
  return row.turn === "late" ? -1 : pressing(row)
}
