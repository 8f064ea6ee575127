import { makeBlock, type Run, type SourceBlock, withoutInvisible } from "./block"
import { joinWrapped, type SourceLine } from "./line-wrap"
import { readMarkdownInline } from "./markdown-inline"
import { markdownRow } from "./markdown-table"
import { splitAtTab } from "./tabbed-lines"

/** Blocks of plain text: one per line, wrapped lines joined, underlined and decorated lines as headings, bullets as list items. */
export function blocksFromText(text: string): SourceBlock[] {
  return readLines(text, (line) => [{ text: line }], false)
}

/** Blocks of Markdown, with bold, italic and links. Images are left out. */
export function blocksFromMarkdown(text: string): SourceBlock[] {
  return readLines(text.replace(/^---\n[\s\S]{0,2000}?\n---\n/u, ""), readMarkdownInline, true)
}

/** Whether pasted text uses Markdown's own signs: "# Heading", "**bold**" around a line, "[text](address)". */
export function looksLikeMarkdown(text: string): boolean {
  const sample = text.slice(0, 200_000)
  const headings = sample.match(/^#{1,6}\s+\S/gmu)?.length ?? 0
  const bold = sample.match(/^[^\S\n]*(?:[-*][^\S\n]+)?(?:\*\*|__)[^*_\n]{2,120}(?:\*\*|__)/gmu)?.length ?? 0
  const links = sample.match(/\[[^\]\n]{1,200}\]\(<?https?:[^)\s]+\)/gu)?.length ?? 0
  return headings > 0 || bold > 0 || links > 0
}

function readLines(text: string, inline: (line: string) => Run[], markdown: boolean): SourceBlock[] {
  const lines = joinWrapped(unquote(splitLines(text)).flatMap(splitAtTab), markdown)
  const blocks: SourceBlock[] = []
  let blanks = 0
  for (const line of lines) {
    if (line.text === "") {
      blanks += 1
      continue
    }
    const last = blocks[blocks.length - 1]
    if (isDrawn(line.text)) {
      const isUnderline =
        blanks === 0 && last?.kind === "paragraph" && last.text.length <= 120 && !/[.!?]$/u.test(last.text)
      if (isUnderline && last) Object.assign(last, { kind: "heading", level: underlineLevel(line.text) })
      else blanks += 3
      continue
    }
    for (const block of readLine(line, inline, markdown, blanks)) blocks.push(block)
    blanks = 0
  }
  return blocks
}

/** Every line end there is (CR LF, CR, LF, form feed, vertical tab, U+0085, U+2028, U+2029); no byte-order mark. */
export function splitLines(text: string): string[] {
  return text.replace(/^\ufeff/u, "").split(/\r\n|[\r\n\f\v\u0085\u2028\u2029]/u)
}

/** Takes the "> " of a quoted e-mail away when most lines have it. */
function unquote(lines: string[]): string[] {
  const filled = lines.filter((line) => line.trim() !== "")
  const quoted = filled.filter((line) => /^\s*>/u.test(line)).length
  if (quoted === 0 || quoted * 2 < filled.length) return lines
  return lines.map((line) => line.replace(/^(?:\s*>)+ ?/u, ""))
}

function isDrawn(text: string): boolean {
  return /^(?:[-=_*~#─━═—–•·.+][\s]*){3,}$/u.test(text)
}

function underlineLevel(text: string): number {
  return text.startsWith("=") || text.startsWith("═") ? 1 : 2
}

function readLine(
  line: SourceLine,
  inline: (text: string) => Run[],
  markdown: boolean,
  blanks: number,
): SourceBlock[] {
  const { text } = line
  const atx = markdown ? /^(#{1,6})\s+(.+?)\s*#*$/u.exec(text) : null
  if (atx?.[1] && atx[2])
    return listOf(makeBlock("heading", inline(atx[2]), blanks, { level: atx[1].length }))
  const framed =
    /^([*=~_#–—-]{2,})\s*([^*=~_#\s].*?)\s*([*=~_#–—-]{2,})$/u.exec(text) ??
    /^([*=~_#])\s+([^*=~_#\s].*?)\s+([*=~_#])$/u.exec(text)
  if (framed?.[2] && framed[1]?.[0] === framed[3]?.[0] && !(markdown && /^(?:\*\*|__|~~)/u.test(text)))
    return listOf(makeBlock("heading", inline(framed[2]), blanks, { level: 1 }))
  const cells = markdown ? markdownRow(text) : null
  if (cells === "rule") return []
  if (cells) return listOf(makeBlock("row", [{ text: cells.join(" | ") }], blanks, { cells }))
  const item = line.marker
    ? { marker: line.marker, ordered: /[\p{L}\p{N}]/u.test(line.marker), level: line.depth }
    : null
  const parts = text.split("\n")
  return parts.flatMap((part, index) => {
    const first = index === 0
    const more = first
      ? (item ?? {})
      : { sameParagraph: true, ...(item ? { level: item.level, ordered: item.ordered } : {}) }
    return listOf(makeBlock(item ? "listItem" : "paragraph", inline(part), first ? blanks : 0, more))
  })
}

function listOf(block: SourceBlock | null): SourceBlock[] {
  return block && withoutInvisible(block.text).trim() !== "" ? [block] : []
}
