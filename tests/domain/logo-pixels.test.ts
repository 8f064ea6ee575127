import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Pixels } from "@/domain/logo-ground"
import { measurePixels } from "@/domain/logo-pixels"

type Color = [number, number, number, number]
type Box = { left: number; top: number; width: number; height: number }

const CLEAR: Color = [0, 0, 0, 0]
const WHITE: Color = [255, 255, 255, 255]
const BLACK: Color = [0, 0, 0, 255]
const PAPER_OF_DARK: Color = [0x17, 0x16, 0x13, 255]

describe("a mark on nothing", () => {
  it("in black fills its box with ink, and is lost on dark paper alone", () => {
    const box = { left: 10, top: 20, width: 30, height: 5 }
    expect(measurePixels(picture(100, 50, CLEAR, [box, BLACK]))).toEqual({
      box: { left: 0.1, top: 0.4, width: 0.3, height: 0.1 },
      ink: 1,
      ground: "transparent",
      lostOnLight: 0,
      lostOnDark: 1,
      tones: 1,
    })
  })

  it("in white is lost on light paper, and counts as solid on dark", () => {
    const measured = measurePixels(picture(40, 40, CLEAR, [middle(40, 40), WHITE]))
    expect(measured).toMatchObject({ ink: 1, lostOnLight: 1, lostOnDark: 0 })
  })

  it("of the dark paper's own color is lost on it", () => {
    const { lostOnDark, lostOnLight } = measurePixels(picture(40, 40, CLEAR, [middle(40, 40), PAPER_OF_DARK]))
    expect([lostOnDark, lostOnLight]).toEqual([1, 0])
  })

  it("that is half white and half black is half lost on either", () => {
    const measured = measurePixels(
      picture(
        40,
        40,
        CLEAR,
        [{ left: 5, top: 5, width: 10, height: 10 }, WHITE],
        [{ left: 15, top: 5, width: 10, height: 10 }, BLACK],
      ),
    )
    expect(measured).toMatchObject({ lostOnLight: 0.5, lostOnDark: 0.5, tones: 2, ink: 0.5391 })
  })

  it("that is a shade of itself is lost where it fades", () => {
    const { lostOnLight } = measurePixels(picture(40, 40, CLEAR, [middle(40, 40), [0, 0, 0, 30]]))
    expect(lostOnLight).toBe(1)
  })

  it("is told by its corners when it touches the sides", () => {
    const cross = measurePixels(
      picture(
        30,
        30,
        CLEAR,
        [{ left: 1, top: 0, width: 28, height: 30 }, BLACK],
        [{ left: 0, top: 1, width: 30, height: 28 }, BLACK],
      ),
    )
    expect(cross).toMatchObject({ ground: "transparent", box: { left: 0, top: 0, width: 1, height: 1 } })
  })
})

describe("a mark on a ground of its own", () => {
  it("is measured against that, however the file was compressed", () => {
    const noisy = picture(60, 60, [250, 252, 249, 255], [{ left: 15, top: 30, width: 30, height: 6 }, BLACK])
    for (let at = 0; at < noisy.data.length; at += 28)
      if (noisy.data[at] !== 0) noisy.data[at] = 240 + ((at / 28) % 15)
    expect(measurePixels(noisy)).toMatchObject({
      box: { left: 0.25, top: 0.5, width: 0.5, height: 0.1 },
      ground: expect.stringMatching(/^#f[0-9a-f]f[0-9a-f]f[0-9a-f]$/u),
      ink: expect.closeTo(1, 2),
    })
  })

  it("has that color's name", () => {
    expect(measurePixels(picture(20, 20, [1, 2, 254, 255], [middle(20, 20), WHITE])).ground).toBe("#0102fe")
  })
})

describe("a picture", () => {
  it("with no ground at all is drawn all over", () => {
    const photo = picture(64, 64, BLACK)
    for (let at = 0; at < photo.data.length; at += 4) photo.data.set([at % 251, at % 241, at % 239], at)
    const { ground, box, ink, tones } = measurePixels(photo)
    expect({ ground, box, ink }).toEqual({
      ground: "uneven",
      box: { left: 0, top: 0, width: 1, height: 1 },
      ink: 1,
    })
    expect(tones).toBeGreaterThan(200)
  })

  it("with nothing in it has a box and nothing else", () => {
    const nothing = { box: { left: 0, top: 0, width: 1, height: 1 }, ink: 0, tones: 0 }
    const lost = { lostOnLight: 0, lostOnDark: 0 }
    expect(measurePixels(picture(9, 9, CLEAR))).toEqual({ ...nothing, ...lost, ground: "transparent" })
    expect(measurePixels(picture(9, 9, WHITE))).toEqual({ ...nothing, ...lost, ground: "#ffffff" })
  })
})

describe("whatever the pixels are", () => {
  const side = fc.integer({ min: 1, max: 24 })
  const anyPicture = fc
    .tuple(side, side)
    .chain(([width, height]) =>
      fc
        .uint8Array({ minLength: width * height * 4, maxLength: width * height * 4 })
        .map((data): Pixels => ({ data, width, height })),
    )

  it("every share lies from 0 to 1, and the box in the picture", () => {
    fc.assert(
      fc.property(anyPicture, (pixels) => {
        const { box, ink, lostOnLight, lostOnDark, tones } = measurePixels(pixels)
        for (const share of [ink, lostOnLight, lostOnDark, box.left, box.top])
          expect(share >= 0 && share <= 1).toBe(true)
        expect(box.width > 0 && box.left + box.width <= 1 + 1e-9).toBe(true)
        expect(box.height > 0 && box.top + box.height <= 1 + 1e-9).toBe(true)
        expect(tones).toBeLessThanOrEqual(pixels.width * pixels.height)
      }),
    )
  })

  it("a margin moves the box and changes nothing else", () => {
    fc.assert(
      fc.property(side, side, fc.integer({ min: 1, max: 9 }), (width, height, margin) => {
        const at = (space: number) => {
          const mark = { left: space, top: space, width, height }
          return picture(width + 2 * space, height + 2 * space, CLEAR, [mark, [30, 90, 160, 255]])
        }
        const [tight, padded] = [measurePixels(at(1)), measurePixels(at(margin))]
        expect({ ...padded, box: null }).toEqual({ ...tight, box: null })
        expect(padded.box.left * (width + 2 * margin)).toBeCloseTo(margin)
        expect(padded.box.width * (width + 2 * margin)).toBeCloseTo(width)
      }),
    )
  })

  it("a mirror image has the mirrored box and the same ink", () => {
    fc.assert(
      fc.property(anyPicture, (pixels) => {
        const [one, other] = [measurePixels(pixels), measurePixels(mirrored(pixels))]
        expect(other.box.left).toBeCloseTo(1 - one.box.left - one.box.width)
        expect(other.ink).toBeCloseTo(one.ink, 3)
        expect([other.tones, other.ground]).toEqual([one.tones, one.ground])
      }),
    )
  })
})

function picture(width: number, height: number, ground: Color, ...marks: [Box, Color][]): Pixels {
  const data = new Uint8Array(width * height * 4)
  const paint = ({ left, top, ...size }: Box, color: Color) => {
    for (let y = top; y < top + size.height; y += 1)
      for (let x = left; x < left + size.width; x += 1) data.set(color, (y * width + x) * 4)
  }
  paint({ left: 0, top: 0, width, height }, ground)
  for (const [box, color] of marks) paint(box, color)
  return { data, width, height }
}

function middle(width: number, height: number): Box {
  return { left: width / 4, top: height / 4, width: width / 2, height: height / 2 }
}

function mirrored({ data, width, height }: Pixels): Pixels {
  const turned = new Uint8Array(data.length)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * 4
      turned.set(data.subarray(from, from + 4), (y * width + width - 1 - x) * 4)
    }
  return { data: turned, width, height }
}
