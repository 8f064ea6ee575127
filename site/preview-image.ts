import { counted } from "@/domain/counted"
import { datesInWords } from "@/domain/event-dates"
import { LOGO_CARD } from "@/domain/logo-card"
import { opticalSize } from "@/domain/optical-size"
import { CARD, INK, PAPER, SOFT_INK, spotOn } from "@/domain/public-colors"
import type { Release, ReleaseImage, ReleaseLogo, ReleasePartner } from "@/domain/release"
import { type Outlines, type Room, setText, type TextLine } from "./outlined-text"

/** What social networks and messengers show of a link: the size that all of them crop least. */
export const PREVIEW_SIZE = { width: 1200, height: 630 } as const

type Box = { left: number; top: number; width: number; height: number }

/** A logo on the picture: in which file, and where its edges are. Nothing of it is shown beyond its card. */
export type PlacedLogo = Box & { file: ReleaseImage; card: Box }

/** What stands on a picture, as plain data: it is composed and drawn in another process (lib/preview-drawing). */
export type Picture = {
  event: Pick<Release["event"], "title" | "startsOn" | "endsOn" | "place" | "accent">
  /** Null on the event's own picture. */
  partner: { name: string; acronym: string; tagline: string } | null
  /** How many the event has. */
  partners: number
  logos: PlacedLogo[]
}

const MARGIN = 72
const ROOM = PREVIEW_SIZE.width - 2 * MARGIN
/** Where the line runs that parts what the picture is about from what it belongs to. */
const RULE = 452

/** The picture for links to an event's page: its title on paper, when and where, and the first logos. */
export function eventPicture({ event, tiers }: Release): Picture {
  const partners = tiers.flatMap((tier) => tier.partners)
  return { event: named(event), partner: null, partners: partners.length, logos: logoRow(partners) }
}

/** The picture for links to a partner's page: its logo on a card, its name, and the event that it belongs to. */
export function partnerPicture(
  { event, tiers }: Release,
  { content, logo, logoNudge }: ReleasePartner,
): Picture {
  const { name, acronym, tagline } = content
  const partners = tiers.reduce((sum, tier) => sum + tier.partners.length, 0)
  const logos = logo ? placed(logo, logoNudge, PARTNER_CARD, "page") : []
  return { event: named(event), partner: { name, acronym, tagline }, partners, logos }
}

/**
 * A picture's shapes as SVG: outlines alone, so that no font of the machine has a part in it, and cards for its logos. What
 * no shipped face can write (Hangul, for one) is left out rather than drawn as boxes.
 */
export function shapesOf(picture: Picture, outlines: Outlines): string {
  const { width, height } = PREVIEW_SIZE
  const { color } = spotOn(picture.event.accent, "light")
  const { partner } = picture
  const shapes = [
    rectangle({ left: 0, top: 0, width, height }, PAPER.light),
    rectangle({ left: 0, top: 0, width, height: 12 }, color),
    rectangle({ left: MARGIN, top: RULE, width: ROOM, height: 2 }, INK.light),
    ...picture.logos.map(({ card }) => rectangle(card, CARD.light)),
    ...(partner ? partnerTexts(picture, partner, color, outlines) : eventTexts(picture, color, outlines)),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes.join("")}</svg>`
}

function eventTexts({ event, partners }: Picture, color: string, outlines: Outlines): string[] {
  const facts = setText(outlines, "sans", whenAndWhere(event), line([28, 25, 22], 1.3))
  const top = facts.length > 0 ? 132 : 84
  const room = { sizes: [92, 80, 70, 60, 50], width: ROOM, height: 432 - top, leading: 1.08 }
  const title = setText(outlines, "serif", event.title, room)
  const [count] = setText(outlines, "sans", counted(partners, "partner"), line([26], 1.3))
  return [
    ...stack(facts, { top: 70, leading: 1.3, fill: INK.light }),
    ...stack(title, { top, leading: room.leading, fill: color }),
    ...(count ? [pathOf(count, PREVIEW_SIZE.width - MARGIN - count.width, 548, SOFT_INK.light)] : []),
  ]
}

const PARTNER_CARD = { width: 384, height: 256, left: MARGIN, top: 104 }

function partnerTexts(
  { event, logos }: Picture,
  partner: NonNullable<Picture["partner"]>,
  color: string,
  outlines: Outlines,
): string[] {
  const left = logos.length > 0 ? MARGIN + PARTNER_CARD.width + 56 : MARGIN
  const width = PREVIEW_SIZE.width - MARGIN - left
  const about = { sizes: [30, 27], width, height: 80, leading: 1.3 }
  const tagline = setText(outlines, "italic", partner.tagline, about)
  const below = tagline.length > 0 ? 18 + heightOf(tagline, about.leading) : 0
  const named = { sizes: [76, 66, 58, 50, 44, 38], width, height: 364 - below, leading: 1.1 }
  const byName = setText(outlines, "serif", partner.name, named)
  const name = byName.length > 0 ? byName : setText(outlines, "serif", partner.acronym, named)
  const nameHeight = heightOf(name, named.leading)
  const top = PARTNER_CARD.top + PARTNER_CARD.height / 2 - (nameHeight + below) / 2
  const eventRoom = { sizes: [36, 32, 28, 25], width: ROOM, height: 64, leading: 1.15 }
  const eventName = setText(outlines, "serif", event.title, eventRoom)
  const facts = setText(outlines, "sans", whenAndWhere(event), line([24, 22, 20], 1.3))
  const factsTop = RULE + 40 + heightOf(eventName, eventRoom.leading)
  return [
    ...stack(name, { top, left, leading: named.leading, fill: INK.light }),
    ...stack(tagline, { top: top + nameHeight + 18, left, leading: about.leading, fill: SOFT_INK.light }),
    ...stack(eventName, { top: RULE + 28, leading: eventRoom.leading, fill: color }),
    ...stack(facts, { top: factsTop, leading: 1.3, fill: SOFT_INK.light }),
  ]
}

function named({ title, startsOn, endsOn, place, accent }: Release["event"]): Picture["event"] {
  return { title, startsOn, endsOn, place, accent }
}

function whenAndWhere({ startsOn, endsOn, place }: Picture["event"]): string {
  return [datesInWords(startsOn, endsOn), place].filter((text) => text !== "").join(", ")
}

function line(sizes: number[], leading: number): Room {
  return { sizes, width: ROOM, height: 0, leading }
}

function heightOf(lines: TextLine[], leading: number): number {
  return lines.reduce((height, { size }) => height + size * leading, 0)
}

const SMALL_CARD = { width: 156, height: 104 }
const MOST = 5

/** The first logos on small cards, as far as there are any. */
function logoRow(partners: ReleasePartner[]): PlacedLogo[] {
  const row: PlacedLogo[] = []
  for (const { logo, logoNudge } of partners) {
    const card = { ...SMALL_CARD, left: MARGIN + row.length * (SMALL_CARD.width + 16), top: RULE + 36 }
    if (logo) row.push(...placed(logo, logoNudge, card, "small"))
    if (row.length === MOST) break
  }
  return row
}

/**
 * As large on its card as on the page's, the card itself being drawn in another size. None for a drawing that has no
 * rendition yet: it is drawn once, with the limits of an upload, and then never again.
 */
function placed(logo: ReleaseLogo, nudge: number, card: Box, as: "small" | "page"): PlacedLogo[] {
  const scale = card.width / LOGO_CARD[as].width
  const optical = opticalSize(logo, as, nudge)
  const [width, height] = [Math.round(optical.width * scale), Math.round(optical.height * scale)]
  const pixels: ReleaseImage[] = [...logo.renditions, ...(logo.path.endsWith(".svg") ? [] : [logo])]
  const chosen = pixels.find((made) => made.width >= width) ?? pixels.at(-1)
  if (!chosen) return []
  return [
    {
      file: { path: chosen.path, width: chosen.width, height: chosen.height },
      card,
      left: Math.round(card.left + (card.width - width) / 2 + optical.x * scale),
      top: Math.round(card.top + (card.height - height) / 2 + optical.y * scale),
      ...{ width, height },
    },
  ]
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
