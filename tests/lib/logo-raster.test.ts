import { createHash } from "node:crypto"
import { describe, expect, it } from "vitest"
import "@/lib/logo-raster"
import { sharp } from "@/lib/sharp"
import { chunk, damaged, drawn, HEIGHT, message, pixels, pngOf, raw, taken, WIDTH } from "./logo-files"

describe("a picture", () => {
  it("PNG stays PNG, pixel for pixel, without its metadata", async () => {
    const sent = await drawn()
      .withExif({ IFD0: { Copyright: "secret" } })
      .png()
      .toBuffer()
    expect(sent.includes("secret")).toBe(true)
    const { logo, notes } = await taken(sent)
    const { facts: _, renditions: __, bytes: ___, ...kept } = logo
    expect(kept).toEqual({
      type: "image/png",
      extension: "png",
      width: WIDTH,
      height: HEIGHT,
      sha256: createHash("sha256").update(logo.bytes).digest("hex"),
    })
    expect(logo.bytes.includes("secret")).toBe(false)
    expect(notes).toEqual([])
    expect((await raw(logo.bytes)).equals(pixels)).toBe(true)
  })

  it("the same file gives the same bytes", async () => {
    const sent = await drawn().jpeg().toBuffer()
    expect((await taken(sent)).logo.sha256).toBe((await taken(sent)).logo.sha256)
  })

  it("lossless WebP stays lossless, lossy WebP stays WebP", async () => {
    const lossless = await taken(await drawn().webp({ lossless: true, exact: true }).toBuffer())
    expect(lossless.logo.type).toBe("image/webp")
    expect((await raw(lossless.logo.bytes)).equals(pixels)).toBe(true)
    const lossy = await taken(await drawn().webp({ quality: 80 }).toBuffer())
    expect([lossy.logo.type, lossy.logo.width, lossy.logo.height]).toEqual(["image/webp", WIDTH, HEIGHT])
    expect((await sharp(lossy.logo.bytes).metadata()).hasAlpha).toBe(true)
  })

  it("AVIF is kept as WebP", async () => {
    const { logo, notes } = await taken(await drawn().avif({ effort: 0 }).toBuffer())
    expect([logo.type, logo.extension, logo.width]).toEqual(["image/webp", "webp", WIDTH])
    expect(notes).toEqual(["Kept as WebP, which more programs read than AVIF."])
  })

  it("JPEG is turned upright, brought to sRGB, and keeps full color resolution", async () => {
    const sent = await drawn()
      .flatten()
      .withIccProfile("p3")
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const { logo } = await taken(sent)
    expect([logo.type, logo.extension, logo.width, logo.height]).toEqual(["image/jpeg", "jpg", HEIGHT, WIDTH])
    const { orientation, icc, exif, chromaSubsampling, space } = await sharp(logo.bytes).metadata()
    expect({ orientation, icc, exif, chromaSubsampling, space }).toEqual({
      orientation: undefined,
      icc: undefined,
      exif: undefined,
      chromaSubsampling: "4:4:4",
      space: "srgb",
    })
    // The red third is on top after the turn, and still the red that was drawn.
    const [red = 0, green = 255] = await raw(logo.bytes)
    expect(Math.abs(red - 200)).toBeLessThan(12)
    expect(green).toBeLessThan(40)
  })

  it("CMYK comes out as sRGB", async () => {
    const sent = await drawn().flatten().toColourspace("cmyk").jpeg().toBuffer()
    expect((await sharp(sent).metadata()).space).toBe("cmyk")
    expect((await sharp((await taken(sent)).logo.bytes).metadata()).space).toBe("srgb")
  })

  it("that is large is scaled down, with a note, and that is small is taken", async () => {
    const large = await sharp({ create: { width: 5000, height: 100, channels: 3, background: "red" } })
      .png()
      .toBuffer()
    const result = await taken(large)
    expect([result.logo.width, result.logo.height]).toEqual([4000, 80])
    expect(result.notes).toEqual(["Scaled down from 5,000 × 100 to 4,000 × 80 pixels."])
    const small = await sharp({ create: { width: 64, height: 32, channels: 3, background: "red" } })
      .png()
      .toBuffer()
    expect((await taken(small)).notes).toEqual([])
  })

  it("that moves keeps its first frame", async () => {
    const both = Buffer.concat([Buffer.alloc(500 * 200 * 3, 99), Buffer.alloc(500 * 200 * 3, 200)])
    const frames = sharp(both, { raw: { width: 500, height: 400, channels: 3, pageHeight: 200 } })
    const { logo, notes } = await taken(await frames.webp({ loop: 0, delay: [100, 100] }).toBuffer())
    expect([logo.width, logo.height]).toEqual([500, 200])
    expect(notes).toEqual(["This picture moves. Only its first frame is kept."])
    const still = await drawn().png().toBuffer()
    const control = chunk("acTL", Buffer.from([0, 0, 0, 1, 0, 0, 0, 0]))
    const moving = Buffer.concat([still.subarray(0, 33), control, still.subarray(33)])
    expect((await taken(moving)).notes).toEqual(["This picture moves. Only its first frame is kept."])
  })

  it("is decoded by the four decoders alone", async () => {
    await expect(sharp(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')).metadata()).rejects.toThrow()
    await expect(sharp(await drawn().tiff().toBuffer()).metadata()).rejects.toThrow()
  })

  it("that is 40,000 × 40,000 pixels is refused from its header", async () => {
    expect(await message(pngOf(40_000, 40_000))).toBe(
      "This picture is 40,000 × 40,000 pixels; 40,000,000 pixels in all fit. Send an SVG, or a PNG of about 2,000 pixels on the longer side.",
    )
    expect(await message(pngOf(0xffffffff, 0xffffffff))).toMatch(
      /^This picture is 4,294,967,295 × 4,294,967,295 pixels/u,
    )
  })

  it("that is tiny is refused", async () => {
    expect(await message(pngOf(15, 400))).toBe(
      "This picture is 15 × 400 pixels, too small for a logo. Send an SVG, or a PNG of at least 400 pixels on the longer side.",
    )
  })

  it("that promises more pixels than it holds is refused", async () => {
    expect(await message(pngOf(6000, 6000))).toBe(damaged("PNG"))
  })

  it.each(["png", "jpeg", "webp", "avif"] as const)("%s cut off anywhere is refused", async (format) => {
    const names = { png: "PNG", jpeg: "JPEG", webp: "WebP", avif: "AVIF" }
    const whole = await drawn()
      .toFormat(format, format === "avif" ? { effort: 0 } : {})
      .toBuffer()
    for (const share of [0.1, 0.5, 0.9])
      expect(await message(whole.subarray(0, Math.floor(whole.length * share)))).toBe(damaged(names[format]))
  })
})
