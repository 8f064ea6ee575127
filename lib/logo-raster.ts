import type { Metadata, Sharp } from "sharp"
import { readRasterHeader } from "@/domain/raster-header"
import { type Result, refuse } from "@/domain/result"
import { sharp } from "./sharp"

export type RasterKind = "png" | "jpeg" | "webp" | "avif"

export type Raster = {
  bytes: Buffer
  format: "png" | "jpeg" | "webp"
  width: number
  height: number
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

// One picture at a time, nothing kept, and no decoder but these four: libvips brings dozens more.
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
 * Decodes a picture that is of the given kind by its signature and encodes it again: upright, in sRGB, without
 * metadata, at most RASTER_LIMITS.stored on the longer side. PNG and lossless WebP stay lossless, AVIF becomes WebP.
 * Damaged, tiny and outsize pictures are refused; the size is read from the header before anything is decoded.
 * Calls wait for each other, so that memory stays bounded.
 */
export function readRaster(bytes: Uint8Array, kind: RasterKind): Promise<Result<Raster>> {
  const turn = queue.then(() => convert(bytes, kind))
  queue = turn.catch(() => undefined)
  return turn
}

let queue: Promise<unknown> = Promise.resolve()

async function convert(bytes: Uint8Array, kind: RasterKind): Promise<Result<Raster>> {
  const header = readRasterHeader(bytes)
  if (header) {
    const refusal = judgeSize(header.width, header.height)
    if (refusal) return refusal
  }
  try {
    const metadata = await sharp(bytes, { limitInputPixels: false, failOn: "error" }).metadata()
    const { width, height } = metadata.autoOrient
    const refusal = judgeSize(width, height)
    if (refusal) return refusal
    if (!isKind(metadata, kind)) return refuse(damaged(kind))

    const picture = sharp(bytes, { limitInputPixels: RASTER_LIMITS.pixels, failOn: "error", pages: 1 })
      .autoOrient()
      .resize({
        width: RASTER_LIMITS.stored,
        height: RASTER_LIMITS.stored,
        fit: "inside",
        withoutEnlargement: true,
      })
      .timeout({ seconds: RASTER_LIMITS.seconds })
    const { data, info } = await encode(picture, kind, header?.lossless ?? false).toBuffer({
      resolveWithObject: true,
    })
    const moving = header?.moving || (metadata.pages ?? 1) > 1
    const notes = notesOn(kind, moving, { width, height }, info)
    return {
      ok: true,
      bytes: data,
      format: kind === "avif" ? "webp" : kind,
      width: info.width,
      height: info.height,
      notes,
    }
  } catch (error) {
    // libvips reports every fault of a file as an Error with its own words; what matters to the sender is one of two.
    return refuse(/timeout/iu.test(String(error)) ? TOO_SLOW : damaged(kind))
  }
}

function judgeSize(width: number, height: number) {
  if (width * height > RASTER_LIMITS.pixels)
    return refuse(
      `This picture is ${count(width)} × ${count(height)} pixels; ${count(RASTER_LIMITS.pixels)} pixels in all fit. Send an SVG, or a PNG of about 2,000 pixels on the longer side.`,
    )
  if (Math.min(width, height) < RASTER_LIMITS.smallest)
    return refuse(
      `This picture is ${width} × ${height} pixels, too small for a logo. Send an SVG, or a PNG of at least ${RASTER_LIMITS.sharp} pixels on the longer side.`,
    )
  return null
}

function isKind(metadata: Metadata, kind: RasterKind): boolean {
  return kind === "avif"
    ? metadata.format === "heif" && metadata.compression === "av1"
    : metadata.format === kind
}

function encode(picture: Sharp, kind: RasterKind, lossless: boolean): Sharp {
  if (kind === "png") return picture.png({ compressionLevel: 9, palette: false })
  if (kind === "jpeg") return picture.jpeg({ quality: 90, chromaSubsampling: "4:4:4" })
  return lossless ? picture.webp({ lossless: true }) : picture.webp({ quality: 92, smartSubsample: true })
}

type Size = { width: number; height: number }

function notesOn(kind: RasterKind, moving: boolean, sent: Size, stored: Size): string[] {
  const notes: string[] = []
  if (moving) notes.push("This picture moves. Only its first frame is kept.")
  if (stored.width !== sent.width || stored.height !== sent.height)
    notes.push(
      `Scaled down from ${count(sent.width)} × ${count(sent.height)} to ${count(stored.width)} × ${count(stored.height)} pixels.`,
    )
  if (Math.max(stored.width, stored.height) < RASTER_LIMITS.sharp)
    notes.push(
      `At ${stored.width} × ${stored.height} pixels this logo may look blurred. An SVG, or at least ${RASTER_LIMITS.sharp} pixels on the longer side, is better.`,
    )
  if (kind === "avif") notes.push("Kept as WebP, which more programs read than AVIF.")
  return notes
}

function damaged(kind: RasterKind): string {
  return `This ${NAMES[kind]} is damaged or cut off. Export it again, or download it again in full, and send that.`
}

const NAMES: Record<RasterKind, string> = { png: "PNG", jpeg: "JPEG", webp: "WebP", avif: "AVIF" }
const TOO_SLOW = "This picture takes too long to read. Send an SVG, or a PNG of about 2,000 pixels."

function count(value: number): string {
  return value.toLocaleString("en-US")
}
