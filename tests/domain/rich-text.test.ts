import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { countText, fromPlainText, mostWords, plainText, richTextSchema } from "@/domain/rich-text"

const text = (value: string, ...marks: unknown[]) => ({
  type: "text",
  text: value,
  ...(marks.length ? { marks } : {}),
})
const doc = (...content: unknown[]) => ({ type: "doc", content })
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content })

describe("richTextSchema", () => {
  it("keeps paragraphs, marks, links and lists and strips what the editor adds", () => {
    const link = { type: "link", attrs: { href: "https://example.org", target: "_blank", class: "x" } }
    const parsed = richTextSchema.parse(
      doc(
        { ...paragraph(text("See ", { type: "bold", extra: 1 }), text("us", link)), attrs: { id: "x" } },
        {
          type: "orderedList",
          attrs: { start: 3 },
          content: [{ type: "listItem", content: [paragraph(text("one"))] }],
        },
      ),
    )
    expect(parsed).toEqual(
      doc(
        paragraph(
          text("See ", { type: "bold" }),
          text("us", { type: "link", attrs: { href: "https://example.org/" } }),
        ),
        { type: "orderedList", content: [{ type: "listItem", content: [paragraph(text("one"))] }] },
      ),
    )
  })

  it("gives equal texts one form, whatever the pieces and the order of marks", () => {
    const pieces = doc(
      paragraph(
        text("a", { type: "italic" }, { type: "bold" }),
        text("b", { type: "bold" }, { type: "italic" }),
      ),
      paragraph(),
    )
    expect(richTextSchema.parse(pieces)).toEqual(
      doc(paragraph(text("ab", { type: "bold" }, { type: "italic" }))),
    )
  })

  it.each(["javascript:alert(1)", "data:text/html,x", "https://user:pass@example.org", "vbscript:x"])(
    "refuses the link %s in words",
    (href) => {
      const result = richTextSchema.safeParse(doc(paragraph(text("x", { type: "link", attrs: { href } }))))
      expect(result.error?.issues[0]?.message).toContain("is no web address")
    },
  )

  it("refuses unknown nodes and endless nesting", () => {
    expect(richTextSchema.safeParse(doc({ type: "image", attrs: { src: "x" } })).success).toBe(false)
    let nested: unknown = paragraph(text("x"))
    for (let depth = 0; depth < 50; depth += 1)
      nested = { type: "bulletList", content: [{ type: "listItem", content: [nested] }] }
    expect(richTextSchema.safeParse(doc(nested)).success).toBe(false)
  })

  it("refuses a text over the limit with its length", () => {
    const result = richTextSchema.safeParse(doc(paragraph(text("a".repeat(20_001)))))
    expect(result.error?.issues[0]?.message).toBe(
      "The description has 20001 characters; 20000 fit. Shorten it.",
    )
  })
})

describe("plain text", () => {
  it("goes in and comes out with paragraphs parted by a blank line", () => {
    expect(plainText(fromPlainText("One\r\n\r\n\r\n  Two\nlines  \n"))).toBe("One\n\nTwo\nlines")
  })

  it("counts words and characters as a person does", () => {
    expect(countText("Governors’ Association of KOREA – 환경부")).toEqual({ words: 5, characters: 37 })
  })

  it("counts quickly what the Unicode rules count, and never guesses too few words", () => {
    const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" })
    const bits = [
      "the",
      "Ünï",
      " ",
      "’s",
      "-",
      "3.5",
      "–",
      "환경부",
      "환",
      "©",
      "e\u0301",
      "生物",
      "สวัสดี",
      "👩‍👧",
      "\n",
      "_",
      "№",
      "\u200d",
    ]
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "grapheme" }),
          fc.array(fc.constantFrom(...bits)).map((all) => all.join("")),
        ),
        (said) => {
          const { words, characters } = countText(said)
          expect(characters).toBe([...segmenter.segment(said)].length)
          expect(mostWords(said)).toBeGreaterThanOrEqual(words)
        },
      ),
      { numRuns: 2000 },
    )
    expect(mostWords("Governors’ Association of Korea – 3.5 %")).toBe(6)
  })
})
