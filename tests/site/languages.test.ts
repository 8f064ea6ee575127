import { parse } from "parse5"
import { describe, expect, it } from "vitest"
import type { Release } from "@/domain/release"
import { embedPaths, pagePaths, renderEmbed, renderPage } from "@/site/render"
import { bilingualRelease } from "./bilingual-release"
import { type Element, elements, named, pageOf, textOf } from "./html-tree"
import { partnerWith, releaseWith, sampleRelease } from "./sample-release"
import { MemorySource, startSite } from "./site-under-test"

const EVENT = "/e/river-cities-2026/"
const KOREAN = `${EVENT}ko/`

describe("an event in several languages", () => {
  it("has its pages once per language, the first without a folder", () => {
    expect(pagePaths(bilingualRelease())).toEqual(
      ["", "ko/", "ar/"].flatMap((folder) =>
        ["", "river-league/", "tree-bureau/", "fish-research/"].map((page) => EVENT + folder + page),
      ),
    )
  })

  it("has no page at what looks like one", async () => {
    const paths = ["en/", "en/river-league/", "ko", "KO/", "de/", "ko/ko/", "ko/none/", "ko/river-league/x/"]
    for (const path of paths) expect(await renderPage(bilingualRelease(), EVENT + path)).toBeNull()
  })

  it("says language and direction once for the page", async () => {
    const root = async (path: string) =>
      named((await pageOf(bilingualRelease(), path)).all, "html")[0]?.attributes
    expect(await root(EVENT)).toEqual({ lang: "en" })
    expect(await root(KOREAN)).toEqual({ lang: "ko" })
    expect(await root(`${EVENT}ar/tree-bureau/`)).toEqual({ lang: "ar", dir: "rtl" })
  })

  it("shows the texts of the language, and marks those that fall back with the language they are in", async () => {
    const { all } = await pageOf(bilingualRelease(), KOREAN)
    expect(named(all, "title").map(textOf)).toEqual(["강 도시 포럼: 파트너"])
    expect(named(all, "h1").map(said)).toEqual([["강 도시 포럼", {}]])
    expect(named(all, "h2").map(said)).toEqual([
      ["주최", {}],
      ["Supporters", { lang: "en" }],
    ])
    expect(named(all, "h3").map(said)).toEqual([
      ["강 연맹", {}],
      ["Tree Bureau", { lang: "en" }],
      ["Fish Research", { lang: "en" }],
    ])
    expect(ofClass(all, "tagline").map(said)).toEqual([
      ["흐르는 물", {}],
      ["나무부터", {}],
    ])
    expect(ofClass(all, "text").map(said)).toEqual([
      ["강을 잇습니다.", {}],
      ["It plants trees.", { lang: "en" }],
    ])
    const facts = ofClass(all, "side facts")[0] as Element
    expect(textOf(facts)).toBe("2026년 10월 10일~12일Rotterdam, Netherlands파트너 3곳")
    expect(named(all, "time").map(({ attributes }) => attributes.datetime)).toEqual([
      "2026-10-10",
      "2026-10-12",
    ])
  })

  it("tells the direction too where it is another than the page's", async () => {
    const { all } = await pageOf(bilingualRelease(), `${EVENT}ar/`)
    expect(named(all, "h3").map(said)).toEqual([
      ["رابطة الأنهار", {}],
      ["Tree Bureau", { lang: "en", dir: "ltr" }],
      ["Fish Research", { lang: "en", dir: "ltr" }],
    ])
    expect(textOf(ofClass(all, "soft")[0] as Element)).toBe("3 شركاء")
  })

  it("puts the main name beside a native name that has become the heading", async () => {
    const also = async (path: string) => ofClass((await pageOf(bilingualRelease(), path)).all, "also")
    const spans = async (path: string) =>
      (await also(path))
        .flatMap(({ node }) => elements(node))
        .filter(({ name }) => name === "span")
        .map(said)
    expect(await spans(EVENT)).toEqual([
      ["강 연맹", { dir: "auto", lang: "ko" }],
      ["어류연구소", { dir: "auto", lang: "ko" }],
    ])
    expect(await spans(KOREAN)).toEqual([
      ["River League", { dir: "auto", lang: "en" }],
      ["어류연구소", { dir: "auto" }],
    ])
  })

  it("links each page to itself in the other languages, by their own names", async () => {
    const { all } = await pageOf(bilingualRelease(), `${KOREAN}river-league/`)
    const nav = ofClass(all, "tongues")[0] as Element
    expect(nav.attributes["aria-label"]).toBe("언어")
    expect(
      elements(nav.node)
        .filter(({ name }) => name === "a" || name === "span")
        .map(said),
    ).toEqual([
      ["English", { href: "../../river-league/", hreflang: "en", lang: "en", dir: "ltr" }],
      ["한국어", { lang: "ko", dir: "ltr", "aria-current": "page" }],
      ["العربية", { href: "../../ar/river-league/", hreflang: "ar", lang: "ar", dir: "rtl" }],
    ])
  })

  it("leads with every link to a page that is there, language links included", async () => {
    const release = bilingualRelease()
    const paths = new Set(pagePaths(release))
    for (const path of paths) {
      const { all } = await pageOf(release, path)
      for (const { attributes } of named(all, "a")) {
        const { host, pathname } = new URL(attributes.href ?? "", `https://site.example${path}`)
        if (host === "site.example" && pathname !== "/") expect(paths).toContain(pathname)
      }
    }
  })

  it("names all its versions to search engines, with whole addresses or not at all", async () => {
    const alternates = async (path: string, baseUrl?: string) =>
      named(
        elements(parse((await renderPage(bilingualRelease(), path, baseUrl ? { baseUrl } : {})) ?? "")),
        "link",
      )
        .filter(({ attributes }) => attributes.hreflang)
        .map(({ attributes: { hreflang, href } }) => `${hreflang} ${href}`)
    expect(await alternates(KOREAN)).toEqual([])
    const base = "https://forum.example"
    expect(await alternates(`${EVENT}tree-bureau/`, base)).toEqual([
      `en ${base}${EVENT}tree-bureau/`,
      `ko ${base}${KOREAN}tree-bureau/`,
      `ar ${base}${EVENT}ar/tree-bureau/`,
      `x-default ${base}${EVENT}tree-bureau/`,
    ])
    const html = await renderPage(bilingualRelease(), KOREAN, { baseUrl: base })
    expect(html).toContain(`<link rel="canonical" href="${base}${KOREAN}"/>`)
    expect(html).toContain('<meta property="og:locale" content="ko_KR"/>')
    expect(html).toContain('<meta property="og:locale:alternate" content="ar_EG"/>')
  })

  it("describes the picture for links as what it is: drawn once, in the first language", async () => {
    const altOf = async (path: string) => {
      const html = await renderPage(bilingualRelease(), path, { baseUrl: "https://forum.example" })
      return /<meta property="og:image:alt" content="([^"]*)"/u.exec(html ?? "")?.[1]
    }
    for (const path of [EVENT, KOREAN]) expect(await altOf(path)).toBe("River Cities Forum: partners")
    for (const path of [EVENT, KOREAN])
      expect(await altOf(`${path}river-league/`)).toBe("River League, partner of River Cities Forum")
  })

  it("says its own words in English where it has none in the page's language, and dates in the page's", async () => {
    const release = bilingualRelease()
    release.event.languages = ["en", "fi"]
    const { all } = await pageOf(release, `${EVENT}fi/`)
    expect(named(all, "a").map(said)[0]).toEqual([
      "Skip to the partners",
      { class: "skip", href: "#partners", lang: "en" },
    ])
    expect(textOf(ofClass(all, "side facts")[0] as Element)).toContain("10.–12. lokakuuta 2026")
  })

  it("has its wall for frames in each language", async () => {
    const release = bilingualRelease()
    expect(embedPaths(release).map(({ path }) => path)).toEqual([
      "/embed/river-cities-2026/",
      "/embed/river-cities-2026/ko/",
      "/embed/river-cities-2026/ar/",
    ])
    const all = elements(parse((await renderEmbed(release, "/embed/river-cities-2026/ko/")) ?? ""))
    expect(named(all, "a").map(({ attributes }) => attributes.href)).toEqual([
      "../../../e/river-cities-2026/ko/",
      "../../../e/river-cities-2026/ko/river-league/",
      "../../../e/river-cities-2026/ko/tree-bureau/",
      "../../../e/river-cities-2026/ko/fish-research/",
    ])
    expect(await renderEmbed(release, "/embed/river-cities-2026/de/")).toBeNull()
  })

  it("tells programs the language of the page, and no event what is spoken there", async () => {
    const { html } = await pageOf(bilingualRelease(), KOREAN)
    const data = JSON.parse(/ld\+json">(.*?)<\/script>/u.exec(html)?.[1] ?? "")
    expect(data.name).toBe("강 도시 포럼")
    expect(data.mainEntityOfPage).toEqual({ "@type": "WebPage", inLanguage: "ko" })
    expect(data.organizer.map(({ name }: { name: string }) => name)).toEqual(["강 연맹"])
    expect(data.inLanguage).toBeUndefined()
  })
})

describe("the pages in a further language", () => {
  it("are served at one spelling each, like all others", async () => {
    const source = new MemorySource()
    source.publish("river-cities-2026", bilingualRelease())
    const site = await startSite(source)
    const answers = []
    for (const path of [KOREAN, `${EVENT}ko`, `${KOREAN}river-league?a=b`, "/embed/river-cities-2026/ko"]) {
      const { status, headers } = await site.ask(path)
      answers.push([status, headers.location])
    }
    expect(answers).toEqual([
      [200, undefined],
      [308, KOREAN],
      [308, `${KOREAN}river-league/?a=b`],
      [308, "/embed/river-cities-2026/ko/"],
    ])
    for (const path of [
      `${EVENT}de/`,
      `${EVENT}de`,
      `${KOREAN}none/`,
      `${KOREAN}ko/`,
      `${KOREAN}partners.json`,
    ])
      expect((await site.ask(path)).status).toBe(404)
    site.close()
  })
})

describe("an event whose texts are all in another language than English", () => {
  it("says so once, and is otherwise the same", async () => {
    const release = sampleRelease()
    release.event.languages = ["de"]
    const { all } = await pageOf(release)
    expect(named(all, "html")[0]?.attributes).toEqual({ lang: "de" })
    expect(named(all, "nav")).toEqual([])
    expect(named(all, "h3").every(({ attributes }) => attributes.lang === undefined)).toBe(true)
    expect(named(all, "a").map(textOf)[0]).toBe("Zu den Partnern springen")
  })
})

describe("a partner whose address is a language's", () => {
  it("keeps it, and the pages in that language stand beside it", async () => {
    const release: Release = releaseWith(
      partnerWith("ko", { name: "K.O." }),
      partnerWith("ko-2", { name: "K" }),
    )
    release.event.languages = ["en", "ko"]
    expect(pagePaths(release).slice(0, 4)).toEqual([EVENT, KOREAN, `${EVENT}ko-2/`, `${EVENT}ko-3/`])
    const headingOf = async (path: string) => named((await pageOf(release, path)).all, "h1").map(textOf)
    expect(await headingOf(KOREAN)).toEqual(["K.O."])
    expect(await headingOf(`${EVENT}ko-3/ko/`)).toEqual(["K.O."])
    expect((await pageOf(release, `${EVENT}ko-3/ko/`)).html).toContain('<html lang="ko">')
  })
})

function ofClass(all: Element[], name: string): Element[] {
  return all.filter(({ attributes }) => attributes.class === name)
}

/** What an element says, and its attributes but its class. */
function said(element: Element): [string, Record<string, string>] {
  const { class: name, ...attributes } = element.attributes
  return [textOf(element), name === "skip" ? element.attributes : attributes]
}
