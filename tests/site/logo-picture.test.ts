import { expect, it } from "vitest"
import type { LogoFacts } from "@/domain/logo-facts"
import type { ReleaseLogo, ReleasePartner } from "@/domain/release"
import { logoSources } from "@/site/logo-sources"
import { named, pageOf } from "./html-tree"
import { partnerWith, releaseWith } from "./sample-release"

const FACTS: LogoFacts = {
  box: { left: 0, top: 0, width: 1, height: 1 },
  ink: 0.15,
  ground: "transparent",
  lostOnLight: 0,
  lostOnDark: 0,
  tones: 3,
  holdsPixels: false,
  holdsText: false,
  profile: null,
  sentBytes: 1000,
}

it("offers a picture in the widths that screens of one to three times the pixels need", () => {
  const sources = (width: number, widths: number[], original = 4000) => {
    const { first, finer } = logoSources(logo("png", original, widths), width)
    return [nameOf(first), ...finer.map(({ path, density }) => `${nameOf(path)} ${density}x`)]
  }
  expect(sources(100, [100, 200, 300])).toEqual(["100", "200 2x", "300 3x"])
  expect(sources(105, [100, 200, 300])).toEqual(["100", "200 2x", "300 3x"])
  expect(sources(140, [100, 200, 300])).toEqual(["200", "300 2x", "png 3x"])
  expect(sources(100, [100, 150], 160)).toEqual(["100", "png 2x"])
  expect(sources(300, [100, 150], 150)).toEqual(["150"])
  expect(sources(100, [])).toEqual(["png"])
})

it("leaves a drawing a drawing", () => {
  expect(logoSources(logo("svg", 400, [100, 200]), 100)).toEqual({ first: "/logos/svg.svg", finer: [] })
})

it("shows a brand's variant for dark backgrounds on dark screens, in its own size, without a card", async () => {
  const partner: ReleasePartner = {
    ...partnerWith("a", { name: "A" }),
    logo: logo("png", 400, [100, 300]),
    darkLogo: { ...logo("png", 200, [120]), path: "/logos/dark.png", height: 200 },
  }
  const { all } = await pageOf(releaseWith(partner))
  expect(all.find(({ attributes }) => attributes.class?.startsWith("card"))?.attributes.class).toBe(
    "card own",
  )
  expect(named(all, "source").map(({ attributes }) => attributes)).toEqual([
    {
      media: "screen and (prefers-color-scheme:dark)",
      srcset: "../../logos/120.webp 1x,../../logos/dark.png 2x",
      width: "81",
      height: "81",
    },
  ])
  expect(named(all, "img").map(({ attributes }) => attributes)).toEqual([
    {
      src: "../../logos/300.webp",
      srcset: "../../logos/png.png 3x",
      alt: "",
      width: "115",
      height: "58",
      decoding: "async",
    },
  ])
})

it("moves a mark that is not in the middle of its file, by a rule of the page's own style sheet", async () => {
  const off = { ...FACTS, box: { left: 0, top: 0, width: 0.5, height: 1 } }
  const partner: ReleasePartner = {
    ...partnerWith("a", { name: "A" }),
    logo: { ...logo("svg", 400, []), facts: off },
    darkLogo: { ...logo("svg", 400, []), facts: FACTS },
  }
  const { html, all } = await pageOf(releaseWith(partner))
  const rule = "{translate:41px 0px}"
  expect(named(all, "img")[0]?.attributes.class).toBe("light41_0")
  expect(html).toContain(`@media print,(prefers-color-scheme:light){.light41_0${rule}}</style>`)

  const alone = await pageOf(releaseWith({ ...partner, darkLogo: null }))
  expect(named(alone.all, "img")[0]?.attributes.class).toBe("at41_0")
  expect(alone.html).toContain(`.at41_0${rule}</style>`)
  expect(alone.html).not.toContain(" style=")
})

it("puts a file with a white ground on a card that stays white on dark screens", async () => {
  const white = {
    ...partnerWith("a", { name: "A" }),
    logo: { ...logo("jpg", 400, []), facts: { ...FACTS, ground: "#fefefe" as const } },
  }
  const { all } = await pageOf(releaseWith(white))
  expect(all.find(({ attributes }) => attributes.class?.startsWith("card"))?.attributes.class).toBe(
    "card white",
  )
})

function logo(kind: string, width: number, widths: number[]): ReleaseLogo {
  const renditions = widths.map((each) => ({
    ...{ path: `/logos/${each}.webp`, width: each, height: each / 2, format: "webp" as const },
  }))
  return { path: `/logos/${kind}.${kind}`, width, height: width / 2, facts: null, renditions }
}

function nameOf(path: string): string {
  return path.slice("/logos/".length, path.lastIndexOf("."))
}
