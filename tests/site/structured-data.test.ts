import { afterEach, describe, expect, it } from "vitest"
import type { Release } from "@/domain/release"
import { fromPlainText } from "@/domain/rich-text"
import { pagePaths, renderPage } from "@/site/render"
import { type Element, named, pageOf, textOf } from "./html-tree"
import { sampleSource } from "./sample-database"
import { partnerWith, releaseWith, sampleRelease, sha256, svgLogo } from "./sample-release"
import { complaints } from "./schema-org"

const EVENT = "/e/river-cities-2026/"
const BASE = { baseUrl: "https://forum.example" }

const open: { close: () => unknown }[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

describe("an event's structured data", () => {
  it("says what the event is, who organizes it and who supports it", async () => {
    const partners = [
      partnerWith("league", {
        name: "River League",
        acronym: "RL",
        nativeName: "강 연맹",
        website: "https://league.example/",
        description: fromPlainText("A league.\n\nOf cities."),
        links: [
          { label: "Encyclopedia", url: "https://encyclopedia.example/league" },
          { label: "Unsafe", url: "javascript:alert(1)" },
        ],
      }),
      partnerWith("bare", { name: "Bare", acronym: "B" }, null),
    ]
    const release: Release = {
      ...sampleRelease(),
      tiers: [
        { name: "Hosts", logoSize: "large", translations: {}, partners: partners.slice(0, 1) },
        { name: "Gold", logoSize: "small", translations: {}, partners: partners.slice(1) },
      ],
    }
    const league = {
      "@type": "Organization",
      name: "River League",
      alternateName: ["RL", "강 연맹"],
      url: "https://league.example/",
      logo: `https://forum.example/logos/${sha256(svgLogo("league"))}.svg`,
      description: "A league. Of cities.",
      sameAs: ["https://encyclopedia.example/league"],
    }
    expect(dataIn(await renderPage(release, EVENT, BASE))).toEqual({
      "@context": "https://schema.org",
      "@type": "Event",
      name: "River Cities Forum",
      startDate: "2026-10-10",
      endDate: "2026-10-12",
      location: { "@type": "Place", name: "Rotterdam, Netherlands", address: "Rotterdam, Netherlands" },
      description: release.event.intro,
      url: "https://forum.example/e/river-cities-2026/",
      organizer: [league],
      sponsor: [{ "@type": "Organization", name: "Bare", alternateName: ["B"] }],
    })
    expect(dataIn(await renderPage(release, `${EVENT}league/`, BASE))).toEqual({
      "@context": "https://schema.org",
      ...league,
      description: "A league.\n\nOf cities.",
    })
  })

  it("leaves out what was not given, and names addresses relatively without a base address", async () => {
    const release = releaseWith(partnerWith("a", { name: "A" }))
    release.event = { ...release.event, startsOn: "", endsOn: "", place: "", intro: "" }
    expect(dataIn(await renderPage(release, EVENT))).toEqual({
      "@context": "https://schema.org",
      "@type": "Event",
      name: "River Cities Forum",
      url: "../../e/river-cities-2026/",
      sponsor: [{ "@type": "Organization", name: "A", logo: `../../logos/${sha256(svgLogo("a"))}.svg` }],
    })
  })

  it("is valid to a schema.org validator on every page of the sample", async () => {
    const { source, event, close } = sampleSource()
    open.push({ close })
    const release = source.release(source.published().find(({ slug }) => slug === event)?.releaseId ?? 0)
    for (const path of pagePaths(release))
      for (const options of [{}, BASE])
        expect(await complaints(dataIn(await renderPage(release, path, options)))).toEqual([])
    const data = dataIn(await renderPage(release, pagePaths(release)[0] ?? "", BASE))
    expect([data.organizer, data.sponsor].map((list) => (list as object[]).length)).toEqual([5, 10])
    const wrong = { ...data, host: "x", organizer: { "@type": "Organization", slogan: "s", logoUrl: "y" } }
    expect((await complaints(wrong)).sort()).toEqual([
      'Property "host" for type "Event" is not supported by the schema.org specification',
      'Property "logoUrl" for type "Organization" is not supported by the schema.org specification',
      'Required attribute "name" is missing',
    ])
  })

  it("cannot be left by any text", async () => {
    const evil = `</script><!--<script>alert("1")//\u2028 &lt; ]]>`
    const release = releaseWith(partnerWith("evil", { name: evil, tagline: evil, acronym: evil }))
    release.event = { ...release.event, title: evil, place: evil, intro: evil }
    for (const path of pagePaths(release)) {
      const { all } = await pageOf(release, path)
      const blocks = named(all, "script")
      expect(blocks.map(({ attributes }) => attributes)).toEqual([{ type: "application/ld+json" }])
      const data = JSON.parse(textOf(blocks[0] as Element))
      expect(data.name).toBe(evil)
    }
  })
})

function dataIn(html: string | null) {
  const block = /<script type="application\/ld\+json">([^<]*)<\/script>/u.exec(html ?? "")
  return JSON.parse(block?.[1] ?? "null")
}
