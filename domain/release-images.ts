import type { Release, ReleaseLogo } from "./release"

/** The public paths of every picture that a release's pages may load: logos in all forms, and the header. Each once. */
export function imagesOf({ event, tiers }: Release): string[] {
  const logos = tiers.flatMap(({ partners }) => partners.flatMap(({ logo, darkLogo }) => [logo, darkLogo]))
  const paths = logos.flatMap((logo) => (logo ? formsOf(logo) : []))
  return [...new Set(event.header ? [event.header.path, ...paths] : paths)]
}

function formsOf({ path, renditions }: ReleaseLogo): string[] {
  return [path, ...renditions.map((rendition) => rendition.path)]
}
