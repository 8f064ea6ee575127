import { beforeEach, expect, it, vi } from "vitest"
import { applyImport } from "@/db/imports"
import { listPartners } from "@/db/partners"
import type { PictureLine } from "@/domain/import/picture-line"
import type { Actor } from "@/domain/permissions"
import { readImport } from "@/lib/import-file"
import { readPictures } from "@/lib/import-pictures"
import { SIGNED_OUT } from "@/lib/session"
import { choiceOf, must, type Scene, scene } from "../db/scene"
import { drawn } from "./logo-files"
import { type WordPart, wordFileOf } from "./word-pictures"

let the: Scene
beforeEach(() => {
  the = scene()
})
vi.mock("@/lib/database", () => ({ database: () => the.db }))

const png = async (width: number, height = 40): Promise<WordPart> => ({
  ...{ picture: await drawn().resize(width, height, { fit: "fill" }).png().toBuffer(), ending: "png" },
})

async function lines(parts: WordPart[], who: Actor | null = the.staff.editor): Promise<PictureLine[]> {
  const told: PictureLine[] = []
  const given = { who: () => who, eventId: the.eventId }
  for await (const line of readPictures(wordFileOf(parts), "texts.docx", given)) told.push(line)
  return told
}

const told = (all: PictureLine[]) =>
  all.map((line) =>
    line.kind === "picture"
      ? `${line.partner}: ${line.logo ? `${line.logo.width} × ${line.logo.height}` : line.note}`
      : line.kind,
  )

const text = (name: string) => [`# ${name}`, `${name} works for many.`]

it("pictures by partners' names are kept as logos, and the import gives them", async () => {
  const parts = [await png(200), ...text("Alpha Foundation"), await png(90), ...text("Beta Trust")]
  const read = must(await readImport(wordFileOf(parts), "texts.docx", () => null))
  expect([read.pictures, JSON.stringify(read).includes("picture:")]).toEqual([2, false])
  const all = await lines(parts)
  expect(told(all)).toEqual(["total", "0: 200 × 40", "1: 90 × 40", "end"])
  const [, first] = all
  const logoSha256 = first?.kind === "picture" ? first.logo?.sha256 : undefined
  if (!logoSha256) throw new Error("no logo")
  const { db, staff, eventId } = the
  const choices = [choiceOf("Alpha Foundation", { logoSha256 })]
  expect(applyImport(db, staff.publisher, { eventId, choices })).toEqual({
    ok: false,
    message:
      "The logo for “Alpha Foundation” is not kept any more. Read the document again, or leave that logo out.",
  })
  must(applyImport(db, staff.editor, { eventId, choices }))
  expect(listPartners(db, eventId).map(({ head }) => head.logoSha256)).toEqual([logoSha256])
})

it("what is no logo is said so, and hinders none of the others", async () => {
  const emf = Buffer.alloc(60)
  emf.writeUInt32LE(1, 0)
  emf.write(" EMF", 40)
  const hostile = Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.alloc(400, 7)])
  const line = await png(300, 60)
  const all = await lines([
    await png(20, 20),
    ...text("Alpha Foundation"),
    { picture: emf, ending: "emf" },
    ...text("Beta Trust"),
    { picture: hostile, ending: "png" },
    ...text("Gamma Works"),
    { link: "file:///etc/passwd" },
    ...text("Delta House"),
    line,
    ...text("Epsilon Club"),
    line,
    ...text("Zeta Bureau"),
    await png(120),
    ...text("Eta Union"),
  ])
  const [total, ...rest] = told(all)
  expect(total).toBe("total")
  expect(rest.map((words) => words.replace(/^(2: ).*/u, "$1refused"))).toEqual([
    "0: It is 20 × 20 pixels, too small for a logo.",
    "1: It is a Windows drawing (EMF), which browsers can’t show. Ask for the logo as SVG or PNG.",
    "2: refused",
    "3: It is not in the document, only a link to it.",
    "4: It stands by several names, so it is nobody’s logo.",
    "5: It stands by several names, so it is nobody’s logo.",
    "6: 120 × 40",
    "end",
  ])
})

it("of two pictures by one name the first that can be used is offered", async () => {
  const parts = [
    "# Alpha Foundation",
    await png(20, 20),
    await png(90),
    await png(200),
    "Alpha Foundation runs schools.",
  ]
  expect(told(await lines(parts))).toEqual([
    "total",
    "0: It is 20 × 20 pixels, too small for a logo.",
    "0: 90 × 40",
    "0: There is another picture by this name before it.",
    "end",
  ])
})

it("nothing is kept for somebody who is signed out meanwhile", async () => {
  const all = await lines([await png(200), ...text("Alpha Foundation")], null)
  expect(all.at(-1)).toEqual({ kind: "failed", message: SIGNED_OUT.message })
})

it("a picture that is shown a thousand times is unpacked once, and only three hundred are looked at", async () => {
  const picture = Buffer.alloc(10 * 1024 * 1024, 7)
  const parts = [
    "# Alpha Foundation",
    { picture, ending: "png", times: 1000 },
    "Alpha Foundation runs schools.",
  ]
  expect(wordFileOf(parts).length).toBeLessThan(30_000)
  const before = process.memoryUsage().arrayBuffers
  const reading = readPictures(wordFileOf(parts), "texts.docx", {
    ...{ who: () => the.staff.editor, eventId: the.eventId },
  })
  expect((await reading.next()).value).toEqual({ kind: "total", total: 300 })
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * 1024 * 1024)
  const notes = new Set<string | null>()
  for await (const line of reading) if (line.kind === "picture") notes.add(line.note)
  expect(notes.size).toBe(1)
})

it("a picture that is larger than a logo may be is not unpacked", async () => {
  const picture = Buffer.alloc(10 * 1024 * 1024 + 1)
  const parts = [
    { picture, ending: "png" },
    ...text("Alpha Foundation"),
    await png(90),
    ...text("Beta Trust"),
  ]
  expect(told(await lines(parts))).toEqual([
    "total",
    "0: It is larger than 10 MB, the most that a logo may have.",
    "1: 90 × 40",
    "end",
  ])
})
