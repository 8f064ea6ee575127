import { counted } from "@/domain/counted"
import { datesInWords } from "@/domain/event-dates"
import { LOGO_CARD } from "@/domain/logo-card"
import { opticalSize } from "@/domain/optical-size"
import { CARD, INK, PAPER, SOFT_INK, spotOn } from "@/domain/public-colors"
import type { Release, ReleaseLogo, ReleasePartner } from "@/domain/release"
import { type Outlines, type Room, setText, type TextLine } from "./outlined-text"

/** What social networks and messengers show of a link: the size that all of them crop least. */
export const PREVIEW_SIZE = { width: 1200, height: 630 } as const

type Box = { left: number; top: number; width: number; height: number }

/** A logo on the picture: which file, and where its edges are. Nothing of it is shown beyond its card. */
export type PlacedLogo = Box & { logo: ReleaseLogo; card: Box }

/** A drawing of shapes and outlines alone, so that no font of the machine has a part in it; and the logos upon it. */
export type Preview = { svg: string; logos: PlacedLogo[] }

const MARGIN = 72
const ROOM = PREVIEW_SIZE.width - 2 * MARGIN
/** Where the line runs that parts what the picture is about from what it belongs to. */
const RULE = 452

/**
 * The picture for links to an event's page: its title on paper, when and where, and the first logos. What no shipped face
 * can write (Hangul, for one) is left out rather than drawn as boxes.
 */
export function eventPreview(release: Release, outlines: Outlines): Preview {
  const { event, tiers } = release
  const { color } = spotOn(event.accent, "light")
  const partners = tiers.flatMap((tier) => tier.partners)
  const facts = setText(outlines, "sans", whenAndWhere(event), line([28, 25, 22], 1.3))
  const top = facts.length > 0 ? 132 : 84
  const room = { sizes: [92, 80, 70, 60, 50], width: ROOM, height: 432 - top, leading: 1.08 }
  const title = setText(outlines, "serif", event.title, room)
  const row = logoRow(partners)
  const [count] = setText(outlines, "sans", counted(partners.length, "partner"), line([26], 1.3))
  const shapes = [
    ...stack(facts, { top: 70, leading: 1.3, fill: INK.light }),
    ...stack(title, { top, leading: room.leading, fill: color }),
    ...row.shapes,
    ...(count ? [pathOf(count, PREVIEW_SIZE.width - MARGIN - count.width, 548, SOFT_INK.light)] : []),
  ]
  return compose(color, shapes, row.logos)
}

/** The picture for links to a partner's page: its logo on a card, its name, and the event that it belongs to. */
export function partnerPreview({ event }: Release, partner: ReleasePartner, outlines: Outlines): Preview {
  const { color } = spotOn(event.accent, "light")
  const { content, logo } = partner
  const card = { width: 384, height: 256, left: MARGIN, top: 104 }
  const left = logo ? MARGIN + card.width + 56 : MARGIN
  const width = PREVIEW_SIZE.width - MARGIN - left
  const about = { sizes: [30, 27], width, height: 80, leading: 1.3 }
  const tagline = setText(outlines, "italic", content.tagline, about)
  const below = tagline.length > 0 ? 18 + heightOf(tagline, about.leading) : 0
  const named = { sizes: [76, 66, 58, 50, 44, 38], width, height: 364 - below, leading: 1.1 }
  const byName = setText(outlines, "serif", content.name, named)
  const name = byName.length > 0 ? byName : setText(outlines, "serif", content.acronym, named)
  const nameHeight = heightOf(name, named.leading)
  const top = card.top + card.height / 2 - (nameHeight + below) / 2
  const eventRoom = { sizes: [36, 32, 28, 25], width: ROOM, height: 64, leading: 1.15 }
  const eventName = setText(outlines, "serif", event.title, eventRoom)
  const facts = setText(outlines, "sans", whenAndWhere(event), line([24, 22, 20], 1.3))
  const factsTop = RULE + 40 + heightOf(eventName, eventRoom.leading)
  const shapes = [
    ...(logo ? [rectangle(card, CARD.light)] : []),
    ...stack(name, { top, left, leading: named.leading, fill: INK.light }),
    ...stack(tagline, { top: top + nameHeight + 18, left, leading: about.leading, fill: SOFT_INK.light }),
    ...stack(eventName, { top: RULE + 28, leading: eventRoom.leading, fill: color }),
    ...stack(facts, { top: factsTop, leading: 1.3, fill: SOFT_INK.light }),
  ]
  return compose(color, shapes, logo ? [placed(logo, partner.logoNudge, card, "page")] : [])
}

function whenAndWhere({ startsOn, endsOn, place }: Release["event"]): string {
  return [datesInWords(startsOn, endsOn), place].filter((text) => text !== "").join(", ")
}

function line(sizes: number[], leading: number): Room {
  return { sizes, width: ROOM, height: 0, leading }
}

function heightOf(lines: TextLine[], leading: number): number {
  return lines.reduce((height, { size }) => height + size * leading, 0)
}

function compose(color: string, shapes: string[], logos: PlacedLogo[]): Preview {
  const { width, height } = PREVIEW_SIZE
  const ground = rectangle({ left: 0, top: 0, width, height }, PAPER.light)
  const edge = rectangle({ left: 0, top: 0, width, height: 12 }, color)
  const rule = rectangle({ left: MARGIN, top: RULE, width: ROOM, height: 2 }, INK.light)
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${[ground, edge, rule, ...shapes].join("")}</svg>`,
    logos,
  }
}

const SMALL_CARD = { width: 156, height: 104 }

/** The first five logos on small cards, as far as there are any. */
function logoRow(partners: ReleasePartner[]): { shapes: string[]; logos: PlacedLogo[] } {
  const shown = partners.flatMap(({ logo, logoNudge }) => (logo ? [{ logo, logoNudge }] : [])).slice(0, 5)
  const cards = shown.map(({ logo, logoNudge }, index) => {
    const card = { ...SMALL_CARD, left: MARGIN + index * (SMALL_CARD.width + 16), top: RULE + 36 }
    return { card, logo: placed(logo, logoNudge, card, "small") }
  })
  return {
    shapes: cards.map(({ card }) => rectangle(card, CARD.light)),
    logos: cards.map(({ logo }) => logo),
  }
}

/** As large on its card as on the page's, the card itself being drawn in another size. */
function placed(logo: ReleaseLogo, nudge: number, card: Box, as: "small" | "page"): PlacedLogo {
  const scale = card.width / LOGO_CARD[as].width
  const { width, height, x, y } = opticalSize(logo, as, nudge)
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) }
  return {
    ...{ logo, card },
    left: Math.round(card.left + (card.width - size.width) / 2 + x * scale),
    top: Math.round(card.top + (card.height - size.height) / 2 + y * scale),
    ...size,
  }
}

function stack(
  lines: TextLine[],
  { top, left = MARGIN, leading, fill }: { top: number; left?: number; leading: number; fill: string },
): string[] {
  return lines.map((line, index) => pathOf(line, left, top + line.size * (0.82 + index * leading), fill))
}

function pathOf({ path }: TextLine, left: number, baseline: number, fill: string): string {
  return `<path transform="translate(${round(left)} ${round(baseline)})" fill="${fill}" d="${path}"/>`
}

function rectangle({ left, top, width, height }: Box, fill: string): string {
  return `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${fill}"/>`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
