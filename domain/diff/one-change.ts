import type { DifferenceBlock, DifferenceParagraph, DifferencePart } from "./rich-text-blocks"

/** The same text with this change alone marked: where other changes are, it reads as it did before them. */
export function onlyChange(blocks: DifferenceBlock[], change: number): DifferenceBlock[] {
  return blocks.map((block) =>
    "leaf" in block
      ? { leaf: paragraph(block.leaf, change) }
      : { ...block, items: block.items.map((item) => onlyChange(item, change)) },
  )
}

function paragraph(leaf: DifferenceParagraph, change: number): DifferenceParagraph {
  const parts = leaf.parts.flatMap((part) => before(part, change))
  return isOthers(leaf, change) ? { ...leaf, op: "same", note: "", change: null, parts } : { ...leaf, parts }
}

function before(part: DifferencePart, change: number): DifferencePart[] {
  if (!isOthers(part, change)) return [part]
  if (part.op === "added") return []
  const plain: DifferencePart = { ...part, op: "same", note: "", change: null }
  if (part.kind === "paragraphEnd") return [{ ...plain, kind: "lineBreak" }]
  // A part in another form carries the marks that it would get.
  return [part.op === "formatted" ? { ...plain, marks: [] } : plain]
}

function isOthers({ change }: { change: number | null }, own: number): boolean {
  return change !== null && change !== own
}
