import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { Release } from "@/domain/release"
import { htmlResource } from "@/site/kinds"
import { Page } from "@/site/page"
import { renderNotFound } from "@/site/render"
import { sampleRelease, sha256, svgLogo } from "./sample-release"
import { MemorySource, startSite } from "./site-under-test"

const EVENT = "/e/river-cities-2026/"
const PARTNER = `${EVENT}river-league/`

let source: MemorySource
let site: Awaited<ReturnType<typeof startSite>>

beforeEach(async () => {
  source = new MemorySource()
  source.publish("river-cities-2026", sampleRelease())
  site = await startSite(source)
})
afterEach(() => site.close())

describe("publishing", () => {
  it("is visible on the very next request, and so are going back and unpublishing", async () => {
    const first = await site.ask(EVENT)
    source.publish("river-cities-2026", renamed("River Towns Forum"))
    const second = await site.ask(EVENT, { "if-none-match": String(first.headers.etag) })
    expect(second.status).toBe(200)
    expect(second.body.toString()).toContain("River Towns Forum</h1>")
    expect((await site.ask("/")).body.toString()).toContain("River Towns Forum</a>")

    source.show("river-cities-2026", 1)
    const third = await site.ask(EVENT, { "if-none-match": String(first.headers.etag) })
    expect(third.status).toBe(304)
    expect((await site.ask(EVENT)).body).toEqual(first.body)

    source.unpublish("river-cities-2026")
    expect((await site.ask(EVENT)).status).toBe(404)
    expect((await site.ask(PARTNER)).status).toBe(404)
    expect((await site.ask("/")).body.toString()).toContain("No event is published yet.")
  })

  it("takes a partner's page away with the partner", async () => {
    expect((await site.ask(PARTNER)).status).toBe(200)
    const release = sampleRelease()
    source.publish("river-cities-2026", {
      ...release,
      tiers: release.tiers.map((tier) => ({
        ...tier,
        partners: tier.partners.filter(({ slug }) => slug !== "river-league"),
      })),
    })
    expect((await site.ask(PARTNER)).status).toBe(404)
  })

  it("reads a release once, whatever else is committed", async () => {
    await site.ask(EVENT)
    source.touch()
    await site.ask(EVENT)
    source.publish("second", { ...sampleRelease(), event: { ...sampleRelease().event, slug: "second" } })
    await site.ask("/e/second/")
    await site.ask(EVENT)
    expect(source.reads).toEqual([1, 2])
  })

  it("reads it again, and shows it so, when something was measured of its logos", async () => {
    const wide = { left: 0, top: 0.4, width: 1, height: 0.2 }
    const facts = {
      ...{ box: wide, ink: 0.2, ground: "transparent" as const, lostOnLight: 0, lostOnDark: 0, tones: 2 },
      ...{ holdsPixels: false, holdsText: false, profile: null, sentBytes: 1 },
    }
    const hash = sha256(svgLogo("river-league"))
    source.publish("river-cities-2026", () => {
      const release = sampleRelease()
      for (const { logo } of release.tiers.flatMap(({ partners }) => partners))
        if (logo?.path.includes(hash) && source.measured.has(hash)) logo.facts = facts
      return release
    })
    const before = await site.ask(EVENT)
    source.measured.add(hash)
    source.touch()
    const after = await site.ask(EVENT)
    expect(after.body.equals(before.body)).toBe(false)
    source.measured.add("another's")
    source.touch()
    expect((await site.ask(EVENT)).body.equals(after.body)).toBe(true)
    expect(source.reads).toEqual([1, 2, 2])
  })

  it("renders a page once when many ask for it at the same time, and never again", async () => {
    let rendered = 0
    const render = async () => {
      rendered += 1
      return renderNotFound()
    }
    const page = new Page({ name: "/", render, kind: htmlResource, log: () => {} })
    const [one, other] = await Promise.all([page.ready(), page.ready()])
    expect(other).toBe(one)
    expect(await page.ready()).toBe(one)
    expect(page.kept()).toBe(one)
    expect(rendered).toBe(1)
  })
})

describe("trouble", () => {
  it("in one release fails its own page, is logged once, and leaves the others up", async () => {
    const broken = sampleRelease()
    broken.event.slug = "broken"
    Reflect.set(broken.tiers[0]?.partners[0]?.content ?? {}, "description", null)
    source.publish("broken", broken)
    source.publish("unreadable", () => {
      throw new Error("not JSON")
    })
    for (const path of ["/e/broken/", "/e/broken/", "/e/unreadable/"]) {
      const answer = await site.ask(path)
      expect(answer.status).toBe(500)
      expect(answer.headers["cache-control"]).toBe("no-store")
      expect(answer.body.toString()).toContain("<h1>This page cannot be shown</h1>")
    }
    expect(site.logged).toEqual([
      "Release 3 of unreadable cannot be read.",
      "The public page /e/broken/ cannot be rendered.",
    ])
    expect((await site.ask(EVENT)).status).toBe(200)
    expect((await site.ask("/")).status).toBe(200)
  })

  it("in the database leaves the last known pages public", async () => {
    const before = await site.ask(EVENT)
    source.version = () => {
      throw new Error("disk I/O error")
    }
    expect((await site.ask(EVENT)).body).toEqual(before.body)
    expect((await site.ask(EVENT)).status).toBe(200)
    expect(site.logged).toEqual(["The published events cannot be read; the last known ones stay public."])
  })

  it("with a logo's bytes is a 500 for that logo alone", async () => {
    source.blob = () => {
      throw new Error("disk I/O error")
    }
    expect((await site.ask(`/logos/${sha256(svgLogo("river-league"))}.svg`)).status).toBe(500)
    expect((await site.ask(EVENT)).status).toBe(200)
  })
})

function renamed(title: string): Release {
  const release = sampleRelease()
  return { ...release, event: { ...release.event, title } }
}
