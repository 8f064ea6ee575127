import { LOGO_CARD, type LogoCard } from "./logo-card"
import { type LogoFacts, NUDGE_LIMIT } from "./logo-facts"

/** What the size depends on: a picture's own proportions, and what was measured of it. */
export type Measured = { width: number; height: number; facts: LogoFacts | null }

/**
 * The printed size of the whole picture in whole CSS pixels, and how far (right, down) it is moved so that the mark, not
 * the file, stands in the middle of its card.
 */
export type OpticalSize = { width: number; height: number; x: number; y: number }

/** The shares of a card's sides that a balanced mark may fill, and those that a nudged one may. */
const MARGINS = { balanced: { width: 0.8, height: 0.72 }, nudged: { width: 0.92, height: 0.88 } } as const

/** The area of a mark of usual density, as a share of the balanced room. */
const AREA = 0.5

/** The ink of a usual mark (the median of the sample’s), and of one that was never measured. */
const USUAL_INK = 0.15

/** How much larger a faint mark and how much smaller a solid one may get in length: a measure may err, an eye is lenient. */
const DENSITY_LIMITS = { smallest: 0.7, largest: 1.2 } as const

/**
 * The size at which a logo looks as large as its neighbors, inside its card. `nudge` is staff's correction in percent.
 *
 * Two rules, both on the mark alone. First, equal area rather than equal height: a side is proportional to the square root
 * of the ratio (Dan Paquette's proportional image normalization with a factor of one half). Then visual mass: a solid
 * block weighs more than thin letters in the same box, but the eye sums it up less than in full (Stevens' power law has
 * an exponent below one for area and for brightness), so that area times the square root of ink is kept equal; as Sanity's
 * Logo Soup does with its default density factor. DECISIONS.md has the references.
 *
 * The margins hold for the mark. The empty margin of a padded file counts for nothing and may reach beyond the card, which
 * clips it: otherwise a padded logo would look smaller than the same one trimmed. A mark that balance would make larger
 * than the margins is fitted into them. A nudge comes after that and may go into the margins, so that it always shows.
 */
export function opticalSize(logo: Measured, card: LogoCard, nudge = 0): OpticalSize {
  const { width, height, box, ink } = markOf(logo)
  const ratio = (width * box.width) / (height * box.height)
  const room = roomIn(card, MARGINS.balanced)
  const area = room.width * room.height * AREA
  const balanced = fitted(ratio, Math.sqrt(area * ratio) * densityScale(ink), room)
  const percent = Math.min(NUDGE_LIMIT, Math.max(-NUDGE_LIMIT, nudge))
  const mark = fitted(ratio, balanced * (1 + percent / 100), roomIn(card, MARGINS.nudged))
  const scale = mark / (width * box.width)
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    x: shift(width * scale, box.left, box.width),
    y: shift(height * scale, box.top, box.height),
  }
}

/**
 * What the eye takes for the logo: the measured box; or the whole picture where nothing was measured, and where the file
 * brings a colored ground, for then that is a block on the card. A picture without usable measures is a square.
 */
function markOf({ width, height, facts }: Measured): Mark {
  const sides = width > 0 && height > 0 ? { width, height } : { width: 1, height: 1 }
  if (!facts || facts.box.width <= 0 || facts.box.height <= 0) return { ...sides, box: WHOLE, ink: USUAL_INK }
  if (facts.ground.startsWith("#") && !isPaperWhite(facts.ground)) return { ...sides, box: WHOLE, ink: 1 }
  return { ...sides, box: facts.box, ink: facts.ink }
}

type Mark = { width: number; height: number; box: LogoFacts["box"]; ink: number }

const WHOLE = { left: 0, top: 0, width: 1, height: 1 }

/** A ground that a white card swallows: every channel within 12 of 255. */
export function isPaperWhite(ground: LogoFacts["ground"]): boolean {
  return /^#(?:f[3-9a-f]){3}$/iu.test(ground)
}

function densityScale(ink: number): number {
  const { smallest, largest } = DENSITY_LIMITS
  return ink > 0 ? Math.min(largest, Math.max(smallest, (USUAL_INK / ink) ** 0.25)) : largest
}

function roomIn(card: LogoCard, share: { width: number; height: number }) {
  return { width: LOGO_CARD[card].width * share.width, height: LOGO_CARD[card].height * share.height }
}

/** The width, or the largest one below it that fits in the room in both directions. */
function fitted(ratio: number, width: number, room: { width: number; height: number }): number {
  return Math.min(width, room.width, room.height * ratio)
}

/** From the middle of the mark to the middle of the picture. */
function shift(length: number, start: number, share: number): number {
  return Math.round(length * (0.5 - start - share / 2)) || 0
}
