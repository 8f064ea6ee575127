/**
 * The neutral shape that every source becomes before it is understood: a list of blocks, one per line of meaning,
 * from plain text, Markdown, HTML or a Word file. What a block *is for* (tier, name, text) is decided later.
 */
export type SourceBlock = {
  kind: "title" | "heading" | "paragraph" | "listItem" | "row"
  /** The text of the runs, without marks. */
  text: string
  runs: Run[]
  /** Empty lines between this block and the one before. A drawn rule counts as several. */
  blankLinesBefore: number
  /** Heading: 1 to 6. List item: depth from 1. */
  level?: number
  /** List item with a number, and the number or sign as it was written ("3.", "a)"). */
  marker?: string
  ordered?: boolean
  /** Every letter is bold. */
  bold?: boolean
  centered?: boolean
  /** A line of the same paragraph as the block before (a line break inside a paragraph). */
  sameParagraph?: boolean
  /** Row of a table. */
  cells?: string[]
}

export type Run = { text: string; bold?: boolean; italic?: boolean; href?: string }

/** A block from runs: outer white space trimmed, inner runs of spaces made one. Null when nothing is left. */
export function makeBlock(
  kind: SourceBlock["kind"],
  runs: Run[],
  blankLinesBefore: number,
  more: Partial<SourceBlock> = {},
): SourceBlock | null {
  const tidy = tidyRuns(runs)
  const text = tidy.map((run) => run.text).join("")
  if (text === "") return null
  const bold = tidy.every((run) => run.bold || !/[\p{L}\p{N}]/u.test(run.text))
  return { kind, text, runs: tidy, blankLinesBefore, ...more, ...(bold ? { bold } : {}) }
}

/** The same block without its first `count` characters of text (a number, a label). */
export function dropStart(block: SourceBlock, count: number): SourceBlock {
  const runs: Run[] = []
  let left = count
  for (const run of block.runs) {
    if (left >= run.text.length) left -= run.text.length
    else {
      runs.push({ ...run, text: run.text.slice(left) })
      left = 0
    }
  }
  const tidy = tidyRuns(runs)
  return { ...block, runs: tidy, text: tidy.map((run) => run.text).join("") }
}

/** Characters that are invisible and carry no meaning here: byte-order marks, zero-width spaces, soft hyphens, direction marks. */
export function withoutInvisible(text: string): string {
  return text.replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, "")
}

/** One line for a name or a title: no invisible characters, every kind of space one space, trimmed. */
export function oneLine(text: string): string {
  return withoutInvisible(text).replace(/\s+/gu, " ").trim()
}

function tidyRuns(runs: Run[]): Run[] {
  const tidy: Run[] = []
  let spaceBefore = true
  for (const run of runs) {
    let text = withoutInvisible(run.text).replace(/[ \t\r\n\f\v]+/gu, " ")
    if (spaceBefore) text = text.replace(/^\s+/u, "")
    if (text === "") continue
    spaceBefore = /\s$/u.test(text)
    const last = tidy[tidy.length - 1]
    if (last && last.bold === run.bold && last.italic === run.italic && last.href === run.href)
      last.text += text
    else tidy.push({ ...run, text })
  }
  for (let last = tidy[tidy.length - 1]; last; last = tidy[tidy.length - 1]) {
    last.text = last.text.trimEnd()
    if (last.text !== "") break
    tidy.pop()
  }
  return tidy
}
