import type { Release } from "@/domain/release"
import { previewPath } from "./paths"
import { eventPicture, type Picture, partnerPicture } from "./preview-image"

/**
 * Draws a picture as PNG (lib/preview-drawing); `blob` gives a logo's bytes by SHA-256. Throws Busy when so many wait that
 * this one has to be asked for again.
 */
export type DrawPreview = (
  picture: Picture,
  blob: (sha256: string) => { bytes: Buffer } | null,
) => Promise<Buffer>

/** Too much is being made at this moment; what was asked for can be had later. */
export class Busy extends Error {}

/** What a page says of the picture that stands for it in links. */
export type PreviewPicture = { path: string; alt: string }

/** The pictures of a release's pages by address, each composed and drawn when it is asked for. */
export function previewsOf(release: Release): { path: string; picture: () => Picture }[] {
  const { slug } = release.event
  const partners = release.tiers.flatMap((tier) => tier.partners)
  return [
    { path: previewPath(slug), picture: () => eventPicture(release) },
    ...partners.map((partner) => ({
      path: previewPath(slug, partner.slug),
      picture: () => partnerPicture(release, partner),
    })),
  ]
}
