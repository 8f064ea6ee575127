import { type Config, optimize } from "svgo"
import { sanitizeSvg } from "@/domain/svg/sanitize"
import { drawSvg, type Size } from "./logo-drawing"
import type { RawPixels } from "./logo-raster"

/** SVGO takes long for more than this: such a drawing stays as it is. In UTF-16 units, and in rules times elements. */
const LIMITS = { length: 256 * 1024, styling: 20_000 } as const

/** What saves less than a twentieth is not worth a change. */
const WORTH = 0.95

/**
 * A sanitized drawing in fewer bytes that looks the same to the pixel, or as it was: when that saves little, when it is not the
 * same drawing (`drawn` says how that looked), and when it is so large that trying takes long. SVGO is no sanitizer, so what
 * it made is sanitized like any file.
 */
export async function minifySvg(svg: string, size: Size, drawn: RawPixels): Promise<string> {
  if (svg.length > LIMITS.length || stylingOf(svg) > LIMITS.styling) return svg
  const smaller = optimized(svg, size)
  if (smaller === null || smaller.length > svg.length * WORTH) return svg
  if (!looksAs(drawn, await drawSvg(smaller, size))) return svg
  // A shape may fall on the pixels of one size by chance.
  const other = Math.ceil(drawn.width * 0.37)
  const small = await drawSvg(svg, size, other)
  return small.ok && looksAs(small.pixels, await drawSvg(smaller, size, other)) ? smaller : svg
}

function looksAs(drawn: RawPixels, again: Awaited<ReturnType<typeof drawSvg>>): boolean {
  return again.ok && again.pixels.data.equals(drawn.data)
}

function optimized(svg: string, size: Size): string | null {
  try {
    const again = sanitizeSvg(optimize(svg, configFor(svg, size)).data)
    return again.ok && again.removed.length === 0 ? again.svg : null
  } catch {
    // What SVGO can't read stays as it is.
    return null
  }
}

function stylingOf(svg: string): number {
  const rules = [...svg.matchAll(/<style[^>]*>([^<]*)/gu)].reduce(
    (sum, [, css = ""]) => sum + css.split("{").length,
    0,
  )
  return rules * svg.split("<").length
}

/** Only what writes the same thing shorter: nothing here judges what is visible or merges shapes. */
function configFor(svg: string, size: Size): Config {
  const floatPrecision = precisionFor(svg, size)
  return {
    multipass: false,
    plugins: [
      "cleanupAttrs",
      "minifyStyles",
      "cleanupIds",
      { name: "convertColors", params: { names2hex: true, shorthex: true, shortname: true } },
      { name: "convertPathData", params: { floatPrecision, transformPrecision: 9, ...EXACT } },
      { name: "convertTransform", params: { floatPrecision, transformPrecision: 9, degPrecision: 6 } },
      "removeEmptyAttrs",
      "removeEmptyContainers",
      "collapseGroups",
    ],
  }
}

/** Curves stay curves of their kind, and no transformation is worked into them. */
const EXACT = {
  applyTransforms: false,
  makeArcs: { threshold: 0, tolerance: 0 },
  convertToQ: false,
  straightCurves: false,
  smartArcRounding: false,
} as const

/** Decimals that are finer than a thousandth of a pixel on a screen 4,000 pixels wide. */
function precisionFor(svg: string, { width, height }: Size): number {
  const box = / viewBox="([^"]*)"/u.exec(svg)?.[1]?.split(" ").map(Number) ?? []
  const longest = Math.max(box[2] ?? width, box[3] ?? height)
  return Math.min(9, Math.max(1, Math.ceil(Math.log10(4_000_000 / longest))))
}
