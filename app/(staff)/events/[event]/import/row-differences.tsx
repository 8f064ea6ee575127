"use client"
import { type ReactNode, useMemo } from "react"
import { Difference } from "@/components/content-difference"
import { Marked } from "@/components/marked"
import { fieldDifferences } from "@/domain/diff/changes"
import type { ExistingPartner, ImportField, ImportRow } from "@/domain/import/import-row"
import { contentOfRow, inSavedForm } from "@/domain/import/row-content"
import { t } from "@/domain/words"

const NO_LOGOS = { before: null, after: null }

/** What an update changes of a partner, field by field, each to be taken or to be left as it is. */
export function RowDifferences({
  row,
  partner,
  who,
  onChange,
}: {
  row: ImportRow
  partner: ExistingPartner
  who: string
  onChange: (row: ImportRow) => void
}) {
  const differences = useDifferences(row, partner)
  const keep = (field: ImportRow["keeps"][number], keeps: boolean) =>
    onChange({
      ...row,
      keeps: keeps ? [...row.keeps, field] : row.keeps.filter((other) => other !== field),
    })
  return (
    <div className="grid gap-4 border-l-2 border-line pl-4">
      {differences.map(({ field, label, shown }) => (
        <Change
          key={field}
          label={label}
          who={who}
          isKept={row.keeps.includes(field as ImportField)}
          onKeep={(keeps) => keep(field as ImportField, keeps)}
        >
          <Difference shown={shown} logos={NO_LOGOS} />
        </Change>
      ))}
      {row.differs.includes("tier") ? (
        <Change
          label={t("Tier")}
          who={who}
          isKept={row.keeps.includes("tier")}
          onKeep={(keeps) => keep("tier", keeps)}
        >
          <p>
            <Marked op="removed">{partner.tier}</Marked> <Marked op="added">{row.tier}</Marked>
          </p>
        </Change>
      ) : null}
    </div>
  )
}

function Change({
  label,
  who,
  isKept,
  onKeep,
  children,
}: {
  label: string
  who: string
  isKept: boolean
  onKeep: (keeps: boolean) => void
  children: ReactNode
}) {
  return (
    <div className="grid max-w-prose min-w-0 gap-1">
      <label className="flex w-fit items-center gap-2 text-13 font-semibold">
        <input
          type="checkbox"
          checked={!isKept}
          onChange={(event) => onKeep(!event.target.checked)}
          className="size-4 accent-act"
        />
        <span>
          {label}
          <span className="sr-only">{t(": change it, {who}", { who })}</span>
        </span>
        {isKept ? <span className="font-normal text-soft">{t("stays as it is")}</span> : null}
      </label>
      <div className="min-w-0 wrap-anywhere">{children}</div>
    </div>
  )
}

/** Compared again only when a field of this row changes: comparing long texts takes a while. */
function useDifferences(row: ImportRow, { content }: ExistingPartner) {
  const { name, acronym, nativeName, website, tagline, description, logoAlt, printText } = row
  return useMemo(() => {
    const said = { name, acronym, nativeName, website, tagline, description, logoAlt, printText }
    const after = inSavedForm(contentOfRow(said, content))
    return fieldDifferences(
      { content: inSavedForm(content), logoSha256: null },
      { content: after, logoSha256: null },
    )
  }, [content, name, acronym, nativeName, website, tagline, description, logoAlt, printText])
}
