import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { addPartner, findPartner } from "@/db/partners"
import { listReleases } from "@/db/release-list"
import { SYSTEM } from "@/domain/permissions"
import { must } from "../must"
import { savedStatus } from "./editing"
import { makeEvent, partnerContent } from "./events"
import { expect, test } from "./fixtures"
import { svg } from "./reviews"
import { readTrace, traceCalls, whyNoTrace } from "./sync-trace"

/** `npm run test:fsync` saves many times; here a few are enough to see that it is done at all. */
const SAVES = Number(process.env.SYNC_SAVES ?? 3)

test("what was saved is on the disk before anybody is told so", async ({ page, signIn, db, server }) => {
  const why = whyNoTrace()
  test.skip(why !== null, why ?? "")
  test.setTimeout(60_000 + SAVES * 3_000)
  await signIn("publisher")
  const { event, tier } = makeEvent(db)
  const place = { eventId: event.id, tierId: tier.id }
  const { partner } = must(addPartner(db, SYSTEM, { ...place, content: partnerContent("River Trust") }))
  await page.goto(`/events/${event.slug}/partners/${partner.slug}`)
  const tagline = page.getByRole("textbox", { name: "Tagline" })
  await expect(tagline).toBeEditable()

  const folder = mkdtempSync(path.join(tmpdir(), "greenroom-trace-"))
  const trace = await traceCalls(server.pid, path.join(folder, "calls"))
  for (let save = 1; save <= SAVES; save += 1) {
    await tagline.fill(`Text ${save}`)
    await page.keyboard.press("Control+s")
    await expect
      .poll(() => findPartner(db, event.id, partner.slug)?.head.content.tagline)
      .toBe(`Text ${save}`)
  }
  await expect(savedStatus(page)).toBeVisible()
  await page
    .getByLabel("Logo file")
    .setInputFiles({ name: "logo.svg", mimeType: "", buffer: Buffer.from(svg("#0a5")) })
  await expect.poll(() => findPartner(db, event.id, partner.slug)?.head.logoSha256).toBeTruthy()
  await page.goto(`/events/${event.slug}/publish`)
  await page.getByRole("button", { name: "Publish 1 partner" }).click()
  await expect.poll(() => listReleases(db, event.id).length).toBe(1)
  await expect(page.getByText("Release 1").first()).toBeVisible()
  const { replies, synced, faults } = readTrace(await trace.stop())
  rmSync(folder, { recursive: true })

  expect(faults).toEqual([])
  expect(synced).toBeGreaterThanOrEqual(SAVES + 2)
  expect(replies).toBeGreaterThan(synced)
})

test("a trace tells when a reply went out first", () => {
  const wal = "21</data/greenroom.db-wal>"
  const reply = '7 writev(30<TCP:[127.0.0.1:1->127.0.0.1:2]>, [{iov_base="HTTP/1.1 200 OK"'
  const written = `7 pwrite64(${wal}, "..."..., 4096, 32) = 4096`
  const unfinished = `7 fdatasync(${wal} <unfinished ...>`
  const resumed = "7 <... fdatasync resumed>) = 0"
  expect(readTrace([written, unfinished, resumed, reply])).toEqual({ replies: 1, synced: 1, faults: [] })
  expect(readTrace([written, unfinished, reply, resumed]).faults).toEqual([reply.slice(2, 122)])
  expect(readTrace([written, reply]).faults).toHaveLength(1)
})
