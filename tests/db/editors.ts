import { setTimeout } from "node:timers/promises"
import { openDatabase } from "@/db/client"
import { getPartner } from "@/db/partners"
import { baseOf, saveRevision } from "@/db/revisions"
import { mergeEntries } from "@/domain/merge"
import { type Block, fromPlainText } from "@/domain/rich-text"

/** Some editors of one partner, as a process of their own: each rewrites its own paragraph, all from the same start. */
type Work = { file: string; partnerId: number; editors: { id: number; paragraph: number }[] }

const work = JSON.parse(process.argv[2] ?? "") as Work

/** Saves until it went through, as the form does; gives what the first try was answered, and how many it took. */
async function edit({ id, paragraph }: Work["editors"][number]) {
  const db = openDatabase(work.file)
  const actor = { id, role: "editor" as const }
  const start = headOf(db)
  const content = structuredClone(start.content)
  content.description.content[paragraph] = paragraphOf(`Paragraph ${paragraph}, by editor ${id}.`)
  await everybodyIsThere()
  let ground = start.content
  let [mine, base] = [content, baseOf(start)]
  for (let tries = 1; ; tries += 1) {
    const saved = saveRevision(db, actor, { partnerId: work.partnerId, base, content: mine })
    if (saved.ok) {
      db.$client.close()
      return { id, tries }
    }
    if (!("conflict" in saved)) throw new Error(saved.message)
    const { merged, collisions } = mergeEntries(ground, mine, saved.conflict.content)
    if (collisions.length > 0) throw new Error(`editor ${id} collides in ${collisions.join()}`)
    ;[ground, mine, base] = [saved.conflict.content, merged, saved.conflict.base]
    // After the first try it is the others' turn; from then on the processes are enough of a crowd.
    if (tries === 1) await setTimeout(0)
  }
}

function headOf(db: ReturnType<typeof openDatabase>) {
  const partner = getPartner(db, work.partnerId)
  if (!partner) throw new Error("the partner is gone")
  return partner.head
}

function paragraphOf(text: string): Block {
  const [block] = fromPlainText(text).content
  if (!block) throw new Error("no paragraph")
  return block
}

/** Says that one more editor of this process is ready, and waits for the word to begin. */
let announced = 0
const begun = new Promise<void>((resolve) => process.once("message", () => resolve()))
function everybodyIsThere() {
  announced += 1
  if (announced === work.editors.length) process.send?.("ready")
  return begun
}

const answers = await Promise.all(work.editors.map(edit))
process.send?.(answers)
process.disconnect()
