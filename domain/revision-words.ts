import { type ContentField, fieldInSentence } from "./content-fields"
import { type LogoVariant, VARIANT_LABELS } from "./logo-facts"
import { listed, t } from "./words"

/** How many things are named one by one. */
const NAMED = 4

/** What a revision changed against the one before it: "Tagline, description and logo changed". */
export function changesInWords({
  number,
  fields,
  logoChanged,
  variantsChanged,
}: {
  number: number
  fields: readonly ContentField[]
  logoChanged: boolean
  variantsChanged: readonly LogoVariant[]
}): string {
  if (number === 1) return t("The first revision")
  const changed = [
    ...fields.map(fieldInSentence),
    ...(logoChanged ? [t("logo")] : []),
    ...variantsChanged.map((variant) => VARIANT_LABELS[variant].toLowerCase()),
  ]
  if (changed.length === 0) return t("Same text and logo as before")
  const named =
    changed.length > NAMED
      ? [...changed.slice(0, NAMED - 1), t("{count} more", { count: changed.length - NAMED + 1 })]
      : changed
  const words = listed(named)
  return t("{changes} changed", { changes: `${words.charAt(0).toUpperCase()}${words.slice(1)}` })
}
