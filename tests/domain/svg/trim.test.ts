import { describe, expect, it } from "vitest"
import { sanitizeSvg } from "@/domain/svg/sanitize"
import { trimSvg } from "@/domain/svg/trim"

const MIDDLE = { left: 0.25, top: 0.25, width: 0.5, height: 0.5 }
const trimmed = (source: string, box = MIDDLE) => {
  const result = trimSvg(source, box)
  return result.ok ? result.svg : result.message
}
const drawing = (attributes: string, inside = '<path d="M1 1h1v1z"/>') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`

describe("trimming a drawing", () => {
  it("moves the viewBox and the size, and nothing that is drawn", () => {
    expect(trimmed(drawing('width="400" height="200" viewBox="-10 0 40 20"'))).toBe(
      drawing('width="200" height="100" viewBox="0 5 20 10"'),
    )
  })

  it("counts the air around a viewBox of other proportions, wherever that stands", () => {
    expect(trimmed(drawing('width="400" height="200" viewBox="0 0 20 20"'))).toBe(
      drawing('width="200" height="100" viewBox="0 5 20 10"'),
    )
    expect(
      trimmed(drawing('width="400" height="200" viewBox="0 0 20 20" preserveAspectRatio="xMinYMid meet"')),
    ).toBe(drawing('width="200" height="100" viewBox="10 5 20 10" preserveAspectRatio="xMinYMid meet"'))
    expect(
      trimmed(drawing('width="400" height="200" viewBox="0 0 20 20" preserveAspectRatio="xMidYMid slice"')),
    ).toBe(drawing('width="200" height="100" viewBox="5 7.5 10 5" preserveAspectRatio="xMidYMid slice"'))
    expect(trimmed(drawing('width="400" height="200" viewBox="0 0 20 20" preserveAspectRatio="none"'))).toBe(
      drawing('width="200" height="100" viewBox="5 5 10 10" preserveAspectRatio="none"'),
    )
  })

  it("gives what the intake takes as it is", () => {
    const svg = trimmed(drawing('viewBox="0 0 40 20"'))
    expect(sanitizeSvg(svg)).toEqual({ ok: true, svg, width: 20, height: 10, removed: [] })
  })

  it("refuses where lengths in percent would change, and knows where they would not", () => {
    const refusal =
      "This drawing gives lengths in percent, which a trim would change. Trim it in the drawing program and send it again."
    expect(trimmed(drawing('viewBox="0 0 4 4"', '<rect width="100%" height="100%"/>'))).toBe(refusal)
    expect(trimmed(drawing('viewBox="0 0 4 4"', '<rect style="width:50%"/>'))).toBe(refusal)
    const gradient = (units: string) =>
      `<linearGradient ${units}x1="0%" x2="100%"><stop offset="50%"/></linearGradient>`
    expect(trimmed(drawing('viewBox="0 0 4 4"', gradient('gradientUnits="userSpaceOnUse" ')))).toBe(refusal)
    expect(trimmed(drawing('viewBox="0 0 4 4"', gradient("")))).toBe(
      drawing('width="2" height="2" viewBox="1 1 2 2"', gradient("")),
    )
  })
})
