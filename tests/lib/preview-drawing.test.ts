import path from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import type { Release, ReleaseLogo } from "@/domain/release"
import { readLogo } from "@/lib/logo-intake"
import { outlinesFrom } from "@/lib/outlines"
import { previewDrawing } from "@/lib/preview-drawing"
import { sharp } from "@/lib/sharp"
import { eventPicture, partnerPicture, shapesOf } from "@/site/preview-image"
import { Busy, previewsOf } from "@/site/preview-pictures"
import { ROOT } from "../program"
import { partnerWith, releaseWith, sampleRelease, sha256, svgLogo } from "../site/sample-release"
import { drawn as drawnLogo } from "./logo-files"

const outlines = outlinesFrom(path.join(ROOT, "public"))
const blobs = new Map<string, Buffer>()
const blob = (hash: string) => {
  const bytes = blobs.get(hash)
  return bytes ? { bytes } : null
}

/** The sample, each of its logos with a rendition. */
let sample = sampleRelease()
beforeAll(async () => {
  const png = await drawnLogo().png().toBuffer()
  blobs.set(sha256(png), png)
  const renditions = [{ path: `/logos/${sha256(png)}.png`, width: 600, height: 300, format: "png" as const }]
  const drawn = (logo: ReleaseLogo | null) => logo && { ...logo, renditions }
  const { tiers } = sample
  sample = {
    ...sample,
    tiers: tiers.map((tier) => ({
      ...tier,
      partners: tier.partners.map((partner) => ({ ...partner, logo: drawn(partner.logo) })),
    })),
  }
})

describe("the picture for links", () => {
  it("is a PNG of 1200 × 630, the same bytes whenever it is drawn", async () => {
    const drawn = async (at: number) => previewDrawing()(previewsOf(sample)[at]?.picture() ?? fail(), blob)
    const event = await drawn(0)
    expect(await sharp(event).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 })
    expect(event.equals(await drawn(0))).toBe(true)
    expect(event.length).toBeLessThan(120_000)
    const partner = await drawn(1)
    expect(await sharp(partner).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 })
    expect(partner.equals(event)).toBe(false)
  })

  it("has an address for the event and for each of its partners", () => {
    const paths = previewsOf(sample).map(({ path }) => path)
    expect(paths.slice(0, 2)).toEqual([
      "/e/river-cities-2026/preview.png",
      "/e/river-cities-2026/delta-province/preview.png",
    ])
    expect(paths.length).toBe(16)
  })

  it("holds outlines alone, no text that a machine's fonts would have a part in", () => {
    const picture = eventPicture(sample)
    const svg = shapesOf(picture, outlines)
    expect(svg).not.toMatch(/<text|font|image|href/u)
    expect(svg.match(/<path/gu)?.length).toBe(3)
    expect(picture.logos.length).toBe(5)
  })

  it("leaves out a line in a script that no shipped face has, and writes an acronym in a name's place", () => {
    const paths = (release: Release) => shapesOf(eventPicture(release), outlines).match(/<path/gu)?.length
    const korean = { ...sample, event: { ...sample.event, title: "생물다양성 정상회의" } }
    expect(paths(korean)).toBe(2)
    const named = (name: string, acronym: string) =>
      shapesOf(partnerPicture(sample, partnerWith("a", { name, acronym })), outlines)
    expect(named("환경부", "MoE")).toBe(named("MoE", ""))
    expect(named("Wāriki Łódź", "")).not.toBe(named("", ""))
  })

  it("never draws a logo from its SVG: one without a rendition has no card, and the next one takes its place", () => {
    const partner = partnerWith("a", { name: "A" })
    expect(partnerPicture(sample, partner).logos).toEqual([])
    expect(partnerPicture(sample, partner)).toEqual(partnerPicture(sample, { ...partner, logo: null }))
    const [first, ...others] = sample.tiers
    const without: Release = {
      ...sample,
      tiers: [{ ...(first ?? fail()), partners: [partner, ...(first?.partners ?? [])] }, ...others],
    }
    expect(eventPicture(without).logos).toEqual(eventPicture(sample).logos)
  })

  it("is drawn in turns: an upload waits behind one of them at most, and who asks for too many comes back later", async () => {
    const draw = previewDrawing({ waiting: 2 })
    const picture = eventPicture({ ...sample, tiers: [] })
    const done: string[] = []
    const pictures = ["first", "second", "third"].map((name) =>
      draw(picture, blob).then(() => done.push(name)),
    )
    const upload = readLogo(svgLogo("upload")).then(() => done.push("upload"))
    await expect(draw(picture, blob)).rejects.toThrow(Busy)
    await Promise.all([...pictures, upload])
    expect(done).toEqual(["first", "upload", "second", "third"])
    expect(await draw(picture, blob)).toBeInstanceOf(Buffer)
  })

  it("is drawn by another worker when one is ended over it", async () => {
    const draw = previewDrawing()
    const picture = eventPicture({ ...sample, tiers: [] })
    const drawn = await draw(picture, blob)
    const drawing = draw(picture, blob)
    const { greenroomLogoWorker } = globalThis as {
      greenroomLogoWorker?: { worker?: { kill: (signal: string) => void } }
    }
    greenroomLogoWorker?.worker?.kill("SIGKILL")
    expect((await drawing).equals(drawn)).toBe(true)
  })

  it("keeps what an empty margin has beyond the card off the picture", async () => {
    const bytes = await sharp({ create: { width: 900, height: 900, channels: 3, background: "#ff0000" } })
      .png()
      .toBuffer()
    const logo: ReleaseLogo = {
      ...{ path: `/logos/${sha256(bytes)}.png`, width: 900, height: 900, renditions: [] },
      facts: {
        ...{ box: { left: 0.4, top: 0.4, width: 0.2, height: 0.2 }, ink: 0.15, ground: "transparent" },
        ...{ lostOnLight: 0, lostOnDark: 0, tones: 2, holdsPixels: false, holdsText: false, profile: null },
        sentBytes: 1,
      },
    }
    const release = releaseWith({ ...partnerWith("a", { name: "A" }), logo })
    const picture = await previewDrawing()(previewsOf(release)[1]?.picture() ?? fail(), () => ({ bytes }))
    const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true })
    const reds: number[] = []
    for (let at = 0; at < data.length; at += info.channels)
      if (data[at] === 255 && data[at + 1] === 0) reds.push(at / info.channels)
    const columns = reds.map((at) => at % info.width)
    const rows = reds.map((at) => Math.floor(at / info.width))
    const ends = (values: number[]) => [
      values.reduce((a, b) => Math.min(a, b)),
      values.reduce((a, b) => Math.max(a, b)),
    ]
    expect(ends(columns)).toEqual([72, 455])
    expect(ends(rows)).toEqual([104, 359])
  })
})

function fail(): never {
  throw new Error("There is no such picture.")
}
