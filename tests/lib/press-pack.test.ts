import { createHash } from "node:crypto"
import { buffer } from "node:stream/consumers"
import { parse } from "csv-parse/sync"
import mammoth from "mammoth"
import { afterEach, describe, expect, it } from "vitest"
import { readPressPack } from "@/db/press-pack"
import { baseOf, saveRevision } from "@/db/revisions"
import { gapsInWords, gapsOf } from "@/domain/press-pack/gaps"
import { logoFilesOf } from "@/domain/press-pack/logo-files"
import { pressPackStream } from "@/lib/press-pack"
import { contentOf, must, partnerIn, reload, scene, setPublishRule } from "../db/scene"
import { eventOf } from "../db/sign-off-scene"
import { MOMENT, packed, published } from "./packed-scene"
import { unzipped } from "./unzip"

const PATHS = [
  "README.txt",
  "partners.csv",
  "partners.docx",
  "manifest.json",
  "print_logos/Gold/Stadt Grün & Söhne/full-for-print.png",
  "print_logos/Gold/Stadt Grün & Söhne/full-for-dark-backgrounds.png",
  "print_logos/Gold/Stadt Grün & Söhne/full-one-color.png",
  "web_logos/Gold/Stadt Grün & Söhne/full.png",
  "web_logos/Gold/Stadt Grün & Söhne/full-640px.png",
  "web_logos/Gold/Stadt Grün & Söhne/full-for-dark-backgrounds.png",
  "web_logos/Gold/Stadt Grün & Söhne/full-one-color.png",
  "print_logos/Gold/Con_/con.png",
  "web_logos/Gold/Con_/con.png",
]

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

describe("a press pack", () => {
  it("holds the logos for print and for the web by tier and partner, bytes as they are kept", async () => {
    const { files } = await packed(published())
    expect([...files.keys()]).toEqual(PATHS)
    const texts = Object.fromEntries([...files].map(([path, bytes]) => [path, bytes.toString()]))
    expect(PATHS.slice(4).map((path) => texts[path])).toEqual([
      ...["print", "dark", "mono", "main", "small picture", "dark", "mono", "its logo", "its logo"],
    ])
  })

  it("names every other file with size and hash, and says who approved what", async () => {
    const the = published()
    const { files } = await packed(the)
    const manifest = JSON.parse(files.get("manifest.json")?.toString() ?? "")
    const others = [...files].filter(([path]) => path !== "manifest.json")
    expect(manifest.files).toEqual(
      others.map(([path, bytes]) => ({
        ...{ path, bytes: bytes.length },
        sha256: createHash("sha256").update(bytes).digest("hex"),
      })),
    )
    expect(manifest.state).toEqual({ kind: "public", release: 1, at: new Date(MOMENT).toISOString() })
    const [full, logoOnly] = manifest.partners
    expect(full).toMatchObject({
      ...{ name: "Stadt Grün & Söhne", slug: "full", tier: "Gold", ground: "approved" },
      approvals: [{ name: "Mina", role: "Director", at: new Date(MOMENT - 5000).toISOString() }],
    })
    expect(full.contentHash).toBe(reload(the.db, 1).head.hash)
    expect(logoOnly).toMatchObject({ ground: "override", approvals: [] })
  })

  it("tells nobody outside why a publisher let an entry through", async () => {
    const { files } = await packed(published())
    for (const [path, bytes] of files) expect(bytes.toString(), path).not.toContain("By phone")
  })

  it("has all texts as a table that no spreadsheet takes for formulas", async () => {
    const { files } = await packed(published())
    const csv = files.get("partners.csv")?.toString() ?? ""
    expect(csv.startsWith('\ufeff"tier","name",')).toBe(true)
    expect(csv.endsWith("\r\n")).toBe(true)
    const rows = parse(csv, { bom: true, columns: true, record_delimiter: "\r\n" }) as Record<
      string,
      string
    >[]
    expect(rows.map((row) => [row.tier, row.name, row.ground])).toEqual([
      ["Gold", "Stadt Grün & Söhne", "signed off"],
      ["Gold", "Con", "let through by a publisher"],
      ["Silver", "Bare", "let through by a publisher"],
    ])
    expect(rows[0]).toMatchObject({
      ...{ tagline: "'=1+1", "native name": "강원도", links: "Press: https://example.org/press?a=1&b=2" },
      description:
        "Plain, bold and both <b>\na link\n\n• one\n• two\n\n1. first\n2. second\n\n1. again first",
      ...{ "approved by": "Mina, Director", "logo in words": "Stadt Grün & Söhne" },
    })
  })

  it("has all texts as a Word file with headings, marks, links and lists", async () => {
    const { files } = await packed(published())
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: files.get("partners.docx") ?? Buffer.alloc(0) },
      {
        styleMap: ["Title", "Subtitle", "Native Name", "Tagline", "Address"].map(
          (style) => `p[style-name='${style}'] => p.${style.replace(" ", "")}:fresh`,
        ),
      },
    )
    expect(messages).toEqual([])
    expect(value).toBe(
      [
        '<p class="Title">The river-cities forum</p>',
        '<p class="Subtitle">10–12 October 2026, Rotterdam</p>',
        "<h1>Gold</h1>",
        "<h2>Stadt Grün &amp; Söhne (SGS)</h2>",
        '<p class="NativeName">강원도</p>',
        '<p class="Tagline">=1+1</p>',
        "<p>Plain, <strong>bold</strong> and <strong><em>both &lt;b&gt;</em></strong><br />",
        '<a href="https://example.org/press?a=1&amp;b=2">a link</a></p>',
        "<ul><li>one</li><li>two</li></ul>",
        // Numbering is told below: this reader joins lists that follow each other.
        "<ol><li>first</li><li>second</li><li>again first</li></ol>",
        '<p class="Address"><a href="https://www.example.org/">example.org</a></p>',
        '<p class="Address"><a href="https://example.org/press?a=1&amp;b=2">Press</a></p>',
        "<h2>Con</h2><h1>Silver</h1><h2>Bare</h2>",
      ].join(""),
    )
    const parts = await unzipped(files.get("partners.docx") ?? Buffer.alloc(0))
    const numbers = [
      ...(parts.get("word/document.xml") ?? "").toString().matchAll(/<w:numId w:val="(\d+)"/gu),
    ]
    expect(numbers.map(([, id]) => id)).toEqual(["1", "1", "2", "2", "3"])
    expect(parts.get("word/numbering.xml")?.toString()).toContain('<w:num w:numId="3">')
    expect(parts.get("word/styles.xml")?.toString()).toContain('w:eastAsia="Malgun Gothic"')
  })

  it("is the same bytes for the same state, in any time zone, with the release's time on every file", async () => {
    const the = published()
    process.env.TZ = "UTC"
    const one = await packed(the)
    process.env.TZ = "Asia/Seoul"
    const other = await packed(the)
    expect(other.bytes.equals(one.bytes)).toBe(true)
    process.env.TZ = "UTC"
    expect(one.times).toEqual([new Date(MOMENT).toISOString()])
  })

  it("holds what is public, not what was written since; and before anything is public, what may go out", async () => {
    const the = published()
    const { head } = reload(the.db, 3)
    const content = contentOf("Bare", "New and not signed off")
    must(saveRevision(the.db, the.staff.editor, { partnerId: 3, base: baseOf(head), content }))
    expect((await packed(the)).files.get("partners.csv")?.toString()).not.toContain("New and not")

    const draft = scene()
    partnerIn(draft, "Staff decide")
    expect((await packed(draft)).files.get("README.txt")?.toString()).toContain(
      "what may go public now, for nothing is public yet.",
    )
    setPublishRule(draft.db, draft.eventId, "approved")
    expect(readPressPack(draft.db, eventOf(draft))).toBe(null)
  })

  it("ends with an error when a logo's bytes are missing, and quietly when its reader leaves", async () => {
    const the = published()
    const { pack } = await packed(the)
    const [tier] = pack.tiers
    const lost = { ...pack, tiers: tier ? [{ ...tier, partners: tier.partners.slice(0, 1) }] : [] }
    for (const { logos } of lost.tiers.flatMap(({ partners }) => partners))
      logos.main = { sha256: "0".repeat(64), extension: "png", bytes: 1, renditions: [] }
    await expect(buffer(await pressPackStream(the.db, lost))).rejects.toThrow("has no bytes")

    const left = await pressPackStream(the.db, pack)
    left.destroy()
    the.db.$client.close()
    await new Promise((resolve) => setImmediate(resolve))
    expect(left.destroyed).toBe(true)
  })

  it("says what is missing", async () => {
    const { pack, files } = await packed(published())
    expect(gapsInWords(gapsOf(logoFilesOf(pack)))).toEqual([
      "1 partner has no file for print; its web logo is in its place.",
      "1 partner has no logo at all.",
      "2 partners have no description.",
    ])
    const readMe = files.get("README.txt")?.toString() ?? ""
    expect(readMe).toContain("the file for print, else the logo for screens\r\n")
    expect(readMe).toContain("No file for print; the web logo is in its place:\r\n  - Con\r\n")
    expect(readMe).toContain("No logo at all:\r\n  - Bare\r\n")
  })
})
