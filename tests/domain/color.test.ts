import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { contrast, readableOn, readColor, relativeLuminance } from "@/domain/color"

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`)

describe("readColor", () => {
  it("takes the ways in which people write a color", () => {
    expect(["#1F5C46", "1f5c46", " #abc ", "fff"].map(readColor)).toEqual([
      "#1f5c46",
      "#1f5c46",
      "#aabbcc",
      "#ffffff",
    ])
  })

  it("refuses everything else, style sheets above all", () => {
    for (const text of ["", "green", "#12345", "#1234567", "#ggg", "rgb(0,0,0)", "#fff}body{color:red"])
      expect(readColor(text)).toBeNull()
  })
})

describe("contrast", () => {
  it("agrees with WCAG's own numbers", () => {
    expect(relativeLuminance("#000000")).toBe(0)
    expect(relativeLuminance("#ffffff")).toBeCloseTo(1, 10)
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 10)
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.478, 3)
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.542, 3)
  })

  it("is the same in both directions and 1 at least", () => {
    fc.assert(
      fc.property(color, color, (one, other) => {
        expect(contrast(one, other)).toBe(contrast(other, one))
        expect(contrast(one, other)).toBeGreaterThanOrEqual(1)
      }),
    )
  })
})

describe("readableOn", () => {
  it("leaves a color that can be read as it is", () => {
    fc.assert(
      fc.property(color, color, (accent, background) => {
        fc.pre(contrast(accent, background) >= 4.5)
        expect(readableOn(accent, background)).toBe(accent)
      }),
    )
  })

  it("reaches AA on every background there is", () => {
    fc.assert(
      fc.property(color, color, (accent, background) => {
        const tone = readableOn(accent, background)
        expect(tone).toMatch(/^#[0-9a-f]{6}$/u)
        expect(contrast(tone, background)).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })

  it("goes no farther than it must and keeps the hue", () => {
    expect(readableOn("#ffd400", "#ffffff")).toBe("#8c7400")
    expect(readableOn("#1f5c46", "#171613")).toBe("#508b73")
  })

  it("ends at black or white when no tone is enough", () => {
    expect(readableOn("#3355aa", "#777777", 7)).toBe("#000000")
    expect(readableOn("#3355aa", "#333333", 21)).toBe("#ffffff")
  })
})
