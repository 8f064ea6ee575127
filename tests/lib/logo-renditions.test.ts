import { createHash } from "node:crypto"
import { describe, expect, it } from "vitest"
import { sharp } from "@/lib/sharp"
import { drawn, pixels, raw, taken } from "./logo-files"

describe("a picture", () => {
  it("comes as WebP and PNG in every size, none larger than it is, each under the hash of its bytes", async () => {
    const { logo } = await taken(await drawn().png().toBuffer())
    expect(logo.renditions.map(({ format, width, height }) => [format, width, height])).toEqual(
      [144, 192, 288, 432, 600].flatMap((width) =>
        ["webp", "png"].map((format) => [format, width, width / 2]),
      ),
    )
    for (const made of logo.renditions) {
      const { format, width, height } = await sharp(made.bytes).metadata()
      expect([format, width, height]).toEqual([made.format, made.width, made.height])
      expect(made.sha256).toBe(createHash("sha256").update(made.bytes).digest("hex"))
    }
  })

  it("of few tones stays the same to the pixel at its own size", async () => {
    const { logo } = await taken(await drawn().png().toBuffer())
    for (const format of ["webp", "png"] as const) {
      const own = logo.renditions.find((made) => made.format === format && made.width === 600)
      const kept = await raw(own?.bytes ?? Buffer.alloc(0))
      expect(kept.equals(pixels), format).toBe(true)
    }
  })

  it("is measured as it was sent", async () => {
    const sent = await drawn().png().toBuffer()
    expect((await taken(sent)).logo.facts).toMatchObject({
      ground: "uneven",
      box: { left: 0, top: 0, width: 1, height: 1 },
      tones: 3,
      profile: null,
      holdsPixels: false,
      sentBytes: sent.length,
    })
  })

  it("with another color profile than sRGB has its name", async () => {
    const wide = await drawn().flatten().withIccProfile("p3").jpeg().toBuffer()
    expect((await taken(wide)).logo.facts.profile).toBe("sP3C")
    const print = await drawn().flatten().toColourspace("cmyk").jpeg().toBuffer()
    expect((await taken(print)).logo.facts.profile).toBe("CMYK")
  })

  it("of one mark in an empty field is measured where the mark is", async () => {
    const mark = await sharp({ create: { width: 200, height: 100, channels: 4, background: "#000" } })
      .extend({ left: 300, right: 500, top: 200, bottom: 200, background: "#0000" })
      .png()
      .toBuffer()
    const { box, ground, lostOnDark, ink } = (await taken(mark)).logo.facts
    expect([box.left, box.top, box.width, box.height].map((share) => share.toFixed(2))).toEqual([
      "0.30",
      "0.40",
      "0.20",
      "0.20",
    ])
    expect(ground).toBe("transparent")
    expect(lostOnDark).toBeGreaterThan(0.95)
    expect(ink).toBeGreaterThan(0.95)
  })
})

describe("a drawing", () => {
  const svg = (inside: string) =>
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 150.4">${inside}</svg>`)

  it("comes as PNG alone, filled to its edges whatever fraction its sides have", async () => {
    const { logo } = await taken(
      svg('<rect width="300" height="150.4" fill="#c22"/><circle cx="99" cy="75" r="50"/>'),
    )
    expect(logo.renditions.map(({ format, width, height }) => [format, width, height])).toEqual([
      ["png", 288, 144],
      ["png", 576, 289],
      ["png", 864, 433],
    ])
    expect(logo.facts).toMatchObject({ ground: "#cc2222", tones: 1 })
    const largest = await raw(logo.renditions[2]?.bytes ?? Buffer.alloc(0))
    expect(largest.subarray(-4)).toEqual(Buffer.from([0xcc, 0x22, 0x22, 0xff]))
  })

  it("says that it holds text, and pixels", async () => {
    const png = (await drawn().resize(9, 9).png().toBuffer()).toString("base64")
    const image = `<image width="300" height="150" href="data:image/png;base64,${png}"/>`
    const holds = async (inside: string) => {
      const { holdsPixels, holdsText } = (await taken(svg(inside))).logo.facts
      return [holdsPixels, holdsText]
    }
    expect(await holds('<path d="M0 0h9v9z"/>')).toEqual([false, false])
    expect(await holds("<text>Hi</text>")).toEqual([false, true])
    expect(await holds(image)).toEqual([true, false])
  })

  it("is written shorter when that changes no pixel, and keeps what a person reads in it", async () => {
    const long =
      '<title>River Bank</title><path style="fill:#ff0000" d="M 10.000 10.000 L 20.000 10.000 L 20.000 20.000 Z"/>'
    const { logo } = await taken(svg(long))
    const stored = logo.bytes.toString()
    expect(stored).toContain("<title>River Bank</title>")
    expect(stored).toContain('d="M10 10h10v10Z"')
    expect(stored.length).toBeLessThan(svg(long).length)
  })
})
