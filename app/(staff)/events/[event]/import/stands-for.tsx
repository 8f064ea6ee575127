"use client"
import { CHECK_CELL } from "@/components/check-bar"
import type { ImportRow } from "@/domain/import/import-row"
import { t } from "@/domain/words"

const OPEN = "open"
const NEW = "new"

/** Whom a row stands for, where that is not plain: one of those that fit, each with what speaks for it, or somebody new. */
export function StandsFor({
  row,
  who,
  onStandFor,
}: {
  row: ImportRow
  who: string
  onStandFor: (standsFor: ImportRow["standsFor"]) => void
}) {
  return (
    <label className="grid max-w-105 gap-1 text-13">
      <span className="font-semibold">
        {t("Which partner is it?")}
        <span className="sr-only"> ({who})</span>
      </span>
      <select
        value={row.standsFor ?? OPEN}
        onChange={({ target: { value } }) =>
          onStandFor(value === OPEN ? null : value === NEW ? NEW : Number(value))
        }
        className={CHECK_CELL}
      >
        <option value={OPEN}>{t("Not chosen")}</option>
        {row.candidates.map(({ id, name, why }) => (
          <option key={id} value={id}>
            {name}
            {why === "" ? "" : ` (${why})`}
          </option>
        ))}
        <option value={NEW}>{t("None of these: it is new")}</option>
      </select>
    </label>
  )
}
