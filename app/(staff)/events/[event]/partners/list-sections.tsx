"use client"
import { dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter"

import { t } from "@/domain/words"
import { type ListedTier, PartnerRow, type RowActions } from "./partner-row"

/** The rows of a page, each tier under its name, or all in one list. */
export function ListSections({
  sections,
  isGrouped,
  base,
  tiers,
  canEdit,
  canMove,
  picked,
  actions,
}: {
  sections: ListedTier[]
  isGrouped: boolean
  base: string
  tiers: { id: number; name: string }[]
  canEdit: boolean
  canMove: boolean
  /** Who is selected; null when there is nothing to select for. */
  picked: ReadonlySet<number> | null
  actions: RowActions
}) {
  const rows = (section: ListedTier) =>
    section.partners.map((partner) => (
      <PartnerRow
        key={partner.id}
        partner={partner}
        tierName={isGrouped ? "" : (tiers.find(({ id }) => id === partner.tierId)?.name ?? "")}
        tiers={tiers}
        base={base}
        canEdit={canEdit}
        canMove={canMove}
        selected={picked ? picked.has(partner.id) : null}
        actions={actions}
      />
    ))
  if (sections.every(({ partners }) => partners.length === 0) && !isGrouped) return null
  if (!isGrouped)
    return (
      <section aria-label={t("Partners")}>
        <ul className="border-t border-ink">{sections.map(rows)}</ul>
      </section>
    )
  return (
    <div className="grid gap-12">
      <Grip />
      {sections.map((section) => (
        <section key={section.id} aria-labelledby={`tier-${section.id}`}>
          <h2 id={`tier-${section.id}`} className="flex items-baseline gap-3 pb-2 text-18 font-semibold">
            {section.name}
            <span className="text-13 font-normal text-soft">
              {t("{partners, plural, one {# partner} other {# partners}}", { partners: section.total })}
            </span>
          </h2>
          <ul
            ref={(element) =>
              element
                ? dropTargetForElements({ element, getData: () => ({ tierId: section.id }) })
                : undefined
            }
            className="border-t border-ink"
          >
            {section.partners.length === 0 ? (
              <li className="border-b border-line py-4 text-soft">
                {canMove ? t("Nobody here yet. Add a partner, or drag one here.") : t("Nobody here yet.")}
              </li>
            ) : null}
            {rows(section)}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** The six dots of a row's handle, drawn once for all rows. */
function Grip() {
  return (
    <svg aria-hidden="true" className="hidden">
      <symbol id="grip" viewBox="0 0 10 16">
        {[2, 8, 14].map((y) => [2, 8].map((x) => <circle key={`${x}-${y}`} cx={x} cy={y} r="1.5" />))}
      </symbol>
    </svg>
  )
}
