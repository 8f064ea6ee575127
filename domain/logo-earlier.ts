import { LOGO_VARIANTS, type LogoVariant, type LogoVariants, VARIANT_LABELS } from "./logo-facts"
import { listed, t } from "./words"

/**
 * The variants that stay from a brand's earlier logo when `next` becomes its main one, `replaced` aside: a brand that changes
 * its logo changes its other files too, but nobody may guess when. None for a first logo, for none, and for the same one.
 */
export function earlierVariants(
  now: { logoSha256: string | null; variants: LogoVariants },
  next: string | null,
  replaced: readonly LogoVariant[] = [],
): LogoVariant[] {
  if (now.logoSha256 === null || next === null || next === now.logoSha256) return []
  return LOGO_VARIANTS.filter((variant) => now.variants[variant] && !replaced.includes(variant))
}

/** "The dark variant is still the earlier one: …"; nothing for none. */
export function earlierInWords(earlier: readonly LogoVariant[]): string {
  if (earlier.length === 0) return ""
  const names = listed(earlier.map((variant) => VARIANT_LABELS[variant].toLowerCase()))
  return earlier.length === 1
    ? t("The {names} is still the earlier one: replace or remove it if it belongs to the old logo.", {
        names,
      })
    : t("The {names} are still the earlier ones: replace or remove them if they belong to the old logo.", {
        names,
      })
}
