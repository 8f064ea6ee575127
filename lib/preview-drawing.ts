import type { ReleaseImage } from "@/domain/release"
import type { PlacedLogo, Preview } from "@/site/preview-image"
import type { DrawPreview } from "@/site/preview-pictures"
import { RASTER_LIMITS } from "./logo-raster"
import { outlinesFrom } from "./outlines"
import { sharp } from "./sharp"

/**
 * Draws pictures for links (site/preview-image) as PNG, one at a time: the shapes first, then the logos upon them. The same
 * release gives the same bytes. `folder` holds the shipped faces ("…/public").
 */
export function previewDrawing(folder: string): DrawPreview {
  const outlines = outlinesFrom(folder)
  let queue: Promise<unknown> = Promise.resolve()
  return (compose, blob) => {
    const turn = queue.then(() => draw(compose(outlines), blob))
    queue = turn.catch(() => undefined)
    return turn
  }
}

type Blobs = Parameters<DrawPreview>[1]

async function draw({ svg, logos }: Preview, blob: Blobs): Promise<Buffer> {
  const layers = []
  for (const logo of logos) {
    const layer = await drawnLogo(logo, blob)
    if (layer) layers.push(layer)
  }
  const ground = await readingSvg(() => sharp(Buffer.from(svg)).png({ compressionLevel: 0 }).toBuffer())
  return sharp(ground).composite(layers).removeAlpha().png({ compressionLevel: 9, effort: 10 }).toBuffer()
}

async function drawnLogo(placed: PlacedLogo, blob: Blobs) {
  const { logo, width } = placed
  const files: ReleaseImage[] = [...logo.renditions, ...(isSvg(logo) ? [] : [logo])]
  const chosen = files.find((file) => file.width >= width) ?? files.at(-1) ?? logo
  const bytes = blob(sha256Of(chosen))?.bytes
  if (!bytes) throw new Error(`The logo ${chosen.path} has no bytes.`)
  if (!isSvg(chosen)) return onCard(bytes, placed, {})
  // Live text would look as the fonts of this machine make it.
  if (bytes.includes("<text")) return null
  const density = Math.min(2400, Math.max(72, Math.ceil((72 * width) / logo.width)))
  return readingSvg(() => onCard(bytes, placed, { density }))
}

/** In its size, and without what an empty margin of its file has beyond the card. */
async function onCard(bytes: Buffer, { left, top, width, height, card }: PlacedLogo, options: object) {
  const cut = {
    left: Math.max(0, card.left - left),
    top: Math.max(0, card.top - top),
    right: Math.min(width, card.left + card.width - left),
    bottom: Math.min(height, card.top + card.height - top),
  }
  const input = await sharp(bytes, { limitInputPixels: RASTER_LIMITS.pixels, ...options })
    .resize({ width, height, fit: "fill" })
    .extract({ left: cut.left, top: cut.top, width: cut.right - cut.left, height: cut.bottom - cut.top })
    .timeout({ seconds: RASTER_LIMITS.seconds })
    .png({ compressionLevel: 0 })
    .toBuffer()
  return { input, left: left + cut.left, top: top + cut.top }
}

function isSvg({ path }: ReleaseImage): boolean {
  return path.endsWith(".svg")
}

function sha256Of({ path }: ReleaseImage): string {
  return path.slice("/logos/".length, path.lastIndexOf("."))
}

/** libvips may read SVG only while this runs, so that no upload is ever taken for one. All that it then reads is our own. */
async function readingSvg<T>(work: () => Promise<T>): Promise<T> {
  sharp.unblock({ operation: SVG_LOADER })
  try {
    return await work()
  } finally {
    sharp.block({ operation: SVG_LOADER })
  }
}

const SVG_LOADER = ["VipsForeignLoadSvgBuffer"]
