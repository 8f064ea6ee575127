import { createHash } from "node:crypto"
import type { HeaderFile } from "@/db/headers"
import type { ImageFile } from "@/db/images"
import { recognizeFile } from "@/domain/file-kind"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { type RasterKind, type RawPixels, readRaster } from "./logo-raster"
import { sharp } from "./sharp"

/** Pixels. The band is up to 1,200 wide, twice that on fine screens; narrower screens get narrower copies. */
const HEADER_WIDTHS = { least: 1200, most: 2400, copies: [800, 1600] } as const

const KINDS: ReadonlySet<string> = new Set<RasterKind>(["png", "jpeg", "webp", "avif"])

/** What lib/header-picture `readHeader` says, done in the worker. */
export async function readHeaderFile(bytes: Uint8Array): Promise<Result<{ picture: HeaderFile }>> {
  const kind = recognizeFile(bytes)
  if (!isRaster(kind))
    return refuse(
      t("This is no picture that fits here. Send a photo or a drawing as JPEG, PNG, WebP or AVIF."),
    )
  const read = await readRaster(bytes, kind)
  if (!read.ok) return read
  const { pixels } = read
  if (pixels.width < HEADER_WIDTHS.least)
    return refuse(
      t(
        "This picture is {width} pixels wide, which blurs across a page. Send one of at least {least, number}.",
        { width: pixels.width, least: HEADER_WIDTHS.least },
      ),
    )
  if (pixels.height * 6 < pixels.width)
    return refuse(
      t("This picture is too flat: its height is less than a sixth of its width. Send a higher one."),
    )
  const picture = await encode(pixels, Math.min(pixels.width, HEADER_WIDTHS.most))
  const narrower: ImageFile[] = []
  for (const width of HEADER_WIDTHS.copies)
    if (width < picture.width) narrower.push(await encode(pixels, width))
  return { ok: true, picture: { ...picture, narrower } }
}

function isRaster(kind: string): kind is RasterKind {
  return KINDS.has(kind)
}

async function encode(pixels: RawPixels, wanted: number): Promise<ImageFile> {
  const { data, info } = await sharp(pixels.data, { raw: pixels })
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
