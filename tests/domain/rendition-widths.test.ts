import fc from "fast-check"
import { expect, it } from "vitest"
import { LOGO_CARD } from "@/domain/logo-card"
import { drawingWidths, renditionWidths } from "@/domain/rendition-widths"

it("a wide logo has six widths, from the smallest card to three times the largest", () => {
  expect(renditionWidths({ width: 3000, height: 1000 })).toEqual([144, 192, 288, 432, 576, 864])
})

it("a drawing has its PNGs at the size of a partner's page", () => {
  expect(drawingWidths({ width: 400, height: 100 })).toEqual([288, 576, 864])
  expect(drawingWidths({ width: 50, height: 100 })).toEqual([96, 192, 288])
})

it("a picture is never made larger than it is", () => {
  expect(renditionWidths({ width: 500, height: 250 }, 500)).toEqual([144, 192, 288, 384, 500])
  expect(renditionWidths({ width: 40, height: 40 }, 40)).toEqual([40])
})

it("whatever its proportions, few widths serve every card at every density", () => {
  const size = fc.integer({ min: 16, max: 4000 })
  fc.assert(
    fc.property(size, size, (width, height) => {
      const widths = renditionWidths({ width, height }, width)
      expect(widths.length).toBeLessThanOrEqual(9)
      expect(widths).toEqual([...new Set(widths)].sort((a, b) => a - b))
      for (const card of Object.values(LOGO_CARD))
        for (const density of [1, 2, 3]) {
          const wanted = Math.min(
            width,
            Math.max(1, Math.round(Math.min(card.width, (card.height * width) / height) * density)),
          )
          const served = widths.find((made) => made >= wanted)
          expect(served, `${wanted} of ${widths}`).toBeDefined()
        }
    }),
  )
})
