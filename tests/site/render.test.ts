import { parse } from "parse5"
import { describe, expect, it } from "vitest"
import type { Release } from "@/domain/release"
import { pagePaths, renderFailed, renderIndex, renderNotFound, renderPage } from "@/site/render"
import { type Element, elements, named, textOf } from "./html-tree"
import { sampleRelease } from "./sample-release"

const EVENT = "/e/river-cities-2026/"

describe("the pages of a release", () => {
  it("are the event and each partner, and nothing else", async () => {
    const release = sampleRelease()
    const pages = await everyPage(release)
    expect(pages.size).toBe(16)
    for (const html of pages.values()) expect(html).toMatch(/^<!doctype html>/u)
    for (const path of [
      "/",
      "/e/other/",
      "/e/river-cities-2026",
      `${EVENT}none/`,
      `${EVENT}river-league`,
      `${EVENT}/`,
    ])
      expect(await renderPage(release, path)).toBeNull()
  })

  it("are the same bytes each time", async () => {
    expect(await everyPage(sampleRelease())).toEqual(await everyPage(structuredClone(sampleRelease())))
  })

  it("load nothing from elsewhere, run nothing and set nothing", async () => {
    const release = sampleRelease()
    for (const html of [
      ...(await everyPage(release)).values(),
      await renderIndex([{ event: release.event, partners: 15 }]),
      await renderNotFound(),
      await renderFailed(),
    ]) {
      expect(html).toMatch(/^<!doctype html><html lang="en">/u)
      const all = elements(parse(html))
      for (const { attributes } of named(all, "script"))
        expect(attributes).toEqual({ type: "application/ld+json" })
      for (const name of ["iframe", "object", "embed", "form", "base", "svg"])
        expect(named(all, name)).toEqual([])
      expect(named(all, "style").length).toBe(1)
      for (const element of all) {
        expect(
          Object.keys(element.attributes).filter((name) => name.startsWith("on") || name === "style"),
        ).toEqual([])
        if (element.attributes.src)
          expect(element.attributes.src).toMatch(/^(?:\.\.\/){2,3}logos\/[0-9a-f]{64}\.svg$/u)
        // A class name that content blockers hide would hide the partners.
        expect(element.attributes.class ?? "").not.toMatch(/\b(?:ad|ads|sponsor|banner|promo)/iu)
      }
      for (const { attributes } of named(all, "link").filter(
        ({ attributes }) => attributes.rel !== "alternate",
      ))
        expect(`${attributes.rel} ${attributes.href}`).toMatch(
          /^(?:preload|icon) (?:\/|(?:\.\.\/){0,3})(?:logos\/[0-9a-f]{64}\.svg|fonts\/[^/]+|icon\.svg)$/u,
        )
      expect(textOf(named(all, "style")[0] as Element)).not.toMatch(
        /url\((?!(?:\/|(?:\.\.\/){0,3})fonts\/)|@import|http/u,
      )
    }
  })

  it("have one h1, headings in order and everything in a landmark", async () => {
    for (const html of (await everyPage(sampleRelease())).values()) {
      const all = elements(parse(html))
      const levels = all.flatMap(({ name }) => (/^h[1-6]$/u.test(name) ? [Number(name[1])] : []))
      expect(levels.filter((level) => level === 1)).toEqual([1])
      levels.forEach((level, index) => {
        expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
      })
      expect(named(all, "main").length).toBe(1)
      const skip = named(all, "a")[0]?.attributes
      expect(skip?.class).toBe("skip")
      expect(all.some(({ attributes }) => `#${attributes.id}` === skip?.href)).toBe(true)
    }
  })

  it("link to each other by relative addresses that exist", async () => {
    const pages = await everyPage(sampleRelease())
    for (const [path, html] of pages)
      for (const { attributes } of named(elements(parse(html)), "a")) {
        const target = new URL(attributes.href ?? "", `https://site.example${path}`)
        if (target.host !== "site.example" || target.pathname === "/") continue
        const found = pages.get(target.pathname)
        expect(found).toBeDefined()
        if (target.hash) expect(found).toContain(`id="${target.hash.slice(1)}"`)
      }
  })
})

describe("the list of events", () => {
  it("has the newest first and undated ones last", async () => {
    const { event } = sampleRelease()
    const events = [
      { event: { ...event, slug: "undated", title: "Undated", startsOn: "", endsOn: "" }, partners: 1 },
      { event: { ...event, slug: "old", title: "Old", startsOn: "2014-01-01", endsOn: "" }, partners: 2 },
      { event: { ...event, slug: "new", title: "New", startsOn: "2026-01-01", endsOn: "" }, partners: 3 },
    ]
    const all = elements(parse(await renderIndex(events)))
    expect(named(all, "li").map(textOf)).toEqual([
      "1 January 2026NewRotterdam, Netherlands · 3 partners",
      "1 January 2014OldRotterdam, Netherlands · 2 partners",
      "UndatedRotterdam, Netherlands · 1 partner",
    ])
    expect(named(all, "a").map(({ attributes }) => attributes.href)).toEqual([
      "e/new/",
      "e/old/",
      "e/undated/",
      "sign-in",
    ])
  })
})

describe("a base address", () => {
  it("gives every page its canonical link and its preview", async () => {
    const html = await renderPage(sampleRelease(), EVENT, { baseUrl: "https://forum.example" })
    expect(html).toContain('<link rel="canonical" href="https://forum.example/e/river-cities-2026/"/>')
    expect(html).toContain('<meta property="og:title" content="River Cities Forum: partners"/>')
    expect(html).toContain(
      '<meta property="og:image" content="https://forum.example/e/river-cities-2026/preview.png"/><meta property="og:image:type" content="image/png"/><meta property="og:image:width" content="1200"/><meta property="og:image:height" content="630"/><meta property="og:image:alt" content="River Cities Forum: partners"/><meta name="twitter:card" content="summary_large_image"/>',
    )
    const own = await renderPage(sampleRelease(), `${EVENT}delta-province/`, {
      baseUrl: "https://forum.example",
    })
    expect(own).toContain('content="https://forum.example/e/river-cities-2026/delta-province/preview.png"')
    expect(own).toContain(
      '<meta property="og:image:alt" content="Delta Province, partner of River Cities Forum"/>',
    )
  })

  it("is needed for a picture: without one nothing is named by more than a path", async () => {
    for (const html of (await everyPage(sampleRelease())).values()) expect(html).not.toMatch(/og:|twitter:/u)
  })
})

/** Every page of a release by its path. */
async function everyPage(release: Release): Promise<Map<string, string>> {
  const pages = new Map<string, string>()
  for (const path of pagePaths(release)) pages.set(path, (await renderPage(release, path)) ?? "")
  return pages
}
