import { gzipSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import { LAYOUTS } from "@/domain/release"
import { type Element, named, pageOf, textOf } from "./html-tree"
import { partnerWith, releaseWith, sampleRelease } from "./sample-release"

describe("an event's page", () => {
  it("names event, days, place and every partner by tier, in order", async () => {
    const { all } = await pageOf(sampleRelease())
    expect(named(all, "h1").map(textOf)).toEqual(["River Cities Forum"])
    expect(named(all, "h2").map(textOf)).toEqual(["Organizers", "Supporting partners"])
    expect(named(all, "h3").map(textOf)).toEqual(
      sampleRelease().tiers.flatMap(({ partners }) => partners.map(({ content }) => content.name)),
    )
    expect(named(all, "time").map((time) => [time.attributes.datetime, textOf(time)])).toEqual([
      ["2026-10-10", "10"],
      ["2026-10-12", "12 October 2026"],
    ])
    const facts = all.find(({ attributes }) => attributes.class === "side facts") as Element
    expect(textOf(facts)).toBe("10–12 October 2026Rotterdam, Netherlands15 partners")
  })

  it("gives every logo its size and silence, and loads those below the fold when the reader comes near", async () => {
    const images = named((await pageOf(sampleRelease())).all, "img")
    expect(images.length).toBe(14)
    for (const { attributes } of images) {
      expect(attributes.alt).toBe("")
      expect(Number(attributes.width)).toBeGreaterThan(0)
      expect(Number(attributes.height)).toBeGreaterThan(0)
    }
    expect(images.map(({ attributes }) => attributes.loading)).toEqual([
      ...[undefined, undefined, undefined],
      ...Array(11).fill("lazy"),
    ])
  })

  it("stands in for a missing logo with letters that screen readers skip", async () => {
    const release = releaseWith(
      partnerWith("a", { name: "Ministry of the Environment" }, null),
      partnerWith("b", { name: "Anything", acronym: "UN-Water" }, null),
      partnerWith("c", { name: "환경부" }, null),
      partnerWith("d", { name: "das ist klein" }, null),
    )
    const cards = (await pageOf(release)).all.filter(
      ({ attributes }) => attributes.class === "card card-empty",
    )
    expect(cards.map(textOf)).toEqual(["ME", "UN-Water", "환", "dik"])
    expect(cards.map(({ attributes }) => attributes["aria-hidden"])).toEqual(Array(4).fill("true"))
  })

  it("keeps no place for logos in a tier that does not show them, in any layout, nor on the partner's page", async () => {
    for (const layout of LAYOUTS) {
      const release = releaseWith(partnerWith("a", { name: "Ministry" }, null))
      release.event = { ...release.event, layout }
      release.tiers = release.tiers.map((tier) => ({ ...tier, hidesLogos: true }))
      for (const path of [`/e/${release.event.slug}/`, `/e/${release.event.slug}/a/`]) {
        const { all } = await pageOf(release, path)
        expect(all.filter(({ attributes }) => attributes.class?.includes("card"))).toEqual([])
        expect(textOf(named(all, "main")[0] as Element)).toContain("Ministry")
      }
    }
  })

  it("leaves out what was not given", async () => {
    const release = releaseWith(partnerWith("bare", { name: "Bare" }, null))
    release.event = { ...release.event, startsOn: "", endsOn: "", place: "", intro: "" }
    const { all } = await pageOf(release)
    const main = named(all, "main")[0] as Element
    expect(textOf(main)).toBe("PartnersBBare")
    expect(textOf(named(all, "header")[0] as Element)).toBe("1 partnerRiver Cities Forum")
    expect(named(all, "time")).toEqual([])
  })

  it("says so when there are no partners", async () => {
    const { all } = await pageOf({ ...sampleRelease(), tiers: [] })
    expect(textOf(named(all, "main")[0] as Element)).toBe("The partners of this event will be listed here.")
  })

  it("marks the language of names that their script gives away", async () => {
    const { all } = await pageOf(sampleRelease())
    const marked = all.filter(({ name, attributes }) => name === "span" && attributes.lang)
    expect(marked.map((span) => [span.attributes.lang, textOf(span)])).toEqual([
      ["ko", "물 환경부"],
      ["ko", "항구군"],
      ["ko", "강 관광청"],
      ["ja", "土壌研究所"],
    ])
  })

  it("prints the acronym beside the name only when the name lacks it", async () => {
    const also = async (name: string, acronym: string) =>
      (await pageOf(releaseWith(partnerWith("x", { name, acronym })))).all
        .filter(({ attributes }) => attributes.class === "also")
        .map(textOf)
    expect(await also("ICLEI – Local Governments", "ICLEI")).toEqual([])
    expect(await also("Ministry of Water", "MoW")).toEqual(["MoW"])
    expect(await also("Network for All", "ALL")).toEqual(["ALL"])
  })

  it("is within its weight with fifteen partners and has a description for search engines", async () => {
    const { html, all } = await pageOf(sampleRelease())
    expect(Buffer.byteLength(html)).toBeLessThan(28_000)
    expect(gzipSync(html).length).toBeLessThan(14_000)
    const description = all.find(({ attributes }) => attributes.name === "description")
    expect(description?.attributes.content).toBe(sampleRelease().event.intro)
  })
})
