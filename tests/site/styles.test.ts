import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { contrast } from "@/domain/color"
import { INK, PAPER, SOFT_INK, SPOT_CONTRAST } from "@/domain/public-colors"
import { styleSheet } from "@/site/styles"

describe("the style sheet", () => {
  const tone = (css: string, name: string, theme: "light" | "dark") =>
    css.match(new RegExp(`--${name}:(#[0-9a-f]{6})`, "gu"))?.[theme === "light" ? 0 : 1]?.split(":")[1] ?? ""

  it("is readable in both themes, whatever the accent", () => {
    for (const theme of ["light", "dark"] as const) {
      expect(contrast(INK[theme], PAPER[theme])).toBeGreaterThan(7)
      expect(contrast(SOFT_INK[theme], PAPER[theme])).toBeGreaterThan(4.5)
    }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
        const css = styleSheet(`#${value.toString(16).padStart(6, "0")}`)
        for (const theme of ["light", "dark"] as const) {
          expect(tone(css, "paper", theme)).toBe(PAPER[theme])
          expect(contrast(tone(css, "spot", theme), PAPER[theme])).toBeGreaterThanOrEqual(
            SPOT_CONTRAST[theme],
          )
        }
      }),
    )
  })

  it("takes nothing but a color from the event", () => {
    expect(styleSheet("</style><script>")).toBe(styleSheet(""))
    expect(styleSheet("red;}body{display:none")).toBe(styleSheet("#1f5c46"))
    expect(styleSheet("#ABCDEF")).toBe(styleSheet("#abcdef"))
  })
})
