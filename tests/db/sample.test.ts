import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { emblems } from "@/db/sample/emblems"
import { sampleEvent } from "@/db/sample/pyeongchang-2014"
import { contentSchema } from "@/domain/content"
import { eventSchema, tierSchema } from "@/domain/event"
import { countText, plainText } from "@/domain/rich-text"
import { isSlug } from "@/domain/slug"
import { sanitizeSvg } from "@/domain/svg/sanitize"

const source = readFileSync(new URL("../documents/pyeongchang-2014.txt", import.meta.url), "utf8")
const partners = sampleEvent.tiers.flatMap((tier) => tier.partners)
const perPartner = partners.map((partner) => [partner.slug, partner] as const)

describe("the sample event", () => {
  it("has the fifteen organizations of the document, in its order, in two tiers", () => {
    expect(
      sampleEvent.tiers.map((tier) => [tier.name, tier.partners.map(({ content }) => content.name)]),
    ).toEqual([
      [
        "Organisers",
        [
          "Gangwon Province",
          "ICLEI – Local Governments for Sustainability",
          "Ministry of Environment",
          "Pyeongchang County",
          "Secretariat of the Convention on Biological Diversity",
        ],
      ],
      [
        "Supporting partners",
        [
          "Network of Regional Governments for Sustainable Development",
          "International Union for Conservation of Nature",
          "UN-Habitat",
          "Urban Biodiversity and Design Network",
          "Korea Tourism Organization",
          "Local Sustainability Alliance of Korea",
          "Governors’ Association of Korea",
          "National Association of Mayors",
          "Stockholm Resilience Centre",
          "Urban Biosphere Initiative",
        ],
      ],
    ])
    const positions = partners.map(({ content }) => wordsOf(source).indexOf(wordsOf(content.name)))
    expect(positions).not.toContain(-1)
    expect(positions).toEqual([...positions].sort((a, b) => a - b))
  })

  it("has settings that the forms accept as they are", () => {
    expect(eventSchema.parse(sampleEvent.event)).toEqual(sampleEvent.event)
    for (const { partners: _, ...settings } of sampleEvent.tiers)
      expect(tierSchema.parse(settings)).toEqual(settings)
  })

  it("gives every partner an address of its own", () => {
    expect(new Set(partners.map((partner) => partner.slug)).size).toBe(15)
    expect(partners.filter((partner) => !isSlug(partner.slug))).toEqual([])
  })
})

describe.each(perPartner)("the sample's %s", (_slug, { content, emblem, slug }) => {
  it("has content that the partner form accepts and leaves as it is", () => {
    expect(contentSchema.parse(content)).toEqual(content)
    expect(content.website).toMatch(/^https:\/\//u)
    expect(content.tagline).not.toBe("")
  })

  it("has a description of 45 to 90 words that repeats no eight words of the document", () => {
    const text = plainText(content.description)
    expect(countText(text).words).toBeGreaterThanOrEqual(45)
    expect(countText(text).words).toBeLessThanOrEqual(90)
    const words = wordsOf(text).trim().split(" ")
    const copied = words.flatMap((_, index) => {
      const run = words.slice(index, index + 8)
      return run.length === 8 && wordsOf(source).includes(` ${run.join(" ")} `) ? [run.join(" ")] : []
    })
    expect(copied).toEqual([])
  })

  it("has a small emblem that is drawn, not typeset, and asks for nothing from outside", () => {
    expect(emblem).toBe(emblems[slug])
    expect(Buffer.byteLength(emblem)).toBeLessThan(6000)
    expect(emblem).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d+" height="\d+" viewBox="0 0 \d+ \d+">/u,
    )
    const tags = new Set(Array.from(emblem.matchAll(/<([a-z]+)/giu), (match) => match[1]))
    expect([...tags].filter((tag) => !["svg", "path", "circle"].includes(tag ?? ""))).toEqual([])
    expect(emblem).not.toMatch(/href|style|url\(|\son[a-z]+=/iu)
    expect(sanitizeSvg(emblem)).toMatchObject({ ok: true, svg: emblem, removed: [] })
  })
})

/** Lower-case words parted by single spaces, with one at each end, so that a search finds whole words alone. */
function wordsOf(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `
}
