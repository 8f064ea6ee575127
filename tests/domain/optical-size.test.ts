import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { LOGO_CARD } from "@/domain/logo-card"
import { type LogoFacts, NUDGE_LIMIT } from "@/domain/logo-facts"
import { opticalSize } from "@/domain/optical-size"

const cards = fc.constantFrom("small", "medium", "large", "page" as const)
const pixels = fc.integer({ min: 1, max: 10_000 })
const nudges = fc.integer({ min: -NUDGE_LIMIT, max: NUDGE_LIMIT })
const inks = fc.double({ min: 0, max: 1, noNaN: true })
/** A span inside 0 to 1, at least a twentieth of it. */
const spans = fc
  .tuple(fc.double({ min: 0.05, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([length, at]) => ({ start: (1 - length) * at, length }))
const shapes = fc.double({ min: 0.1, max: 10, noNaN: true })

describe("the size of a logo", () => {
  it("keeps the mark inside its card, in the middle of it, and in its own shape", () => {
    fc.assert(
      fc.property(
        ...[cards, pixels, pixels, inks, nudges, spans, spans],
        (card, width, height, ink, nudge, x, y) => {
          const box = { left: x.start, top: y.start, width: x.length, height: y.length }
          const shown = opticalSize({ width, height, facts: facts({ box, ink }) }, card, nudge)
          const { width: cardWidth, height: cardHeight } = LOGO_CARD[card]
          expect(shown.width).toBeGreaterThanOrEqual(1)
          expect(shown.height).toBeGreaterThanOrEqual(1)
          // One pixel of rounding for the size of the whole picture, of which the mark is a part.
          expect(shown.width * box.width).toBeLessThanOrEqual(cardWidth * 0.92 + 1)
          expect(shown.height * box.height).toBeLessThanOrEqual(cardHeight * 0.88 + 1)
          expect(Math.abs(shown.x - shown.width * (0.5 - box.left - box.width / 2))).toBeLessThanOrEqual(1)
          expect(Math.abs(shown.y - shown.height * (0.5 - box.top - box.height / 2))).toBeLessThanOrEqual(1)
          const ratio = width / height
          fc.pre(shown.width > 1 && shown.height > 1)
          expect(Math.abs(shown.width - shown.height * ratio)).toBeLessThanOrEqual(0.5 + 0.5 * ratio + 1e-6)
        },
      ),
    )
  })

  it("never grows with the ink of the mark", () => {
    fc.assert(
      fc.property(cards, pixels, pixels, inks, inks, nudges, (card, width, height, one, other, nudge) => {
        const of = (ink: number) => opticalSize({ width, height, facts: facts({ ink }) }, card, nudge)
        const [faint, dense] = one < other ? [of(one), of(other)] : [of(other), of(one)]
        expect(dense.width).toBeLessThanOrEqual(faint.width)
        expect(dense.height).toBeLessThanOrEqual(faint.height)
      }),
    )
  })

  it("is smaller for a solid block than for thin letters of the same shape", () => {
    const of = (ink: number) => opticalSize({ width: 400, height: 200, facts: facts({ ink }) }, "large").width
    expect([of(1), of(0.3), of(0.15), of(0.1), of(0.02)]).toEqual([108, 129, 154, 170, 184])
  })

  it("shows the same mark as large whatever empty margin its file has", () => {
    fc.assert(
      fc.property(cards, shapes, inks, nudges, spans, spans, (card, ratio, ink, nudge, x, y) => {
        const tight = opticalSize({ width: 1000 * ratio, height: 1000, facts: facts({ ink }) }, card, nudge)
        const box = { left: x.start, top: y.start, width: x.length, height: y.length }
        const padded = opticalSize(
          { width: (1000 * ratio) / x.length, height: 1000 / y.length, facts: facts({ box, ink }) },
          card,
          nudge,
        )
        expect(Math.abs(padded.width * x.length - tight.width)).toBeLessThanOrEqual(1)
        expect(Math.abs(padded.height * y.length - tight.height)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it("differs by a quarter at least from tier to tier", () => {
    fc.assert(
      fc.property(shapes, inks, (ratio, ink) => {
        const area = (card: "small" | "medium" | "large") => {
          const { width, height } = opticalSize(
            { width: 1000 * ratio, height: 1000, facts: facts({ ink }) },
            card,
          )
          return Math.sqrt(width * height)
        }
        // Two pixels for rounding.
        expect(area("medium")).toBeGreaterThanOrEqual(area("small") * 1.25 - 2)
        expect(area("large")).toBeGreaterThanOrEqual(area("medium") * 1.25 - 2)
      }),
    )
  })

  it("follows a nudge, and holds it within its limit", () => {
    const of = (nudge: number) => opticalSize({ width: 400, height: 200, facts: null }, "large", nudge).width
    expect([of(-30), of(0), of(10), of(30), of(500), of(-500)]).toEqual([108, 154, 169, 200, 200, 108])
    // A mark as wide as the margins allow still grows by it.
    const wide = (nudge: number) =>
      opticalSize({ width: 900, height: 100, facts: null }, "large", nudge).width
    expect([wide(0), wide(10), wide(30)]).toEqual([205, 225, 236])
  })

  it("gives a wide word mark and a round seal the same area when nothing was measured", () => {
    const wide = opticalSize({ width: 300, height: 150, facts: null }, "large")
    const round = opticalSize({ width: 512, height: 512, facts: null }, "large")
    expect(Math.abs((wide.width * wide.height) / (round.width * round.height) - 1)).toBeLessThan(0.05)
  })

  it("takes a colored ground for a part of the mark, and a white one for margin", () => {
    const box = { left: 0.25, top: 0.25, width: 0.5, height: 0.5 }
    const of = (ground: LogoFacts["ground"]) =>
      opticalSize({ width: 400, height: 200, facts: facts({ box, ink: 0.15, ground }) }, "large")
    expect(of("#0033aa")).toEqual({ width: 108, height: 54, x: 0, y: 0 })
    expect(of("#ffffff")).toEqual({ width: 307, height: 154, x: 0, y: 0 })
  })

  it("moves a picture whose mark is in a corner", () => {
    const box = { left: 0, top: 0.5, width: 0.5, height: 0.5 }
    const shown = opticalSize({ width: 400, height: 200, facts: facts({ box, ink: 0.15 }) }, "large")
    expect(shown).toEqual({ width: 307, height: 154, x: 77, y: -38 })
  })

  it("takes a logo without measures for a square", () => {
    const of = (side: number) => opticalSize({ width: side, height: side, facts: null }, "small")
    expect(of(0)).toEqual(of(9))
  })
})

function facts(given: Partial<LogoFacts>): LogoFacts {
  return {
    box: { left: 0, top: 0, width: 1, height: 1 },
    ink: 0.15,
    ground: "transparent",
    lostOnLight: 0,
    lostOnDark: 0,
    tones: 3,
    holdsPixels: false,
    holdsText: false,
    profile: null,
    sentBytes: 1000,
    ...given,
  }
}
