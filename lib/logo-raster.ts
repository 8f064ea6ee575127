import type { Metadata, Sharp } from "sharp"
import { isSrgb, profileName } from "@/domain/icc-profile"
import { type RasterHeader, readRasterHeader } from "@/domain/raster-header"
import { type Result, refuse } from "@/domain/result"
import { marked, numbered, t } from "@/domain/words"
import { PNG_LEVEL, sharp } from "./sharp"

export type RasterKind = "png" | "jpeg" | "webp" | "avif"

/** Decoded: rows of pixels from the top, `channels` bytes each, in sRGB or gray. */
export type RawPixels = { data: Buffer; width: number; height: number; channels: 1 | 2 | 3 | 4 }

export type Raster = {
  bytes: Buffer
  pixels: RawPixels
  format: "png" | "jpeg" | "webp"
  /** The color profile that it was converted from, unless that was sRGB. */
  profile: string | null
  notes: string[]
}

/** Pixels. 40 million are 160 MB while decoding; a logo of 4,000 px is sharp on any screen. */
export const RASTER_LIMITS = {
  pixels: 40_000_000,
  stored: 4_000,
  smallest: 16,
  sharp: 400,
  seconds: 8,
} as const

// One thread, nothing kept, and no decoder but these four: libvips brings dozens more.
sharp.concurrency(1)
sharp.cache(false)
sharp.block({ operation: ["VipsForeignLoad"] })
sharp.unblock({
  operation: [
    "VipsForeignLoadPngBuffer",
    "VipsForeignLoadJpegBuffer",
    "VipsForeignLoadWebpBuffer",
    "VipsForeignLoadHeifBuffer",
  ],
})

/**
 * Decodes a picture that is of the given kind by its signature, once, and encodes it again: upright, in sRGB, without
 * metadata, at most RASTER_LIMITS.stored on the longer side. PNG and lossless WebP stay lossless, AVIF becomes WebP.
 * Damaged, tiny and outsize pictures are refused; the size is read from the header before anything is decoded.
 */
export async function readRaster(bytes: Uint8Array, kind: RasterKind): Promise<Result<Raster>> {
  try {
    const judged = await judge(bytes, kind)
    if (!judged.ok) return judged
    const { header, metadata } = judged
    const { width, height } = metadata.autoOrient
    const pixels = await decode(bytes)
    const format = kind === "avif" ? "webp" : kind
    const moving = header?.moving || (metadata.pages ?? 1) > 1
    return {
      ok: true,
      bytes: await encode(sharp(pixels.data, { raw: pixels }), format, header?.lossless ?? false).toBuffer(),
      pixels,
      format,
      profile: profileOf(metadata),
      notes: notesOn(kind, moving, { width, height }, pixels),
    }
  } catch (error) {
    return refuse(inWords(error, kind))
  }
}

/** Decodes a picture once, under the same limits, to know that it is whole; it is kept as it was sent. */
export async function checkRaster(
  bytes: Uint8Array,
  kind: RasterKind,
): Promise<Result<{ width: number; height: number }>> {
  try {
    const judged = await judge(bytes, kind)
    if (!judged.ok) return judged
    await decode(bytes)
    const { width, height } = judged.metadata
    return { ok: true, width, height }
  } catch (error) {
    return refuse(inWords(error, kind))
  }
}

/** Size and kind by the header, before anything is decoded. */
async function judge(
  bytes: Uint8Array,
  kind: RasterKind,
): Promise<Result<{ header: RasterHeader | null; metadata: Metadata }>> {
  const header = readRasterHeader(bytes)
  const early = header && judgeSize(header.width, header.height)
  if (early) return early
  const metadata = await sharp(bytes, { limitInputPixels: false, failOn: "error" }).metadata()
  const { width, height } = metadata.autoOrient
  const refusal = judgeSize(width, height)
  if (refusal) return refusal
  return isKind(metadata, kind) ? { ok: true, header, metadata } : refuse(damaged(kind))
}

/** Decodes a picture that was stored before; refused only if it was damaged since. */
export async function decodeStored(bytes: Uint8Array): Promise<Result<{ pixels: RawPixels }>> {
  try {
    return { ok: true, pixels: await decode(bytes) }
  } catch (error) {
    return refuse(t("This picture can't be decoded: {error}", { error: String(error) }))
  }
}

async function decode(bytes: Uint8Array): Promise<RawPixels> {
  const { data, info } = await sharp(bytes, {
    limitInputPixels: RASTER_LIMITS.pixels,
    failOn: "error",
    pages: 1,
  })
    .autoOrient()
    .resize({
      width: RASTER_LIMITS.stored,
      height: RASTER_LIMITS.stored,
      fit: "inside",
      withoutEnlargement: true,
    })
    .timeout({ seconds: RASTER_LIMITS.seconds })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, channels: info.channels }
}

function profileOf({ icc, space }: Metadata): string | null {
  const name = icc ? profileName(icc) : null
  if (name !== null) return isSrgb(name) ? null : name
  return space === "cmyk" ? "CMYK" : null
}

function judgeSize(width: number, height: number) {
  if (width * height > RASTER_LIMITS.pixels)
    return refuse(
      t(
        "This picture is {width} × {height} pixels; {most} pixels in all fit. Send an SVG, or a PNG of about 2,000 pixels on the longer side.",
        { width: count(width), height: count(height), most: count(RASTER_LIMITS.pixels) },
      ),
    )
  if (Math.min(width, height) < RASTER_LIMITS.smallest)
    return refuse(
      t(
        "This picture is {width} × {height} pixels, too small for a logo. Send an SVG, or a PNG of at least {least} pixels on the longer side.",
        { width, height, least: RASTER_LIMITS.sharp },
      ),
    )
  return null
}

function isKind(metadata: Metadata, kind: RasterKind): boolean {
  return kind === "avif"
    ? metadata.format === "heif" && metadata.compression === "av1"
    : metadata.format === kind
}

function encode(picture: Sharp, format: Raster["format"], lossless: boolean): Sharp {
  if (format === "png") return picture.png({ compressionLevel: PNG_LEVEL, palette: false })
  if (format === "jpeg") return picture.jpeg({ quality: 90, chromaSubsampling: "4:4:4" })
  return lossless ? picture.webp({ lossless: true }) : picture.webp({ quality: 92, smartSubsample: true })
}

type Size = { width: number; height: number }

function notesOn(kind: RasterKind, moving: boolean, sent: Size, stored: Size): string[] {
  const notes: string[] = []
  if (moving) notes.push(t("This picture moves. Only its first frame is kept."))
  if (stored.width !== sent.width || stored.height !== sent.height)
    notes.push(
      t("Scaled down from {sent} to {stored} pixels.", {
        sent: `${count(sent.width)} × ${count(sent.height)}`,
        stored: `${count(stored.width)} × ${count(stored.height)}`,
      }),
    )
  if (kind === "avif") notes.push(t("Kept as WebP, which more programs read than AVIF."))
  return notes
}

/** libvips reports every fault of a file as an Error with its own words; what matters to the sender is one of two. */
function inWords(error: unknown, kind: RasterKind): string {
  return /timeout/iu.test(String(error)) ? TOO_SLOW : damaged(kind)
}

function damaged(kind: RasterKind): string {
  return t(
    "This {kind} is damaged or cut off. Export it again, or download it again in full, and send that.",
    { kind: NAMES[kind] },
  )
}

const NAMES: Record<RasterKind, string> = { png: "PNG", jpeg: "JPEG", webp: "WebP", avif: "AVIF" }
const TOO_SLOW = marked("This picture takes too long to read. Send an SVG, or a PNG of about 2,000 pixels.")

function count(value: number): string {
  return numbered(value)
}
