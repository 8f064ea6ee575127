import type { LogoFacts } from "./logo-facts"

/** Pixels from top left to bottom right, four bytes each: red, green, blue (not multiplied by opacity), opacity. */
export type Pixels = { data: Uint8Array; width: number; height: number }

/** What surrounds a mark, and a way to tell the mark from it: takes the index of a pixel's first byte. */
export type Ground = { name: LogoFacts["ground"]; isDrawn: (at: number) => boolean }

/** Opacity below this is no drawing: soft edges and shadows end here. */
const FAINT = 16

/** As far as a channel of a flat ground may wander, by JPEG's noise, and still be ground. */
const WANDER = 24

/** So much of the edge is transparent around a mark that touches it, and so much has the color of a flat ground. */
const TRANSPARENT_EDGE = 0.4
const FLAT_EDGE = 0.9

/**
 * Tells the ground by the picture's edge. Transparent when much of the edge is, or all four corners are (a badge that
 * touches the sides). Flat when nearly all of the edge has one color. Else uneven: then all that is opaque counts as drawn.
 */
export function groundOf({ data, width, height }: Pixels): Ground {
  const edge = edgeOf(width, height).map((pixel) => pixel * 4)
  const opacity = (at: number) => data[at + 3] ?? 0
  const corners = [0, width - 1, (height - 1) * width, height * width - 1].map((pixel) => pixel * 4)
  const clear = edge.filter((at) => opacity(at) < FAINT).length
  if (clear >= edge.length * TRANSPARENT_EDGE || corners.every((at) => opacity(at) < FAINT))
    return { name: "transparent", isDrawn: (at) => opacity(at) >= FAINT }
  const flat = commonColor(data, edge)
  const isFlat = (at: number) => opacity(at) >= 128 && distance(data, at, flat) <= WANDER
  if (edge.filter(isFlat).length >= edge.length * FLAT_EDGE)
    return { name: hex(flat), isDrawn: (at) => opacity(at) >= FAINT && distance(data, at, flat) > WANDER }
  return { name: "uneven", isDrawn: (at) => opacity(at) >= FAINT }
}

/** The outermost pixels, each once. */
function edgeOf(width: number, height: number): number[] {
  const pixels = new Set<number>()
  for (let x = 0; x < width; x += 1) pixels.add(x).add((height - 1) * width + x)
  for (let y = 0; y < height; y += 1) pixels.add(y * width).add(y * width + width - 1)
  return [...pixels]
}

type Color = [number, number, number]

/** The mean of those pixels that share the most frequent color, 4 bits per channel. */
function commonColor(data: Uint8Array, at: number[]): Color {
  const groups = new Map<number, number[]>()
  for (const index of at) {
    const key = colorKey(data, index)
    const group = groups.get(key)
    if (group) group.push(index)
    else groups.set(key, [index])
  }
  const largest = [...groups.values()].reduce(
    (most, group) => (group.length > most.length ? group : most),
    [],
  )
  const mean = (channel: number) =>
    Math.round(largest.reduce((sum, index) => sum + (data[index + channel] ?? 0), 0) / largest.length)
  return [mean(0), mean(1), mean(2)]
}

/** A color in 4 bits per channel: 0 to 4095. */
export function colorKey(data: Uint8Array, at: number): number {
  const [red, green, blue] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]
  return ((red >> 4) << 8) | (green & 0xf0) | (blue >> 4)
}

function distance(data: Uint8Array, at: number, [red, green, blue]: Color): number {
  return Math.max(
    Math.abs((data[at] ?? 0) - red),
    Math.abs((data[at + 1] ?? 0) - green),
    Math.abs((data[at + 2] ?? 0) - blue),
  )
}

function hex(color: Color): `#${string}` {
  return `#${color.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`
}
