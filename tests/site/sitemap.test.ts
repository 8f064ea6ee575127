import { afterEach, describe, expect, it } from "vitest"
import { pagePaths } from "@/site/render"
import { named, readXml } from "./atom"
import { bilingualRelease } from "./bilingual-release"
import { sampleRelease } from "./sample-release"
import { MemorySource, startSite } from "./site-under-test"

const BASE = "https://forum.example"
const open: { close: () => unknown }[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

async function siteOf(source: MemorySource, options = {}) {
  const site = await startSite(source, options)
  open.push(site)
  return site
}

function published(): MemorySource {
  const source = new MemorySource()
  source.publish("river-cities-2026", sampleRelease())
  source.publish("second", {
    ...sampleRelease(),
    event: { ...sampleRelease().event, slug: "second" },
    tiers: [],
  })
  return source
}

describe("the sitemap", () => {
  it("names every public page with the time of its release, and follows publishing", async () => {
    const source = published()
    const site = await siteOf(source, { baseUrl: BASE })
    const pages = async () => {
      const map = readXml((await site.ask("/sitemap.xml")).body.toString())
      expect([map.name, map.attributes.xmlns]).toEqual([
        "urlset",
        "http://www.sitemaps.org/schemas/sitemap/0.9",
      ])
      return named(map, "url").map((url) => ["loc", "lastmod"].map((name) => named(url, name)[0]?.text))
    }
    expect(await pages()).toEqual([
      [`${BASE}/`, "1970-01-03T00:00:00Z"],
      ...pagePaths(sampleRelease()).map((path) => [BASE + path, "1970-01-02T00:00:00Z"]),
      [`${BASE}/e/second/`, "1970-01-03T00:00:00Z"],
    ])
    source.unpublish("river-cities-2026")
    expect(await pages()).toHaveLength(2)
    source.unpublish("second")
    expect(await pages()).toEqual([])
    expect((await site.ask("/sitemap.xml")).headers["content-type"]).toBe("application/xml")
  })

  it("names each page in all its languages, to search engines in each of them", async () => {
    const source = new MemorySource()
    source.publish("river-cities-2026", bilingualRelease())
    const site = await siteOf(source, { baseUrl: BASE })
    const map = readXml((await site.ask("/sitemap.xml")).body.toString())
    const urls = named(map, "url")
    expect(urls.map((url) => named(url, "loc")[0]?.text)).toEqual([
      `${BASE}/`,
      ...pagePaths(bilingualRelease()).map((path) => BASE + path),
    ])
    const event = `${BASE}/e/river-cities-2026/`
    const korean = urls.find((url) => named(url, "loc")[0]?.text === `${event}ko/tree-bureau/`)
    const links = korean ? named(korean, "link") : []
    expect(links.map(({ attributes: { hreflang, href } }) => [hreflang, href])).toEqual([
      ["en", `${event}tree-bureau/`],
      ["ko", `${event}ko/tree-bureau/`],
      ["ar", `${event}ar/tree-bureau/`],
      ["x-default", `${event}tree-bureau/`],
    ])
  })

  it("is named to crawlers, and exists only where the base address is known", async () => {
    const known = await siteOf(published(), { baseUrl: BASE })
    expect((await known.ask("/robots.txt")).body.toString()).toMatch(
      /\nAllow: \/sitemap\.xml\$\nDisallow: \/\n\nSitemap: https:\/\/forum\.example\/sitemap\.xml\n$/u,
    )
    const unknown = await siteOf(published())
    expect((await unknown.ask("/sitemap.xml")).status).toBe(404)
    expect((await unknown.ask("/robots.txt")).body.toString()).not.toContain("itemap")
  })
})
