import { createHash } from "node:crypto"
import { recognizeFile } from "@/domain/file-kind"
import { type Result, refuse } from "@/domain/result"
import { type RasterKind, readRaster } from "./logo-raster"
import { sharp } from "./sharp"

/** Pixels. The band is up to 1,200 wide, twice that on fine screens; narrower screens get narrower copies. */
export const HEADER_WIDTHS = { least: 1200, most: 2400, copies: [800, 1600] } as const

const KINDS: ReadonlySet<string> = new Set<RasterKind>(["png", "jpeg", "webp", "avif"])

export type HeaderPicture = {
  type: "image/webp"
  extension: "webp"
  width: number
  height: number
  bytes: Buffer
  /** Of `bytes`, lower-case hex. */
  sha256: string
}

/**
 * Turns an uploaded picture into what the top of an event's page shows: decoded and encoded again under the rules for logos
 * (lib/logo-raster), so without metadata, as WebP, with narrower copies. A refusal says why and what to send instead.
 */
export async function readHeader(
  bytes: Uint8Array,
): Promise<Result<{ picture: HeaderPicture & { narrower: HeaderPicture[] } }>> {
  const kind = recognizeFile(bytes)
  if (!isRaster(kind))
    return refuse("This is no picture that fits here. Send a photo or a drawing as JPEG, PNG, WebP or AVIF.")
  const read = await readRaster(bytes, kind)
  if (!read.ok) return read
  if (read.width < HEADER_WIDTHS.least)
    return refuse(
      `This picture is ${read.width} pixels wide, which blurs across a page. Send one of at least ${HEADER_WIDTHS.least.toLocaleString("en-US")}.`,
    )
  if (read.height * 6 < read.width)
    return refuse(
      "This picture is too flat: its height is less than a sixth of its width. Send a higher one.",
    )
  const picture = await encode(read.bytes, Math.min(read.width, HEADER_WIDTHS.most))
  const narrower: HeaderPicture[] = []
  for (const width of HEADER_WIDTHS.copies)
    if (width < picture.width) narrower.push(await encode(read.bytes, width))
  return { ok: true, picture: { ...picture, narrower } }
}

function isRaster(kind: string): kind is RasterKind {
  return KINDS.has(kind)
}

async function encode(picture: Buffer, wanted: number): Promise<HeaderPicture> {
  const { data, info } = await sharp(picture)
    .resize({ width: wanted })
    .webp({ quality: 78, smartSubsample: true })
    .toBuffer({ resolveWithObject: true })
  const sha256 = createHash("sha256").update(data).digest("hex")
  return {
    type: "image/webp",
    extension: "webp",
    width: info.width,
    height: info.height,
    bytes: data,
    sha256,
  }
}
