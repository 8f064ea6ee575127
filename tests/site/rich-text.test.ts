import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { EMPTY_CONTENT } from "@/domain/content"
import type { Release } from "@/domain/release"
import type { RichText } from "@/domain/rich-text"
import { pagePaths } from "@/site/render"
import { type Element, named, pageOf, textOf } from "./html-tree"
import { partnerWith, releaseWith } from "./sample-release"

const EVENT = "/e/river-cities-2026/"

/** The one script element of a page holds data for search engines. */
const DATA = { type: "application/ld+json" }

describe("text from people", () => {
  it("stays text in every place where it is printed", async () => {
    const nasty = fc
      .array(
        fc.constantFrom(
          "<script>",
          "</style>",
          "</title>",
          "-->",
          '"',
          "'",
          "&amp;",
          "<img onerror=x>",
          "a",
          "{}",
        ),
      )
      .map((parts) => `x${parts.join("")}`)
    await fc.assert(
      fc.asyncProperty(nasty, async (text) => {
        const release = releaseWith(
          partnerWith("p", {
            name: text,
            acronym: `${text}!`,
            nativeName: text,
            tagline: text,
            links: [{ label: text, url: "https://x.example/" }],
            description: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] },
          }),
        )
        release.event = { ...release.event, title: text, place: text, intro: text, accent: text }
        const tier = release.tiers[0]
        if (tier) tier.name = text
        const plain = (await pageOf(releaseLike(release))).all
        for (const path of pagePaths(release)) {
          const { all } = await pageOf(release, path)
          expect(named(all, "script").map(({ attributes }) => attributes)).toEqual([DATA])
          expect(all.filter(({ attributes }) => attributes.onerror !== undefined)).toEqual([])
          expect(named(all, "h1").map(textOf)).toEqual([text])
          if (path === EVENT) expect(all.map(({ name }) => name)).toEqual(plain.map(({ name }) => name))
        }
      }),
      { numRuns: 30 },
    )
  })

  it("keeps the words of a link whose target does not pass", async () => {
    const targets = [
      "javascript:alert(1)",
      "data:text/html,x",
      "//evil.example",
      "https://user:pw@x.example/",
      "/sign-in",
    ]
    const description: RichText = {
      type: "doc",
      content: targets.map((href) => ({
        type: "paragraph",
        content: [{ type: "text", text: "words", marks: [{ type: "link", attrs: { href } }] }],
      })),
    }
    const { all } = await pageOf(
      releaseWith(partnerWith("p", { name: "P", description, website: "javascript:x" })),
    )
    const text = all.find(({ attributes }) => attributes.class === "text") as Element
    expect(textOf(text)).toBe("words".repeat(5))
    // "//evil.example" has no scheme of its own and is read as a host name; the others are no addresses.
    expect(
      named(all, "a")
        .filter(({ attributes }) => attributes.rel)
        .map(({ attributes }) => attributes.href),
    ).toEqual(["https://evil.example/"])
  })

  it("shows every mark and list of a description", async () => {
    const description: RichText = {
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [
            { type: "text", text: "bold", marks: [{ type: "bold" }] },
            { type: "hardBreak" },
            {
              type: "text",
              text: "all",
              marks: [
                { type: "link", attrs: { href: "mailto:press@x.example" } },
                { type: "bold" },
                { type: "italic" },
              ],
            },
          ],
        },
        {
          type: "orderedList",
          content: [
            {
              type: "listItem",
              content: [
                { type: "paragraph", content: [{ type: "text", text: "one" }] },
                { type: "bulletList", content: [{ type: "listItem", content: [{ type: "paragraph" }] }] },
              ],
            },
          ],
        },
      ],
    }
    const { html } = await pageOf(releaseWith(partnerWith("p", { ...EMPTY_CONTENT, name: "P", description })))
    expect(html).toContain(
      '<div class="text"><p><strong>bold</strong><br/><a href="mailto:press@x.example" rel="noopener"><strong><em>all</em></strong></a></p><ol><li><p>one</p><ul><li></li></ul></li></ol></div>',
    )
  })
})

/** The same release with harmless words: what the page's elements have to be. */
function releaseLike(release: Release): Release {
  return JSON.parse(JSON.stringify(release), (key, value) =>
    typeof value === "string" && HARMLESS.includes(key) ? `${key} in words` : value,
  )
}

const HARMLESS = ["name", "acronym", "nativeName", "tagline", "label", "text", "title", "place", "intro"]
