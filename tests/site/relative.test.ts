import { parse } from "parse5"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { pagePaths } from "@/site/render"
import { bilingualRelease } from "./bilingual-release"
import { elements, named } from "./html-tree"
import { sampleRelease, sha256, svgLogo } from "./sample-release"
import { MemorySource, startSite } from "./site-under-test"

const EVENT = "/e/river-cities-2026/"
const FONT = { type: "font/woff2", bytes: Buffer.from("a font") }
const ICON = { type: "image/svg+xml", bytes: Buffer.from("<svg/>") }

let source: MemorySource
let site: Awaited<ReturnType<typeof startSite>>

beforeEach(async () => {
  source = new MemorySource()
  source.publish("river-cities-2026", sampleRelease())
  for (const { logo, slug } of sampleRelease().tiers.flatMap(({ partners }) => partners))
    if (logo) source.blobs.set(sha256(svgLogo(slug)), { type: "image/svg+xml", bytes: svgLogo(slug) })
  const html = (await (await startSite(source)).ask(EVENT)).body.toString()
  const fonts = [...html.matchAll(/fonts\/[\w.-]+/gu)].map(([font]) => [`/${font}`, FONT] as const)
  site = await startSite(source, { files: new Map([...fonts, ["/icon.svg", ICON]]) })
})
afterEach(() => site.close())

describe("logos, fonts and the icon", () => {
  it.each([
    ["on the public site", "/e/river-cities-2026/", 200],
    ["on the desk", "/events/river-cities-2026/preview/", 308],
    ["in a review", "/review/a-token/page/", 308],
  ])("are found from every page %s", async (_, shownAt, status) => {
    for (const path of pagePaths(sampleRelease())) {
      const html = (await site.ask(path)).body.toString()
      const files = filesOf(html).map(
        (file) => new URL(file, `http://x${path.replace(EVENT, shownAt)}`).pathname,
      )
      expect(files.length).toBeGreaterThan(8)
      for (const file of new Set(files)) {
        const answer = await site.ask(file)
        expect([file, answer.status]).toEqual([file, status])
        if (status === 308) expect((await site.ask(String(answer.headers.location))).status).toBe(200)
      }
    }
  })

  it.each([
    ["on the public site", EVENT, 200],
    ["on the desk", "/events/river-cities-2026/preview/", 308],
    ["in a review", "/review/a-token/page/", 308],
  ])("are found from the deeper pages in further languages %s", async (_, shownAt, status) => {
    source.publish("river-cities-2026", bilingualRelease())
    for (const slug of ["river-league", "tree-bureau", "fish-research"])
      source.blobs.set(sha256(svgLogo(slug)), { type: "image/svg+xml", bytes: svgLogo(slug) })
    for (const path of pagePaths(bilingualRelease())) {
      const html = (await site.ask(path)).body.toString()
      for (const file of new Set(filesOf(html))) {
        const asked = new URL(file, `http://x${path.replace(EVENT, shownAt)}`).pathname
        expect([asked, (await site.ask(asked)).status]).toEqual([asked, status])
      }
    }
  })

  it("are sent on from nowhere else", async () => {
    const logo = `/logos/${sha256(svgLogo("river-league"))}.svg`
    for (const path of [
      `/other${logo}`,
      `/events/x${logo}`,
      "/events/logos/x.svg",
      "/events/fonts/none.woff2",
      "/events/robots.txt",
      "/events/",
      "/review",
      "/events/e/river-cities-2026/",
    ])
      expect([path, (await site.ask(path)).status]).toEqual([path, 421])
  })
})

describe("the way to all events", () => {
  it("leads to them from the public page and from a review, and to the desk's own from a preview", async () => {
    const html = (await site.ask(EVENT)).body.toString()
    const link = named(elements(parse(html)), "a").at(-1)?.attributes.href ?? ""
    const from = (shownAt: string) => new URL(link, `http://x${shownAt}`).pathname
    expect([from(EVENT), from("/events/river-cities-2026/preview/")]).toEqual(["/", "/events/"])
    expect((await site.ask(from("/review/a-token/page/"))).headers.location).toBe("/")
  })
})

/** What a page loads: its images, what its head names to load, and the faces of its style sheet. */
function filesOf(html: string): string[] {
  const all = elements(parse(html))
  return [
    ...named(all, "img").map(({ attributes }) => attributes.src ?? ""),
    ...named(all, "link").flatMap(({ attributes: { rel, href = "" } }) =>
      rel === "icon" || rel === "preload" ? [href] : [],
    ),
    ...[...html.matchAll(/url\(([^)]+)\)/gu)].map((match) => match[1] ?? ""),
  ]
}
