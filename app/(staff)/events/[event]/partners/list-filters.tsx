"use client"
import { type KeyboardEvent, useRef, useState } from "react"
import { Button } from "@/components/ui/button"
import { STANDING_WORDS } from "@/domain/board"
import { PRESSING } from "@/domain/board-view"

import {
  filters,
  isFiltered,
  PARTNER_SORTS,
  type PartnerSort,
  type PartnerView,
  PUBLIC_WORDS,
  type PublicState,
  WHOLE_LIST,
} from "@/domain/partner-view"
import type { Standing } from "@/domain/sign-off"
import { t } from "@/domain/words"
import { BOX, Choice, Tick } from "./filter-fields"
import { useListView } from "./use-list-view"

/** Search, filters and order of the list. All stand in the address, so that a view can be shared and gone back to. */
export function ListFilters({
  view,
  total,
  partners,
  tiers,
  tags,
}: {
  view: PartnerView
  /** How many the view shows, of how many. */
  total: number
  partners: number
  tiers: { id: number; name: string }[]
  tags: string[]
}) {
  const field = useRef<HTMLInputElement>(null)
  const { text, type, change, waiting } = useListView(view, field)
  const set = filters(view)
  const [open, setOpen] = useState(set > 0)
  return (
    <search className="mb-2 grid gap-3" aria-busy={waiting}>
      <div className="flex flex-wrap items-center gap-2">
        <input
          ref={field}
          type="search"
          aria-label={t("Search partners")}
          placeholder={t("Search names and texts")}
          value={text}
          onChange={({ target }) => type(target.value)}
          onKeyDown={intoTheList}
          className={`${BOX} w-full placeholder:text-soft sm:w-72`}
        />
        <Button
          className="sm:hidden"
          aria-expanded={open}
          aria-controls="list-filters"
          onClick={() => setOpen(!open)}
        >
          {set === 0 ? t("Filters") : t("Filters ({count})", { count: set })}
        </Button>
        <select
          aria-label={t("Order")}
          value={view.sort}
          onChange={({ target }) => change({ sort: target.value as PartnerSort })}
          className={`${BOX} grow sm:order-last sm:ml-auto sm:grow-0`}
        >
          {Object.entries(PARTNER_SORTS).map(([sort, words]) => (
            <option key={sort} value={sort}>
              {words}
            </option>
          ))}
        </select>
      </div>
      <div
        id="list-filters"
        className={`${open ? "grid grid-cols-2" : "hidden"} gap-2 sm:flex sm:flex-wrap sm:items-center`}
      >
        <Choice
          label={t("Tier")}
          value={String(view.tierId ?? "")}
          none={t("All tiers")}
          onChange={(value) => change({ tierId: value === "" ? null : Number(value) })}
        >
          {tiers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choice>
        <Choice
          label={t("Sign-off")}
          value={view.standing ?? ""}
          none={t("Any sign-off")}
          onChange={(value) => change({ standing: (value || null) as Standing | null })}
        >
          {PRESSING.map((standing) => (
            <option key={standing} value={standing}>
              {STANDING_WORDS[standing]}
            </option>
          ))}
        </Choice>
        <Choice
          label={t("Public or not")}
          value={view.state ?? ""}
          none={t("Public or not")}
          onChange={(value) => change({ state: (value || null) as PublicState | null })}
        >
          {Object.entries(PUBLIC_WORDS).map(([state, words]) => (
            <option key={state} value={state}>
              {words}
            </option>
          ))}
        </Choice>
        {tags.length > 0 || view.tag !== null ? (
          <Choice
            label={t("Tag")}
            value={tags.find((tag) => tag.toLowerCase() === view.tag?.toLowerCase()) ?? view.tag ?? ""}
            none={t("Any tag")}
            onChange={(value) => change({ tag: value || null })}
          >
            {[...tags, ...(view.tag !== null && !knows(tags, view.tag) ? [view.tag] : [])].map((tag) => (
              <option key={tag} value={tag}>
                {tag}
              </option>
            ))}
          </Choice>
        ) : null}
        <Tick checked={view.missing} onChange={(missing) => change({ missing })}>
          {t("Something missing")}
        </Tick>
        <Tick checked={view.archived} onChange={(archived) => change({ archived })}>
          {t("Archived")}
        </Tick>
        {set > 0 ? (
          <Button
            look="quiet"
            size="small"
            className="justify-self-start"
            onClick={() => change({ ...WHOLE_LIST, sort: view.sort, query: text })}
          >
            {t("Clear filters")}
          </Button>
        ) : null}
      </div>
      <p role="status" className="min-h-5 text-13 text-soft">
        {shownInWords(view, total, partners)}
      </p>
    </search>
  )
}

/** How many are shown, where that is not all; "" when it is. */
function shownInWords(view: PartnerView, total: number, partners: number): string {
  const query = view.query.trim()
  if (!isFiltered(view)) return ""
  if (filters(view) > 0)
    return view.archived
      ? t("{partners, plural, one {# archived partner} other {# archived partners}} shown.", {
          partners: total,
        })
      : t("{shown} of {total, plural, one {# partner} other {# partners}} shown.", {
          shown: total,
          total: partners,
        })
  return total === 0
    ? t("Nobody here has “{query}” in the name or the text.", { query })
    : t(
        "{partners, plural, one {# partner} other {# partners}} found. Clear the search to change the order.",
        { partners: total },
      )
}

function knows(tags: string[], wanted: string): boolean {
  return tags.some((tag) => tag.toLowerCase() === wanted.toLowerCase())
}

/** The down arrow goes from the field to the first row. */
function intoTheList(press: KeyboardEvent) {
  if (press.key !== "ArrowDown") return
  press.preventDefault()
  document.querySelector<HTMLElement>("[data-list-row] a[href]")?.focus()
}
