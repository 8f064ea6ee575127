import { parse } from "csv-parse/sync"
import { describe, expect, it } from "vitest"
import { setLanguages } from "@/db/languages"
import { publish } from "@/db/releases"
import { baseOf, saveRevision } from "@/db/revisions"
import { contentSchema } from "@/domain/content"
import { fromPlainText } from "@/domain/rich-text"
import { contentOf, must, partnerIn, scene } from "../db/scene"
import { packed } from "./packed-scene"
import { unzipped } from "./unzip"

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

describe("a press pack of an event with further languages", () => {
  it("has every text in each of them, which are approved under the same hash", async () => {
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
})
