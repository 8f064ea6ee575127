import { z } from "zod"
import { countPlain } from "./count-plain"
import { readLinkTarget } from "./web-address"
import { t } from "./words"

/**
 * The description: ProseMirror JSON with paragraphs, bold, italic, links, lists and line breaks, and nothing else.
 * Parsing strips what the editor adds (targets, classes), refuses unknown nodes, and gives one canonical form, so
 * that equal texts have equal bytes.
 */
export type Mark = { type: "bold" } | { type: "italic" } | { type: "link"; attrs: { href: string } }
export type Inline = { type: "text"; text: string; marks?: Mark[] } | { type: "hardBreak" }
export type Paragraph = { type: "paragraph"; content?: Inline[] }
export type ListItem = { type: "listItem"; content: Block[] }
export type List = { type: "bulletList" | "orderedList"; content: ListItem[] }
export type Block = Paragraph | List
export type RichText = { type: "doc"; content: Block[] }

/** Upper bounds of one description: far over any real one, low enough to keep every screen fast. */
export const RICH_TEXT_LIMITS = { characters: 20_000, depth: 6, nodes: 2_000, bytes: 200_000 } as const

const mark = z.discriminatedUnion("type", [
  z.object({ type: z.literal("bold") }),
  z.object({ type: z.literal("italic") }),
  z.object({
    type: z.literal("link"),
    attrs: z.object({
      href: z.string().transform((href, context) => {
        const target = readLinkTarget(href)
        if (target) return target
        context.addIssue({
          code: "custom",
          message: t("The link “{address}” is no web address. Use one like https://example.org.", {
            address: href.slice(0, 60),
          }),
        })
        return z.NEVER
      }),
    }),
  }),
])
const inline = z.discriminatedUnion("type", [
  z.object({ type: z.literal("text"), text: z.string(), marks: z.array(mark).max(3).optional() }),
  z.object({ type: z.literal("hardBreak") }),
])
const paragraph = z.object({ type: z.literal("paragraph"), content: z.array(inline).optional() })

function blockSchema(depth: number): z.ZodType<Block, Block> {
  if (depth === 0) return paragraph
  const item = z.object({ type: z.literal("listItem"), content: z.array(blockSchema(depth - 1)).min(1) })
  const list = z.object({ type: z.enum(["bulletList", "orderedList"]), content: z.array(item).min(1) })
  return z.discriminatedUnion("type", [paragraph, list])
}

/** Parses and normalises. Errors are sentences for the person who wrote the text. */
export const richTextSchema = richText("description", blockSchema(RICH_TEXT_LIMITS.depth))

/** A formatted text of these blocks; `text` tells which one the sentences about it speak of. */
export function richText(
  text: "description" | "print",
  block: z.ZodType<Block, Block>,
): z.ZodType<RichText, RichText> {
  return z
    .object({ type: z.literal("doc"), content: z.array(block) })
    .transform(normalize)
    .superRefine((doc, context) => {
      const length = plainText(doc).length
      if (length > RICH_TEXT_LIMITS.characters)
        context.addIssue({
          code: "custom",
          message: t(
            "{text, select, print {The print text} other {The description}} has {length} characters; {most} fit. Shorten it.",
            { text, length, most: RICH_TEXT_LIMITS.characters },
          ),
        })
      if (JSON.stringify(doc).length > RICH_TEXT_LIMITS.bytes)
        context.addIssue({
          code: "custom",
          message: t(
            "{text, select, print {The print text} other {The description}} has too many long links. Remove some, or shorten them.",
            { text },
          ),
        })
      if (countNodes(doc.content) > RICH_TEXT_LIMITS.nodes)
        context.addIssue({
          code: "custom",
          message: t(
            "{text, select, print {The print text} other {The description}} has too many parts. Shorten it.",
            { text },
          ),
        })
    })
}

export const EMPTY_RICH_TEXT: RichText = { type: "doc", content: [] }

/** Plain text with paragraphs parted by a blank line (one or more) becomes a document; single line ends become breaks. */
export function fromPlainText(text: string): RichText {
  const paragraphs = text
    .replace(/\r\n?/gu, "\n")
    .split(/\n[^\S\n]*\n\s*/u)
    .map((part) => part.trim())
    .filter((part) => part !== "")
  return {
    type: "doc",
    content: paragraphs.map((part) => ({
      type: "paragraph",
      content: part
        .split("\n")
        .flatMap((line, index): Inline[] =>
          index === 0
            ? [{ type: "text", text: line }]
            : [{ type: "hardBreak" }, { type: "text", text: line }],
        )
        .filter((node) => node.type !== "text" || node.text !== ""),
    })),
  }
}

/** The text alone: paragraphs parted by a blank line, list items on lines of their own with "• " or "1. ". */
export function plainText(doc: RichText): string {
  return doc.content
    .map((block) => blockText(block, ""))
    .filter((text) => text.trim() !== "")
    .join("\n\n")
}

/** Words as a person counts them (Unicode word segmentation, UAX #29) and characters as user-perceived (graphemes). */
export function countText(text: string): { words: number; characters: number } {
  const plain = countPlain(text)
  if (plain) return plain
  let words = 0
  for (const part of wordSegmenter.segment(text)) if (part.isWordLike) words += 1
  if (PLAIN.test(text)) return { words, characters: text.length }
  let characters = 0
  for (const _ of graphemeSegmenter.segment(text)) characters += 1
  return { words, characters }
}

/**
 * No fewer words than a text has, in a hundredth of the time: a run of letters and digits is no more than one where words are
 * parted by spaces; elsewhere each of its characters might be one.
 */
export function mostWords(text: string): number {
  return SPACED.test(text) ? (text.match(/[\p{L}\p{M}\p{N}_]+/gu)?.length ?? 0) : text.length
}

/** Latin letters, digits and punctuation, each a character of its own: segmenting is most of what counting takes. */
const PLAIN = /^[\n\x20-\x7e\xa0-\u02ff\u2010-\u2027]*$/u
/** Latin and Cyrillic letters, with the signs that are no word by themselves. */
const SPACED =
  /^[\n\x20-\x7e\xa0\xa7\xa9\xab\xae\xb7\xbb\xc0-\u024f\u0400-\u0481\u048a-\u04ff\u2010-\u2027]*$/u

const wordSegmenter = new Intl.Segmenter("en", { granularity: "word" })
const graphemeSegmenter = new Intl.Segmenter("en", { granularity: "grapheme" })

function blockText(block: Block, indent: string): string {
  if (block.type === "paragraph")
    return (block.content ?? []).map((node) => (node.type === "text" ? node.text : "\n")).join("")
  return block.content
    .map((item, index) => {
      const sign = block.type === "bulletList" ? "• " : `${index + 1}. `
      return indent + sign + item.content.map((child) => blockText(child, `${indent}  `)).join("\n")
    })
    .join("\n")
}

function countNodes(blocks: Block[]): number {
  let total = 0
  for (const block of blocks) {
    total += 1
    if (block.type === "paragraph") total += block.content?.length ?? 0
    else for (const item of block.content) total += 1 + countNodes(item.content)
  }
  return total
}

const MARK_ORDER = ["link", "bold", "italic"] as const

function normalize(doc: { type: "doc"; content: Block[] }): RichText {
  const content = doc.content.map(normalizeBlock)
  while (content.length > 0 && isEmpty(content[content.length - 1] as Block)) content.pop()
  while (content.length > 0 && isEmpty(content[0] as Block)) content.shift()
  return { type: "doc", content }
}

function isEmpty(block: Block): boolean {
  return block.type === "paragraph" && (block.content ?? []).length === 0
}

function normalizeBlock(block: Block): Block {
  if (block.type !== "paragraph")
    return {
      type: block.type,
      content: block.content.map((item) => ({
        type: "listItem",
        content: item.content.map(normalizeBlock),
      })),
    }
  const content: Inline[] = []
  for (const node of block.content ?? []) {
    if (node.type === "hardBreak") {
      content.push({ type: "hardBreak" })
      continue
    }
    const text = cleanText(node.text)
    if (text === "") continue
    const marks = MARK_ORDER.flatMap((type) =>
      (node.marks ?? []).filter((mark) => mark.type === type).slice(0, 1),
    )
    const last = content[content.length - 1]
    if (last?.type === "text" && JSON.stringify(last.marks ?? []) === JSON.stringify(marks))
      last.text = (last.text + text).normalize("NFC")
    else content.push(marks.length > 0 ? { type: "text", text, marks } : { type: "text", text })
  }
  return content.length > 0 ? { type: "paragraph", content } : { type: "paragraph" }
}

/** NFC, and no control characters: they have no meaning in a text and break feeds and exports. */
export function cleanText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufeff\ufffe\uffff]/gu, "").normalize("NFC")
}
