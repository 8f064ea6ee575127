import type { LogoSize } from "./release"

/** The card that holds a logo, in CSS pixels, by the tier's logo size; "page" is a partner's own page. */
export const LOGO_CARD = {
  small: { width: 144, height: 96 },
  medium: { width: 192, height: 120 },
  large: { width: 256, height: 160 },
  page: { width: 288, height: 192 },
} as const satisfies Record<LogoSize | "page", { width: number; height: number }>

export type LogoCard = keyof typeof LOGO_CARD
