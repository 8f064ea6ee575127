import { createHash } from "node:crypto"
import { eq } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { checkDatabase, quickCheck } from "@/db/check"
import { openDatabase } from "@/db/client"
import { setLogo } from "@/db/revisions"
import { loadSample } from "@/db/sample/load"
import { revision } from "@/db/schema"
import { must, partnerIn, save, scene } from "./scene"

const SVG = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>',
)
const SHA256 = createHash("sha256").update(SVG).digest("hex")

function withLogo() {
  const the = scene()
  const partner = partnerIn(the, "Alpha")
  const logo = { sha256: SHA256, type: "image/svg+xml", extension: "svg", width: 9, height: 9, bytes: SVG }
  must(setLogo(the.db, the.staff.editor, { partnerId: partner.id, logo }))
  return { ...the, partner }
}

describe("the check of a database", () => {
  it("finds nothing in one that only verbs have written", () => {
    const { db } = withLogo()
    loadSample(db)
    expect([checkDatabase(db), quickCheck(db)]).toEqual([[], ""])
  })

  it("takes no write of another connection for damage of the search index", () => {
    const the = withLogo()
    const { db } = the
    const other = openDatabase(db.$client.name)
    expect(checkDatabase(other)).toEqual([])
    save(the, the.partner.id, "Found by other words")
    expect(checkDatabase(other)).toEqual([])
    other.$client.close()
  })

  it("finds a text that was changed past the verbs", () => {
    const { db, partner } = withLogo()
    db.update(revision)
      .set({ content: { ...partnerContent(db, partner.id), tagline: "Forged" } })
      .run()
    expect(checkDatabase(db)).toEqual([`Revision 1 of partner ${partner.id} is not what its hash says.`])
  })

  it("finds a file that is another one, and a reference to nothing", () => {
    const { db } = withLogo()
    db.$client.pragma("foreign_keys = OFF")
    for (const { name } of db.$client
      .prepare("select name from sqlite_master where type = 'trigger' and tbl_name = 'image'")
      .all() as { name: string }[])
      db.$client.exec(`drop trigger "${name}"`)
    db.$client.prepare("update image set bytes = x'00' where sha256 = ?").run(SHA256)
    db.$client.exec("update partner set tier_id = 999")
    expect(checkDatabase(db)).toEqual([
      "Row 1 of partner refers to a row of tier that is not there.",
      `The file ${SHA256.slice(0, 12)}… is not what its hash says.`,
    ])
  })
})

function partnerContent(db: ReturnType<typeof scene>["db"], partnerId: number) {
  const found = db.select().from(revision).where(eq(revision.partnerId, partnerId)).get()
  if (!found) throw new Error("no revision")
  return found.content
}
