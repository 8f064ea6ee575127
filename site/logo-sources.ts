import type { ReleaseImage, ReleaseLogo } from "@/domain/release"

/** Screens show a CSS pixel with one to three of their own. */
const DENSITIES = [1, 2, 3]

/** A file this much narrower than wanted still looks sharp. */
const NEAR = 0.9

/**
 * The files for a logo that is `width` CSS pixels wide: what every browser loads, and larger ones for finer screens. WebP
 * renditions as far as they reach; a drawing, and what has no renditions, as it is.
 */
export function logoSources(logo: ReleaseLogo, width: number): { first: string; finer: Finer[] } {
  const made = logo.renditions.filter(({ format }) => format === "webp")
  if (made.length === 0 || logo.path.endsWith(".svg")) return { first: logo.path, finer: [] }
  const candidates: ReleaseImage[] = [...made, logo]
  const chosen = DENSITIES.map((density) => ({ density, path: closest(candidates, width * density).path }))
  const [first = { path: logo.path }, ...rest] = chosen
  const finer = rest.filter(({ path }, index) => path !== chosen[index]?.path)
  return { first: first.path, finer }
}

export type Finer = { density: number; path: string }

/** The first that is wide enough, the original last; else the widest, a rendition before an original of its width. */
function closest(candidates: ReleaseImage[], wanted: number): ReleaseImage {
  const enough = candidates.find(({ width }) => width >= wanted * NEAR)
  return enough ?? candidates.reduce((widest, other) => (other.width > widest.width ? other : widest))
}
