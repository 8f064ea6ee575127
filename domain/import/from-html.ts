import { type DefaultTreeAdapterMap, parse } from "parse5"
import { makeBlock, type Run, type SourceBlock } from "./block"

type Node = DefaultTreeAdapterMap["node"]
type Element = DefaultTreeAdapterMap["element"]

const SKIPPED = new Set(
  "head script style noscript template svg math iframe object video audio canvas select button nav".split(
    " ",
  ),
)
const BLOCKS = new Set(
  "p div section article header footer main aside address blockquote pre figure figcaption center form fieldset dl dt dd details summary body html".split(
    " ",
  ),
)
const GROUPS = new Set("div section article header footer main aside blockquote".split(" "))
const MAX_DEPTH = 200

/**
 * Blocks of an HTML page, or of what mammoth makes of a Word file. Scripts, images and navigation are left out; nothing
 * is fetched. Empty paragraphs count as empty lines, a new container as one, a drawn rule as three.
 */
export function blocksFromHtml(html: string): SourceBlock[] {
  const reader = new Reader()
  reader.children(parse(html), {}, 0)
  reader.flush()
  return reader.blocks
}

type Context = {
  bold?: boolean
  italic?: boolean
  href?: string
  centered?: boolean
  list?: { depth: number; ordered: boolean }
}

class Reader {
  blocks: SourceBlock[] = []
  #runs: Run[] = []
  #blanks = 0
  #kind: SourceBlock["kind"] = "paragraph"
  #more: Partial<SourceBlock> = {}

  children(node: Node, context: Context, depth: number): void {
    if (!("childNodes" in node)) return
    for (const child of node.childNodes) {
      if ("value" in child) this.#runs.push({ ...marksOf(context), text: child.value })
      else if ("tagName" in child && depth < MAX_DEPTH) this.#element(child, context, depth + 1)
    }
  }

  /** Ends the block that is being read. */
  flush(ended: SourceBlock["kind"] | null = null): void {
    const block = makeBlock(this.#kind, this.#runs, this.#blanks, this.#more)
    this.#runs = []
    if (block) {
      this.blocks.push(block)
      this.#blanks = 0
      if (this.#more.marker !== undefined) this.#more = { ...this.#more, marker: undefined }
    } else if (ended === "paragraph") this.#blanks += 1
  }

  #element(element: Element, context: Context, depth: number): void {
    const tag = element.tagName
    if (SKIPPED.has(tag)) return
    const inner = withMarks(element, context)
    if (tag === "br") this.#lineBreak()
    else if (tag === "hr") {
      this.flush()
      this.#blanks += 3
    } else if (/^h[1-6]$/u.test(tag)) {
      const kind = attribute(element, "class") === "document-title" ? "title" : "heading"
      this.#block(element, inner, depth, kind, { level: Number(tag[1]) })
    } else if (tag === "ul" || tag === "ol") {
      this.flush()
      const list = { depth: (context.list?.depth ?? 0) + 1, ordered: tag === "ol" }
      this.children(element, { ...inner, list }, depth)
      this.flush()
    } else if (tag === "li") {
      const list = context.list ?? { depth: 1, ordered: false }
      this.#block(element, inner, depth, "listItem", { level: list.depth, ordered: list.ordered, marker: "" })
    } else if (tag === "table") this.#table(element, inner, depth)
    else if (BLOCKS.has(tag)) {
      this.flush()
      if (GROUPS.has(tag) && this.blocks.length > 0) this.#blanks = Math.max(this.#blanks, 1)
      if (context.list && this.#kind === "listItem") this.children(element, inner, depth)
      else this.#block(element, inner, depth, "paragraph", {})
    } else this.children(element, inner, depth)
  }

  #block(
    element: Element,
    context: Context,
    depth: number,
    kind: SourceBlock["kind"],
    more: Partial<SourceBlock>,
  ): void {
    this.flush()
    const before = { kind: this.#kind, more: this.#more }
    this.#kind = kind
    this.#more = context.centered ? { ...more, centered: true } : more
    const count = this.blocks.length
    this.children(element, context, depth)
    const isEmptyLine = element.tagName === "p" && count === this.blocks.length
    this.flush(isEmptyLine ? "paragraph" : null)
    this.#kind = before.kind
    this.#more = before.more
  }

  #lineBreak(): void {
    const had = this.#runs.some((run) => run.text.trim() !== "")
    const { sameParagraph: _, ...more } = this.#more
    this.flush()
    if (had) this.#more = { ...more, sameParagraph: true }
    else {
      this.#blanks += 1
      this.#more = more
    }
  }

  #table(table: Element, context: Context, depth: number): void {
    this.flush()
    const rows = elementsIn(table, "tr")
    const isLayout = rows.every((row) => cellsOf(row).length < 2) || elementsIn(table, "table").length > 0
    if (isLayout) {
      for (const row of rows)
        for (const cell of cellsOf(row)) {
          this.#blanks = Math.max(this.#blanks, 1)
          this.#block(cell, context, depth, "paragraph", {})
        }
      return
    }
    for (const row of rows) {
      const cells = cellsOf(row).map(cellText)
      const block = makeBlock("row", [{ text: cells.join(" | ") }], this.#blanks, { cells })
      if (block && cells.some((cell) => cell !== "")) this.blocks.push(block)
      this.#blanks = 0
    }
  }
}

/** A cell's text: paragraphs parted by a blank line; a lone link's address when the cell shows none. */
function cellText(cell: Element): string {
  const blocks = blocksOf(cell)
  const text = blocks
    .map(
      (block, index) =>
        (index === 0 ? "" : block.sameParagraph ? "\n" : "\n\n") +
        (block.kind === "listItem" ? "• " : "") +
        block.text,
    )
    .join("")
  return text
}

function blocksOf(element: Element): SourceBlock[] {
  const reader = new Reader()
  reader.children(element, {}, MAX_DEPTH - 40)
  reader.flush()
  return reader.blocks
}

function cellsOf(row: Element): Element[] {
  return row.childNodes.filter(
    (node): node is Element => "tagName" in node && (node.tagName === "td" || node.tagName === "th"),
  )
}

/** Rows of this table, at most three levels down (table, tbody, tr), or nested tables. */
function elementsIn(root: Element, tag: string): Element[] {
  const found: Element[] = []
  const queue: { node: Element; depth: number }[] = [{ node: root, depth: 0 }]
  for (let next = queue.shift(); next; next = queue.shift())
    for (const child of next.node.childNodes)
      if ("tagName" in child) {
        if (child.tagName === tag) found.push(child)
        else if (next.depth < (tag === "table" ? 6 : 2)) queue.push({ node: child, depth: next.depth + 1 })
      }
  return found
}

function withMarks(element: Element, context: Context): Context {
  const style = attribute(element, "style") ?? ""
  const inner = { ...context }
  if (/^(?:b|strong|th)$/u.test(element.tagName) || /font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(style))
    inner.bold = true
  else if (/font-weight\s*:\s*(?:normal|400)/iu.test(style)) inner.bold = undefined
  if (/^(?:i|em)$/u.test(element.tagName) || /font-style\s*:\s*italic/iu.test(style)) inner.italic = true
  if (
    element.tagName === "center" ||
    /text-align\s*:\s*center/iu.test(style) ||
    attribute(element, "align") === "center"
  )
    inner.centered = true
  const href = element.tagName === "a" ? attribute(element, "href") : undefined
  if (href && !href.startsWith("#")) inner.href = href
  return inner
}

function marksOf(context: Context): Omit<Run, "text"> {
  return {
    ...(context.bold ? { bold: true } : {}),
    ...(context.italic ? { italic: true } : {}),
    ...(context.href ? { href: context.href } : {}),
  }
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value.trim()
}
