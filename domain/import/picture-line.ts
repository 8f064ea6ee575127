import { readRasterHeader } from "@/domain/raster-header"
import { t } from "@/domain/words"
import type { RowLogo } from "./import-row"

/** What the server says while it reads the pictures of a document, one line of JSON each; `partner` counts in the document. */
export type PictureLine =
  | { kind: "total"; total: number }
  /** `note` says why a picture can't be used. */
  | { kind: "picture"; partner: number; logo: RowLogo | null; note: string | null }
  | { kind: "failed"; message: string }
  | { kind: "end" }

/** Smaller pictures are bullets, flags and lines. */
const SMALLEST_SIDE = 32

/** Why a picture out of a Word file is no logo, before it is decoded; null when it may be one. */
export function pictureProblem(bytes: Uint8Array): string | null {
  const kind = windowsDrawing(bytes)
  if (kind !== null)
    return t("It is a Windows drawing ({kind}), which browsers can’t show. Ask for the logo as SVG or PNG.", {
      kind,
    })
  const header = readRasterHeader(bytes)
  if (header === null || Math.max(header.width, header.height) >= SMALLEST_SIDE) return null
  return t("It is {width} × {height} pixels, too small for a logo.", {
    width: header.width,
    height: header.height,
  })
}

/** EMF: MS-EMF 2.3.4.2; WMF: MS-WMF 2.3.2.3 (placeable) and 2.3.2.2. */
function windowsDrawing(bytes: Uint8Array): "EMF" | "WMF" | null {
  const at = (offset: number, ...expected: number[]) =>
    expected.every((byte, index) => bytes[offset + index] === byte)
  if (at(0, 1, 0, 0, 0) && at(40, 0x20, 0x45, 0x4d, 0x46)) return "EMF"
  return at(0, 0xd7, 0xcd, 0xc6, 0x9a) || at(0, 1, 0, 9, 0) ? "WMF" : null
}
