"use client"
import { useState } from "react"
import { t } from "@/domain/words"
import { CHECK_CELL } from "./check-bar"

const LEAVE_OUT = "out"

/** Names in all lists of a table together, above which a browser is slow to show them. */
export const MANY_NAMES = 30_000

type Named = { id: number; name: string }
type Chosen = { partnerId: number | null; isLeftOut: boolean }

/** Whose a row of a checked table is: one of the partners, nobody yet, or the row is left out. */
export function PartnerChoice({
  label,
  row,
  partners,
  likely = [],
  isLarge,
  nobody,
  leaveOut,
  onChoose,
}: {
  label: string
  row: Chosen
  partners: Named[]
  /** Ids of those that may be meant, to stand first. */
  likely?: number[]
  /** Too many rows and partners for each row to hold all names: then only the one in use does. */
  isLarge: boolean
  /** The words for nobody yet, and for leaving the row out. */
  nobody: string
  leaveOut: string
  onChoose: (chosen: Chosen) => void
}) {
  const [filled, setFilled] = useState(!isLarge)
  const first = likely.flatMap((id) => partners.filter((partner) => partner.id === id))
  const all = filled ? partners : partners.filter(({ id }) => id === row.partnerId)
  return (
    <select
      aria-label={label}
      value={row.isLeftOut ? LEAVE_OUT : (row.partnerId ?? "")}
      onPointerEnter={() => setFilled(true)}
      onFocus={() => setFilled(true)}
      onChange={({ target: { value } }) =>
        onChoose({
          isLeftOut: value === LEAVE_OUT,
          partnerId: value === LEAVE_OUT ? row.partnerId : value === "" ? null : Number(value),
        })
      }
      className={CHECK_CELL}
    >
      <option value="">{nobody}</option>
      <option value={LEAVE_OUT}>{leaveOut}</option>
      {first.length > 0 ? (
        <optgroup label={t("May be meant")}>
          <Names of={first} />
        </optgroup>
      ) : null}
      {first.length > 0 ? (
        <optgroup label={t("All partners")}>
          <Names of={all} />
        </optgroup>
      ) : (
        <Names of={all} />
      )}
    </select>
  )
}

function Names({ of }: { of: Named[] }) {
  return of.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ))
}
