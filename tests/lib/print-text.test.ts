import { buffer } from "node:stream/consumers"
import { parse } from "csv-parse/sync"
import { eq } from "drizzle-orm"
import mammoth from "mammoth"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { approve } from "@/db/answers"
import { copiesOfRevision } from "@/db/copy-hashes"
import { startNextEdition } from "@/db/next-edition"
import { listPartners } from "@/db/partners"
import { readPressPack } from "@/db/press-pack"
import { publicSource } from "@/db/public-source"
import { publish } from "@/db/releases"
import { baseOf, saveRevision } from "@/db/revisions"
import { tier } from "@/db/schema"
import { listTiers } from "@/db/tiers"
import type { Copy } from "@/domain/copies"
import { gapsInWords, gapsOf } from "@/domain/press-pack/gaps"
import { logoFilesOf } from "@/domain/press-pack/logo-files"
import { fromPlainText, plainText } from "@/domain/rich-text"
import { pressPackStream } from "@/lib/press-pack"
import { exportedFiles } from "@/site/export"
import { contentOf, must, reload, type Scene, scene, setPublishRule, settingsOf } from "../db/scene"
import { askedPartner, eventOf, send, setRules, tokenOf } from "../db/sign-off-scene"
import { seenBy } from "../review-answers"
import { unzipped } from "./unzip"

const SECRET = "Kingfisher in print alone."

describe("a text for print, once the entry is public", () => {
  let the: Scene
  let asked: ReturnType<typeof askedPartner>
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 8, 1) })
    the = scene()
    setRules(the)
    the.db.update(tier).set({ hasPrintText: true, printWordLimit: 20 }).where(eq(tier.id, the.gold.id)).run()
    asked = askedPartner(the, "Delta", "Mina")
    write(SECRET)
    send(the, asked.id)
    say("web")
    must(publish(the.db, the.staff.publisher, { eventId: the.eventId }))
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  function write(print: string) {
    const { head } = reload(the.db, asked.id)
    const content = { ...contentOf("Delta", "For the web."), printText: fromPlainText(print) }
    must(saveRevision(the.db, the.staff.editor, { partnerId: asked.id, base: baseOf(head), content }))
  }

  function say(...copies: Copy[]) {
    const token = tokenOf(the, asked.contacts[0])
    const approval = { signerName: "Mina", signerRole: "Director", copies }
    must(approve(the.db, token, { seen: seenBy(the.db, token), approval }))
  }

  async function packed() {
    const pack = readPressPack(the.db, eventOf(the))
    if (!pack) throw new Error("there is nothing to pack")
    const files = await unzipped(await buffer(await pressPackStream(the.db, pack)))
    const [row] = parse(files.get("partners.csv")?.toString() ?? "", { bom: true, columns: true })
    const { value: words } = await mammoth.extractRawText({
      buffer: files.get("partners.docx") ?? Buffer.from(""),
    })
    return {
      row: row as Record<string, string>,
      words,
      readMe: files.get("README.txt")?.toString() ?? "",
      manifest: JSON.parse(files.get("manifest.json")?.toString() ?? "").partners[0],
      gaps: gapsInWords(gapsOf(logoFilesOf(pack))),
    }
  }

  it("is in no file that the public sees", async () => {
    const source = publicSource(the.db)
    const [current] = source.published()
    const id = current?.releaseId ?? 0
    const files = exportedFiles(
      {
        release: source.release(id),
        history: source.history(id),
        blob: source.blob,
        file: () => Buffer.from(""),
        draw: async () => Buffer.from(""),
      },
      {},
    )
    let isThere = false
    for await (const [name, bytes] of files) {
      expect(bytes.toString(), name).not.toContain("Kingfisher")
      expect(bytes.toString(), name).not.toContain("printText")
      isThere ||= name.endsWith("partners.json") && bytes.includes("For the web.")
    }
    expect(isThere).toBe(true)
  })

  it("is in the press pack, marked while nobody has signed it off", async () => {
    const { row, words, readMe, manifest, gaps } = await packed()
    expect(row).toMatchObject({
      ...{ description: "For the web.", "approved by": "Mina, Director", "print text": SECRET },
      ...{ "print text state": "not signed off", "print text approved by": "" },
    })
    expect(words).toContain(`Text for print, not signed off\n\n${SECRET}`)
    expect(words).not.toContain("For the web.")
    expect(readMe).toContain("is not signed off; ask before you print it:\r\n  - Delta\r\n")
    expect(readMe).toContain("In partners.docx it\r\ntakes the place of the description")
    expect(manifest.printText).toMatchObject({ isSignedOff: false, approvals: [] })
    expect(gaps).toContain("1 partner has a print text that is not signed off.")
  })

  it("is approved in the press pack under the fingerprint of its own that the receipt shows", async () => {
    say("print")
    const { web, print } = copiesOfRevision(reload(the.db, asked.id).head)
    const { manifest } = await packed()
    const approvals = (fingerprint: string | null) => [
      { name: "Mina", role: "Director", at: "2026-09-01T00:00:00.000Z", fingerprint },
    ]
    expect([manifest.approvals, manifest.printText.approvals]).toEqual([approvals(web), approvals(print)])
    expect(print).not.toBe(web)
  })

  it("stays as it was signed off in the press pack until the newer one is, and follows the draft where staff decide", async () => {
    say("print")
    write("Half a sentence")
    const { row, words, manifest, gaps } = await packed()
    expect(row).toMatchObject({
      ...{ "print text": SECRET, "print text state": "signed off" },
      "print text approved by": "Mina, Director",
    })
    expect(words).toContain(SECRET)
    expect(words).not.toContain("not signed off")
    expect(manifest.printText).toMatchObject({ isSignedOff: true, revision: 1 })
    expect(gaps.filter((gap) => gap.includes("signed off"))).toEqual([])
    setPublishRule(the.db, the.eventId, "staff")
    expect((await packed()).row).toMatchObject({
      ...{ "print text": "Half a sentence", "print text state": "not signed off" },
    })
  })

  it("goes along to the next edition with the tier's rule, to be signed off anew", () => {
    say("print")
    write("Half a sentence")
    const next = must(
      startNextEdition(the.db, the.staff.owner, {
        eventId: the.eventId,
        settings: settingsOf({ slug: "next" }),
        partnerIds: [asked.id],
        withContacts: true,
      }),
    ).event
    const [copy] = listPartners(the.db, next.id)
    expect(copy?.head.content.printText && plainText(copy.head.content.printText)).toBe(SECRET)
    expect(listTiers(the.db, next.id)[0]).toMatchObject({ hasPrintText: true, printWordLimit: 20 })
  })
})
