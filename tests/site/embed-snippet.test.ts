import { parseFragment } from "parse5"
import { describe, expect, it } from "vitest"
import { type EmbedChoices, frameSnippet, scriptSnippet, staticSnippet } from "@/site/embed-snippet"
import { elements, named, textOf } from "./html-tree"
import { sampleRelease } from "./sample-release"

const BASE = "https://forum.example"
const PLAIN: EmbedChoices = { language: null, tier: null, size: null, layout: "wall", theme: null }
const EVIL = `Gold" onload="alert(1)"><script>alert(1)</script>&`
const read = (html: string) => elements(parseFragment(html))
const release = sampleRelease()

describe("the line with the script", () => {
  it("names what was chosen and nothing else", () => {
    expect(scriptSnippet(BASE, "summit", PLAIN)).toBe(
      '<script src="https://forum.example/embed/partners-1.js" data-event="summit" async></script>',
    )
    expect(
      scriptSnippet(BASE, "summit", {
        ...{ language: "ko", tier: "Gold", size: "small", layout: "list", theme: "dark" },
      }),
    ).toBe(
      '<script src="https://forum.example/embed/partners-1.js" data-event="summit" data-language="ko" data-tier="Gold" data-size="small" data-layout="list" data-theme="dark" async></script>',
    )
  })

  it("keeps a tier's name an attribute, whatever is in it", () => {
    const [script, ...more] = read(scriptSnippet(BASE, "summit", { ...PLAIN, tier: EVIL }))
    expect(more).toEqual([])
    expect(script?.attributes).toEqual({
      src: `${BASE}/embed/partners-1.js`,
      "data-event": "summit",
      "data-tier": EVIL,
      async: "",
    })
  })
})

it("the frame has a title that says whose partners it shows", () => {
  const evil = { ...release, event: { ...release.event, title: EVIL } }
  const [frame, ...more] = read(frameSnippet(evil, PLAIN, BASE))
  expect(more).toEqual([])
  expect(frame?.attributes).toMatchObject({
    src: `${BASE}/embed/river-cities-2026/`,
    title: `${EVIL}: partners`,
  })
})

describe("in one of the event's languages", () => {
  const [tier] = release.tiers
  const [partner] = tier?.partners ?? []
  if (!tier || !partner) throw new Error("the sample is empty")
  const content = {
    ...{ ...partner.content, name: "Delta", tagline: "Low land", nativeName: "" },
    translations: { ar: { name: "دلتا" } },
  }
  const spoken = {
    event: {
      ...{ ...release.event, languages: ["en", "ko", "ar"], title: "Forum" },
      translations: { ar: { title: "المنتدى" } },
    },
    // A partner whose address is that of the Korean pages moves them.
    tiers: [
      {
        ...{ ...tier, name: "Gold", translations: { ar: { name: "ذهب" } } },
        partners: [{ ...partner, slug: "ko", content }],
      },
    ],
  }
  const chosen: EmbedChoices = { ...PLAIN, language: "ar", tier: "Gold", layout: "list" }

  it("the frame shows the page in that language", () => {
    const framed = (language: string | null) => {
      const [frame] = read(frameSnippet(spoken, { ...PLAIN, language }, BASE))
      return [frame?.attributes.src, frame?.attributes.title]
    }
    expect([framed(null), framed("en"), framed("ko"), framed("ar")]).toEqual([
      ...[null, "en"].map(() => [`${BASE}/embed/river-cities-2026/`, "Forum: partners"]),
      [`${BASE}/embed/river-cities-2026/ko-2/`, "Forum: 파트너"],
      [`${BASE}/embed/river-cities-2026/ar/`, "المنتدى: الشركاء"],
    ])
  })

  it("the plain HTML has its texts and its addresses, and says what is in another", () => {
    const all = read(staticSnippet(spoken, chosen, BASE))
    expect(all[0]?.attributes).toMatchObject({ lang: "ar", dir: "rtl" })
    expect(named(all, "h3").map(textOf)).toEqual(["ذهب"])
    expect(named(all, "b").map(textOf)).toEqual(["دلتا"])
    const [tagline] = named(all, "span").filter(({ attributes }) => attributes.lang === "en")
    const inEnglish = staticSnippet(spoken, { ...chosen, language: "ko" }, BASE)
    expect(named(read(inEnglish), "h3")[0]?.attributes).toEqual({ style: "margin:0 0 12px" })
    expect(inEnglish).toContain('<span lang="en">Gold</span></h3>')
    expect([tagline && textOf(tagline), tagline?.attributes.dir]).toEqual(["Low land", "ltr"])
    expect(named(all, "a").map(({ attributes }) => attributes.href)).toEqual([
      `${BASE}/e/river-cities-2026/ar/ko/`,
      `${BASE}/e/river-cities-2026/ar/`,
    ])
  })
})

describe("the plain HTML", () => {
  const partners = release.tiers.flatMap((tier) => tier.partners)

  it("links every partner, with its logo at an absolute address, its measures and its name", () => {
    const all = read(staticSnippet(release, PLAIN, BASE))
    expect(named(all, "h3").map(textOf)).toEqual(release.tiers.map(({ name }) => name))
    expect(
      named(all, "li")
        .flatMap((item) => named(elements(item.node), "a"))
        .map(({ attributes }) => attributes.href),
    ).toEqual(partners.map(({ slug }) => `${BASE}/e/river-cities-2026/${slug}/`))
    const withLogo = partners.filter(({ logo }) => logo)
    expect(
      named(all, "img").map(({ attributes: { src, alt, width = "", height = "" } }) => ({
        ...{ src, alt },
        measured: Number(width) > 0 && Number(height) > 0,
      })),
    ).toEqual(
      withLogo.map(({ logo, content }) => ({ src: BASE + logo?.path, alt: content.name, measured: true })),
    )
  })

  it("takes a PNG that is sharp on fine screens, for mail programs show no drawings", () => {
    const path = `/logos/${"d".repeat(64)}`
    const forms = [100, 300, 900].map((width) => ({
      path: `${path}-${width}.png`,
      width,
      height: 40,
      format: "png" as const,
    }))
    const [tier] = release.tiers
    const partner = tier?.partners.find(({ logo }) => logo)
    if (!tier || !partner?.logo) throw new Error("the sample has no logo")
    const logo = {
      ...partner.logo,
      path: `${path}.svg`,
      width: 200,
      height: 80,
      facts: null,
      renditions: forms,
    }
    const one = { ...release, tiers: [{ ...tier, partners: [{ ...partner, logo, logoNudge: 0 }] }] }
    const [image] = named(read(staticSnippet(one, { ...PLAIN, size: "small" }, BASE)), "img")
    expect(image?.attributes.src).toBe(`${BASE}${path}-300.png`)
  })

  it("has nothing in it that runs or that needs a style sheet", () => {
    const all = read(staticSnippet(release, { ...PLAIN, layout: "list", theme: "auto" }, BASE))
    expect([...new Set(all.map(({ name }) => name))].sort()).toEqual(
      expect.not.arrayContaining(["script", "style", "link", "iframe", "object"]),
    )
    expect([...new Set(all.flatMap(({ attributes }) => Object.keys(attributes)))].sort()).toEqual(
      ["alt", "dir", "height", "href", "lang", "loading", "src", "style", "width"].sort(),
    )
  })

  it("shows one tier, in another size, with names beside the logos", () => {
    const tier = release.tiers[1]
    const html = staticSnippet(
      release,
      { language: null, tier: tier?.name ?? "", size: "small", layout: "list", theme: "dark" },
      BASE,
    )
    const all = read(html)
    expect(named(all, "h3").map(textOf)).toEqual([tier?.name])
    expect(named(all, "b").map(textOf)).toEqual(tier?.partners.map(({ content }) => content.name))
    expect(named(all, "img").every(({ attributes }) => attributes.alt === "")).toBe(true)
    expect(html).toContain("width:144px;height:96px")
    expect(html).toContain("background:#171613")
  })

  it("keeps names text, whatever is in them", () => {
    const [tier] = release.tiers
    const [partner] = tier?.partners ?? []
    if (!tier || !partner) throw new Error("the sample is empty")
    const evil = {
      event: { ...release.event, title: EVIL },
      tiers: [
        {
          ...tier,
          name: EVIL,
          partners: [{ ...partner, content: { ...partner.content, name: EVIL, tagline: EVIL } }],
        },
      ],
    }
    const all = read(staticSnippet(evil, { ...PLAIN, layout: "list" }, BASE))
    expect(named(all, "script")).toEqual([])
    expect(textOf(named(all, "b")[0] ?? raise())).toBe(EVIL)
    expect(all.some(({ attributes }) => "onload" in attributes)).toBe(false)
  })
})

function raise(): never {
  throw new Error("there is no such element")
}
