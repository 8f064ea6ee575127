import { createHash } from "node:crypto"
import { type FileKind, hiddenSecondKind, type OtherKind, recognizeFile } from "@/domain/file-kind"
import { UPLOAD_LIMIT } from "@/domain/file-size"
import { type Result, refuse } from "@/domain/result"
import { decodeXml } from "@/domain/svg/decode"
import { sanitizeSvg } from "@/domain/svg/sanitize"
import { type RasterKind, readRaster } from "./logo-raster"

export const LOGO_FILE_LIMIT = UPLOAD_LIMIT

export type Logo = {
  bytes: Buffer
  type: "image/svg+xml" | "image/png" | "image/jpeg" | "image/webp"
  extension: "svg" | "png" | "jpg" | "webp"
  /** Pixels, or for SVG whole numbers in the drawing's proportions. */
  width: number
  height: number
  /** Of `bytes`, lower-case hex. */
  sha256: string
}

/**
 * Turns an uploaded file into a logo that is safe to store and to serve: an SVG written anew from an allow-list, or a
 * picture decoded and encoded again. The bytes alone decide what the file is. `notes` are sentences about what was
 * changed and what could look better; a refusal says why and what to send instead.
 */
export async function readLogo(bytes: Uint8Array): Promise<Result<{ logo: Logo; notes: string[] }>> {
  if (bytes.length === 0) return refuse("This file is empty. Choose the logo again.")
  if (bytes.length > LOGO_FILE_LIMIT)
    return refuse(`This file has ${megabytes(bytes.length)} MB; logos of up to 10 MB fit. ${SEND_SMALLER}`)
  const kind = recognizeFile(bytes)
  if (!isAccepted(kind)) return refuse(`${OTHER_KINDS[kind]} Send an SVG, PNG, JPEG, WebP or AVIF file.`)
  const hidden = hiddenSecondKind(bytes)
  if (hidden)
    return refuse(
      `This file is two things at once: a picture and a ${hidden}. Export the logo again and send that.`,
    )
  return kind === "markup" ? readDrawing(bytes) : readPicture(bytes, kind)
}

function readDrawing(bytes: Uint8Array): Result<{ logo: Logo; notes: string[] }> {
  const decoded = decodeXml(bytes)
  if (!decoded.ok) return decoded
  const drawing = sanitizeSvg(decoded.source)
  if (!drawing.ok) return drawing
  const notes: string[] = []
  const told = drawing.removed.filter((phrase) => phrase !== "data of the drawing program")
  if (told.length > 0)
    notes.push(`Left out of this SVG: ${told.join(", ")}. Check that it still looks right.`)
  if (drawing.svg.includes("<text"))
    notes.push(
      "This SVG holds live text, which looks different on each computer. Convert text to outlines if you can.",
    )
  if (drawing.svg.includes("<image"))
    notes.push("This SVG holds a picture made of pixels, which blurs when it is shown large.")
  const stored = Buffer.from(drawing.svg, "utf8")
  const logo = {
    type: "image/svg+xml",
    extension: "svg",
    ...wholeSize(drawing.width, drawing.height),
  } as const
  return { ok: true, logo: { bytes: stored, ...logo, sha256: sha256(stored) }, notes }
}

async function readPicture(
  bytes: Uint8Array,
  kind: RasterKind,
): Promise<Result<{ logo: Logo; notes: string[] }>> {
  const picture = await readRaster(bytes, kind)
  if (!picture.ok) return picture
  const { bytes: stored, width, height, notes } = picture
  return {
    ok: true,
    logo: { bytes: stored, ...FORMATS[picture.format], width, height, sha256: sha256(stored) },
    notes,
  }
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

const OTHER_KINDS: Record<OtherKind, string> = {
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
}

const SEND_SMALLER = "Send an SVG, or a PNG of about 2,000 pixels."

function megabytes(bytes: number): string {
  return (Math.ceil((bytes / (1024 * 1024)) * 10) / 10).toFixed(1)
}

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex")
}
