import { fileURLToPath } from "node:url"
import type { Result } from "@/domain/result"
import { type Picture, type PlacedLogo, shapesOf } from "@/site/preview-image"
import { withSvg } from "./logo-drawing"
import { RASTER_LIMITS } from "./logo-raster"
import { outlinesFrom } from "./outlines"
import { sharp } from "./sharp"

/** The shipped faces lie beside the bundle's folder, as they lie beside this one. */
const outlines = outlinesFrom(fileURLToPath(new URL("../public", import.meta.url)))

/**
 * What lib/preview-drawing says, done in the worker: the shapes first, then the logos upon them, whose files come along in
 * their order. The same picture gives the same bytes.
 */
export async function drawPreview({
  picture,
  files,
}: {
  picture: Picture
  files: Uint8Array[]
}): Promise<Result<{ bytes: Buffer }>> {
  const layers = []
  for (const [index, bytes] of files.entries()) {
    const logo = picture.logos[index]
    if (logo) layers.push(await onCard(bytes, logo))
  }
  const shapes = Buffer.from(shapesOf(picture, outlines))
  const ground = await withSvg(() => sharp(shapes).png({ compressionLevel: 0 }).toBuffer())
  const drawn = sharp(ground).composite(layers).removeAlpha()
  return { ok: true, bytes: await drawn.png({ compressionLevel: 9, effort: 10 }).toBuffer() }
}

/** In its size, and without what an empty margin of its file has beyond the card. */
async function onCard(bytes: Uint8Array, { left, top, width, height, card }: PlacedLogo) {
  const cut = {
    left: Math.max(0, card.left - left),
    top: Math.max(0, card.top - top),
    right: Math.min(width, card.left + card.width - left),
    bottom: Math.min(height, card.top + card.height - top),
  }
  const input = await sharp(bytes, { limitInputPixels: RASTER_LIMITS.pixels })
    .resize({ width, height, fit: "fill" })
    .extract({ left: cut.left, top: cut.top, width: cut.right - cut.left, height: cut.bottom - cut.top })
    .timeout({ seconds: RASTER_LIMITS.seconds })
    .png({ compressionLevel: 0 })
    .toBuffer()
  return { input, left: left + cut.left, top: top + cut.top }
}
