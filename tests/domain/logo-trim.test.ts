import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { trimmedBox } from "@/domain/logo-trim"

const PICTURE = { width: 1000, height: 500 }

describe("trimming", () => {
  it("keeps five percent of the mark's longer side around it", () => {
    const box = { left: 0.4, top: 0.4, width: 0.2, height: 0.2 }
    expect(trimmedBox({ box, ground: "transparent" }, PICTURE)).toEqual({
      left: 0.39,
      top: 0.38,
      width: expect.closeTo(0.22, 10),
      height: expect.closeTo(0.24, 10),
    })
  })

  it("leaves alone what is no margin", () => {
    const box = { left: 0.4, top: 0.4, width: 0.2, height: 0.2 }
    expect(trimmedBox({ box, ground: "uneven" }, PICTURE)).toBe(null)
    expect(trimmedBox({ box, ground: "#1f5c46" }, PICTURE)).toBe(null)
    const nothing = { left: 0, top: 0, width: 0, height: 0 }
    expect(trimmedBox({ box: nothing, ground: "transparent" }, PICTURE)).toBe(null)
  })

  it("never cuts into the mark, never leaves the picture, and is done after one time", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, share, share, (left, top, right, bottom) => {
        const box = {
          left: left * 0.9,
          top: top * 0.9,
          width: Math.max(0.01, (1 - left * 0.9) * right),
          height: Math.max(0.01, (1 - top * 0.9) * bottom),
        }
        const trimmed = trimmedBox({ box, ground: "transparent" }, PICTURE)
        if (!trimmed) return
        expect(trimmed.left).toBeGreaterThanOrEqual(0)
        expect(trimmed.top).toBeGreaterThanOrEqual(0)
        expect(trimmed.left + trimmed.width).toBeLessThanOrEqual(1 + 1e-9)
        expect(trimmed.top + trimmed.height).toBeLessThanOrEqual(1 + 1e-9)
        expect(trimmed.left).toBeLessThanOrEqual(box.left)
        expect(trimmed.top).toBeLessThanOrEqual(box.top)
        expect(trimmed.left + trimmed.width).toBeGreaterThanOrEqual(Math.min(1, box.left + box.width) - 1e-9)
        const within = {
          left: (box.left - trimmed.left) / trimmed.width,
          top: (box.top - trimmed.top) / trimmed.height,
          width: box.width / trimmed.width,
          height: box.height / trimmed.height,
        }
        const size = { width: PICTURE.width * trimmed.width, height: PICTURE.height * trimmed.height }
        expect(trimmedBox({ box: within, ground: "transparent" }, size)).toBe(null)
      }),
    )
  })
})
