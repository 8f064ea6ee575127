import { describe, expect, it } from "vitest"
import { type Element, named, pageOf, textOf } from "./html-tree"
import { sampleRelease } from "./sample-release"

const EVENT = "/e/river-cities-2026/"

describe("a partner's page", () => {
  it("shows the partner with its tier, links and neighbors across tiers", async () => {
    const release = sampleRelease()
    const last = release.tiers[0]?.partners[4]
    if (last)
      last.content = {
        ...last.content,
        tagline: "Keeps plains wet",
        links: [
          { label: "Annual report", url: "https://floodplains.example/report.pdf" },
          { label: "Unsafe", url: "javascript:alert(1)" },
        ],
      }
    const { all } = await pageOf(release, `${EVENT}flood-secretariat/`)
    expect(named(all, "h1").map(textOf)).toEqual(["Secretariat of the Convention on Flood Plains"])
    expect(named(all, "a").map((link) => [link.attributes.href, textOf(link)])).toEqual([
      ["#partner", "Skip to the partner"],
      ["../#partner-flood-secretariat", "River Cities Forum"],
      ["https://floodplains.example/", "floodplains.example"],
      ["https://floodplains.example/report.pdf", "Annual report"],
      ["../harbour-county/", "Harbour County"],
      ["../", "All partners"],
      ["../regional-network/", "Network of Regional Governments for Rivers"],
    ])
  })

  it("has no previous one at the start and no next one at the end", async () => {
    const labels = async (slug: string) =>
      textOf(named((await pageOf(sampleRelease(), `${EVENT}${slug}/`)).all, "nav")[0] as Element)
    expect(await labels("delta-province")).toBe("All partnersNextRiver League – Cities on Running Water")
    expect(await labels("rain-archive")).toBe("PreviousSchool of BridgesAll partners")
  })
})
