/**
 * Colors that stay readable: an event chooses any accent, the page uses the nearest tone that passes.
 * Colors are "#rrggbb". Sources: WCAG 2.2 (relative luminance, contrast ratio, 1.4.3), Oklab (Björn Ottosson, 2020).
 */
export type Color = string

/** The contrast that WCAG 2.2 AA asks of body text (1.4.3). */
const AA_TEXT = 4.5

/** "#ABC", "abcdef", " #aabbcc " become "#aabbcc"; null for anything else. */
export function readColor(typed: string): Color | null {
  const digits = typed.trim().toLowerCase().replace(/^#/u, "")
  if (/^[0-9a-f]{6}$/u.test(digits)) return `#${digits}`
  if (/^[0-9a-f]{3}$/u.test(digits)) return `#${[...digits].map((digit) => digit + digit).join("")}`
  return null
}

/** 0 for black to 1 for white (WCAG 2.2, "relative luminance"). */
export function relativeLuminance(color: Color): number {
  const [red, green, blue] = linear(color)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** 1 to 21, the same in both directions (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Color, other: Color): number {
  const [dark, light] = [relativeLuminance(one), relativeLuminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ]
  return (light + 0.05) / (dark + 0.05)
}

/**
 * The tone of `color` that can be read on `background`: `color` itself when its contrast is at least `ratio`, else the
 * first one darker or lighter (away from the background) that reaches it. The hue is kept, and as much of the
 * saturation as that lightness has in sRGB. Black or white when no color has that ratio on this background.
 */
export function readableOn(color: Color, background: Color, ratio: number = AA_TEXT): Color {
  if (contrast(color, background) >= ratio) return color
  const goal = contrast("#000000", background) >= contrast("#ffffff", background) ? "#000000" : "#ffffff"
  const [lightness, a, b] = oklab(color)
  const end = goal === "#000000" ? 0 : 1
  for (let step = 1; step < STEPS; step += 1) {
    const tone = inGamut([lightness + ((end - lightness) * step) / STEPS, a, b])
    if (contrast(tone, background) >= ratio) return tone
  }
  return goal
}

const STEPS = 64

type Triple = [number, number, number]

/** The color of this lightness and hue with as much of its saturation as a screen can show. */
function inGamut([lightness, a, b]: Triple): Color {
  let saturation = 1
  let channels = toLinear([lightness, a, b])
  while (saturation > 0 && channels.some((value) => value < -EDGE || value > 1 + EDGE)) {
    saturation = Math.max(0, saturation - 1 / STEPS)
    channels = toLinear([lightness, a * saturation, b * saturation])
  }
  return hex(channels)
}

/** How far outside of 0 to 1 a channel may lie and still round to its end. */
const EDGE = 0.002

function linear(color: Color): Triple {
  return [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as Triple
}

function oklab(color: Color): Triple {
  const [red, green, blue] = linear(color)
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ]
}

function toLinear([lightness, a, b]: Triple): Triple {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]
}

function hex(channels: Triple): Color {
  return `#${channels
    .map((value) => {
      const clamped = Math.min(1, Math.max(0, value))
      const encoded = clamped <= 0.0031308 ? clamped * 12.92 : 1.055 * clamped ** (1 / 2.4) - 0.055
      return Math.round(encoded * 255)
        .toString(16)
        .padStart(2, "0")
    })
    .join("")}`
}
