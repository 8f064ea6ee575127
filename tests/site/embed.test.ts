import { gzipSync } from "node:zlib"
import { parse } from "parse5"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { LOGO_CARD } from "@/domain/logo-card"
import { CARD, INK, PAPER } from "@/domain/public-colors"
import { makeEmbedScript } from "@/scripts/embed.mjs"
import { EMBED_SCRIPT } from "@/site/embed-script"
import { elements, named, textOf } from "./html-tree"
import { sampleRelease } from "./sample-release"
import { MemorySource, startSite } from "./site-under-test"

const FRAME = "/embed/river-cities-2026/"
const SCRIPT = "/embed/partners-1.js"

let source: MemorySource
let site: Awaited<ReturnType<typeof startSite>>

beforeEach(async () => {
  source = new MemorySource()
  source.publish("river-cities-2026", sampleRelease())
  site = await startSite(source, { baseUrl: "https://forum.example" })
})
afterEach(() => site.close())

describe("the page for frames on other sites", () => {
  it("may be framed by anybody, may do nothing else, and stays out of search engines", async () => {
    const answer = await site.ask(FRAME)
    const all = elements(parse(answer.body.toString()))
    expect(answer.headers["content-security-policy"]).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors \*$/u,
    )
    expect(all.find(({ attributes }) => attributes.name === "robots")?.attributes.content).toBe("noindex")
    expect(named(all, "link").filter(({ attributes }) => attributes.rel === "canonical")).toEqual([])
    expect((await site.ask("/sitemap.xml")).body.toString()).not.toContain("/embed/")
    const page = await site.ask("/e/river-cities-2026/")
    expect(page.headers["content-security-policy"]).toMatch(/frame-ancestors 'self'$/u)
  })

  it("shows every partner, each with a link of its own to the partner's page, in a window of its own", async () => {
    const all = elements(parse((await site.ask(FRAME)).body.toString()))
    const names = sampleRelease().tiers.flatMap(({ partners }) => partners.map(({ content }) => content.name))
    expect(named(all, "h3").map(textOf)).toEqual(names)
    expect(named(all, "h2").map(textOf)).toEqual(["Organizers", "Supporting partners"])
    const links = named(all, "a").map(({ attributes }) => attributes)
    expect(links).toHaveLength(16)
    for (const { href = "", target, rel } of links) {
      expect([target, rel]).toEqual(["_blank", "noopener"])
      expect((await site.ask(new URL(href, `http://x${FRAME}`).pathname)).status).toBe(200)
    }
  })

  it("comes and goes with the release, under one address", async () => {
    const moved = await site.ask("/embed/river-cities-2026?a=b")
    expect([moved.status, moved.headers.location]).toEqual([308, `${FRAME}?a=b`])
    for (const path of ["/embed/", "/embed/none/", "/embed/none", "/embed/partners-2.js"])
      expect((await site.ask(path)).status).toBe(404)
    source.unpublish("river-cities-2026")
    expect((await site.ask(FRAME)).status).toBe(404)
  })
})

describe("the script for other sites", () => {
  it("is small, made of its source, and open to every site under a name that stays", async () => {
    const answer = await site.ask(SCRIPT, { "accept-encoding": "gzip" })
    expect(answer.headers).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "content-encoding": "gzip",
      "cache-control": "public, max-age=86400",
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
      "x-content-type-options": "nosniff",
    })
    expect(answer.body.length).toBeLessThanOrEqual(3000)
    const plain = (await site.ask(SCRIPT)).body
    expect(gzipSync(plain, { level: 9 }).length).toBe(answer.body.length)
    expect(plain.toString()).toBe(await makeEmbedScript())
    expect(plain.toString()).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/u)
  })

  it("has the cards and colors of the public page, which it can't import", () => {
    const { small, medium, large } = LOGO_CARD
    const sizes = Object.entries({ small, medium, large }).map(([size, { width, height }]) => [
      `${size}:[${width},${height}]`,
    ])
    expect(EMBED_SCRIPT).toContain(`{${sizes.join(",")}}`)
    const [light, dark] = (["light", "dark"] as const).map(
      (theme) => `:host{color:${INK[theme]};background:${PAPER[theme]}}`,
    )
    expect(EMBED_SCRIPT).toContain(`${dark}.card{background:${CARD.dark}}`)
    expect(EMBED_SCRIPT.split(light ?? "")).toHaveLength(3)
    expect(EMBED_SCRIPT).toContain(`background:${CARD.light};color:${INK.light}`)
    expect(new Set(EMBED_SCRIPT.match(/#[0-9a-f]{6}\b/gu))).toEqual(
      new Set([INK, PAPER, CARD].flatMap(({ light, dark }) => [light, dark])),
    )
  })
})
