import { createHash } from "node:crypto"
import type { ImageFile } from "@/db/images"
import { PRINT_FILE_LIMIT, tooLarge } from "@/domain/file-size"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { askLogoWorker } from "./logo-process"

/**
 * Checks a file for print: PDF (Illustrator's own files are PDFs, too), SVG, PNG or JPEG, by its bytes alone. It is kept
 * exactly as it was sent, for a print shop reads colors and outlines that Greenroom does not; so what could act when it is
 * opened is refused rather than removed. It is never shown in a browser, only handed on. The work is done in the logo worker.
 */
export async function readPrintFile(bytes: Buffer): Promise<Result<{ file: ImageFile }>> {
  if (bytes.length === 0) return refuse(t("This file is empty. Choose it again."))
  if (bytes.length > PRINT_FILE_LIMIT) return refuse(tooLarge(PRINT_FILE_LIMIT))
  const read = await askLogoWorker("print", bytes)
  if (!read.ok) return read
  return {
    ok: true,
    file: { ...read.facts, bytes, sha256: createHash("sha256").update(bytes).digest("hex") },
  }
}
