import { describe, expect, it } from "vitest"
import type { LogoFacts } from "@/domain/logo-facts"
import { darkVariantFindings, logoFindings } from "@/domain/logo-findings"
import { opticalSize } from "@/domain/optical-size"

/** A dark word mark that fills its picture, as a good SVG has it. */
const GOOD: LogoFacts = {
  box: { left: 0, top: 0, width: 1, height: 1 },
  ink: 0.3,
  ground: "transparent",
  lostOnLight: 0,
  lostOnDark: 0,
  tones: 3,
  holdsPixels: false,
  holdsText: false,
  profile: null,
  sentBytes: 4_000,
}
const DRAWING = { type: "image/svg+xml", width: 300, height: 100 }
const PICTURE = { type: "image/png", width: 1200, height: 400 }
const ids = (facts: Partial<LogoFacts>, image = DRAWING, asked: { hasDark?: boolean } = {}) =>
  logoFindings({ ...image, facts: { ...GOOD, ...facts } }, { card: "medium", hasDark: false, ...asked }).map(
    ({ id, mend }) => (mend ? `${id}: ${mend}` : id),
  )

describe("a look at a logo", () => {
  it("finds nothing where there is nothing to mend", () => {
    expect(ids({})).toEqual([])
    expect(ids({}, PICTURE)).toEqual([])
  })

  it("finds an empty margin on a transparent or white ground, and not on a colored one", () => {
    const box = { left: 0.25, top: 0.25, width: 0.5, height: 0.5 }
    expect(ids({ box })).toEqual(["margin: trim"])
    expect(ids({ box, ground: "#ffffff" })).toEqual(["margin: trim"])
    expect(ids({ box, ground: "#1f5c46" })).toEqual([])
    expect(ids({ box, ground: "uneven" })).toEqual([])
    const [found] = logoFindings({ ...DRAWING, facts: { ...GOOD, box } }, { card: "medium", hasDark: true })
    expect(found?.sentence).toBe(
      "This file has an empty margin: the mark fills 50 % of its width and 50 % of its height. Wherever the file is used, it looks small or out of line. Trim it, with a clear space kept around the mark.",
    )
  })

  it("leaves the clear space that brands ask for alone", () => {
    expect(ids({ box: { left: 0.05, top: 0.03, width: 0.9, height: 0.94 } })).toEqual([])
  })

  it("tells a picture that is too small for its tier on a sharp screen, and never a drawing", () => {
    const small = { type: "image/png", width: 120, height: 40 }
    expect(ids({}, small)).toEqual(["blurred"])
    expect(ids({}, { ...small, type: "image/svg+xml" })).toEqual([])
    const [found] = logoFindings({ ...small, facts: GOOD }, { card: "medium", hasDark: true })
    const { width, height } = opticalSize({ ...small, facts: GOOD }, "medium")
    expect(found?.sentence).toBe(
      `This logo is 120 × 40 pixels and looks blurred on sharp screens: in this tier it is shown at ${width} × ${height}, which takes ${width * 2} × ${height * 2}. Use an SVG, or a larger picture.`,
    )
  })

  it("tells what vanishes on light, and offers to keep it as the dark variant unless there is one", () => {
    expect(ids({ lostOnLight: 1 })).toEqual(["lost-on-light: use-as-dark"])
    expect(ids({ lostOnLight: 1 }, DRAWING, { hasDark: true })).toEqual(["lost-on-light"])
    expect(ids({ lostOnLight: 0.3 })).toEqual(["partly-lost-on-light"])
    expect(ids({ lostOnLight: 1, ground: "#1f5c46" })).toEqual([])
  })

  it("tells what vanishes on dark until there is a dark variant", () => {
    expect(ids({ lostOnDark: 0.9 })).toEqual(["lost-on-dark: add-dark"])
    expect(ids({ lostOnDark: 0.9 }, DRAWING, { hasDark: true })).toEqual([])
    expect(darkVariantFindings({ facts: { ...GOOD, lostOnDark: 0.9 } }).map(({ id }) => id)).toEqual([
      "dark-is-dark",
    ])
    expect(darkVariantFindings({ facts: { ...GOOD, lostOnLight: 1 } })).toEqual([])
  })

  it("tells a photo from a logo with a gradient", () => {
    expect(ids({ tones: 900, ground: "uneven" }, PICTURE)).toEqual(["photo"])
    expect(ids({ tones: 60 }, PICTURE)).toEqual([])
  })

  it("tells pixels and live text inside a drawing, a converted profile and a huge file", () => {
    expect(
      ids({ holdsPixels: true, holdsText: true, profile: "Adobe RGB (1998)", sentBytes: 600 * 1024 }),
    ).toEqual(["pixels-inside", "live-text", "heavy", "profile"])
    expect(ids({ sentBytes: 600 * 1024 }, PICTURE)).toEqual([])
    expect(ids({ sentBytes: 8 * 1024 * 1024 }, PICTURE)).toEqual(["heavy"])
  })

  it("tells a mark that is far too wide or too high for a wall", () => {
    expect(ids({}, { ...DRAWING, width: 900 })).toEqual(["proportions"])
    expect(ids({}, { ...DRAWING, width: 30 })).toEqual(["proportions"])
    expect(ids({}, { ...DRAWING, width: 500 })).toEqual([])
  })

  it("puts what breaks the page first", () => {
    expect(ids({ lostOnLight: 1, profile: "P3", holdsText: true })).toEqual([
      "lost-on-light: use-as-dark",
      "live-text",
      "profile",
    ])
  })
})
