import { DEFAULT_ACCENT } from "@/domain/event"
import { CARD, INK, PAPER, SOFT_INK, spotOn, type Theme } from "@/domain/public-colors"

/** Grounds that look as on the public pages, whatever theme the desk is in: for `style`. */
export const ON_CARD = { background: CARD.light, color: SOFT_INK.light } as const
export const ON_DARK = { background: PAPER.dark, color: SOFT_INK.dark } as const

/** A piece of the public page in one of its themes. */
export function publicPage(theme: Theme) {
  return { background: PAPER[theme], color: INK[theme] } as const
}

/** The outline of what is chosen on it. */
export function chosenOn(theme: Theme) {
  return { outlineColor: spotOn(DEFAULT_ACCENT, theme).color } as const
}
