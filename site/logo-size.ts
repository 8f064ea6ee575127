import type { LogoSize, ReleaseLogo } from "@/domain/release"

/** The card that holds a logo, in CSS pixels, by the tier's logo size; "page" is a partner's own page. */
export const LOGO_CARD = {
  small: { width: 144, height: 96 },
  medium: { width: 192, height: 120 },
  large: { width: 256, height: 160 },
  page: { width: 288, height: 192 },
} as const satisfies Record<LogoSize | "page", { width: number; height: number }>

/**
 * The printed size of a logo in whole CSS pixels. Logos of one tier get the same area, not the same height, so that a
 * wide word mark and a round seal carry the same weight; none leaves its card's margins and ratios are kept.
 * A logo without usable measures gets a square.
 */
export function logoSize(logo: ReleaseLogo, card: LogoSize | "page"): { width: number; height: number } {
  const { width: cardWidth, height: cardHeight } = LOGO_CARD[card]
  const widest = cardWidth * 0.8
  const highest = cardHeight * 0.72
  const ratio = logo.width > 0 && logo.height > 0 ? logo.width / logo.height : 1
  const area = widest * highest * 0.5
  const scale = Math.min(1, widest / Math.sqrt(area * ratio), highest / Math.sqrt(area / ratio))
  return {
    width: Math.max(1, Math.round(Math.sqrt(area * ratio) * scale)),
    height: Math.max(1, Math.round(Math.sqrt(area / ratio) * scale)),
  }
}
