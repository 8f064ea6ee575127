import { drawingWidths } from "@/domain/rendition-widths"
import { type Result, refuse } from "@/domain/result"
import { marked } from "@/domain/words"
import type { RawPixels } from "./logo-raster"
import { sharp } from "./sharp"

/**
 * Draws one of our own SVGs (from domain/svg/sanitize, or shipped with the project) as large as its largest rendition, or in
 * another width.
 */
export async function drawSvg(
  svg: string,
  size: Size,
  width = Math.max(...drawingWidths(size)),
): Promise<Result<{ pixels: RawPixels }>> {
  const height = Math.max(1, Math.round((width * size.height) / size.width))
  try {
    const { data, info } = await withSvg(() =>
      sharp(Buffer.from(atSize(svg, width, height)), { limitInputPixels: LARGEST })
        .resize({ width, height, fit: "fill" })
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true }),
    )
    return { ok: true, pixels: { data, width: info.width, height: info.height, channels: 4 } }
  } catch {
    return refuse(UNDRAWABLE)
  }
}

/** For SVGs of our own making: libvips reads SVG only while `draw` runs, so that no other file is ever taken for one. */
export async function withSvg<T>(draw: () => Promise<T>): Promise<T> {
  sharp.unblock({ operation: SVG_LOADER })
  try {
    return await draw()
  } finally {
    sharp.block({ operation: SVG_LOADER })
  }
}

export type Size = { width: number; height: number }

const SVG_LOADER = ["VipsForeignLoadSvgBuffer"]

/** A style sheet inside may ask for another size than the one that was set; then it is scaled, up to here. */
const LARGEST = 4_000_000

/** The same drawing in this many pixels. Without slack for the last half pixel, so that an edge is not taken for soft. */
function atSize(svg: string, width: number, height: number): string {
  return svg.replace(/^<svg([^>]*?)(\/?)>/u, (_, attributes: string, end: string) => {
    const rest = attributes.replace(/ (?:width|height)="[^"]*"/gu, "")
    const keeps = rest.includes(" preserveAspectRatio=") || !fits(rest, width, height)
    return `<svg${rest} width="${width}" height="${height}"${keeps ? "" : ' preserveAspectRatio="none"'}${end}>`
  })
}

function fits(attributes: string, width: number, height: number): boolean {
  const [, , boxWidth = 0, boxHeight = 0] = (/ viewBox="([^"]*)"/u.exec(attributes)?.[1] ?? "")
    .split(" ")
    .map(Number)
  return Math.abs((width * boxHeight) / boxWidth - height) <= 1
}

const UNDRAWABLE = marked(
  "This SVG can't be drawn: a part of it is beyond what programs can show. Export it again as “plain SVG”, or send a PNG.",
)
