import { expect, it, vi } from "vitest"
import { unmeasuredLogos } from "@/db/images"
import { readLogos } from "@/db/release-logos"
import { setLogo } from "@/db/revisions"
import { emblemFiles, loadSample } from "@/db/sample/load"
import { measureBacklog } from "@/lib/logo-backlog"
import { loadMeasuredSample } from "@/lib/sample"
import { eventPath } from "@/site/paths"
import { renderPage } from "@/site/render"
import { testDatabase } from "../db/database"
import { logoOf, must, partnerIn, scene } from "../db/scene"
import { sampleSource } from "../site/sample-database"
import { startSite } from "../site/site-under-test"

const waiting = (db: ReturnType<typeof testDatabase>) => unmeasuredLogos(db, { limit: 99, but: [] })

it("a fresh start has every emblem of the sample measured, with PNGs of it", async () => {
  const db = testDatabase()
  await loadMeasuredSample(db)
  expect(waiting(db)).toEqual([])
  const emblem = emblemFiles()[0]?.sha256
  const logo = readLogos(db, [emblem])(emblem)
  expect(logo?.facts).toMatchObject({ ground: "transparent", holdsText: false, profile: null })
  expect(logo?.renditions.map(({ format, width }) => [format, width])).toEqual([
    ["png", 288],
    ["png", 576],
    ["png", 864],
  ])
})

it("older logos get theirs a few at a time, and two rounds at once are one", async () => {
  const db = testDatabase()
  loadSample(db)
  const before = waiting(db).length
  await Promise.all([measureBacklog(db), measureBacklog(db)])
  expect(waiting(db)).toHaveLength(before - 5)
})

it("the public page shows at once what was measured, as an export would", async () => {
  const { source, db, event, close } = sampleSource()
  const site = await startSite(source)
  const page = async () => (await site.ask(eventPath(event))).body.toString()
  const before = await page()
  await measureBacklog(db)
  const { releaseId } = source.published()[0] ?? { releaseId: 0 }
  const exported = await renderPage(source.release(releaseId), eventPath(event))
  expect(exported).not.toBe(before)
  expect(await page()).toBe(exported)
  await site.close()
  close()
})

it("one that can't be measured is told once and stands in nobody's way", async () => {
  const logged = vi.spyOn(process.stderr, "write").mockReturnValue(true)
  const the = scene()
  const broken = logoOf("no picture at all")
  must(setLogo(the.db, the.staff.editor, { partnerId: partnerIn(the, "Alpha").id, logo: broken }))
  await measureBacklog(the.db)
  await measureBacklog(the.db)
  expect(logged.mock.calls.filter(([line]) => String(line).includes(broken.sha256))).toHaveLength(1)
  expect(waiting(the.db).map(({ sha256 }) => sha256)).toEqual([broken.sha256])
  logged.mockRestore()
})
