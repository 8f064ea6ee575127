import Ajv2020 from "ajv/dist/2020"
import addFormats from "ajv-formats"
import fc from "fast-check"
import { parseFragment } from "parse5"
import { afterEach, describe, expect, it } from "vitest"
import type { Release } from "@/domain/release"
import type { RichText } from "@/domain/rich-text"
import { partnersDocument } from "@/site/partners-document"
import { PARTNERS_SCHEMA } from "@/site/partners-schema"
import { DATA_POLICY, PERMISSIONS } from "@/site/policy"
import { bilingualRelease } from "./bilingual-release"
import { elements } from "./html-tree"
import { sampleSource } from "./sample-database"
import { partnerWith, releaseWith, sampleRelease, sha256, svgLogo } from "./sample-release"
import { MemorySource, startSite } from "./site-under-test"

const EVENT = "/e/river-cities-2026/"
const ADDRESS = `${EVENT}partners.json`

const open: { close: () => unknown }[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.close()
})

describe("partners.json", () => {
  it("says what the page shows, tier by tier, null for what was not given", async () => {
    const release = releaseWith(
      partnerWith("river-league", {
        name: "River League",
        acronym: "RL",
        nativeName: "강 연맹",
        website: "https://league.example/",
        tagline: "Running water",
        links: [
          { label: "Annual report", url: "https://league.example/report.pdf" },
          { label: "Unsafe", url: "javascript:alert(1)" },
        ],
        description: BOLD,
      }),
      partnerWith("bare", { name: "Bare" }, null),
    )
    release.event = { ...release.event, endsOn: "", intro: "" }
    expect(JSON.parse(await partnersDocument(release))).toEqual({
      $schema: "../../schemas/partners-1.json",
      version: 1,
      event: {
        slug: "river-cities-2026",
        title: "River Cities Forum",
        startsOn: "2026-10-10",
        endsOn: null,
        place: "Rotterdam, Netherlands",
        intro: null,
        page: "../../e/river-cities-2026/",
        languages: ["en"],
        translations: {},
      },
      tiers: [
        {
          name: "Partners",
          logoSize: "medium",
          translations: {},
          partners: [
            {
              slug: "river-league",
              name: "River League",
              acronym: "RL",
              nativeName: "강 연맹",
              website: "https://league.example/",
              tagline: "Running water",
              description: {
                text: "Wet & dry\nfeet",
                html: '<p><strong>Wet</strong> &amp; <a href="https://dry.example/" rel="noopener">dry</a><br/>feet</p>',
              },
              links: [{ label: "Annual report", url: "https://league.example/report.pdf" }],
              logo: {
                url: `../../logos/${sha256(svgLogo("river-league"))}.svg`,
                width: 200,
                height: 80,
                type: "image/svg+xml",
                renditions: [],
                shown: {
                  small: { width: 100, height: 40, x: 0, y: 0 },
                  medium: { width: 129, height: 52, x: 0, y: 0 },
                  large: { width: 172, height: 69, x: 0, y: 0 },
                },
                alt: "River League",
                dark: null,
              },
              page: "../../e/river-cities-2026/river-league/",
              translations: {},
            },
            {
              slug: "bare",
              name: "Bare",
              acronym: null,
              nativeName: null,
              website: null,
              tagline: null,
              description: { text: "", html: "" },
              links: [],
              logo: null,
              page: "../../e/river-cities-2026/bare/",
              translations: {},
            },
          ],
        },
      ],
    })
  })

  it("gives a logo’s renditions, and the brand’s variant for dark backgrounds with sizes of its own", async () => {
    const hash = "a".repeat(64)
    const rendition = { path: `/logos/${hash}.webp`, width: 300, height: 300, format: "webp" as const }
    const dark = { path: `/logos/${hash}.png`, width: 600, height: 600, facts: null, renditions: [rendition] }
    const release = releaseWith({ ...partnerWith("a", { name: "A" }), darkLogo: dark, logoNudge: 10 })
    const { logo } = JSON.parse(await partnersDocument(release)).tiers[0].partners[0]
    expect(logo.alt).toBe("A")
    expect(logo.shown.medium).toEqual({ width: 142, height: 57, x: 0, y: 0 })
    expect(logo.dark).toEqual({
      ...{ url: `../../logos/${hash}.png`, width: 600, height: 600, type: "image/png" },
      renditions: [{ url: `../../logos/${hash}.webp`, width: 300, height: 300, type: "image/webp" }],
      shown: {
        small: { width: 69, height: 69, x: 0, y: 0 },
        medium: { width: 90, height: 90, x: 0, y: 0 },
        large: { width: 119, height: 119, x: 0, y: 0 },
      },
    })
    const { validate, errors } = validator(PARTNERS_SCHEMA)
    expect([validate(JSON.parse(await partnersDocument(release))), errors()]).toEqual([true, null])
  })

  it("says the texts and the page in every further language, null for what is not translated", async () => {
    const document = JSON.parse(await partnersDocument(bilingualRelease()))
    const { validate, errors } = validator(PARTNERS_SCHEMA)
    expect([validate(document), errors()]).toEqual([true, null])
    const { event, tiers } = document
    const root = "../../e/river-cities-2026/"
    expect(event.languages).toEqual(["en", "ko", "ar"])
    expect(event.translations.ko).toEqual({
      title: "강 도시 포럼",
      place: null,
      intro: "강가의 사흘.",
      page: `${root}ko/`,
    })
    expect(tiers[0].translations).toEqual({ ko: { name: "주최" }, ar: { name: null } })
    expect(tiers[0].partners[0].translations).toEqual({
      ko: {
        name: "강 연맹",
        tagline: "흐르는 물",
        description: { text: "강을 잇습니다.", html: "<p>강을 잇습니다.</p>" },
        page: `${root}ko/river-league/`,
      },
      ar: { name: "رابطة الأنهار", tagline: null, description: null, page: `${root}ar/river-league/` },
    })
  })

  it("names whole addresses when the public base address is known", async () => {
    const { $schema, event, tiers } = JSON.parse(
      await partnersDocument(sampleRelease(), { baseUrl: "https://forum.example" }),
    )
    expect([$schema, event.page, tiers[0].partners[0].page, tiers[0].partners[0].logo.url]).toEqual([
      "https://forum.example/schemas/partners-1.json",
      "https://forum.example/e/river-cities-2026/",
      "https://forum.example/e/river-cities-2026/delta-province/",
      `https://forum.example/logos/${sha256(svgLogo("delta-province"))}.svg`,
    ])
  })

  it("has HTML that can do nothing, whatever a release of earlier rules holds", async () => {
    const evil = `</p><script>alert(1)</script><img src=x onerror=alert(1)>`
    const description = {
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [
            {
              type: "text",
              text: evil,
              marks: [{ type: "link", attrs: { href: `javascript:alert("${evil}")` } }],
            },
          ],
        },
      ],
    } as RichText
    const release = releaseWith(partnerWith("evil", { name: evil, description }))
    const { tiers } = JSON.parse(await partnersDocument(release))
    const { html, text } = tiers[0].partners[0].description
    expect(elements(parseFragment(html)).map(({ name }) => name)).toEqual(["p"])
    expect(text).toBe(evil)
  })
})

describe("the schema of partners.json", () => {
  it("holds for the sample, as it is served", async () => {
    const { source, event, close } = sampleSource()
    const site = await startSite(source)
    open.push(site, { close })
    const answer = await site.ask(`/e/${event}/partners.json`)
    const document = JSON.parse(answer.body.toString())
    const schemaAddress = new URL(document.$schema, `http://x/e/${event}/partners.json`).pathname
    const schema = await site.ask(schemaAddress)
    expect([
      schema.status,
      schema.headers["content-type"],
      schema.headers["access-control-allow-origin"],
    ]).toEqual([200, "application/schema+json", "*"])
    const { validate, errors } = validator(JSON.parse(schema.body.toString()))
    expect([validate(document), errors()]).toEqual([true, null])
    expect(document.tiers.flatMap((tier: { partners: unknown[] }) => tier.partners)).toHaveLength(15)
    for (const spoil of [
      { ...document, version: 2 },
      { ...document, event: { ...document.event, startsOn: "soon" } },
      { ...document, tiers: [{ ...document.tiers[0], partners: [{ name: "No more than a name" }] }] },
    ])
      expect(validate(spoil)).toBe(false)
  })

  it("holds for every web address that staff can enter", async () => {
    const { validate, errors } = validator(PARTNERS_SCHEMA)
    const odd = fc
      .string({ unit: "binary-ascii" })
      .map((text) => `https://a.example/${text.replace(/\s/gu, "")}?%|${text}`)
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(odd, fc.webUrl({ withFragments: true, withQueryParameters: true })),
        async (url) => {
          const release = releaseWith(
            partnerWith("a", { name: "A", website: url, links: [{ label: "L", url }] }),
          )
          const document = JSON.parse(await partnersDocument(release))
          expect([validate(document), errors()]).toEqual([true, null])
        },
      ),
    )
  })
})

describe("partners.json on the wire", () => {
  it("is open to every origin, revalidated, compressed and known by its tag", async () => {
    const site = await startSite(published(sampleRelease()))
    open.push(site)
    const plain = await site.ask(ADDRESS, { origin: "https://elsewhere.example" })
    const { date: _, etag, connection: __, "keep-alive": ___, ...rest } = plain.headers
    expect([plain.status, plain.body.toString()]).toEqual([200, await partnersDocument(sampleRelease())])
    expect(rest).toEqual({
      "content-type": "application/json",
      "content-length": String(plain.body.length),
      "cache-control": "public, max-age=0, must-revalidate",
      vary: "Accept-Encoding",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "permissions-policy": PERMISSIONS,
      "content-security-policy": DATA_POLICY,
      "cross-origin-opener-policy": "same-origin",
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
    })
    const again = await site.ask(ADDRESS, { "if-none-match": String(etag) })
    expect([again.status, again.body.length, again.headers["access-control-allow-origin"]]).toEqual([
      304,
      0,
      "*",
    ])
    const gzip = await site.ask(ADDRESS, { "accept-encoding": "gzip" })
    expect([gzip.headers["content-encoding"], gzip.body.length < plain.body.length]).toEqual(["gzip", true])
    const head = await site.ask(ADDRESS, {}, "HEAD")
    expect([head.status, head.headers.etag, head.body.length]).toEqual([200, etag, 0])
    expect((await site.ask(ADDRESS, {}, "POST")).status).toBe(405)
  })

  it("comes and goes with the release, and has one address", async () => {
    const source = published(sampleRelease())
    const site = await startSite(source)
    open.push(site)
    for (const path of [`${ADDRESS}/`, "/e/none/partners.json", `${EVENT}river-league/partners.json`])
      expect((await site.ask(path)).status).toBe(404)
    source.publish("river-cities-2026", releaseWith(partnerWith("only", { name: "Only" })))
    expect((await site.ask(ADDRESS)).body.toString()).toContain('"name":"Only"')
    source.unpublish("river-cities-2026")
    expect((await site.ask(ADDRESS)).status).toBe(404)
    expect(site.logged).toEqual([])
  })
})

const BOLD: RichText = {
  type: "doc",
  content: [
    {
      type: "paragraph",
      content: [
        { type: "text", text: "Wet", marks: [{ type: "bold" }] },
        { type: "text", text: " & " },
        { type: "text", text: "dry", marks: [{ type: "link", attrs: { href: "https://dry.example/" } }] },
        { type: "hardBreak" },
        { type: "text", text: "feet" },
      ],
    },
  ],
}

function published(release: Release): MemorySource {
  const source = new MemorySource()
  source.publish(release.event.slug, release)
  return source
}

function validator(schema: object) {
  const ajv = addFormats.default(new Ajv2020({ allErrors: true, allowUnionTypes: true }))
  const validate = ajv.compile(schema)
  return { validate, errors: () => validate.errors ?? null }
}
