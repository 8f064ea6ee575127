import { gzipSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import { LAYOUTS, type Layout, type Release } from "@/domain/release"
import { imagesOf } from "@/domain/release-images"
import { type Element, named, pageOf, textOf } from "./html-tree"
import { sampleRelease } from "./sample-release"

const HEADER = {
  ...{ path: "/logos/wide.webp", width: 2400, height: 1200 },
  renditions: [800, 1600].map((width) => ({
    ...{ path: `/logos/${width}.webp`, width, height: width / 2, format: "webp" as const },
  })),
}

describe.each(LAYOUTS)("the layout “%s”", (layout) => {
  it("names every partner in order, each with the way to its page and the place that its page leads back to", async () => {
    const { all } = await pageOf(laidOut(layout))
    const partners = sampleRelease().tiers.flatMap((tier) => tier.partners)
    expect(named(all, "h3").map(textOf)).toEqual(partners.map(({ content }) => content.name))
    const links = named(all, "a").map(({ attributes }) => attributes.href)
    expect(links.filter((href) => partners.some(({ slug }) => href === `${slug}/`)).length).toBe(15)
    expect(named(all, "li").flatMap(({ attributes }) => attributes.id ?? [])).toEqual(
      partners.map(({ slug }) => `partner-${slug}`),
    )
  })

  it("has one style element, no style attribute, no script, and is light", async () => {
    const { html, all } = await pageOf(laidOut(layout))
    expect(named(all, "style").length).toBe(1)
    expect(all.filter(({ attributes }) => "style" in attributes)).toEqual([])
    expect(named(all, "script").map(({ attributes }) => attributes.type)).toEqual(["application/ld+json"])
    expect(gzipSync(html).length).toBeLessThan(14_000)
  })
})

it("shows logos and texts on cards, logos alone on the wall, texts alone in the list", async () => {
  const shown = async (layout: Layout) => {
    const { all } = await pageOf(laidOut(layout))
    return {
      logos: named(all, "img").length,
      descriptions: all.filter(({ attributes }) => attributes.class === "text").length,
      websites: all.filter(({ attributes }) => attributes.class === "web").length,
    }
  }
  expect(await shown("cards")).toEqual({ logos: 14, descriptions: 14, websites: 14 })
  expect(await shown("wall")).toEqual({ logos: 14, descriptions: 0, websites: 0 })
  expect(await shown("list")).toEqual({ logos: 0, descriptions: 0, websites: 14 })
})

it("shows the event's picture above the title, silent, in the width that the screen needs and with its place kept", async () => {
  const release = { ...sampleRelease(), event: { ...sampleRelease().event, header: HEADER } }
  const { all } = await pageOf(release)
  const names = all.map(({ name }) => name)
  expect(names.indexOf("img")).toBeLessThan(names.indexOf("h1"))
  expect((named(all, "img")[0] as Element).attributes).toEqual({
    class: "band",
    src: "../../logos/wide.webp",
    srcset: "../../logos/800.webp 800w,../../logos/1600.webp 1600w,../../logos/wide.webp 2400w",
    sizes: "(min-width:1248px) 1200px,100vw",
    width: "2400",
    height: "1200",
    alt: "",
    fetchpriority: "high",
  })
  expect(imagesOf(release).slice(0, 3)).toEqual(["/logos/wide.webp", "/logos/800.webp", "/logos/1600.webp"])
})

function laidOut(layout: Layout): Release {
  const release = sampleRelease()
  return { ...release, event: { ...release.event, layout } }
}
