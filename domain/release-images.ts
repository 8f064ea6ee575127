import type { Release, ReleaseHeader, ReleaseImage } from "./release"

/** The public paths of every picture that a release's pages may load: logos in all forms, and the header. Each once. */
export function imagesOf({ event, tiers }: Release): string[] {
  const logos = tiers.flatMap(({ partners }) => partners.flatMap(({ logo, darkLogo }) => [logo, darkLogo]))
  const paths = logos.flatMap((logo) => (logo ? formsOf(logo) : []))
  return [...new Set(event.header ? [...formsOf(event.header), ...paths] : paths)]
}

/** The content that a picture's public path names. */
export function sha256Of({ path }: ReleaseImage): string {
  return path.slice("/logos/".length, path.lastIndexOf("."))
}

function formsOf({ path, renditions }: ReleaseHeader): string[] {
  return [path, ...renditions.map((rendition) => rendition.path)]
}
