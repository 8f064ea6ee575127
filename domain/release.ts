import type { Content } from "./content"

/**
 * Everything that a public page is made of, frozen. The site is a pure function of this value.
 * Tiers and partners stand in the order in which they are shown; empty tiers are left out.
 */
export type Release = {
  event: {
    slug: string
    title: string
    /** ISO 8601 dates (YYYY-MM-DD), or "" when not given. */
    startsOn: string
    endsOn: string
    place: string
    intro: string
    /** "#rrggbb". */
    accent: string
  }
  tiers: ReleaseTier[]
}

export type LogoSize = "small" | "medium" | "large"

export type ReleaseTier = {
  name: string
  logoSize: LogoSize
  partners: ReleasePartner[]
}

export type ReleasePartner = {
  slug: string
  content: Content
  logo: ReleaseLogo | null
}

/** `path` is the immutable public address, "/logos/<sha256>.<svg|png|…>"; width and height are its pixels (or SVG units). */
export type ReleaseLogo = { path: string; width: number; height: number }
