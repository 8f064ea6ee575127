import fc from "fast-check"
import { type Content, contentSchema } from "@/domain/content"
import type { Entry } from "@/domain/diff/changes"
import {
  type Block,
  type Inline,
  type List,
  type Paragraph,
  type RichText,
  richTextSchema,
} from "@/domain/rich-text"

/** Few words, so that two documents share many; with accents that join, Korean, signs and line ends. */
const word = fc.constantFrom(
  "tree",
  "the",
  "ë",
  "\u0301",
  "e",
  "한국",
  "산림청과",
  " ",
  "  ",
  ", ",
  ". ",
  "\n",
  "👩‍🌾",
  "٣",
  "ǡ",
  "\u0323",
)
const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(""))

const marks = fc.subarray([
  { type: "bold" as const },
  { type: "italic" as const },
  { type: "link" as const, attrs: { href: "https://example.org/" } },
])
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant("text" as const), text, marks }) },
  { weight: 1, arbitrary: fc.constant({ type: "hardBreak" as const }) },
)
const paragraph: fc.Arbitrary<Paragraph> = fc.record({
  type: fc.constant("paragraph" as const),
  content: fc.array(inline, { maxLength: 3 }),
})

function block(depth: number): fc.Arbitrary<Block> {
  if (depth === 0) return paragraph
  const item = fc.record({
    type: fc.constant("listItem" as const),
    content: fc.array(block(depth - 1), { minLength: 1, maxLength: 3 }),
  })
  const list: fc.Arbitrary<List> = fc.record({
    type: fc.constantFrom("bulletList" as const, "orderedList" as const),
    content: fc.array(item, { minLength: 1, maxLength: 3 }),
  })
  return fc.oneof({ weight: 3, arbitrary: paragraph }, { weight: 2, arbitrary: list })
}

/** Any canonical description. */
export const description: fc.Arbitrary<RichText> = fc
  .array(block(2), { maxLength: 4 })
  .map((content) => richTextSchema.parse({ type: "doc", content }))

const line = fc.constantFrom("", "River League", "River Union", "The River League of towns")

/** Any canonical entry; two of them often share fields, words and paragraphs. */
export const entry: fc.Arbitrary<Entry> = fc.record({
  content: fc
    .record({
      name: fc.constantFrom("River League", "River Union"),
      acronym: line,
      nativeName: line,
      website: fc.constantFrom("", "river.example", "league.example"),
      links: fc.subarray([
        { label: "Report", url: "https://river.example/report" },
        { label: "Map", url: "https://river.example/map" },
      ]),
      tagline: line,
      description,
      translations: fc.dictionary(
        fc.constantFrom("ko", "ar"),
        fc.record({ name: line, tagline: line, description }, { requiredKeys: [] }),
        { maxKeys: 2 },
      ),
    })
    // As the database gives it back: what is undefined is not there.
    .map((content): Content => JSON.parse(JSON.stringify(contentSchema.parse(content)))),
  logoSha256: fc.constantFrom(null, "a".repeat(64), "b".repeat(64)),
})

const BLANK: Block[] = [{ type: "paragraph" }]

/** Two descriptions of which the second is often the first with some blocks dropped, repeated or in another order. */
export const descriptions: fc.Arbitrary<[RichText, RichText]> = fc.oneof(
  fc.tuple(description, description),
  description.chain((doc) =>
    fc.tuple(
      fc.constant(doc),
      fc
        .array(fc.oneof(fc.constantFrom(...doc.content, ...BLANK), block(2)), { maxLength: 6 })
        .map((content) => richTextSchema.parse({ type: "doc", content })),
    ),
  ),
)
