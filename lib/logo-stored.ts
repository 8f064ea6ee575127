import type { ImageFile, MeasuredLogo } from "@/db/images"
import { type Result, refuse } from "@/domain/result"
import { drawSvg } from "./logo-drawing"
import { measure } from "./logo-measure"
import { decodeStored } from "./logo-raster"
import { makeRenditions } from "./logo-renditions"

/** What lib/logo-intake `measureLogo` says, done in the worker. The file as it was sent is gone: the stored one stands for it. */
export async function measureStored(image: ImageFile): Promise<Result<{ logo: MeasuredLogo }>> {
  const svg = image.type === "image/svg+xml" ? image.bytes.toString("utf8") : null
  const drawn = svg === null ? await decodeStored(image.bytes) : await drawSvg(svg, image)
  if (!drawn.ok) return refuse(drawn.message)
  const facts = await measure(drawn.pixels, { svg, profile: null, sentBytes: image.bytes.length })
  const renditions = await makeRenditions(drawn.pixels, { ...image, facts })
  return { ok: true, logo: { ...image, facts, renditions } }
}
