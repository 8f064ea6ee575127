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

type Rgb = [number, number, number]

/** The light that each value of a channel stands for (sRGB, IEC 61966-2-1). */
const LINEAR = Float64Array.from({ length: 256 }, (_, byte) => {
  const value = byte / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
})

/** White, and the paper of the site's dark theme (site/styles.ts). */
const PAPERS: readonly [Paper, Paper] = [paper(0xff, 0xff, 0xff), paper(0x17, 0x16, 0x13)]

type Paper = { color: Rgb; luminance: number }

function paper(...color: Rgb): Paper {
  return { color, luminance: luminance(...color) }
}

/** One walk over the pixels. `opacity`, `ink`, `lost` and `colors` add up opacities: half a pixel counts half. */
function drawnIn({ data, width, height }: Pixels, ground: Ground) {
  const found = { left: width, top: height, right: 0, bottom: 0, opacity: 0 }
  const grounds = groundsOf(ground)
  const ink = grounds.map(() => 0)
  const lost: [number, number] = [0, 0]
  const colors = new Float64Array(4096)
  // A logo's pixels mostly are as the one before them.
  let known = -1
  let traits = traitsOf([0, 0, 0], 0, grounds)
  for (let at = 0, pixel = 0; pixel < width * height; pixel += 1, at += 4) {
    if (!ground.isDrawn(at)) continue
    const x = pixel % width
    const y = (pixel - x) / width
    if (x < found.left) found.left = x
    if (x >= found.right) found.right = x + 1
    if (y < found.top) found.top = y
    found.bottom = y + 1
    const [red, green, blue, alpha] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0, data[at + 3] ?? 0]
    const color = ((red * 256 + green) * 256 + blue) * 256 + alpha
    if (color !== known) traits = traitsOf([red, green, blue], alpha / 255, grounds)
    known = color
    const { opacity } = traits
    const key = colorKey(data, at)
    found.opacity += opacity
    colors[key] = (colors[key] ?? 0) + opacity
    if (traits.lostOnLight) lost[0] += opacity
    if (traits.lostOnDark) lost[1] += opacity
    for (let index = 0; index < ink.length; index += 1)
      ink[index] = (ink[index] ?? 0) + (traits.ink[index] ?? 0)
  }
  return { ...found, ink, lost, colors }
}

function traitsOf(color: Rgb, opacity: number, grounds: (number | null)[]) {
  const [light, dark] = PAPERS
  const own = luminance(...color)
  return {
    opacity,
    ink: grounds.map((ground) => opacity * standOut(lightness(own), ground)),
    lostOnLight: isLost(light, color, opacity),
    lostOnDark: isLost(dark, color, opacity),
  }
}

/** The lightness of what the mark may stand on; null where the whole picture is the mark. */
function groundsOf({ name }: Ground): (number | null)[] {
  if (name === "transparent") return PAPERS.map((paper) => lightness(paper.luminance))
  if (name === "uneven") return [null]
  const channels = [1, 3, 5].map((at) => Number.parseInt(name.slice(at, at + 2), 16))
  return [lightness(luminance(...(channels as [number, number, number])))]
}

function standOut(own: number, ground: number | null): number {
  if (ground === null) return 1
  return Math.abs(own - ground) / Math.max(ground, 100 - ground)
}

/** Is the contrast (WCAG 2.2, "contrast ratio") of a color of this opacity too low for the paper that it lies on? */
function isLost(paper: Paper, [red, green, blue]: Rgb, opacity: number): boolean {
  const rest = 1 - opacity
  const laid =
    luminance(
      Math.round(red * opacity + paper.color[0] * rest),
      Math.round(green * opacity + paper.color[1] * rest),
      Math.round(blue * opacity + paper.color[2] * rest),
    ) + 0.05
  const own = paper.luminance + 0.05
  return laid < own * LOST && own < laid * LOST
}

/** WCAG 2.2, "relative luminance". */
function luminance(red: number, green: number, blue: number): number {
  return 0.2126 * (LINEAR[red] ?? 0) + 0.7152 * (LINEAR[green] ?? 0) + 0.0722 * (LINEAR[blue] ?? 0)
}

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
