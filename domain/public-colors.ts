import { type Color, contrast, readableOn } from "./color"
import { isPaperWhite, type Measured } from "./optical-size"

/** The public site's paper and inks, by theme. */
export const PAPER = { light: "#f8f5ee", dark: "#171613" } as const
export const INK = { light: "#1e1c18", dark: "#ece8df" } as const
export const SOFT_INK = { light: "#615b51", dark: "#a9a396" } as const

/** The card that a logo without a variant of its own stands on: never dark, for no logo is recolored. */
export const CARD = { light: "#ffffff", dark: "#f3efe6" } as const

export const THEMES = ["light", "dark"] as const
export type Theme = (typeof THEMES)[number]

/**
 * The card under a logo. On dark paper it is toned down, unless the file has a white ground of its own, which would show as
 * a box on it.
 */
export function cardUnder(logo: Pick<Measured, "facts"> | null, theme: Theme): Color {
  return theme === "dark" && !(logo?.facts && isPaperWhite(logo.facts.ground)) ? CARD.dark : CARD.light
}

/** AA for text is 4.5 (WCAG 2.2, 1.4.3). Light type on a dark ground looks thinner, so it gets more. */
export const SPOT_CONTRAST = { light: 4.5, dark: 6 } as const

/** What an event's accent becomes on the paper of a theme: itself where it can be read, else the nearest tone that can. */
export function spotOn(accent: Color, theme: Theme): { color: Color; ratio: number; given: number } {
  const color = readableOn(accent, PAPER[theme], SPOT_CONTRAST[theme])
  return { color, ratio: contrast(color, PAPER[theme]), given: contrast(accent, PAPER[theme]) }
}
