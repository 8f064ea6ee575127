import type { ImageFile } from "@/db/images"
import { hiddenSecondKind, recognizeFile } from "@/domain/file-kind"
import { twoThings } from "@/domain/logo-refusals"
import { type Result, refuse } from "@/domain/result"
import { checkPrintSvg } from "@/domain/svg/print"
import { t } from "@/domain/words"
import { SECONDS, withinLimits } from "./logo-limits"
import { checkRaster } from "./logo-raster"
import { checkPdf } from "./pdf-check"

/** What kind of file for print it is, and how large; vectors without a size have 0. */
export type PrintFacts = Pick<ImageFile, "type" | "extension" | "width" | "height">

/** What lib/print-file `readPrintFile` says, done in the worker. */
export async function readPrintFacts(sent: Uint8Array): Promise<Result<{ facts: PrintFacts }>> {
  const bytes = Buffer.from(sent.buffer, sent.byteOffset, sent.byteLength)
  const kind = recognizeFile(bytes)
  if (kind === "pdf") return withinLimits(SECONDS.drawing, () => readPdf(bytes))
  if (kind !== "png" && kind !== "jpeg" && kind !== "markup")
    return refuse(
      kind === "eps"
        ? t("This is an EPS file, which can hold programs. Save it as a PDF and send that.")
        : t("This file is no PDF, SVG, PNG or JPEG. Send one of these for print."),
    )
  const hidden = hiddenSecondKind(bytes)
  if (hidden) return refuse(twoThings(hidden))
  return kind === "markup"
    ? withinLimits(SECONDS.drawing, async () => checkPrintSvg(bytes))
    : readPicture(bytes, kind)
}

async function readPdf(bytes: Buffer): Promise<Result<{ facts: PrintFacts }>> {
  const checked = await checkPdf(bytes)
  return checked.ok
    ? { ok: true, facts: { type: "application/pdf", extension: "pdf", width: 0, height: 0 } }
    : checked
}

async function readPicture(bytes: Buffer, kind: "png" | "jpeg"): Promise<Result<{ facts: PrintFacts }>> {
  const decoded = await checkRaster(bytes, kind)
  if (!decoded.ok) return decoded
  const { width, height } = decoded
  return {
    ok: true,
    facts: { type: `image/${kind}`, extension: kind === "png" ? "png" : "jpg", width, height },
  }
}
