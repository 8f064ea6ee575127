import type { ImageFile, MeasuredLogo } from "@/db/images"
import { UPLOAD_LIMIT } from "@/domain/file-size"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { askLogoWorker } from "./logo-process"

export const LOGO_FILE_LIMIT = UPLOAD_LIMIT

/**
 * Turns an uploaded file into a logo that is safe to store and to serve, measured, with its renditions: an SVG written anew
 * from an allow-list, or a picture decoded and encoded again. The bytes alone decide what the file is. `notes` are
 * sentences about what was changed (what could look better is found in its facts: domain/logo-findings); a refusal says why
 * and what to send instead. The work is
 * done in a process of its own, one file after the other.
 */
export async function readLogo(bytes: Uint8Array): Promise<Result<{ logo: MeasuredLogo; notes: string[] }>> {
  if (bytes.length > LOGO_FILE_LIMIT)
    return refuse(
      t("This file has {size} MB; logos of up to 10 MB fit. Send an SVG, or a PNG of about 2,000 pixels.", {
        size: megabytes(bytes.length),
      }),
    )
  return askLogoWorker("read", bytes)
}

/** Measures a stored logo and makes its renditions, for one that has none yet. Its bytes stay as they are. */
export async function measureLogo(image: ImageFile): Promise<Result<{ logo: MeasuredLogo }>> {
  return askLogoWorker("measure", image)
}

function megabytes(bytes: number): string {
  return (Math.ceil((bytes / (1024 * 1024)) * 10) / 10).toFixed(1)
}
