import type { LogoFacts } from "./logo-facts"
import { colorKey, type Ground, groundOf, type Pixels } from "./logo-ground"

export type PixelFacts = Pick<LogoFacts, "box" | "ink" | "ground" | "lostOnLight" | "lostOnDark" | "tones">

/**
 * Measures a picture's pixels. Contrast for ink is the difference in CIE lightness (L*), as a share of the greatest that
 * there can be on that ground; on a transparent ground that is white paper or the dark theme's, whichever the mark stands
 * out from. `lostOn…` goes by the contrast ratio of WCAG 2.2, with half-transparent pixels laid on the paper, whatever the
 * ground is. Where nothing is drawn, the box is the whole picture and all else is 0.
 */
export function measurePixels(pixels: Pixels): PixelFacts {
  const { width, height } = pixels
  const ground = groundOf(pixels)
  const drawn = drawnIn(pixels, ground)
  if (drawn.opacity === 0) return { ...NOTHING, ground: ground.name }
  const { left, top, right, bottom } = drawn
  const [boxWidth, boxHeight] = [right - left, bottom - top]
  return {
    box: { left: left / width, top: top / height, width: boxWidth / width, height: boxHeight / height },
    ink: round(Math.max(...drawn.ink) / (boxWidth * boxHeight)),
    ground: ground.name,
    lostOnLight: round(drawn.lost[0] / drawn.opacity),
    lostOnDark: round(drawn.lost[1] / drawn.opacity),
    tones: tonesIn(drawn.colors, drawn.opacity),
  }
}

const NOTHING = {
  box: { left: 0, top: 0, width: 1, height: 1 },
  ink: 0,
  lostOnLight: 0,
  lostOnDark: 0,
  tones: 0,
} as const

/** Below this contrast a mark is lost on its paper. */
const LOST = 1.5

/** So much of what is drawn has to be covered by the tones that count. */
const COVERED = 0.95

type Rgb = readonly [number, number, number]

/** White, and the paper of the site's dark theme (site/styles.ts). */
const PAPERS: readonly [Rgb, Rgb] = [
  [0xff, 0xff, 0xff],
  [0x17, 0x16, 0x13],
]

/** One walk over the pixels. `opacity`, `ink` and `colors` add up opacities: half a pixel counts half. */
function drawnIn({ data, width, height }: Pixels, ground: Ground) {
  const found = {
    ...{ left: width, top: height, right: 0, bottom: 0, opacity: 0 },
    lost: [0, 0] as [number, number],
    colors: new Float64Array(4096),
  }
  const grounds = groundsOf(ground)
  const ink = grounds.map(() => 0)
  const [light, dark] = PAPERS
  for (let at = 0, pixel = 0; pixel < width * height; pixel += 1, at += 4) {
    if (!ground.isDrawn(at)) continue
    const x = pixel % width
    const y = (pixel - x) / width
    found.left = Math.min(found.left, x)
    found.right = Math.max(found.right, x + 1)
    found.top = Math.min(found.top, y)
    found.bottom = y + 1
    const color = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0] as const
    const opacity = (data[at + 3] ?? 0) / 255
    found.opacity += opacity
    const key = colorKey(data, at)
    found.colors[key] = (found.colors[key] ?? 0) + opacity
    if (contrastOn(light, color, opacity) < LOST) found.lost[0] += opacity
    if (contrastOn(dark, color, opacity) < LOST) found.lost[1] += opacity
    const own = lightness(luminance(color))
    for (let index = 0; index < ink.length; index += 1)
      ink[index] = (ink[index] ?? 0) + opacity * standOut(own, grounds[index])
  }
  return { ...found, ink }
}

/** The lightness of what the mark may stand on; null where the whole picture is the mark. */
function groundsOf({ name }: Ground): (number | null)[] {
  if (name === "transparent") return PAPERS.map((paper) => lightness(luminance(paper)))
  if (name === "uneven") return [null]
  const channels = [1, 3, 5].map((at) => Number.parseInt(name.slice(at, at + 2), 16))
  return [lightness(luminance(channels as unknown as Rgb))]
}

function standOut(own: number, ground: number | null | undefined): number {
  if (ground === null || ground === undefined) return 1
  return Math.abs(own - ground) / Math.max(ground, 100 - ground)
}

/** WCAG 2.2, "contrast ratio", of a color of this opacity that lies on a paper. */
function contrastOn(paper: Rgb, color: Rgb, opacity: number): number {
  const laid = (index: 0 | 1 | 2) => Math.round(color[index] * opacity + paper[index] * (1 - opacity))
  const one = luminance([laid(0), laid(1), laid(2)]) + 0.05
  const other = luminance(paper) + 0.05
  return Math.max(one, other) / Math.min(one, other)
}

/** WCAG 2.2, "relative luminance". */
function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * (LINEAR[red] ?? 0) + 0.7152 * (LINEAR[green] ?? 0) + 0.0722 * (LINEAR[blue] ?? 0)
}

const LINEAR = Float64Array.from({ length: 256 }, (_, byte) => {
  const value = byte / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
})

/** CIE 1976 L*, 0 for black to 100 for white. */
function lightness(y: number): number {
  return y <= 216 / 24_389 ? (y * 24_389) / 27 : 116 * Math.cbrt(y) - 16
}

function tonesIn(colors: Float64Array, all: number): number {
  let covered = 0
  let tones = 0
  for (const weight of colors.toSorted().reverse()) {
    if (covered >= all * COVERED || weight === 0) return tones
    covered += weight
    tones += 1
  }
  return tones
}

/** Four decimals say all that a measure of some hundred pixels knows. */
function round(value: number): number {
  return Math.min(1, Math.round(value * 10_000) / 10_000)
}
