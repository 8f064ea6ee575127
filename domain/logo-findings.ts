import type { LogoCard } from "./logo-card"
import type { LogoFacts } from "./logo-facts"
import { trimmedBox } from "./logo-trim"
import { opticalSize } from "./optical-size"
import { numbered, t, worded } from "./words"

/** What is known of a logo: the stored picture, and what was measured of it. */
export type InspectedLogo = { type: string; width: number; height: number; facts: LogoFacts }

/** What one click does about a finding, as its button says it. */
export const MENDS = worded({
  trim: "Trim the margin",
  "use-as-dark": "Use it as the dark variant too",
  "add-dark": "Add a dark variant",
})
export type Mend = keyof typeof MENDS

/**
 * One thing to know about a logo: what happens, then what to do. "wrong" breaks the page, "owed" makes it look worse,
 * "told" is good to know.
 */
export type Finding = { id: string; tone: "wrong" | "owed" | "told"; sentence: string; mend?: Mend }

/**
 * What a look at a partner's main logo finds, worst first. `card` is where its tier shows it, `hasDark` whether the brand
 * gave a variant for dark backgrounds. A pure function of what was measured: the same logo has the same findings.
 */
export function logoFindings(
  logo: InspectedLogo,
  { card, hasDark }: { card: LogoCard; hasDark: boolean },
): Finding[] {
  const all = [
    lostOnLight(logo.facts, hasDark),
    photo(logo.facts),
    margin(logo),
    blurred(logo, card),
    proportions(logo, card),
    pixelsInside(logo.facts),
    liveText(logo.facts),
    heavy(logo),
    lostOnDark(logo.facts, hasDark),
    profile(logo.facts),
  ]
  return all
    .filter((finding) => finding !== null)
    .sort((a, b) => TONES.indexOf(a.tone) - TONES.indexOf(b.tone))
}

/** What a look at the variant for dark backgrounds finds. */
export function darkVariantFindings({ facts }: Pick<InspectedLogo, "facts">): Finding[] {
  if (facts.ground !== "transparent" || facts.lostOnDark < MOST) return []
  return [
    {
      id: "dark-is-dark",
      tone: "wrong",
      sentence: t(
        "The dark variant is dark itself, and vanishes on a dark page. Replace it with the brand’s version for dark backgrounds, or remove it: the main logo is then shown on a light card.",
      ),
    },
  ]
}

const TONES = ["wrong", "owed", "told"] as const

/** Shares of what is drawn that count as nearly all, and as a part that somebody would miss. */
const MOST = 0.6
const PART = 0.15

function lostOnLight({ ground, lostOnLight: lost }: LogoFacts, hasDark: boolean): Finding | null {
  if (ground !== "transparent" || lost < PART) return null
  if (lost < MOST)
    return {
      id: "partly-lost-on-light",
      tone: "owed",
      sentence: t(
        "About {percent} of this logo is white or nearly white, and vanishes on a light page. Use the brand’s version for light backgrounds.",
        { percent: percent(lost) },
      ),
    }
  return hasDark
    ? {
        id: "lost-on-light",
        tone: "wrong",
        sentence: t(
          "This logo is white or nearly white on a transparent ground, and vanishes on a light page. Use the brand’s version for light backgrounds.",
        ),
      }
    : {
        id: "lost-on-light",
        tone: "wrong",
        sentence: t(
          "This logo is white or nearly white on a transparent ground, and vanishes on a light page. It suits dark backgrounds; as the main logo, use the brand’s version for light ones.",
        ),
        mend: "use-as-dark",
      }
}

function lostOnDark({ ground, lostOnDark: lost }: LogoFacts, hasDark: boolean): Finding | null {
  if (ground !== "transparent" || lost < PART || hasDark) return null
  return {
    id: "lost-on-dark",
    tone: "told",
    sentence:
      lost < MOST
        ? t(
            "About {percent} of this logo is dark and would vanish on a dark page, so it stands on a light card there. If the brand has a version for dark backgrounds, add it.",
            { percent: percent(lost) },
          )
        : t(
            "This logo is dark and would vanish on a dark page, so it stands on a light card there. If the brand has a version for dark backgrounds, add it.",
          ),
    mend: "add-dark",
  }
}

/** Colors (4 bits per channel) from which no logo is: gradients stay below, photos far above. */
const PHOTO_TONES = 160
/** Without a flat ground, fewer will do. */
const PHOTO_TONES_UNEVEN = 90

function photo({ tones, ground, holdsText }: LogoFacts): Finding | null {
  const limit = ground === "uneven" ? PHOTO_TONES_UNEVEN : PHOTO_TONES
  if (tones < limit || holdsText) return null
  return {
    id: "photo",
    tone: "owed",
    sentence: t(
      "This looks like a photo or a screenshot: it has {tones, plural, one {# color} other {# colors}} where a logo has a few. Use the logo’s own file, best an SVG.",
      { tones },
    ),
  }
}

function margin(logo: InspectedLogo): Finding | null {
  if (!trimmedBox(logo.facts, logo)) return null
  const { box } = logo.facts
  return {
    id: "margin",
    tone: "owed",
    sentence: t(
      "This file has an empty margin: the mark fills {width} of its width and {height} of its height. Wherever the file is used, it looks small or out of line. Trim it, with a clear space kept around the mark.",
      { width: percent(box.width), height: percent(box.height) },
    ),
    mend: "trim",
  }
}

function blurred(logo: InspectedLogo, card: LogoCard): Finding | null {
  if (logo.type === "image/svg+xml") return null
  const shown = opticalSize(logo, card)
  const needed = { width: shown.width * 2, height: shown.height * 2 }
  // Five percent fewer nobody sees.
  if (logo.width >= needed.width * 0.95) return null
  return {
    id: "blurred",
    tone: "owed",
    sentence: t(
      "This logo is {size} pixels and looks blurred on sharp screens: in this tier it is shown at {shown}, which takes {needed}. Use an SVG, or a larger picture.",
      { size: size(logo), shown: size(shown), needed: size(needed) },
    ),
  }
}

/** Beyond these proportions (width to height) a mark gets lost beside others. */
const WIDEST = 6
const NARROWEST = 0.4

function proportions(logo: InspectedLogo, card: LogoCard): Finding | null {
  const { box } = logo.facts
  const [width, height] = [logo.width * box.width, logo.height * box.height]
  const ratio = width / height
  if (!(ratio > WIDEST || ratio < NARROWEST)) return null
  const shown = opticalSize(logo, card)
  const isWide = ratio > WIDEST
  const thin = Math.round(isWide ? shown.height * box.height : shown.width * box.width)
  return {
    id: "proportions",
    tone: "owed",
    sentence: isWide
      ? t(
          "This mark is {times} times as wide as it is high, which leaves it {thin} pixels high on the wall. Use a stacked version if the brand has one.",
          { times: times(ratio), thin },
        )
      : t(
          "This mark is {times} times as high as it is wide, which leaves it {thin} pixels wide on the wall. Use a wide version if the brand has one.",
          { times: times(1 / ratio), thin },
        ),
  }
}

function pixelsInside({ holdsPixels }: LogoFacts): Finding | null {
  return holdsPixels
    ? {
        id: "pixels-inside",
        tone: "owed",
        sentence: t(
          "This SVG holds a picture made of pixels, which blurs when it is shown large. Use a drawing made of outlines.",
        ),
      }
    : null
}

function liveText({ holdsText }: LogoFacts): Finding | null {
  return holdsText
    ? {
        id: "live-text",
        tone: "owed",
        sentence: t(
          "This SVG holds live text, which looks different on each computer. Convert the text to outlines in the drawing program.",
        ),
      }
    : null
}

/** Bytes. A drawing goes to readers as it is; of a picture they get a small rendition. */
const HEAVY_DRAWING = 200 * 1024
const HEAVY_PICTURE = 3 * 1024 * 1024

function heavy({ type, facts }: InspectedLogo): Finding | null {
  const { sentBytes } = facts
  if (type === "image/svg+xml")
    return sentBytes > HEAVY_DRAWING
      ? {
          id: "heavy",
          tone: "owed",
          sentence: t(
            "This SVG has {kilobytes} KB, which every reader has to load; a drawn logo usually has less than 20. Use a simpler export.",
            { kilobytes: kilobytes(sentBytes) },
          ),
        }
      : null
  return sentBytes > HEAVY_PICTURE
    ? {
        id: "heavy",
        tone: "told",
        sentence: t(
          "The file that was sent has {kilobytes} KB, far more than a logo needs. Readers get a small copy, so nothing has to be done.",
          { kilobytes: kilobytes(sentBytes) },
        ),
      }
    : null
}

function profile({ profile: name }: LogoFacts): Finding | null {
  if (name === null) return null
  return {
    id: "profile",
    tone: "told",
    sentence: t(
      "Its colors were converted from the profile “{name}” to sRGB, which screens show. Check that they still look right.",
      { name },
    ),
  }
}

function percent(share: number): string {
  return `${Math.max(1, Math.round(share * 100))} %`
}

function size({ width, height }: { width: number; height: number }): string {
  return `${numbered(width)} × ${numbered(height)}`
}

function times(ratio: number): string {
  return numbered(Math.round(ratio * 10) / 10)
}

function kilobytes(bytes: number): string {
  return numbered(Math.round(bytes / 1024))
}
