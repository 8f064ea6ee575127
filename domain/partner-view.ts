import { PRESSING, pressing } from "./board-view"
import type { PrintStanding } from "./copy-sign-offs"
import type { MissingPart } from "./missing"
import type { Standing } from "./sign-off"
import { worded } from "./words"

/** What of an event's list of partners is shown and in which order: kept in the address, so that a view can be shared. */
export type PartnerView = {
  query: string
  tierId: number | null
  /** Of the web copy or of the print text. */
  standing: Standing | null
  /** Only those of whom something is missing. */
  missing: boolean
  state: PublicState | null
  tag: string | null
  /** Those put away instead of the active ones. */
  archived: boolean
  sort: PartnerSort
  /** Counts from 1. */
  page: number
}

export type PublicState = "public" | "changed" | "not public"
export const PUBLIC_WORDS: Record<PublicState, string> = worded({
  public: "Public",
  changed: "Changed since published",
  "not public": "Not public",
})

export const PARTNER_SORTS = worded({
  page: "Page order",
  name: "Name",
  changed: "Changed last",
  standing: "Standing",
})
export type PartnerSort = keyof typeof PARTNER_SORTS

/** Everything, in the order of the page. */
export const WHOLE_LIST: PartnerView = {
  query: "",
  tierId: null,
  standing: null,
  missing: false,
  state: null,
  tag: null,
  archived: false,
  sort: "page",
  page: 1,
}

/** So many rows are on a page: the whole list of all but the largest events. */
export const PARTNERS_ON_PAGE = 150

/** What a view is told by, of one partner. */
export type ViewedPartner = {
  id: number
  tierId: number
  position: number
  name: string
  isArchived: boolean
  standing: Standing
  /** Of the print text. */
  print: PrintStanding
  missing: readonly MissingPart[]
  tags: readonly string[]
  changedAt: number
  state: PublicState
}

/** Reads a view from an address's search; what it does not know is left out. */
export function readPartnerView(search: URLSearchParams): PartnerView {
  const sort = search.get("sort") ?? ""
  const among = <T extends string>(all: readonly T[], name: string): T | null =>
    all.find((one) => inAddress(one) === search.get(name)) ?? null
  return {
    query: (search.get("q") ?? "").slice(0, 200),
    tierId: positive(search.get("tier")),
    standing: among(PRESSING, "standing"),
    missing: search.get("missing") === "1",
    state: among(Object.keys(PUBLIC_WORDS) as PublicState[], "state"),
    tag: search.get("tag")?.trim().slice(0, 40) || null,
    archived: search.get("archived") === "1",
    sort: Object.hasOwn(PARTNER_SORTS, sort) ? (sort as PartnerSort) : "page",
    page: positive(search.get("page")) ?? 1,
  }
}

/** The search of an address that shows this view: "" for the whole list, else with its question mark. */
export function partnerViewSearch(view: PartnerView): string {
  const search = new URLSearchParams()
  if (view.query.trim() !== "") search.set("q", view.query.trim())
  if (view.tierId !== null) search.set("tier", String(view.tierId))
  if (view.standing !== null) search.set("standing", inAddress(view.standing))
  if (view.missing) search.set("missing", "1")
  if (view.state !== null) search.set("state", inAddress(view.state))
  if (view.tag !== null) search.set("tag", view.tag)
  if (view.archived) search.set("archived", "1")
  if (view.sort !== "page") search.set("sort", view.sort)
  if (view.page > 1) search.set("page", String(view.page))
  return search.size === 0 ? "" : `?${search}`
}

/** Does the view leave anybody out, but for those put away? */
export function isFiltered(view: PartnerView): boolean {
  return view.query.trim() !== "" || filters(view) > 0
}

/** How many filters are set, the search not counted. */
export function filters({ tierId, standing, missing, state, tag, archived }: PartnerView): number {
  return [tierId !== null, standing !== null, missing, state !== null, tag !== null, archived].filter(Boolean)
    .length
}

/** The partners of a view in its order. `found` are the ids that the search found, null without one; `tiers` their ids in order. */
export function partnersInView<T extends ViewedPartner>(
  partners: readonly T[],
  view: PartnerView,
  { found, tiers }: { found: ReadonlySet<number> | null; tiers: readonly number[] },
): T[] {
  const tag = view.tag?.toLowerCase()
  const shown = partners.filter(
    (partner) =>
      partner.isArchived === view.archived &&
      (found?.has(partner.id) ?? true) &&
      (view.tierId === null || partner.tierId === view.tierId) &&
      (view.standing === null || [partner.standing, partner.print].includes(view.standing)) &&
      (!view.missing || partner.missing.length > 0) &&
      (view.state === null || partner.state === view.state) &&
      (tag === undefined || partner.tags.some((one) => one.toLowerCase() === tag)),
  )
  const onPage = byPlace(tiers)
  switch (view.sort) {
    case "page":
      return shown.sort(onPage)
    case "name":
      return shown.sort((a, b) => NAMES.compare(a.name, b.name) || a.id - b.id)
    case "changed":
      return shown.sort((a, b) => b.changedAt - a.changedAt || a.id - b.id)
    case "standing":
      return shown.sort((a, b) => pressing(a) - pressing(b) || onPage(a, b))
  }
}

/** Partners, archived ones too, by tier and by their place in it; `tiers` are the tiers' ids in order. */
export function inPageOrder<T extends ViewedPartner>(partners: readonly T[], tiers: readonly number[]): T[] {
  return [...partners].sort(byPlace(tiers))
}

function byPlace(tiers: readonly number[]) {
  const places = new Map(tiers.map((id, at) => [id, at]))
  const placeOf = ({ tierId }: ViewedPartner) => places.get(tierId) ?? tiers.length
  return (a: ViewedPartner, b: ViewedPartner) =>
    placeOf(a) - placeOf(b) || a.position - b.position || a.id - b.id
}

/** Which pages a row of links names: the first, the last, and those around this one; null where some are left out. */
export function pagesToName(page: number, pages: number): (number | null)[] {
  const near = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages)
  const named = [...new Set(near)].sort((a, b) => a - b)
  return named.flatMap((one, at) => {
    const before = named[at - 1] ?? 0
    if (one - before === 2) return [one - 1, one]
    return one - before > 2 ? [null, one] : [one]
  })
}

const NAMES = new Intl.Collator("en", { sensitivity: "base", numeric: true })

function inAddress(words: string): string {
  return words.replaceAll(" ", "-")
}

function positive(text: string | null): number | null {
  const number = Number(text)
  return text !== null && Number.isSafeInteger(number) && number > 0 ? number : null
}
