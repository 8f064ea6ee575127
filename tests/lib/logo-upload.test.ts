import { beforeEach, expect, it, vi } from "vitest"
import type { LogoLine } from "@/domain/logo-table"
import type { Actor } from "@/domain/permissions"
import { readUpload } from "@/lib/logo-upload"
import { SIGNED_OUT } from "@/lib/session"
import { type Scene, scene } from "../db/scene"
import { drawn } from "./logo-files"
import { zipOf } from "./zip"

let the: Scene
beforeEach(() => {
  the = scene()
})
vi.mock("@/lib/database", () => ({ database: () => the.db }))

const upload = async (...who: (Actor | null)[]) => {
  const png = await drawn().resize(40, 20).png().toBuffer()
  const bytes = zipOf({ "one.png": png, [`${"n".repeat(300)}.png`]: png })
  const lines: LogoLine[] = []
  for await (const line of readUpload(bytes, "logos.zip", {
    who: () => who.shift() ?? null,
    eventId: the.eventId,
  }))
    lines.push(line)
  return lines
}
const names = () =>
  the.db.$client
    .prepare("select detail ->> '$.name' as name from activity where verb = 'logo.uploaded' order by id")
    .all()
    .map((row) => (row as { name: string }).name)

it("an archive is kept file by file, under names of at most 255 characters", async () => {
  const lines = await upload(the.staff.editor, the.staff.editor)
  expect(lines.map(({ kind }) => kind)).toEqual(["total", "file", "file", "end"])
  expect(names()).toEqual(["one.png", "n".repeat(255)])
})

it("and no further than its sender is signed in and may change partners", async () => {
  const last = async (...who: (Actor | null)[]) => (await upload(...who)).at(-1)
  expect(await last(the.staff.editor, null)).toEqual({ kind: "failed", message: SIGNED_OUT.message })
  expect(await last(the.staff.editor, the.staff.viewer)).toMatchObject({ kind: "failed" })
  expect(names()).toEqual(["one.png", "one.png"])
})
