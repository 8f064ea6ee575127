import { createHash } from "node:crypto"
import { deflateSync } from "node:zlib"
import fc from "fast-check"
import sharp from "sharp"
import { describe, expect, it } from "vitest"
import { LOGO_FILE_LIMIT, readLogo } from "@/lib/logo-intake"

const WIDTH = 600
const HEIGHT = 300
/** Three colored thirds, the last one half transparent. */
const pixels = Buffer.alloc(WIDTH * HEIGHT * 4)
for (let at = 0; at < WIDTH * HEIGHT; at += 1) {
  const third = Math.floor(((at % WIDTH) / WIDTH) * 3)
  pixels.set(
    [third === 0 ? 200 : 10, third === 1 ? 200 : 20, third === 2 ? 200 : 30, third === 2 ? 128 : 255],
    at * 4,
  )
}
const drawn = () => sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 4 } })
const raw = (bytes: Uint8Array) => sharp(bytes).ensureAlpha().raw().toBuffer()

const taken = async (bytes: Uint8Array) => {
  const result = await readLogo(bytes)
  if (!result.ok) throw new Error(result.message)
  return result
}
const message = async (bytes: Uint8Array | string) => {
  const result = await readLogo(typeof bytes === "string" ? Buffer.from(bytes, "latin1") : bytes)
  return result.ok ? "taken" : result.message
}

describe("a picture", () => {
  it("PNG stays PNG, pixel for pixel, without its metadata", async () => {
    const sent = await drawn()
      .withExif({ IFD0: { Copyright: "secret" } })
      .png()
      .toBuffer()
    expect(sent.includes("secret")).toBe(true)
    const { logo, notes } = await taken(sent)
    expect({ ...logo, bytes: null }).toEqual({
      bytes: null,
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

  it("that is large is scaled down, and that is small is taken, both with a note", async () => {
    const large = await sharp({ create: { width: 5000, height: 100, channels: 3, background: "red" } })
      .png()
      .toBuffer()
    const result = await taken(large)
    expect([result.logo.width, result.logo.height]).toEqual([4000, 80])
    expect(result.notes).toEqual(["Scaled down from 5,000 × 100 to 4,000 × 80 pixels."])
    const small = await sharp({ create: { width: 64, height: 32, channels: 3, background: "red" } })
      .png()
      .toBuffer()
    expect((await taken(small)).notes).toEqual([
      "At 64 × 32 pixels this logo may look blurred. An SVG, or at least 400 pixels on the longer side, is better.",
    ])
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

describe("a drawing", () => {
  const svg = (inside: string, attributes = 'viewBox="0 0 200 100"') =>
    `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`

  it("is stored as written anew", async () => {
    const { logo, notes } = await taken(
      Buffer.from(`<?xml version="1.0"?>\n<!-- by hand -->${svg("<metadata/><path d='M0 0'/>")}`),
    )
    const stored =
      '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100"><path d="M0 0"/></svg>'
    expect(logo).toEqual({
      bytes: Buffer.from(stored),
      type: "image/svg+xml",
      extension: "svg",
      width: 200,
      height: 100,
      sha256: createHash("sha256").update(stored).digest("hex"),
    })
    expect(notes).toEqual([])
  })

  it("has a size in whole numbers that keeps its proportions", async () => {
    const size = async (attributes: string) => {
      const { logo } = await taken(Buffer.from(svg("", attributes)))
      return [logo.width, logo.height]
    }
    expect(await size('viewBox="0 0 2.5 1"')).toEqual([1000, 400])
    expect(await size('viewBox="0 0 51500 25750"')).toEqual([1000, 500])
    expect(await size('viewBox="0 0 0.001 100"')).toEqual([1, 1000])
  })

  it("tells what was left out and what may look different", async () => {
    const inside = '<style>@font-face{src:url(x)}</style><text>Hi</text><a href="https://example.org/"/>'
    expect((await taken(Buffer.from(svg(inside)))).notes).toEqual([
      "Left out of this SVG: a link, a web font. Check that it still looks right.",
      "This SVG holds live text, which looks different on each computer. Convert text to outlines if you can.",
    ])
  })

  it("with a script is refused in words", async () => {
    expect(await message(svg("<script>alert(1)</script>"))).toBe(
      "This SVG contains a script. Export it again as “plain SVG” without it, or send a PNG.",
    )
  })

  it("is read in the encoding that it declares", async () => {
    const title = svg("<title>é한</title>")
    const stored = (await taken(Buffer.from(title))).logo.sha256
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(title, "utf16le")])
    expect((await taken(utf16)).logo.sha256).toBe(stored)
    expect(
      (await taken(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(title)]))).logo.sha256,
    ).toBe(stored)
    const latin = Buffer.from(
      `<?xml version="1.0" encoding="ISO-8859-1"?>${svg("<title>é</title>")}`,
      "latin1",
    )
    expect((await taken(latin)).logo.bytes.includes("é")).toBe(true)
    expect(await message(`<?xml version="1.0" encoding="UTF-7"?>${svg("")}`)).toBe(
      "This SVG says that its text is encoded as utf-7. Save it as UTF-8 and send that.",
    )
    expect(await message(svg("<title>\xff</title>"))).toBe(
      "This SVG is damaged: its text is not UTF-8. Export it again as “plain SVG”.",
    )
  })
})

describe("what is no logo", () => {
  const send = "Send an SVG, PNG, JPEG, WebP or AVIF file."
  it.each([
    ["", "This file is empty. Choose the logo again."],
    ["hello", `This file is no picture that Greenroom knows. ${send}`],
    [
      "%PDF-1.7\n",
      `This is a PDF (or an Illustrator file). The logo’s designer can export it as an SVG. ${send}`,
    ],
    [
      "%!PS-Adobe-3.0 EPSF-3.0",
      `This is an EPS file, made for print. The logo’s designer can export it as an SVG. ${send}`,
    ],
    ["GIF89a", `This is a GIF. ${send}`],
    ["II*\0aaaa", `This is a TIFF, made for print. ${send}`],
    ["\0\0\0\x18ftypheic\0\0\0\0mif1heic", `This is a HEIC photo. ${send}`],
    ["BM\0\0", `This is a BMP. ${send}`],
    ["\0\0\x01\0\x01\0", `This is an icon file (.ico), too small for a logo. ${send}`],
    ["8BPS\0\x01", `This is a Photoshop file. Export the logo from it. ${send}`],
    ["PK\x03\x04", `This is a ZIP archive or an Office document. Take the logo out of it. ${send}`],
    ["\x1f\x8b\x08", `This is a compressed file. If it is an SVGZ, save it as plain SVG. ${send}`],
    ["<!DOCTYPE html><svg/>", `This is a web page. ${send}`],
    ["<html><svg/></html>", `This is a web page. ${send}`],
    ["<note/>", `This is no SVG: its outermost element is not “svg”. ${send}`],
    ["\x89PNG\r\n\x1a\n", damaged("PNG")],
    ["\xff\xd8\xff\xe0", damaged("JPEG")],
    ["RIFF\x04\0\0\0WEBP", damaged("WebP")],
    ["\0\0\0\x14ftypavif\0\0\0\0avif", damaged("AVIF")],
  ])("%j is told so", async (bytes, expected) => {
    expect(await message(bytes)).toBe(expected)
  })

  it("over 10 MB is refused with its size", async () => {
    expect(await message(Buffer.alloc(LOGO_FILE_LIMIT + 1))).toBe(
      "This file has 10.1 MB; logos of up to 10 MB fit. Send an SVG, or a PNG of about 2,000 pixels.",
    )
  })

  it("two files in one is refused", async () => {
    const png = await drawn().png().toBuffer()
    const zipEnd = Buffer.concat([Buffer.from("PK\x05\x06"), Buffer.alloc(18)])
    const twice = (what: string) =>
      `This file is two things at once: a picture and a ${what}. Export the logo again and send that.`
    expect(await message(Buffer.concat([png, zipEnd]))).toBe(twice("ZIP archive"))
    expect(
      await message(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><!-- %PDF-1.7 --></svg>`),
    ).toBe(twice("PDF"))
  })
})

describe("any damage to a good file", () => {
  it("gives a result, and what is taken is a picture", async () => {
    const small = drawn().resize(60, 30)
    const files = await Promise.all([
      small.clone().png().toBuffer(),
      small.clone().jpeg().toBuffer(),
      small.clone().webp().toBuffer(),
      small.clone().avif({ effort: 0 }).toBuffer(),
      Promise.resolve(
        Buffer.from(
          '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path style="fill:url(#a)"/></svg>',
        ),
      ),
    ])
    const change = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 }))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        async (file, changes, cut) => {
          const bytes = Buffer.from(file)
          for (const [where, byte] of changes) bytes[Math.floor(where * (bytes.length - 1))] = byte
          const result = await readLogo(
            cut === null ? bytes : bytes.subarray(0, Math.floor(cut * bytes.length)),
          )
          if (!result.ok) {
            expect(result.message).toMatch(/^This .*\.$/su)
            return
          }
          expect(result.logo.bytes.length).toBeGreaterThan(0)
          expect(Number.isInteger(result.logo.width) && result.logo.width > 0).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  }, 60_000)
})

function damaged(name: string): string {
  return `This ${name} is damaged or cut off. Export it again, or download it again in full, and send that.`
}

/** A PNG whose header says any size, with one row of nothing behind it. */
function pngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const chunks = [
    ["IHDR", header],
    ["IDAT", deflateSync(Buffer.alloc(64))],
    ["IEND", Buffer.alloc(0)],
  ] as const
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    ...chunks.map(([name, data]) => chunk(name, data)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

/** PNG 3rd edition, annex D. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
