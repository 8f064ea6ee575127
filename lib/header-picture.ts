import type { HeaderFile } from "@/db/headers"
import type { Result } from "@/domain/result"
import { askLogoWorker } from "./logo-process"

/**
 * Turns an uploaded picture into what the top of an event's page shows: decoded and encoded again under the rules for logos
 * (lib/logo-raster), so without metadata, as WebP, with narrower copies. A refusal says why and what to send instead. The
 * work is done in the logo worker.
 */
export function readHeader(bytes: Uint8Array): Promise<Result<{ picture: HeaderFile }>> {
  return askLogoWorker("header", bytes)
}
