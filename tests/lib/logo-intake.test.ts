import { createHash } from "node:crypto"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { LOGO_FILE_LIMIT, readLogo } from "@/lib/logo-intake"
import { damaged, drawn, message, taken } from "./logo-files"

describe("a drawing", () => {
  const svg = (inside: string, attributes = 'viewBox="0 0 200 100"') =>
    `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`

  it("is stored as written anew", async () => {
    const { logo, notes } = await taken(
      Buffer.from(`<?xml version="1.0"?>\n<!-- by hand -->${svg("<metadata/><path d='M0 0'/>")}`),
    )
    const stored =
      '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100"><path d="M0 0"/></svg>'
    const { facts: _, renditions: __, ...kept } = logo
    expect(kept).toEqual({
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

  it("tells what was left out", async () => {
    const inside = '<style>@font-face{src:url(x)}</style><text>Hi</text><a href="https://example.org/"/>'
    expect((await taken(Buffer.from(svg(inside)))).notes).toEqual([
      "Left out of this SVG: a link, a web font. Check that it still looks right.",
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
