import { describe, expect, it } from "vitest"
import { type Content, contentSchema, EMPTY_CONTENT, webContent } from "@/domain/content"
import { fieldLabel, fieldsOf, fieldValue, withField } from "@/domain/content-fields"
import { copiesIn, limitsOf } from "@/domain/copies"
import { applyProposal, proposalChanges } from "@/domain/diff/changes"
import { missingParts } from "@/domain/missing"
import { EMPTY_RICH_TEXT, fromPlainText, type RichText } from "@/domain/rich-text"

const TEXT = fromPlainText("In short.")
const NAMED = { ...EMPTY_CONTENT, name: "River League" }

describe("a text for print", () => {
  it("keeps paragraphs, line breaks, bold and italic, and of a link its words", () => {
    const written = (marks: unknown[]) => ({
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text: "In short.", marks }] }],
    })
    const read = (printText: unknown) => contentSchema.parse({ ...NAMED, printText }).printText
    expect(read(written([{ type: "bold" }, { type: "italic" }]))).toEqual(
      written([{ type: "bold" }, { type: "italic" }]),
    )
    expect(read(written([{ type: "link", attrs: { href: "https://example.org" } }]))).toEqual(TEXT)
    expect(read({ type: "doc", content: [{ type: "paragraph" }, ...TEXT.content] })).toEqual(TEXT)
  })

  it("is refused with a list in it, in words", () => {
    const list: RichText = {
      type: "doc",
      content: [{ type: "bulletList", content: [{ type: "listItem", content: TEXT.content }] }],
    }
    const read = contentSchema.safeParse({ ...NAMED, printText: list })
    expect(read.error?.issues.map(({ message }) => message)).toEqual([
      "The print text has room for paragraphs, and for no lists.",
    ])
  })

  it("is absent when nothing is written", () => {
    for (const printText of [EMPTY_RICH_TEXT, undefined])
      expect(JSON.stringify(contentSchema.parse({ ...NAMED, printText }))).toBe(
        JSON.stringify(contentSchema.parse(NAMED)),
      )
    const cleared = withField({ ...NAMED, printText: TEXT }, "printText", EMPTY_RICH_TEXT)
    expect(Object.keys(cleared)).toEqual(Object.keys(NAMED))
  })

  it("is a field of the entry, and no part of its web copy", () => {
    const both = { ...NAMED, printText: TEXT }
    expect(fieldsOf(both)).toContain("printText")
    expect(fieldLabel("printText")).toBe("Print text")
    expect(fieldValue(both, "printText")).toEqual(TEXT)
    expect(fieldValue(NAMED, "printText")).toEqual(EMPTY_RICH_TEXT)
    expect(webContent(both)).toEqual(NAMED)
    expect([copiesIn(both), copiesIn(NAMED)]).toEqual([["web", "print"], ["web"]])
  })

  it("is proposed and taken change by change", () => {
    const base = { content: { ...NAMED, printText: fromPlainText("One. Two.") }, logoSha256: null }
    const next = { content: { ...NAMED, printText: fromPlainText("One! Two!") }, logoSha256: null }
    const changes = proposalChanges(base, next, base)
    expect(changes.map(({ label }) => label)).toEqual(["Print text", "Print text"])
    const all = applyProposal(base, next, base, new Set(changes.map(({ id }) => id)))
    expect(all.content).toEqual(next.content)
    const [first] = changes
    const one = applyProposal(base, next, base, new Set([first?.id ?? ""]))
    expect(one.content.printText).toEqual(fromPlainText("One! Two."))
    const gone = { content: NAMED, logoSha256: null }
    const emptied = applyProposal(
      base,
      gone,
      base,
      new Set(proposalChanges(base, gone, base).map(({ id }) => id)),
    )
    expect(emptied.content).toEqual(NAMED)
  })
})

describe("what a tier says of it", () => {
  const tier = { wordLimit: 80, characterLimit: null, printWordLimit: 20, printCharacterLimit: 150 }

  it("is a limit of its own, when it asks for one", () => {
    expect(limitsOf({ ...tier, hasPrintText: true })).toEqual({
      ...{ wordLimit: 80, characterLimit: null },
      print: { wordLimit: 20, characterLimit: 150 },
    })
    expect(limitsOf({ ...tier, hasPrintText: false }).print).toBeNull()
  })

  it("makes it missing where it is asked for and not there", () => {
    const missing = (content: Content, hasPrintText: boolean) =>
      missingParts(content, true, {}, { requiredParts: [], requiredVariants: [], hasPrintText })
    expect(missing(NAMED, true)).toEqual(["printText"])
    expect(missing(NAMED, false)).toEqual([])
    expect(missing({ ...NAMED, printText: TEXT }, true)).toEqual([])
  })
})
