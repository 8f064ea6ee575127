import { afterEach, describe, expect, it } from "vitest"
import { renderPage } from "@/site/render"
import { faults, type Node, named, readXml } from "./atom"
import { sampleSource } from "./sample-database"
import { sampleRelease } from "./sample-release"
import { MemorySource, startSite } from "./site-under-test"

const ADDRESS = "/e/river-cities-2026/releases.atom"
const none = { added: [], changed: [], removed: [], moved: [], settings: [] }
const NASTY = `<&>"']]>\u0000\uFFFE\uD800 물`
const HISTORY = {
  event: 7,
  startedAt: Date.UTC(2026, 0, 2, 23, 59, 59, 999),
  changedAt: Date.UTC(2026, 1, 1),
  releases: [
    {
      release: 3,
      at: Date.UTC(2026, 1, 1),
      before: 1,
      changes: { ...none, changed: [{ id: 1, slug: "a", name: NASTY }] },
    },
    {
      release: 1,
      at: Date.UTC(2026, 0, 3),
      before: null,
      changes: { ...none, added: [{ id: 1, slug: "a", name: "A" }] },
    },
  ],
}

const open: { close: () => unknown }[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

async function siteWithHistory(options = {}) {
  const source = new MemorySource()
  source.histories.set(source.publish("river-cities-2026", sampleRelease()), HISTORY)
  const site = await startSite(source, options)
  open.push(site)
  return { source, site }
}

describe("the feed of releases", () => {
  it("has an entry per release that says what changed, under ids that stay", async () => {
    const { site } = await siteWithHistory({ baseUrl: "https://forum.example" })
    const answer = await site.ask(ADDRESS)
    expect(answer.headers).toMatchObject({
      "content-type": "application/atom+xml; charset=utf-8",
      "cache-control": "public, max-age=0, must-revalidate",
      "access-control-allow-origin": "*",
    })
    const feed = readXml(answer.body.toString())
    expect(faults(feed)).toEqual([])
    expect(texts(feed)).toEqual([
      "tag:forum.example,2026-01-02:event/7",
      "River Cities Forum: partners",
      "2026-02-01T00:00:00Z",
    ])
    expect(named(feed, "link").map(({ attributes }) => [attributes.rel, attributes.href])).toEqual([
      ["self", `https://forum.example${ADDRESS}`],
      ["alternate", "https://forum.example/e/river-cities-2026/"],
    ])
    expect(named(feed, "entry").map((entry) => [...texts(entry), named(entry, "content")[0]?.text])).toEqual([
      [
        "tag:forum.example,2026-01-02:event/7/release/3",
        "Release 3: 1 changed",
        "2026-02-01T00:00:00Z",
        `Changed: <&>"']]>\uFFFD\uFFFD\uFFFD 물.`,
      ],
      [
        "tag:forum.example,2026-01-02:event/7/release/1",
        "Release 1: 1 partner",
        "2026-01-03T00:00:00Z",
        "The page is public, with 1 partner: A.",
      ],
    ])
  })

  it("says which language its words are in", async () => {
    const release = sampleRelease()
    release.event = { ...release.event, title: "강의 도시", languages: ["ko", "en"] }
    const source = new MemorySource()
    source.histories.set(source.publish("river-cities-2026", release), HISTORY)
    const site = await startSite(source)
    open.push(site)
    const feed = readXml((await site.ask(ADDRESS)).body.toString())
    expect(faults(feed)).toEqual([])
    const languages = [feed, ...named(feed, "title"), ...named(feed, "author")]
    expect(languages.map(({ attributes }) => attributes["xml:lang"])).toEqual(["en", "ko", "ko"])
    expect(texts(feed)[1]).toBe("강의 도시: 파트너")
  })

  it("is valid for the sample, with or without a base address, and the page's head names it", async () => {
    const { source, event, close } = sampleSource()
    open.push({ close })
    for (const options of [{}, { baseUrl: "https://forum.example" }]) {
      const site = await startSite(source, options)
      open.push(site)
      const feed = readXml((await site.ask(`/e/${event}/releases.atom`)).body.toString())
      expect(faults(feed)).toEqual([])
      expect(named(feed, "entry").length).toBeGreaterThan(0)
      for (const { attributes } of named(feed, "link"))
        expect((await site.ask(new URL(attributes.href ?? "", `http://x/e/${event}/`).pathname)).status).toBe(
          200,
        )
    }
    const html = await renderPage(sampleRelease(), "/e/river-cities-2026/")
    expect(html).toContain(
      '<link rel="alternate" type="application/atom+xml" href="releases.atom" title="What changed"/>',
    )
  })

  it("is read from the database only when somebody asks for it, and once", async () => {
    const { source, site } = await siteWithHistory()
    let reads = 0
    const read = source.history.bind(source)
    source.history = (releaseId) => {
      reads += 1
      return read(releaseId)
    }
    await site.ask("/e/river-cities-2026/")
    expect(reads).toBe(0)
    await Promise.all([site.ask(ADDRESS), site.ask(ADDRESS)])
    source.touch()
    await site.ask(ADDRESS)
    expect(reads).toBe(1)
  })

  it("that cannot be made is an error for itself alone", async () => {
    const { source, site } = await siteWithHistory()
    source.histories.clear()
    expect((await site.ask(ADDRESS)).status).toBe(500)
    expect((await site.ask("/e/river-cities-2026/")).status).toBe(200)
    expect(site.logged).toEqual([`The public page ${ADDRESS} cannot be rendered.`])
  })
})

function texts(node: Node): (string | undefined)[] {
  return ["id", "title", "updated"].map((name) => named(node, name)[0]?.text)
}
