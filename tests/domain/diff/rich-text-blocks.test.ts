import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { richTextDifference } from "@/domain/diff/rich-text"
import {
  type DifferenceBlock,
  type DifferenceParagraph,
  differenceBlocks,
} from "@/domain/diff/rich-text-blocks"
import {
  type Block,
  fromPlainText,
  type Inline,
  type Mark,
  type RichText,
  richTextSchema,
} from "@/domain/rich-text"
import { descriptions } from "./entries"

const text = (words: string, ...marks: Mark[]): Inline => ({ type: "text", text: words, marks })
const paragraph = (...content: Inline[]): Block => ({ type: "paragraph", content })
const bullets = (...items: string[]): Block => ({
  type: "bulletList",
  content: items.map((item) => ({ type: "listItem", content: [paragraph(text(item))] })),
})
const doc = (...content: Block[]): RichText => richTextSchema.parse({ type: "doc", content })
const shown = (before: RichText, after: RichText) =>
  differenceBlocks(richTextDifference(before, after)).map(written)

describe("what is shown of two descriptions", () => {
  it("holds all words of both sides, each once", () => {
    fc.assert(
      fc.property(descriptions, ([before, after]) => {
        const parts = differenceBlocks(richTextDifference(before, after))
          .flatMap(paragraphsOf)
          .flatMap(({ parts }) => parts)
        const side = (hidden: string) =>
          parts
            .filter(({ op }) => op !== hidden)
            .map((part) => part.text)
            .join("")
        expect(side("added")).toBe(wordsOf(before))
        expect(side("removed")).toBe(wordsOf(after))
      }),
      { numRuns: 200 },
    )
  })

  it("marks a new and a gone paragraph as such", () => {
    const [one, two] = [fromPlainText("One."), fromPlainText("One.\n\nTwo.")]
    expect(shown(one, two)).toEqual(["One.", "+ {+Two.+}"])
    expect(shown(two, one)).toEqual(["One.", "- {-Two.-}"])
  })

  it("shows list items in their list", () => {
    expect(shown(doc(bullets("oak", "elm")), doc(bullets("oak", "fir", "elm")))).toEqual([
      "[oak | + {+fir+} | elm]",
    ])
  })

  it("shows where paragraphs were joined and split", () => {
    const [joined, split] = [fromPlainText("One two."), fromPlainText("One\n\ntwo.")]
    expect(shown(joined, split)).toEqual(["One{- -}", "+ two."])
    expect(shown(split, joined)).toEqual(["One{-¶-}{+ +}two."])
  })

  it("tells of a paragraph that went into a list", () => {
    expect(shown(fromPlainText("oak"), doc(bullets("oak")))).toEqual(["[oak (was in no list)]"])
  })

  it("tells of words whose form alone changed", () => {
    const link: Mark = { type: "link", attrs: { href: "https://example.org/" } }
    const plain = doc(paragraph(text("One tree.")))
    expect(shown(plain, doc(paragraph(text("One "), text("tree", { type: "bold" }), text("."))))).toEqual([
      "One {~tree~}(now bold).",
    ])
    expect(shown(doc(paragraph(text("One "), text("tree", link), text("."))), plain)).toEqual([
      "One {~tree~}(no longer a link to https://example.org/).",
    ])
  })

  it("is for one change only the paragraphs that it touches", () => {
    const difference = richTextDifference(
      fromPlainText("One tree.\n\nTwo trees.\n\nThree trees."),
      fromPlainText("One fern.\n\nTwo trees.\n\nThree ferns."),
    )
    expect(differenceBlocks(difference, 1).map(written)).toEqual(["Three {-trees-}{+ferns+}."])
  })
})

function paragraphsOf(block: DifferenceBlock): DifferenceParagraph[] {
  return "leaf" in block ? [block.leaf] : block.items.flatMap((item) => item.flatMap(paragraphsOf))
}

function wordsOf(document: RichText): string {
  return (
    JSON.stringify(document)
      .match(/"text":"(?:[^"\\]|\\.)*"/gu)
      ?.map((match) => JSON.parse(`{${match}}`).text)
      .join("") ?? ""
  )
}

function written(block: DifferenceBlock): string {
  if (!("leaf" in block)) return `[${block.items.map((item) => item.map(written).join(" / ")).join(" | ")}]`
  const { op, note, parts } = block.leaf
  const signs = { same: "", added: "+", removed: "-", formatted: "~" }
  const words = parts.map((part) => {
    const said = part.kind === "text" ? part.text : part.kind === "lineBreak" ? "↵" : "¶"
    const sign = signs[part.op]
    return (sign ? `{${sign}${said}${sign}}` : said) + (part.note ? `(${part.note})` : "")
  })
  return `${op === "same" ? "" : `${signs[op]} `}${words.join("")}${note ? ` (${note})` : ""}`
}
