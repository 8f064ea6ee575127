"use client"
import { PartnerLogo } from "@/components/partner-logo"
import type { ExistingPartner, ImportRow } from "@/domain/import/import-row"
import { takesLogo } from "@/domain/import/plan"
import type { ReleaseImage } from "@/domain/release"
import { t } from "@/domain/words"

/** A picture that stands by the partner's name in the document, to become its logo or not, beside what the partner has now. */
export function RowLogo({
  row,
  partner,
  logos,
  who,
  onChange,
}: {
  row: ImportRow
  partner: ExistingPartner | undefined
  logos: Record<string, ReleaseImage>
  who: string
  onChange: (row: ImportRow) => void
}) {
  if (row.logo === null) return null
  const own = partner?.logoSha256 ? (logos[partner.logoSha256] ?? null) : null
  const isSame = partner?.logoSha256 === row.logo.sha256
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-13">
      <PartnerLogo logo={row.logo} name={row.name} className="h-12 w-24" />
      {isSame ? (
        <p className="text-soft">{t("The document holds the logo that the partner has.")}</p>
      ) : (
        <label className="flex items-center gap-2">
          <input
            type="checkbox"
            checked={takesLogo(row, partner)}
            onChange={(event) => onChange({ ...row, takesLogo: event.target.checked })}
            className="size-4 accent-act"
          />
          <span>
            {t("Logo found in the document")}
            <span className="sr-only">{t(": take it, {who}", { who })}</span>
          </span>
        </label>
      )}
      {own && !isSame ? (
        <figure className="flex items-center gap-2">
          <figcaption className="text-soft">{t("Now")}</figcaption>
          <PartnerLogo logo={own} name={row.name} className="h-12 w-24" />
        </figure>
      ) : null}
    </div>
  )
}
