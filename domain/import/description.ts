import type { Block, Inline, List, ListItem, Mark, Paragraph, RichText } from "@/domain/rich-text"
import { cleanText } from "@/domain/rich-text"
import { readLinkTarget } from "@/domain/web-address"
import type { Run, SourceBlock } from "./block"

/** The description that blocks make: paragraphs with their bold, italic and links, and lists. */
export function descriptionOf(blocks: SourceBlock[]): RichText {
  const content: Block[] = []
  // An indented list's first item is its outermost level, however far the whole list stands in.
  let base: number | null = null
  for (const block of blocks) {
    base = block.kind === "listItem" ? Math.min(base ?? 9, block.level ?? 1) : null
    const last = content[content.length - 1]
    if (block.kind === "listItem") addItem(content, block, (block.level ?? 1) - (base ?? 1) + 1)
    else if (block.sameParagraph && last?.type === "paragraph" && last.content)
      last.content.push({ type: "hardBreak" }, ...inlines(block.runs))
    else content.push({ type: "paragraph", content: inlines(block.runs) })
  }
  return { type: "doc", content }
}

function addItem(content: Block[], block: SourceBlock, level: number): void {
  const type = block.ordered ? "orderedList" : "bulletList"
  const depth = Math.min(level, 3)
  const paragraph: Paragraph = { type: "paragraph", content: inlines(block.runs) }
  let blocks = content
  for (let down = 1; down < depth; down += 1) {
    const list = blocks[blocks.length - 1]
    const item = list && list.type !== "paragraph" ? list.content[list.content.length - 1] : undefined
    if (!item) break
    blocks = item.content
  }
  const list = blocks[blocks.length - 1]
  const open = list && list.type !== "paragraph" && list.type === type ? list : null
  const isMore = block.sameParagraph || block.marker === undefined
  const item = open?.content[open.content.length - 1]
  const lastOfItem = item?.content[item.content.length - 1]
  if (isMore && block.sameParagraph && lastOfItem?.type === "paragraph" && lastOfItem.content)
    lastOfItem.content.push({ type: "hardBreak" }, ...(paragraph.content ?? []))
  else if (isMore && item) item.content.push(paragraph)
  else {
    const fresh: ListItem = { type: "listItem", content: [paragraph] }
    if (open) open.content.push(fresh)
    else blocks.push({ type, content: [fresh] } satisfies List)
  }
}

function inlines(runs: Run[]): Inline[] {
  const content: Inline[] = []
  for (const run of runs) {
    const text = cleanText(run.text)
    if (text === "") continue
    const marks = marksOf(run)
    const last = content[content.length - 1]
    if (last?.type === "text" && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) last.text += text
    else content.push(marks.length > 0 ? { type: "text", text, marks } : { type: "text", text })
  }
  return content
}

/** In the order that rich text keeps. A link that is no web or mail address is kept as text. */
function marksOf(run: Run): Mark[] {
  const href = run.href ? readLinkTarget(run.href) : null
  const marks: Mark[] = href ? [{ type: "link", attrs: { href } }] : []
  if (run.bold) marks.push({ type: "bold" })
  if (run.italic) marks.push({ type: "italic" })
  return marks
}
