import { isDeepStrictEqual } from "node:util"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { mixedRichText, richTextDifference } from "@/domain/diff/rich-text"
import { documentOf, tokensOf } from "@/domain/diff/rich-text-tokens"
import {
  type Block,
  fromPlainText,
  type Inline,
  type Mark,
  type RichText,
  richTextSchema,
} from "@/domain/rich-text"
import { description, descriptions } from "./entries"

const text = (words: string, ...marks: Mark[]): Inline => ({ type: "text", text: words, marks })
const paragraph = (...content: Inline[]): Block => ({ type: "paragraph", content })
const list = (type: "bulletList" | "orderedList", ...items: Block[][]): Block => ({
  type,
  content: items.map((content) => ({ type: "listItem", content })),
})
const doc = (...content: Block[]): RichText => richTextSchema.parse({ type: "doc", content })

describe("a description as tokens", () => {
  it("is the same description again", () => {
    fc.assert(
      fc.property(description, (any) => isDeepStrictEqual(documentOf(tokensOf(any)), any)),
      { numRuns: 500 },
    )
  })

  it("keeps lists that stand beside each other apart, and lists that begin an item", () => {
    const odd = doc(
      list("bulletList", [paragraph(text("a"))]),
      list("bulletList", [list("bulletList", [paragraph()]), list("bulletList", [paragraph(text("b"))])]),
      list("orderedList", [paragraph(text("c")), paragraph(text("d")), list("orderedList", [paragraph()])]),
    )
    expect(documentOf(tokensOf(odd))).toEqual(odd)
  })

  it("reads any mixture of tokens as a valid description", () => {
    fc.assert(
      fc.property(fc.array(description, { maxLength: 4 }), fc.func(fc.boolean()), (docs, isKept) => {
        const tokens = docs.flatMap(tokensOf).filter((_, index) => isKept(index))
        const mixed = documentOf(tokens)
        expect(richTextSchema.parse(mixed)).toEqual(mixed)
      }),
    )
  })
})

describe("the difference of two descriptions", () => {
  it("gives each side and canonical mixtures", () => {
    fc.assert(
      fc.property(descriptions, fc.func(fc.boolean()), ([before, after], isTaken) => {
        const difference = richTextDifference(before, after)
        expect(mixedRichText(difference, () => false)).toEqual(before)
        expect(mixedRichText(difference, () => true)).toEqual(after)
        const mixed = mixedRichText(difference, isTaken)
        expect(richTextSchema.parse(mixed)).toEqual(mixed)
      }),
      { numRuns: 500 },
    )
  })

  it("takes a new paragraph or list item as a whole", () => {
    const before = doc(paragraph(text("One tree.")), list("bulletList", [paragraph(text("oak"))]))
    const after = doc(
      paragraph(text("One fern.")),
      paragraph(text("One tree.")),
      list("bulletList", [paragraph(text("elm"))], [paragraph(text("oak"))]),
    )
    const difference = richTextDifference(before, after)
    expect(difference.hunks).toHaveLength(2)
    expect(mixedRichText(difference, (change) => change === 0).content).toEqual([
      ...after.content.slice(0, 2),
      ...before.content.slice(1),
    ])
    expect(mixedRichText(difference, (change) => change === 1).content).toEqual([
      ...before.content.slice(0, 1),
      ...after.content.slice(2),
    ])
  })

  it("sees a mark, a link's target, a line break, a split and a list", () => {
    const bold = { type: "bold" as const }
    const link = (href: string) => ({ type: "link" as const, attrs: { href } })
    const plain = doc(paragraph(text("One tree, two trees.")))
    for (const other of [
      doc(paragraph(text("One "), text("tree", bold), text(", two trees."))),
      doc(paragraph(text("One tree,"), { type: "hardBreak" }, text(" two trees."))),
      doc(paragraph(text("One tree,")), paragraph(text(" two trees."))),
      doc(list("bulletList", [paragraph(text("One tree, two trees."))])),
    ])
      expect(richTextDifference(plain, other).hunks, JSON.stringify(other)).toHaveLength(1)
    const one = doc(paragraph(text("tree", link("https://one.example/"))))
    const two = doc(paragraph(text("tree", link("https://two.example/"))))
    expect(richTextDifference(one, two).hunks).toHaveLength(1)
  })

  it("is quick for the longest descriptions", () => {
    const [before, after] = ["tree the ", "the wood "].map((words) =>
      fromPlainText(Array.from({ length: 22 }, () => words.repeat(99)).join("\n\n")),
    ) as [RichText, RichText]
    const start = performance.now()
    expect(mixedRichText(richTextDifference(before, after), () => true)).toEqual(richTextSchema.parse(after))
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
