import { BUSY } from "@/domain/logo-refusals"
import { sha256Of } from "@/domain/release-images"
import { asSaid } from "@/domain/words"
import type { PlacedLogo } from "@/site/preview-image"
import { Busy, type DrawPreview } from "@/site/preview-pictures"
import { askLogoWorker } from "./logo-process"
import { takeTurns } from "./turns"

/** So many pictures may wait, a tenth of a second each; who asks for more is told to come back. */
const WAITING = 50

/**
 * Draws pictures for links (site/preview-image) in the logo worker. Anybody can ask for them, so they come to it one at a
 * time: an upload never waits behind more than one.
 */
export function previewDrawing({ waiting = WAITING } = {}): DrawPreview {
  const inTurn = takeTurns({ atOnce: 1, waiting })
  return async (picture, blob) => {
    const drawn = await inTurn(async () => {
      const files = picture.logos.map((logo) => bytesOf(logo, blob))
      const first = await askLogoWorker("preview", { picture, files })
      // A failure is kept like a picture, so one that the machine caused must not count: a worker that it ended, say.
      return first.ok || first.message === BUSY ? first : askLogoWorker("preview", { picture, files })
    })
    if (!drawn || (!drawn.ok && drawn.message === asSaid(BUSY))) throw new Busy("Many pictures are waiting.")
    if (!drawn.ok) throw new Error(drawn.message)
    return drawn.bytes
  }
}

function bytesOf({ file }: PlacedLogo, blob: Parameters<DrawPreview>[1]): Buffer {
  const bytes = blob(sha256Of(file))?.bytes
  if (!bytes) throw new Error(`The logo ${file.path} has no bytes.`)
  return bytes
}
