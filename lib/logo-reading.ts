import { createHash } from "node:crypto"
import type { MeasuredLogo } from "@/db/images"
import { type FileKind, hiddenSecondKind, type OtherKind, recognizeFile } from "@/domain/file-kind"
import { twoThings } from "@/domain/logo-refusals"
import { type Result, refuse } from "@/domain/result"
import { programData } from "@/domain/svg/clean"
import { decodeXml } from "@/domain/svg/decode"
import { sanitizeSvg } from "@/domain/svg/sanitize"
import { t, worded } from "@/domain/words"
import { drawSvg } from "./logo-drawing"
import { SECONDS, withinLimits } from "./logo-limits"
import { measure } from "./logo-measure"
import { minifySvg } from "./logo-minify"
import { type RasterKind, readRaster } from "./logo-raster"
import { makeRenditions } from "./logo-renditions"

/** What lib/logo-intake `readLogo` says, done in the worker. */
export async function readLogoFile(
  bytes: Uint8Array,
): Promise<Result<{ logo: MeasuredLogo; notes: string[] }>> {
  if (bytes.length === 0) return refuse(t("This file is empty. Choose the logo again."))
  const kind = recognizeFile(bytes)
  if (!isAccepted(kind))
    return refuse(`${OTHER_KINDS[kind]} ${t("Send an SVG, PNG, JPEG, WebP or AVIF file.")}`)
  const hidden = hiddenSecondKind(bytes)
  if (hidden) return refuse(twoThings(hidden))
  return kind === "markup"
    ? withinLimits(SECONDS.drawing, () => readDrawing(bytes))
    : readPicture(bytes, kind)
}

async function readDrawing(sent: Uint8Array): Promise<Result<{ logo: MeasuredLogo; notes: string[] }>> {
  const decoded = decodeXml(sent)
  if (!decoded.ok) return decoded
  const drawing = sanitizeSvg(decoded.source)
  if (!drawing.ok) return drawing
  const notes: string[] = []
  const told = drawing.removed.filter((phrase) => phrase !== programData())
  if (told.length > 0)
    notes.push(
      t("Left out of this SVG: {parts}. Check that it still looks right.", { parts: told.join(", ") }),
    )
  const size = wholeSize(drawing.width, drawing.height)
  const drawn = await drawSvg(drawing.svg, size)
  if (!drawn.ok) return drawn
  const svg = await minifySvg(drawing.svg, size, drawn.pixels)
  const facts = await measure(drawn.pixels, { svg, profile: null, sentBytes: sent.length })
  const bytes = Buffer.from(svg, "utf8")
  const image = { bytes, type: "image/svg+xml", extension: "svg", ...size, sha256: sha256(bytes) }
  const renditions = await makeRenditions(drawn.pixels, { ...image, facts })
  return { ok: true, logo: { ...image, facts, renditions }, notes }
}

async function readPicture(
  sent: Uint8Array,
  kind: RasterKind,
): Promise<Result<{ logo: MeasuredLogo; notes: string[] }>> {
  const picture = await readRaster(sent, kind)
  if (!picture.ok) return picture
  const { bytes, pixels, profile, notes } = picture
  const facts = await measure(pixels, { svg: null, profile, sentBytes: sent.length })
  const { width, height } = pixels
  const image = { bytes, ...FORMATS[picture.format], width, height, sha256: sha256(bytes) }
  const renditions = await makeRenditions(pixels, { ...image, facts })
  return { ok: true, logo: { ...image, facts, renditions }, notes }
}

const FORMATS = {
  png: { type: "image/png", extension: "png" },
  jpeg: { type: "image/jpeg", extension: "jpg" },
  webp: { type: "image/webp", extension: "webp" },
} as const

/** Whole numbers that keep the proportions: small and fractional drawings count larger, huge ones smaller. */
function wholeSize(width: number, height: number): { width: number; height: number } {
  const exact = Number.isInteger(width) && Number.isInteger(height) && Math.max(width, height) <= 10_000
  const scale = exact ? 1 : 1_000 / Math.max(width, height)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

function isAccepted(kind: FileKind): kind is Exclude<FileKind, OtherKind> {
  return !(kind in OTHER_KINDS)
}

const OTHER_KINDS: Record<OtherKind, string> = worded({
  html: "This is a web page.",
  pdf: "This is a PDF (or an Illustrator file). The logo’s designer can export it as an SVG.",
  eps: "This is an EPS file, made for print. The logo’s designer can export it as an SVG.",
  gif: "This is a GIF.",
  tiff: "This is a TIFF, made for print.",
  heic: "This is a HEIC photo.",
  bmp: "This is a BMP.",
  ico: "This is an icon file (.ico), too small for a logo.",
  psd: "This is a Photoshop file. Export the logo from it.",
  zip: "This is a ZIP archive or an Office document. Take the logo out of it.",
  gzip: "This is a compressed file. If it is an SVGZ, save it as plain SVG.",
  jxl: "This is a JPEG XL file, which not every browser shows.",
  jp2: "This is a JPEG 2000 file, which not every browser shows.",
  unknown: "This file is no picture that Greenroom knows.",
})

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex")
}
