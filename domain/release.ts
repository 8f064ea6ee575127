import type { Content } from "./content"
import type { EventTranslations, TierTranslations } from "./languages"
import type { LogoFacts } from "./logo-facts"

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
    layout: Layout
    /** The picture above the title. */
    header: ReleaseHeader | null
    /** BCP 47 tags; texts are in the first unless a translation is given. */
    languages: string[]
    translations: EventTranslations
  }
  tiers: ReleaseTier[]
}

/** How the event's page shows partners: logos and names alone, logos with their texts, or one line each. */
export const LAYOUTS = ["wall", "cards", "list"] as const
export type Layout = (typeof LAYOUTS)[number]

export type LogoSize = "small" | "medium" | "large"

export type ReleaseTier = {
  name: string
  logoSize: LogoSize
  translations: TierTranslations
  /** Logos are kept off the pages, so that nothing stands in for them. Absent where they are shown. */
  hidesLogos?: true
  partners: ReleasePartner[]
}

export type ReleasePartner = {
  slug: string
  content: Content
  logo: ReleaseLogo | null
  /** The variant for dark backgrounds. */
  darkLogo: ReleaseLogo | null
  /** Percent by which both are shown larger or smaller than the optical balance says. */
  logoNudge: number
}

/** `path` is the immutable public address, "/logos/<sha256>.<svg|png|…>"; width and height are its pixels (or SVG units). */
export type ReleaseImage = { path: string; width: number; height: number }

/** The event's picture with narrower copies of it, by rising width. */
export type ReleaseHeader = ReleaseImage & { renditions: Rendition[] }

/** A logo with what was measured of it (null for one that was never measured), and its renditions by rising width. */
export type ReleaseLogo = ReleaseImage & { facts: LogoFacts | null; renditions: Rendition[] }
export type Rendition = ReleaseImage & { format: "webp" | "png" }
