import { LOGO_CARD } from "./logo-card"

type Size = { width: number; height: number }

/** Screens show a CSS pixel with one to three of their own. */
const DENSITIES = [1, 2, 3]

/** A width this near below another is left out: the larger file serves both. */
const NEAR = 1.2

/**
 * The widths in pixels, rising, at which a logo of these proportions exists: fitted into each tier's card and into the
 * card of a partner's own page, at one, two and three times, without near doubles. `limit` is the width of a picture's own
 * pixels: nothing is made larger than that.
 */
export function renditionWidths(logo: Size, limit = Number.POSITIVE_INFINITY): number[] {
  return spread(
    Object.values(LOGO_CARD).map((card) => fittedWidth(logo, card)),
    limit,
  )
}

/** For a drawing, which browsers show as it is: PNGs for mails, documents and programs, as large as a partner's own page. */
export function drawingWidths(logo: Size): number[] {
  return spread([fittedWidth(logo, LOGO_CARD.page)], Number.POSITIVE_INFINITY)
}

function spread(widths: number[], limit: number): number[] {
  const wanted = widths.flatMap((width) =>
    DENSITIES.map((density) => Math.max(1, Math.min(limit, Math.round(width * density)))),
  )
  const kept: number[] = []
  for (const width of wanted.sort((a, b) => b - a)) {
    const larger = kept[0]
    if (larger === undefined || larger > width * NEAR) kept.unshift(width)
  }
  return kept
}

function fittedWidth({ width, height }: Size, card: Size): number {
  return Math.min(card.width, (card.height * width) / height)
}
