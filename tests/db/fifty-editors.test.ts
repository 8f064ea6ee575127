import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import path from "node:path"
import { build } from "esbuild"
import { afterAll, beforeAll, expect, it } from "vitest"
import { addMember } from "@/db/staff"
import { ROOT } from "../program"
import { contentOf, memberOf, must, partnerIn, reload, type Scene, save, scene } from "./scene"

const EDITORS = 50
const PROCESSES = 5

/** Inside the project, where the database driver is found. */
let folder = ""
beforeAll(async () => {
  folder = mkdtempSync(path.join(ROOT, "dist", "editors-"))
  await build({
    entryPoints: [path.join(ROOT, "tests", "db", "editors.ts")],
    outfile: path.join(folder, "editors.mjs"),
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    alias: { "@": ROOT.replace(/\/$/u, "") },
    logLevel: "error",
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it("fifty editors save to one partner at once, from five processes, and no update is lost", async () => {
  const the = scene()
  const partner = partnerIn(the, "Delta Province")
  const paragraphs = Array.from({ length: EDITORS }, (_, index) => `Paragraph ${index}.`)
  save(the, partner.id, paragraphs.join("\n\n"), the.staff.owner)
  const editors = paragraphs.map((_, paragraph) => ({
    id: must(addMember(the.db, the.staff.owner, { role: "editor", ...memberOf(`editor-${paragraph}`) })).id,
    paragraph,
  }))

  const file = the.db.$client.name
  const children = Array.from({ length: PROCESSES }, (_, index) =>
    fork(path.join(folder, "editors.mjs"), [
      JSON.stringify({
        file,
        partnerId: partner.id,
        editors: editors.filter(({ paragraph }) => paragraph % PROCESSES === index),
      }),
    ]),
  )
  await Promise.all(children.map(messageOf))
  const answers = children.map(messageOf)
  for (const child of children) child.send("begin")
  const tries = (await Promise.all(answers)).flat() as { id: number; tries: number }[]

  // All began with the same text: one was saved at once, everybody else was shown the conflict first.
  expect(tries).toHaveLength(EDITORS)
  expect(tries.filter((answer) => answer.tries === 1)).toHaveLength(1)
  const whole = editors.map(({ id, paragraph }) => `Paragraph ${paragraph}, by editor ${id}.`)
  expect(reload(the.db, partner.id).head.content).toEqual(contentOf("Delta Province", whole.join("\n\n")))
  expect(authors(the, partner.id).sort()).toEqual(editors.map(({ id }) => id).sort())
})

/** The next word from an editors' process; it ending without one is a failure. */
async function messageOf(child: ChildProcess): Promise<unknown> {
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`the editors ended with ${code}`)
  })
  const [message] = await Promise.race([once(child, "message"), ended])
  return message
}

/** Who wrote the revisions since the first two, which the scene made. */
function authors({ db }: Scene, partnerId: number): number[] {
  return db.$client
    .prepare("select author_id from revision where partner_id = ? and number > 2 order by number")
    .pluck()
    .all(partnerId) as number[]
}
