import { afterEach, expect, it } from "vitest"
import type { FrontOptions } from "@/site/front"
import { Busy } from "@/site/preview-pictures"
import { sampleRelease } from "./sample-release"
import { MemorySource, startSite } from "./site-under-test"

const PICTURE = "/e/river-cities-2026/preview.png"
const PNG = Buffer.from("as if a picture")

const KILOBYTE = 1024

const open: { close: () => unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

async function siteDrawing(draw: () => Promise<Buffer>, options: Partial<FrontOptions> = {}) {
  const source = new MemorySource()
  source.publish("river-cities-2026", sampleRelease())
  const site = await startSite(source, { draw, ...options })
  open.push(site)
  return { site, source }
}

it("is drawn when it is first asked for, once, and is any site's to show", async () => {
  let drawn = 0
  const { site, source } = await siteDrawing(async () => {
    drawn += 1
    return PNG
  })
  await site.ask("/e/river-cities-2026/")
  expect(drawn).toBe(0)
  const answers = await Promise.all([site.ask(PICTURE), site.ask(PICTURE)])
  expect(drawn).toBe(1)
  for (const { status, headers, body } of answers) {
    expect([status, body.equals(PNG)]).toEqual([200, true])
    expect(headers).toMatchObject({
      "content-type": "image/png",
      "cache-control": "public, max-age=0, must-revalidate",
      "cross-origin-resource-policy": "cross-origin",
      "x-content-type-options": "nosniff",
    })
  }
  const etag = answers[0]?.headers.etag
  expect((await site.ask(PICTURE, { "if-none-match": etag })).status).toBe(304)

  source.publish("river-cities-2026", sampleRelease())
  await site.ask(PICTURE)
  expect(drawn).toBe(2)
})

it("is there for each partner, and for nobody else", async () => {
  const { site } = await siteDrawing(async () => PNG)
  const status = async (path: string) => (await site.ask(path)).status
  expect(await status("/e/river-cities-2026/delta-province/preview.png")).toBe(200)
  expect(await status("/e/river-cities-2026/nobody/preview.png")).toBe(404)
  expect(await status("/e/another/preview.png")).toBe(404)
})

it("that many wait for is asked for again later, and then it is there", async () => {
  let busy = true
  const { site } = await siteDrawing(() => (busy ? Promise.reject(new Busy()) : Promise.resolve(PNG)))
  const answer = await site.ask(PICTURE)
  expect(answer).toMatchObject({ status: 503, headers: { "retry-after": "10", "cache-control": "no-store" } })
  busy = false
  expect((await site.ask(PICTURE)).body.equals(PNG)).toBe(true)
  expect(site.logged).toEqual([])
})

it("stays in memory while there is room, and is drawn again when it had to go", async () => {
  const drawn: number[] = []
  const { site } = await siteDrawing(
    async () => {
      drawn.push(drawn.length)
      return Buffer.alloc(KILOBYTE, "picture")
    },
    { rooms: { pages: KILOBYTE, pictures: 2 * KILOBYTE } },
  )
  const partners = ["delta-province", "river-league"].map(
    (slug) => `/e/river-cities-2026/${slug}/preview.png`,
  )
  const first = await site.ask(PICTURE)
  for (const path of [partners[0], PICTURE, partners[0], PICTURE]) await site.ask(String(path))
  expect(drawn.length).toBe(2)
  for (const path of [partners[1], PICTURE]) await site.ask(String(path))
  expect(drawn.length).toBe(4)
  const again = await site.ask(PICTURE)
  expect([again.headers.etag, again.body.equals(first.body)]).toEqual([first.headers.etag, true])
})

it("that cannot be drawn is told to the log and not shown", async () => {
  const { site } = await siteDrawing(() => Promise.reject(new Error("No ink.")))
  expect((await site.ask(PICTURE)).status).toBe(500)
  expect(site.logged).toEqual([`The public page ${PICTURE} cannot be rendered.`])
})
