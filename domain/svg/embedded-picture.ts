import { readRasterHeader } from "@/domain/raster-header"

/** Together, for one SVG: far over what a logo needs, low enough that no reader chokes. */
export const EMBEDDED_PIXEL_LIMIT = 16_000_000

/**
 * A picture inside an SVG: a base64 data address of a PNG, JPEG or WebP. The bytes decide the type, which is written
 * anew. Null for every other address. `pixels` is width by height from the picture's header.
 */
export function readEmbeddedPicture(address: string): { href: string; pixels: number } | null {
  const trimmed = address.trim()
  const comma = trimmed.indexOf(",")
  const head = trimmed.slice(0, comma).toLowerCase().split(";")
  if (comma < 0 || !head[0]?.startsWith("data:image/") || head.at(-1)?.trim() !== "base64") return null
  const bytes = decodeBase64(trimmed.slice(comma + 1))
  const header = bytes && readRasterHeader(bytes)
  if (!bytes || !header || header.width < 1 || header.height < 1) return null
  return {
    href: `data:image/${header.kind};base64,${bytes.toString("base64")}`,
    pixels: header.width * header.height,
  }
}

/** Line ends inside are usual, and so is a missing “=” at the end. Null for anything that is not base64. */
function decodeBase64(text: string): Buffer | null {
  const compact = text.replaceAll("%3D", "=").replace(/\s+/gu, "")
  if (compact === "" || !/^[A-Za-z0-9+/]+={0,2}$/u.test(compact)) return null
  return Buffer.from(compact, "base64")
}
