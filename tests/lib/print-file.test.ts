import { describe, expect, it } from "vitest"
import { readPrintFile } from "@/lib/print-file"
import { sharp } from "@/lib/sharp"
import { damaged, drawn, pngOf } from "./logo-files"
import { pdfOf, streamOf } from "./pdf-files"

const taken = async (bytes: Buffer) => {
  const read = await readPrintFile(bytes)
  if (!read.ok) throw new Error(read.message)
  return read.file
}
const message = async (bytes: Buffer) => {
  const read = await readPrintFile(bytes)
  return read.ok ? "taken" : read.message
}
const holds = (what: string) =>
  `This PDF holds ${what}, which a logo for print never needs. Export it again as PDF/X and send that.`

describe("a file for print", () => {
  it("is kept exactly as it was sent, whatever colors and data it holds", async () => {
    const cmyk = await sharp({ create: { width: 300, height: 100, channels: 3, background: "#855300" } })
      .toColourspace("cmyk")
      .withMetadata({ exif: { IFD0: { Copyright: "Delta" } } })
      .jpeg()
      .toBuffer()
    for (const bytes of [
      cmyk,
      pdfOf(streamOf("0 0 m 1 1 l S")),
      pdfOf(streamOf("x", "/Type /ObjStm /N 1 /First 4 ")),
    ])
      expect((await taken(bytes)).bytes.equals(bytes)).toBe(true)
    expect(await taken(cmyk)).toMatchObject({ type: "image/jpeg", extension: "jpg", width: 300, height: 100 })
  })

  it("is no SVG for the part that shows logos unless it is as clean as one", async () => {
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4" viewBox="0 0 4 4"><path d="M0 0h4"/></svg>'
    expect((await taken(Buffer.from(drawing))).type).toBe("image/svg+xml")
    const sent = Buffer.from(`<!-- as sent -->${drawing}`)
    expect(await taken(sent)).toMatchObject({ type: "application/xml", extension: "svg", bytes: sent })
  })

  it.each([
    ["<< /S /JavaScript /JS (app.alert(1)) >>", "a script"],
    ["<< /S /J#61va#53cript /JS (app.alert(1)) >>", "a script"],
    ["<< /S /Launch /F (calc.exe) >>", "a command that starts a program"],
    ["<< /Names << /EmbeddedFiles 5 0 R >> >>", "other files inside"],
    ["<< /S /SubmitForm /F (https://evil.example) >>", "a form"],
    ["<< /XFA [(template) 5 0 R] >>", "a form"],
    ["<< /Subtype /RichMedia >>", "video or sound"],
    ["<< /S /GoToE >>", "a link to another file"],
  ])("is refused in words: %s", async (object, what) => {
    expect(await message(pdfOf(object))).toBe(holds(what))
    expect(await message(pdfOf(streamOf(`3 0 ${object}`, "/Type /ObjStm /N 1 /First 4 ")))).toBe(holds(what))
  })

  it("is refused when nobody can look into it", async () => {
    const unreadable =
      "This PDF is packed in a way that can’t be checked. Export it again as PDF/X, or send an SVG or a large PNG."
    expect(
      await message(pdfOf("<< /Type /ObjStm /First 4 /Filter /LZWDecode >>\nstream\nabc\nendstream")),
    ).toBe(unreadable)
    expect(
      await message(pdfOf(streamOf("x", "/Type /ObjStm /First 4 /DecodeParms << /Predictor 12 >> "))),
    ).toBe(unreadable)
    expect(
      await message(pdfOf("<< /Type /ObjStm /First 4 /Filter /FlateDecode >>\nstream\nabc\nendstream")),
    ).toBe(unreadable)
    expect(await message(pdfOf("<< /Encrypt 5 0 R >>"))).toBe(
      "This PDF is locked with a password or against changes. Export it again without, and send that.",
    )
  })

  it("is refused when it unpacks without end", async () => {
    const bomb = streamOf(Buffer.alloc(60 * 1024 * 1024))
    expect(await message(pdfOf(bomb, bomb))).toBe(
      "This PDF unpacks to far more than a logo needs. Export the logo alone, as PDF/X, and send that.",
    )
  })

  it("is refused as a picture that can't be decoded, is out of bounds, or is a second kind of file", async () => {
    const whole = await drawn().png().toBuffer()
    expect((await taken(whole)).bytes.equals(whole)).toBe(true)
    expect(await message(whole.subarray(0, -200))).toBe(damaged("PNG"))
    expect(await message(pngOf(600, 300))).toBe(damaged("PNG"))
    expect(await message(pngOf(60_000, 60_000))).toMatch(/^This picture is 60,000 × 60,000 pixels;/u)
    const archive = Buffer.from(`PK\x05\x06${"\0".repeat(18)}`, "latin1")
    expect(await message(Buffer.concat([whole, archive]))).toBe(
      "This file is two things at once: a picture and a ZIP archive. Export the logo again and send that.",
    )
  })

  it.each([
    ['<?xpacket begin=""?>', "", "an instruction to other programs (xpacket)"],
    ["", "<metadata><?print now?></metadata>", "an instruction to other programs (print)"],
    [
      "",
      '<metadata><t:stylesheet xmlns:t="http://www.w3.org/1999/XSL/Tr&#97;nsform"/></metadata>',
      "a style sheet that is a program (XSL)",
    ],
    [
      "",
      '<metadata xmlns:t="http://www.w3.org/1999/XSL/Transform"/>',
      "a style sheet that is a program (XSL)",
    ],
    ["", '<a href="https://evil.example/"><path d="M0 0h4"/></a>', "a link"],
    ["", '<style>@import "x.css";</style>', "a linked style sheet"],
    ['<!DOCTYPE svg SYSTEM "https://evil.example/x.dtd">', "", "a DOCTYPE that loads a file"],
  ])(
    "is refused as an SVG that would be cleaned of more than a program’s data: %s%s",
    async (before, inside, what) => {
      const svg = `${before}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4">${inside}</svg>`
      expect(await message(Buffer.from(svg))).toBe(
        `This SVG holds ${what}. A file for print is kept as it is sent, so it must hold nothing but the drawing. Export it again as “plain SVG”, or send a PDF/X.`,
      )
    },
  )

  it("may be an SVG as Illustrator and Inkscape write it", async () => {
    const svg = `<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: Adobe Illustrator 24.0.1 -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://www.inkscape.org/namespaces/inkscape" viewBox="0 0 4 4"><metadata>x</metadata><i:grid/><path d="M0 0h4" i:label="a"/></svg>`
    expect(await taken(Buffer.from(svg))).toMatchObject({ type: "application/xml", extension: "svg" })
  })

  it("is refused when it is cut off, empty, active, or of another kind", async () => {
    expect(await message(pdfOf().subarray(0, 60))).toMatch(/^This PDF is damaged or cut off\./u)
    expect(await message(Buffer.alloc(0))).toBe("This file is empty. Choose it again.")
    expect(await message(Buffer.from("%!PS-Adobe-3.0 EPSF-3.0"))).toBe(
      "This is an EPS file, which can hold programs. Save it as a PDF and send that.",
    )
    expect(await message(Buffer.from("GIF89a"))).toBe(
      "This file is no PDF, SVG, PNG or JPEG. Send one of these for print.",
    )
    expect(await message(Buffer.from("\x89PNG\r\n\x1a\n", "latin1"))).toBe(damaged("PNG"))
    const active = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><script>alert(1)</script></svg>'
    expect(await message(Buffer.from(active))).toMatch(/script/u)
  })
})
