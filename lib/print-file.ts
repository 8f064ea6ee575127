import { createHash } from "node:crypto"
import type { ImageFile } from "@/db/images"
import { recognizeFile } from "@/domain/file-kind"
import { readRasterHeader } from "@/domain/raster-header"
import { type Result, refuse } from "@/domain/result"
import { decodeXml } from "@/domain/svg/decode"
import { sanitizeSvg } from "@/domain/svg/sanitize"
import { checkPdf } from "./pdf-check"

/**
 * Checks a file for print: PDF (Illustrator's own files are PDFs, too), SVG, PNG or JPEG, by its bytes alone. It is kept
 * exactly as it was sent, for a print shop reads colors and outlines that Greenroom does not; so what could act when it is
 * opened is refused rather than removed. It is never shown in a browser, only handed on.
 */
export async function readPrintFile(bytes: Buffer): Promise<Result<{ file: ImageFile }>> {
  if (bytes.length === 0) return refuse("This file is empty. Choose it again.")
  const kind = recognizeFile(bytes)
  if (kind === "pdf") return readPdf(bytes)
  if (kind === "png" || kind === "jpeg") return readPicture(bytes, kind)
  if (kind === "markup") return readDrawing(bytes)
  return refuse(
    kind === "eps"
      ? "This is an EPS file, which can hold programs. Save it as a PDF and send that."
      : "This file is no PDF, SVG, PNG or JPEG. Send one of these for print.",
  )
}

async function readPdf(bytes: Buffer): Promise<Result<{ file: ImageFile }>> {
  const checked = await checkPdf(bytes)
  if (!checked.ok) return checked
  return { ok: true, file: fileOf(bytes, { type: "application/pdf", extension: "pdf", width: 0, height: 0 }) }
}

function readPicture(bytes: Buffer, kind: "png" | "jpeg"): Result<{ file: ImageFile }> {
  const size = readRasterHeader(bytes)
  if (!size || size.width === 0 || size.height === 0)
    return refuse(
      "This picture is damaged or cut off. Export it again, or download it again in full, and send that.",
    )
  const { width, height } = size
  const extension = kind === "png" ? "png" : "jpg"
  return { ok: true, file: fileOf(bytes, { type: `image/${kind}`, extension, width, height }) }
}

function readDrawing(bytes: Buffer): Result<{ file: ImageFile }> {
  const decoded = decodeXml(bytes)
  if (!decoded.ok) return decoded
  const drawing = sanitizeSvg(decoded.source)
  if (!drawing.ok) return drawing
  const size = { width: Math.round(drawing.width), height: Math.round(drawing.height) }
  // Only what was cleaned is an SVG for the part of Greenroom that shows logos; as it was sent, it is a file to hand on.
  const isClean = Buffer.from(drawing.svg, "utf8").equals(bytes)
  const type = isClean ? "image/svg+xml" : "application/xml"
  return { ok: true, file: fileOf(bytes, { type, extension: "svg", ...size }) }
}

function fileOf(bytes: Buffer, about: Omit<ImageFile, "bytes" | "sha256">): ImageFile {
  return { ...about, bytes, sha256: createHash("sha256").update(bytes).digest("hex") }
}
