import { createHash } from "node:crypto"
import { buffer } from "node:stream/consumers"
import { parse } from "csv-parse/sync"
import mammoth from "mammoth"
import { afterEach, describe, expect, it } from "vitest"
import { atTime } from "@/db/clock"
import { setLanguages } from "@/db/languages"
import { keepUploadedLogo, type LogoChoice, setLogos } from "@/db/logo-batches"
import { readPressPack } from "@/db/press-pack"
import { publish } from "@/db/releases"
import { baseOf, saveRevision, setLogo } from "@/db/revisions"
import { image, rendition } from "@/db/schema"
import { contentSchema, EMPTY_CONTENT } from "@/domain/content"
import type { LogoPlace } from "@/domain/logo-matching"
import { gapsInWords, gapsOf } from "@/domain/press-pack/gaps"
import { logoFilesOf } from "@/domain/press-pack/logo-files"
import { fromPlainText } from "@/domain/rich-text"
import { pressPackStream } from "@/lib/press-pack"
import { contentOf, logoOf, must, partnerIn, reload, type Scene, scene, setPublishRule } from "../db/scene"
import { answer, contactIn, eventOf, send } from "../db/sign-off-scene"
import { unzipped } from "./unzip"

/** The pack's bytes, and its files by path as another program reads them, each with the time that is written there. */
async function packed(the: Scene) {
  const pack = readPressPack(the.db, eventOf(the))
  if (!pack) throw new Error("there is nothing to pack")
  const bytes = await buffer(await pressPackStream(the.db, pack))
  const times = new Set<string>()
  const files = await unzipped(bytes, (entry) =>
    times.add(entry.getLastModDate({ timezone: "UTC" }).toISOString()),
  )
  return { pack, bytes, files, times: [...times] }
}

const MOMENT = Date.UTC(2026, 8, 1, 12, 30, 20)
const TEXT = contentSchema.parse({
  ...EMPTY_CONTENT,
  ...{ name: "Stadt Grün & Söhne", acronym: "SGS", nativeName: "강원도", tagline: "=1+1" },
  website: "https://www.example.org/",
  links: [{ label: "Press", url: "https://example.org/press?a=1&b=2" }],
  description: {
    type: "doc",
    content: [
      {
        type: "paragraph",
        content: [
          { type: "text", text: "Plain, " },
          { type: "text", text: "bold", marks: [{ type: "bold" }] },
          { type: "text", text: " and " },
          { type: "text", text: "both <b>", marks: [{ type: "bold" }, { type: "italic" }] },
          { type: "hardBreak" },
          {
            type: "text",
            text: "a link",
            marks: [{ type: "link", attrs: { href: "https://example.org/press?a=1&b=2" } }],
          },
        ],
      },
      listOf("bulletList", "one", "two"),
      listOf("orderedList", "first", "second"),
      listOf("orderedList", "again first"),
    ],
  },
})

function listOf(type: "bulletList" | "orderedList", ...items: string[]) {
  const item = (text: string) => ({
    type: "listItem",
    content: [{ type: "paragraph", content: [{ type: "text", text }] }],
  })
  return { type, content: items.map(item) }
}

/** One partner with everything, signed off; one with a logo alone, let through; one with nothing. Published at MOMENT. */
function published(): Scene {
  const the = scene()
  setPublishRule(the.db, the.eventId, "approved")
  const [full, logoOnly, bare] = [
    partnerIn(the, "Full"),
    partnerIn(the, "Con"),
    partnerIn(the, "Bare", the.silver),
  ]
  atTime(MOMENT - 5000, () => {
    must(
      saveRevision(the.db, the.staff.editor, { partnerId: full.id, base: baseOf(full.head), content: TEXT }),
    )
    give(the, full.id, { main: "main", dark: "dark", mono: "mono", print: "print" })
    must(setLogo(the.db, the.staff.editor, { partnerId: logoOnly.id, logo: logoOf("its logo") }))
    addRendition(the, "main", "small picture")
    const contact = contactIn(the, full.id, "Mina")
    send(the, full.id)
    answer(the, contact, "approve")
  })
  atTime(MOMENT, () =>
    must(
      publish(the.db, the.staff.publisher, {
        eventId: the.eventId,
        overrides: [logoOnly, bare].map(({ id }) => ({ partnerId: id, reason: "By phone" })),
      }),
    ),
  )
  return the
}

function give(the: Scene, partnerId: number, files: Partial<Record<LogoPlace, string>>) {
  const choices = Object.entries(files).map(([place, text]): LogoChoice => {
    const file = logoOf(text)
    const own = place === "print" ? { screen: null, print: file } : { screen: file, print: null }
    must(keepUploadedLogo(the.db, the.staff.editor, { eventId: the.eventId, name: text, files: own }))
    return { partnerId, place: place as LogoPlace, sha256: file.sha256 }
  })
  must(setLogos(the.db, the.staff.editor, { eventId: the.eventId, choices }))
}

function addRendition({ db }: Scene, of: string, text: string) {
  const made = logoOf(text)
  db.insert(image)
    .values({ ...made, createdAt: 0 })
    .run()
  db.insert(rendition)
    .values({ sourceSha256: logoOf(of).sha256, format: "png", width: 640, sha256: made.sha256 })
    .run()
}

/** Each paragraph's style and text, with the language and direction that it is marked with. */
function paragraphsIn(xml: string): string[] {
  return [...xml.matchAll(/<w:p>(?:<w:pPr>(.*?)<\/w:pPr>)?(.*?)<\/w:p>/gu)].map(
    ([, own = "", inner = ""]) => {
      const text = [...inner.matchAll(/<w:t [^>]*>([^<]*)/gu)].map(([, words]) => words).join("")
      const marks = [
        inner.match(/<w:lang w:val="([^"]*)"/u)?.[1],
        own.includes("<w:bidi/>") && "rtl",
        inner.includes("<w:rtl/>") && "rtl run",
      ].filter(Boolean)
      const style = own.match(/<w:pStyle w:val="([^"]*)"/u)?.[1] ?? "Normal"
      return `${style}: ${text}${marks.length > 0 ? ` [${marks.join(", ")}]` : ""}`
    },
  )
}

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

  it("has every text in the event's further languages, which are approved under the same hash", async () => {
    const the = scene()
    must(
      setLanguages(the.db, the.staff.publisher, {
        eventId: the.eventId,
        languages: ["en", "ko", "zh-Hans", "ar"],
      }),
    )
    const content = contentSchema.parse({
      ...{ ...contentOf("Delta", "Low land."), tagline: "Low" },
      translations: {
        ko: { name: "델타", tagline: "낮은 땅", description: fromPlainText("낮은 땅입니다. UN") },
        ar: { description: fromPlainText("UN\n\nأرض منخفضة") },
        de: { tagline: "Tief" },
      },
    })
    const { id, head } = partnerIn(the, "Delta")
    must(saveRevision(the.db, the.staff.editor, { partnerId: id, base: baseOf(head), content }))
    partnerIn(the, "Untranslated")
    must(publish(the.db, the.staff.publisher, { eventId: the.eventId }))
    const { files } = await packed(the)

    const [delta, other] = parse(files.get("partners.csv") ?? "", { bom: true, columns: true }) as Record<
      string,
      string
    >[]
    expect(Object.keys(delta ?? {}).filter((column) => column.endsWith(")"))).toEqual(
      ["ko", "zh-Hans", "ar"].flatMap((tag) => [`name (${tag})`, `tagline (${tag})`, `description (${tag})`]),
    )
    expect(delta).toMatchObject({
      ...{ "name (ko)": "델타", "tagline (ko)": "낮은 땅", "description (ko)": "낮은 땅입니다. UN" },
      ...{ "name (ar)": "", "description (ar)": "UN\n\nأرض منخفضة", "description (zh-Hans)": "" },
    })
    expect(other).toMatchObject({ name: "Untranslated", "name (ko)": "" })

    const manifest = JSON.parse(files.get("manifest.json")?.toString() ?? "")
    expect(manifest.event.languages).toEqual(["en", "ko", "zh-Hans", "ar"])
    expect(manifest.partners.map((said: { translatedInto: string[] }) => said.translatedInto)).toEqual([
      ["ko", "ar"],
      [],
    ])
    expect(files.get("README.txt")?.toString()).toContain(
      "Texts are there in further languages too: 한국어 (ko), 简体中文 (zh-Hans), العربية (ar).\r\n",
    )

    const parts = await unzipped(files.get("partners.docx") ?? Buffer.alloc(0))
    expect(paragraphsIn(parts.get("word/document.xml")?.toString() ?? "")).toEqual([
      ...["Title: The river-cities forum", "Subtitle: 10–12 October 2026, Rotterdam", "Heading1: Gold"],
      ...["Heading2: Delta", "Tagline: Low", "Normal: Low land."],
      ...["Language: 한국어 [ko]", "TranslatedName: 델타 [ko]", "Tagline: 낮은 땅 [ko]"],
      "Normal: 낮은 땅입니다. UN [ko]",
      ...[
        "Language: العربية [ar, rtl, rtl run]",
        "Normal: UN [ar, rtl]",
        "Normal: أرض منخفضة [ar, rtl, rtl run]",
      ],
      "Heading2: Untranslated",
    ])
    const styles = parts.get("word/styles.xml")?.toString() ?? ""
    for (const style of ["Language", "TranslatedName"]) expect(styles).toContain(`w:styleId="${style}"`)
    expect(styles).toContain('<w:lang w:val="en-US" w:eastAsia="ko-KR" w:bidi="ar-SA"/>')
  })

  it("is set as its languages are written, in the first and in further ones", async () => {
    const the = scene()
    const { id, head } = partnerIn(the, "Delta")
    const translations = { ar: { tagline: "أرض" }, "zh-Hant": { tagline: "低地" } }
    const content = contentSchema.parse({ ...contentOf("三角洲"), translations })
    must(saveRevision(the.db, the.staff.editor, { partnerId: id, base: baseOf(head), content }))
    const set = async (languages: string[]) => {
      must(setLanguages(the.db, the.staff.publisher, { eventId: the.eventId, languages }))
      const parts = await unzipped((await packed(the)).files.get("partners.docx") ?? Buffer.alloc(0))
      const all = (part: string, pattern: RegExp) =>
        new Set([...(parts.get(part) ?? "").toString().matchAll(pattern)].map(([, found]) => found))
      return [
        ...all("word/styles.xml", /<w:lang ([^/]*)\/>/gu),
        ...all("word/styles.xml", /w:eastAsia="([^"]* [^"]*)"/gu),
        ...all("word/document.xml", /<w:rFonts w:eastAsia="([^"]*)"\/>/gu),
      ]
    }
    expect(await set(["ja", "zh-Hant"])).toEqual([
      ...['w:val="ja" w:eastAsia="ja" w:bidi="ar-SA"', "Yu Gothic", "Microsoft JhengHei"],
    ])
    expect(await set(["he", "ar"])).toEqual(['w:val="he" w:eastAsia="ko-KR" w:bidi="he"', "Malgun Gothic"])
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
