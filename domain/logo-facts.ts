import { worded } from "./words"

/**
 * What was measured of a logo's pixels (lib/logo-measure), kept with it. Positions and shares are fractions from 0 to 1; a
 * drawing is measured as it is rasterised. "Drawn" is what is neither transparent nor the color that surrounds the mark.
 */
export type LogoFacts = {
  /** The smallest box that holds everything drawn, as fractions of the picture's width and height. */
  box: { left: number; top: number; width: number; height: number }
  /** How much of that box is drawn, weighted by opacity and by contrast with the ground: 1 is a full dark block. */
  ink: number
  /** What surrounds the mark: nothing, or one flat color that belongs to the file ("#rrggbb"), or no flat ground at all. */
  ground: "transparent" | "uneven" | `#${string}`
  /** The share of what is drawn whose contrast with white paper, or with the dark theme's paper, is below 1.5 to 1. */
  lostOnLight: number
  lostOnDark: number
  /** How many distinct colors (4 bits per channel) it takes to cover 95 % of what is drawn: a logo has few, a photo hundreds. */
  tones: number
  /** Of a drawing: does it hold a picture made of pixels, or text that is no outline yet? */
  holdsPixels: boolean
  holdsText: boolean
  /** The name of the color profile that the file was converted from, if it was another than sRGB. */
  profile: string | null
  /** The size of the file as it was sent. */
  sentBytes: number
}

/** The files that a brand gives besides its main logo; each is shown or handed on as it is, never made by Greenroom. */
export const LOGO_VARIANTS = ["dark", "mono", "print"] as const

/** For dark backgrounds, in one color, and for print (kept as sent). */
export type LogoVariant = (typeof LOGO_VARIANTS)[number]

/** The words for the variants, the same on every screen. */
export const VARIANT_LABELS: Record<LogoVariant, string> = worded({
  dark: "Dark variant",
  mono: "One-color variant",
  print: "Print file",
})

export function isLogoVariant(name: string): name is LogoVariant {
  return LOGO_VARIANTS.some((variant) => variant === name)
}

/** SHA-256 by variant; what was not given is absent. */
export type LogoVariants = Partial<Record<LogoVariant, string>>

/** How far staff may make one logo larger or smaller than the balance says, in percent. */
export const NUDGE_LIMIT = 30
