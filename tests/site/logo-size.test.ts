import fc from "fast-check"
import { expect, it } from "vitest"
import { LOGO_CARD, logoSize } from "@/site/logo-size"

const sizes = fc.constantFrom("small", "medium", "large", "page" as const)
const pixels = fc.integer({ min: 1, max: 10_000 })

it("keeps every logo inside its card's margins and in its own shape", () => {
  fc.assert(
    fc.property(sizes, pixels, pixels, (size, width, height) => {
      const printed = logoSize(logo(width, height), size)
      expect(printed.width).toBeGreaterThanOrEqual(1)
      expect(printed.height).toBeGreaterThanOrEqual(1)
      expect(printed.width).toBeLessThanOrEqual(Math.ceil(LOGO_CARD[size].width * 0.8))
      expect(printed.height).toBeLessThanOrEqual(Math.ceil(LOGO_CARD[size].height * 0.72))
      const ratio = width / height
      fc.pre(ratio > 0.02 && ratio < 50)
      // What rounding both sides to whole pixels can take.
      expect(Math.abs(printed.width - printed.height * ratio)).toBeLessThanOrEqual(0.5 + 0.5 * ratio + 1e-6)
    }),
  )
})

it("gives a wide word mark and a round seal the same area", () => {
  const wide = logoSize(logo(300, 150), "large")
  const round = logoSize(logo(512, 512), "large")
  expect(Math.abs((wide.width * wide.height) / (round.width * round.height) - 1)).toBeLessThan(0.05)
})

it("is larger in a tier with larger logos", () => {
  const [small, medium, large] = (["small", "medium", "large"] as const).map(
    (size) => logoSize(logo(200, 100), size).width,
  )
  expect([small, medium, large]).toEqual([89, 115, 154])
})

it("takes a logo without measures for a square", () => {
  expect(logoSize(logo(0, 0), "small")).toEqual(logoSize(logo(9, 9), "small"))
})

function logo(width: number, height: number) {
  return { path: "", width, height, facts: null, renditions: [] }
}
