import type { MeasuredLogo } from "@/db/images"
import type { LogoBox } from "@/domain/logo-trim"
import { type Result, refuse } from "@/domain/result"
import { trimSvg } from "@/domain/svg/trim"
import { marked } from "@/domain/words"
import { RASTER_LIMITS } from "./logo-raster"
import { readLogoFile } from "./logo-reading"
import { sharp } from "./sharp"

/** What lib/logo-trim `trimmedLogo` says, done in the worker: what is left is read like a file that was sent. */
export async function trimLogoFile(
  logo: { type: string; bytes: Buffer },
  box: LogoBox,
): Promise<Result<{ logo: MeasuredLogo }>> {
  const cropped = await cropLogo(logo, box)
  return cropped.ok ? readLogoFile(cropped.bytes) : cropped
}

/**
 * A stored logo with only `box` of it left, in fractions: a drawing by its viewBox, a picture by whole pixels, which are
 * kept as they are (in a lossless format, for a JPEG written again would lose some).
 */
async function cropLogo(
  logo: { type: string; bytes: Buffer },
  box: LogoBox,
): Promise<Result<{ bytes: Buffer }>> {
  if (logo.type === "image/svg+xml") {
    const trimmed = trimSvg(logo.bytes.toString("utf8"), box)
    return trimmed.ok ? { ok: true, bytes: Buffer.from(trimmed.svg, "utf8") } : trimmed
  }
  const picture = sharp(logo.bytes, { limitInputPixels: RASTER_LIMITS.pixels })
  const { width, height } = await picture.metadata()
  const [left, right] = pixels(box.left, box.width, width)
  const [top, bottom] = pixels(box.top, box.height, height)
  if (Math.min(right - left, bottom - top) < RASTER_LIMITS.smallest) return refuse(TOO_SMALL)
  const cropped = picture.extract({ left, top, width: right - left, height: bottom - top })
  const isPng = logo.type === "image/png"
  return {
    ok: true,
    bytes: await (isPng ? cropped.png({ compressionLevel: 9 }) : cropped.webp({ lossless: true })).toBuffer(),
  }
}

/** The whole pixels that hold this part of a side. */
function pixels(start: number, length: number, side: number): [number, number] {
  // A share that means a whole pixel may be off by a rounding of its last bit.
  const [first, last] = [start * side, (start + length) * side]
  return [Math.max(0, Math.floor(first + 1e-6)), Math.min(side, Math.ceil(last - 1e-6))]
}

const TOO_SMALL = marked("What is left after trimming is too small for a logo. Send a larger picture.")
