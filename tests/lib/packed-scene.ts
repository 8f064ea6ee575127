import { buffer } from "node:stream/consumers"
import { atTime } from "@/db/clock"
import { keepUploadedLogo, type LogoChoice, setLogos } from "@/db/logo-batches"
import { readPressPack } from "@/db/press-pack"
import { publish } from "@/db/releases"
import { baseOf, saveRevision, setLogo } from "@/db/revisions"
import { image, rendition } from "@/db/schema"
import { contentSchema, EMPTY_CONTENT } from "@/domain/content"
import type { LogoPlace } from "@/domain/logo-matching"
import { pressPackStream } from "@/lib/press-pack"
import { logoOf, must, partnerIn, type Scene, scene, setPublishRule } from "../db/scene"
import { answer, contactIn, eventOf, send } from "../db/sign-off-scene"
import { unzipped } from "./unzip"

/** The pack's bytes, and its files by path as another program reads them, each with the time that is written there. */
export async function packed(the: Scene) {
  const pack = readPressPack(the.db, eventOf(the))
  if (!pack) throw new Error("there is nothing to pack")
  const bytes = await buffer(await pressPackStream(the.db, pack))
  const times = new Set<string>()
  const files = await unzipped(bytes, (entry) =>
    times.add(entry.getLastModDate({ timezone: "UTC" }).toISOString()),
  )
  return { pack, bytes, files, times: [...times] }
}

/** When the scene below is published. */
export const MOMENT = Date.UTC(2026, 8, 1, 12, 30, 20)
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
export function published(): Scene {
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
