import type { Release } from "@/domain/release"
import type { Outlines } from "./outlined-text"
import { previewPath } from "./paths"
import { eventPreview, type Preview, partnerPreview } from "./preview-image"

/** Draws what `compose` makes of the shipped faces, as PNG (lib/preview-drawing); `blob` gives a logo's bytes by SHA-256. */
export type DrawPreview = (
  compose: (outlines: Outlines) => Preview,
  blob: (sha256: string) => { bytes: Buffer } | null,
) => Promise<Buffer>

/** What a page says of the picture that stands for it in links. */
export type PreviewPicture = { path: string; alt: string }

/** The pictures of a release's pages by address, each drawn when it is asked for. */
export function previewsOf(release: Release): { path: string; compose: Parameters<DrawPreview>[0] }[] {
  const { slug } = release.event
  const partners = release.tiers.flatMap((tier) => tier.partners)
  return [
    { path: previewPath(slug), compose: (outlines) => eventPreview(release, outlines) },
    ...partners.map((partner) => ({
      path: previewPath(slug, partner.slug),
      compose: (outlines: Outlines) => partnerPreview(release, partner, outlines),
    })),
  ]
}
