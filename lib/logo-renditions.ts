import { createHash } from "node:crypto"
import type { RenditionFile } from "@/db/images"
import type { LogoFacts } from "@/domain/logo-facts"
import { drawingWidths, renditionWidths } from "@/domain/rendition-widths"
import type { RawPixels } from "./logo-raster"
import { PNG_LEVEL, sharp } from "./sharp"

/** With up to this many tones, lossless WebP is both smaller and cleaner than a lossy one. */
const FEW_TONES = 16

/**
 * Makes a logo's renditions from its decoded pixels, which are shrunk to the largest first and from there to each. Pictures
 * get WebP and PNG; drawings, which browsers show as they are, PNG alone.
 */
export async function makeRenditions(
  pixels: RawPixels,
  logo: { type: string; width: number; height: number; facts: LogoFacts },
): Promise<RenditionFile[]> {
  const isDrawing = logo.type === "image/svg+xml"
  const widths = isDrawing ? drawingWidths(logo) : renditionWidths(logo, pixels.width)
  const largest = await shrink(pixels, Math.max(...widths))
  const made: RenditionFile[] = []
  for (const width of widths) {
    const own = await shrink(largest, width)
    if (!isDrawing) made.push(await encode(own, "webp", logo.facts))
    made.push(await encode(own, "png", logo.facts))
  }
  return made
}

async function shrink(pixels: RawPixels, width: number): Promise<RawPixels> {
  if (pixels.width === width) return pixels
  const { data, info } = await sharp(pixels.data, { raw: pixels })
    .resize({ width, height: Math.max(1, Math.round((pixels.height * width) / pixels.width)), fit: "fill" })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, channels: info.channels }
}

async function encode(pixels: RawPixels, format: "webp" | "png", facts: LogoFacts): Promise<RenditionFile> {
  const picture = sharp(pixels.data, { raw: pixels })
  const bytes = await (format === "png"
    ? picture.png({ compressionLevel: PNG_LEVEL })
    : picture.webp(facts.tones <= FEW_TONES ? { lossless: true } : { quality: 90, smartSubsample: true })
  ).toBuffer()
  const sha256 = createHash("sha256").update(bytes).digest("hex")
  const { width, height } = pixels
  return { sha256, type: `image/${format}`, extension: format, width, height, bytes, format }
}
