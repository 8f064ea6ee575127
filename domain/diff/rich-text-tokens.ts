import {
  type Block,
  type Inline,
  type List,
  type Mark,
  type RichText,
  richTextSchema,
} from "@/domain/rich-text"
import { wordsOf } from "./words"

export type ListType = List["type"]

/**
 * The start of a paragraph with where it stands. Its first `stays` lists are those of the paragraph before, and the same
 * item of them; in the next list it begins an item, all further lists begin with it. `parts` begins a list of its own
 * right after another of the same type. A break after another paragraph than the one it was written for stays as much
 * as it can: any sequence of tokens is a valid document.
 */
export type Break = { kind: "break"; lists: ListType[]; stays: number; parts: boolean }
export type TextToken = { kind: "text"; text: string; marks: Mark[] }
export type RichToken = Break | TextToken | { kind: "lineBreak" }

/** A document as a flat sequence: every paragraph is a break and then its words. */
export function tokensOf(doc: RichText): RichToken[] {
  const tokens: RichToken[] = []
  let previous: Place[] = []
  let lists = 0
  const walk = (blocks: Block[], place: Place[]) => {
    for (const block of blocks) {
      if (block.type === "paragraph") {
        tokens.push(breakAt(place, previous), ...(block.content ?? []).flatMap(inlineTokens))
        previous = place
        continue
      }
      const list = lists++
      for (const [item, { content }] of block.content.entries())
        walk(content, [...place, { type: block.type, list, item }])
    }
  }
  walk(doc.content, [])
  return tokens
}

/** The document that tokens say, in its canonical form; the opposite of `tokensOf`, and possible for any mixture. */
export function documentOf(tokens: RichToken[]): RichText {
  const paragraphs: { at: Break; leaf: Inline[] }[] = []
  for (const token of tokens) {
    if (token.kind === "break") {
      paragraphs.push({ at: token, leaf: [] })
      continue
    }
    if (paragraphs.length === 0) paragraphs.push({ at: TOP, leaf: [] })
    const { leaf } = paragraphs[paragraphs.length - 1] as { leaf: Inline[] }
    leaf.push(
      token.kind === "lineBreak"
        ? { type: "hardBreak" }
        : { type: "text", text: token.text, marks: token.marks },
    )
  }
  return richTextSchema.parse({ type: "doc", content: treeOf(paragraphs).map(blockOf) })
}

/** A paragraph, or a list of items. */
export type Tree<T> = { leaf: T } | { type: ListType; items: Tree<T>[][] }

/** Puts paragraphs into the lists that their breaks name. */
export function treeOf<T>(paragraphs: { at: Break; leaf: T }[]): Tree<T>[] {
  const top: Tree<T>[] = []
  const open: { type: ListType; items: Tree<T>[][] }[] = []
  const inner = () => {
    const list = open[open.length - 1]
    return list ? (list.items[list.items.length - 1] as Tree<T>[]) : top
  }
  for (const { at, leaf } of paragraphs) {
    let shared = 0
    while (shared < at.stays && open[shared]?.type === at.lists[shared]) shared += 1
    const joins = shared < at.lists.length && open[shared]?.type === at.lists[shared] && !at.parts
    open.length = joins ? shared + 1 : Math.min(open.length, shared)
    if (joins) open[shared]?.items.push([])
    for (const type of at.lists.slice(open.length)) {
      const list = { type, items: [[]] as Tree<T>[][] }
      inner().push(list)
      open.push(list)
    }
    inner().push({ leaf })
  }
  return top
}

/** One list that a paragraph is in: which one of the document, and which of its items. */
type Place = { type: ListType; list: number; item: number }

const TOP: Break = { kind: "break", lists: [], stays: 0, parts: false }

function breakAt(place: Place[], previous: Place[]): Break {
  let stays = 0
  while (stays < place.length && isSameItem(place[stays], previous[stays])) stays += 1
  const here = place[stays]
  const before = previous[stays]
  return {
    kind: "break",
    lists: place.map(({ type }) => type),
    stays,
    parts: here !== undefined && here.type === before?.type && here.list !== before.list,
  }
}

function isSameItem(one: Place | undefined, other: Place | undefined): boolean {
  return one?.list === other?.list && one?.item === other?.item
}

function inlineTokens(node: Inline): RichToken[] {
  if (node.type === "hardBreak") return [{ kind: "lineBreak" }]
  return wordsOf(node.text).map((text) => ({ kind: "text", text, marks: node.marks ?? [] }))
}

function blockOf(node: Tree<Inline[]>): Block {
  if ("leaf" in node) return { type: "paragraph", content: node.leaf }
  return {
    type: node.type,
    content: node.items.map((item) => ({ type: "listItem", content: item.map(blockOf) })),
  }
}
