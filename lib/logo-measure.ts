import type { LogoFacts } from "@/domain/logo-facts"
import { measurePixels } from "@/domain/logo-pixels"
import type { RawPixels } from "./logo-raster"
import { sharp } from "./sharp"

/** The longer side at which a logo is measured: a five-hundredth is finer than any eye. */
const SIDE = 512

/**
 * Measures a logo by its decoded pixels. `svg` is the drawing's sanitized text, null for a picture; `profile` and
 * `sentBytes` tell of the file as it was sent.
 */
export async function measure(
  pixels: RawPixels,
  { svg, profile, sentBytes }: { svg: string | null; profile: string | null; sentBytes: number },
): Promise<LogoFacts> {
  // No kernel with negative lobes: their ringing would count as drawn.
  const { data, info } = await sharp(pixels.data, { raw: pixels })
    .resize({ width: SIDE, height: SIDE, fit: "inside", withoutEnlargement: true, kernel: "linear" })
    .toColourspace("srgb")
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return {
    ...measurePixels({ data, width: info.width, height: info.height }),
    // A cleaned drawing holds pictures as data addresses alone, in <image> and <feImage>.
    holdsPixels: svg?.includes('xlink:href="data:image/') ?? false,
    holdsText: /<text[\s/>]/u.test(svg ?? ""),
    profile,
    sentBytes,
  }
}
