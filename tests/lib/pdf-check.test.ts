import { readFileSync } from "node:fs"
import { deflateSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import { checkPdf } from "@/lib/pdf-check"
import { pdfOf, streamOf } from "./pdf-files"

const message = async (bytes: Buffer) => {
  const checked = await checkPdf(bytes)
  return checked.ok ? "taken" : checked.message
}
const SCRIPT =
  "This PDF holds a script, which a logo for print never needs. Export it again as PDF/X and send that."
const UNREADABLE =
  "This PDF is packed in a way that can’t be checked. Export it again as PDF/X, or send an SVG or a large PNG."

const script = deflateSync("3 0 << /S /JavaScript /JS (app.alert(1)) >>").toString("latin1")
/** An object stream with a script in it; `between` stands in place of what parts its dictionary from its data. */
const hidden = ({ about = "/Type /ObjStm /N 1 /First 4", between = "\nstream\n" }) =>
  pdfOf(`<< /Filter /FlateDecode /Length ${script.length} ${about} >>${between}${script}\nendstream`)

describe("a script in a PDF's compressed part is found", () => {
  it.each([
    ["behind a string that looks like an object", { about: "/Type /ObjStm /N 1 /First 4 /X ( obj)" }],
    ["behind 9,000 spaces", { between: `${" ".repeat(9_000)}stream\n` }],
    ["behind a long string", { about: `/Type /ObjStm /N 1 /First 4 /X (${"x".repeat(9_000)})` }],
    ["behind a comment", { between: "% >> endobj\nstream\r\n" }],
    ["behind a carriage return alone", { between: "\nstream\r" }],
    ["behind spaces at the end of the line", { between: "\nstream \t\n" }],
    ["in what is said to be a picture", { about: "/Subtype /Image /N 1 /First 4" }],
    ["in what is said to be nothing", { about: "" }],
    ["under names in other letters", { about: "/#54ype /Obj#53tm /N 1 /F#69rst 4" }],
  ])("%s", async (_, parts) => {
    expect(await message(hidden(parts))).toBe(SCRIPT)
  })

  it("whole, though it lies across the pieces that are looked at", async () => {
    for (const before of [65_530, 65_536, 131_060]) {
      const inside = `${" ".repeat(before)}/J#61v#61Script `
      expect(await message(pdfOf(streamOf(inside)))).toBe(SCRIPT)
    }
  })
})

describe("a PDF that can't be looked through is refused", () => {
  it.each([
    ["a dictionary that never ends", pdfOf("<< /Type /ObjStm /X (\nstream\nabc\nendstream")],
    [
      "one with brackets that do not match",
      pdfOf("<< /X [ >> /Filter /FlateDecode >>\nstream\nabc\nendstream"),
    ],
    ["data that start in no known way", hidden({ between: "\nstream#\n" })],
    ["objects in a stream that was not met", pdfOf("[ /ObjStm ]")],
    [
      "objects that are cut off",
      pdfOf(streamOf("x", "/Type /ObjStm /First 4 ").replace(/.{6}\nendstream/su, "\nendstream")),
    ],
    ["objects that are packed otherwise", pdfOf("<< /First 4 /Filter /LZWDecode >>\nstream\nabc\nendstream")],
    ["objects in another file", pdfOf(streamOf("x", "/First 4 /F (other.pdf) "))],
  ])("%s", async (_, bytes) => {
    expect(await message(bytes)).toBe(UNREADABLE)
  })
})

it("is not taken for a threat because of a longer name or three letters in its pixels", async () => {
  for (const harmless of ["/Launcher 1", "/JavaScripts", "/XFA\x01\x02", "/EmbeddedFilesize"])
    expect(await message(pdfOf(streamOf(harmless)))).toBe("taken")
})

describe("a PDF as programs write it is taken", () => {
  const page = "0.1 0.4 0.8 rg 0 0 40 20 re f"
  const picture = streamOf(
    Buffer.alloc(60 * 1024 * 1024, 0xa0),
    "/Type /XObject /Subtype /Image /Width 8000 /Height 7500 ",
  )
  const profile = streamOf(Buffer.alloc(500_000, 7), "/N 4 /Alternate /DeviceCMYK ")
  it.each([
    ["Chromium (Skia)", readFileSync("tests/documents/logo-by-chromium.pdf")],
    [
      "Cairo",
      pdfOf(
        `<< /Length 4 0 R\n   /Filter /FlateDecode\n>>\nstream\n${deflateSync(page).toString("latin1")}\nendstream`,
        "29",
      ),
    ],
    [
      "Illustrator: its own data beside the page, comments, XMP, object streams",
      pdfOf(
        `<</Metadata 3 0 R/Pages 4 0 R/OCProperties<</D<</ON[5 0 R]/Order 6 0 R/RBGroups[]>>/OCGs[5 0 R]>>/Type/Catalog>>`,
        `<</Length 70/Subtype/XML/Type/Metadata>>stream\n<?xpacket begin=""?><x>application/pdf, an object stream, obj</x>\nendstream`,
        `<</First 8/Filter/FlateDecode/Length 30/N 1/Type/ObjStm>>stream\r\n${deflateSync("9 0 <</A 1>>").toString("latin1")}\r\nendstream`,
        `<</Length 65536>>stream\r\n%AI24_ZStandard_Data(\xb5/\xfd\x04\x58 unbalanced ( bytes\r\nendstream`,
        `<</DecodeParms<</Columns 4/Predictor 12>>/Filter/FlateDecode/ID[<AB><CD>]/Type/XRef/W[1 2 1]>>stream\r\n${deflateSync("1234").toString("latin1")}\r\nendstream`,
      ),
    ],
    ["InDesign: a large picture and a profile", pdfOf(picture, profile, streamOf(page))],
    [
      "LibreOffice: a font and a page",
      pdfOf(streamOf(page), streamOf("font", "/Length1 4 "), "<</Type/Font/Subtype/TrueType/FirstChar 0>>"),
    ],
  ])("%s", async (_, bytes) => {
    expect(await message(bytes)).toBe("taken")
  })
})

describe("a hostile PDF is answered within two seconds of processor time", () => {
  const MB = 1024 * 1024
  const packed = (inside: string, about = "") => streamOf(inside, about)
  const blocks = `\x78\x01${"\0\0\0\xff\xff".repeat(400_000)}`
  it.each([
    ["names full of signs", () => pdfOf(packed("#41".repeat(15 * MB)))],
    ["names that begin like forbidden ones", () => pdfOf(packed("/#4a#61vaScrip".repeat(3 * MB)))],
    ["nothing but slashes", () => pdfOf(packed("/".repeat(45 * MB)))],
    ["endless comments", () => pdfOf("obj%".repeat(4 * MB))],
    [
      "dictionaries in strings in dictionaries",
      () => pdfOf("obj<<(".repeat(100_000) + ")>>".repeat(100_000)),
    ],
    ["a million empty objects", () => pdfOf("obj<<>>".repeat(2 * MB))],
    ["names in one dictionary", () => pdfOf(`<< ${"/F/T".repeat(5 * MB)} >>`)],
    ["streams in streams", () => pdfOf(`<<>>stream\n${"obj<<>>stream\n".repeat(4_000)}${blocks}`)],
    ["many small streams", () => pdfOf(...Array.from({ length: 4_990 }, () => packed("x".repeat(9_000))))],
  ])("%s", async (_, make) => {
    const bytes = make()
    const before = process.cpuUsage()
    await checkPdf(bytes)
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1_000_000).toBeLessThan(2)
  })
})
