import { isSmallWord } from "./acronym"
import { withoutInvisible } from "./block"

/** A line of the document, or several joined again. Inner "\n" is a line end that the writer asked for. */
export type SourceLine = {
  /** Trimmed; "" for an empty line. */
  text: string
  /** "-", "•", "3." when the line is a list item. */
  marker?: string
  /** Depth of the list item, from 1. */
  depth?: number
}

/**
 * Joins what an editor or a mail program wrapped at a column. A line goes on in the next one when the next line's first
 * word would not have fitted at the document's width; that tells a full line from a heading, which ends early. Markdown
 * joins the lines of a paragraph by definition, except after two spaces or a backslash.
 */
export function joinWrapped(lines: string[], markdown: boolean): SourceLine[] {
  const raw = lines.map((line) => withoutInvisible(line).replace(/\t/gu, "    ").trimEnd())
  const width = wrapWidth(raw)
  // Pieces are joined at the end: a text that grows line by line would be copied at each.
  const joined: { line: SourceLine; pieces: string[] }[] = []
  let previous = ""
  for (const line of raw) {
    const text = line.trim()
    const open = joined[joined.length - 1]
    const last = open?.line
    const list = text === "" ? null : readMarker(line, markdown)
    if (text === "" || list || !last || last.text === "" || !goesOn(previous, line, last, width, markdown))
      joined.push({ line: list ?? { text }, pieces: [list?.text ?? text] })
    else open.pieces.push(between(previous.trim(), text), text)
    previous = line
  }
  return joined.map(({ line, pieces }) => ({ ...line, text: pieces.join("").replace(/\\$/u, "") }))
}

function goesOn(previous: string, next: string, last: SourceLine, width: number, markdown: boolean): boolean {
  const text = next.trim()
  if (/^[-=_*~#|]{3,}\s*$/u.test(text) || /^(?:#{1,6}\s|\||https?:|www\.|<http)/iu.test(text)) return false
  if (/^[-=_*~#─━═]{3,}$/u.test(previous.trim())) return false
  if (isFull(previous, next, width)) return true
  const firstWord = /^\S+/u.exec(text)?.[0] ?? ""
  // Indented under a bullet: goes on, unless the bullet is a short line of its own and a sentence starts under it.
  const isIndented = last.marker !== undefined && /^\s{2,}/u.test(next) && !/[.!?:]$/u.test(previous)
  if (isIndented && (previous.trim().length >= 50 || !/^\p{Lu}/u.test(text))) return true
  // "nginx (part of F5)" over "nginx is …": a name and its text.
  if (/^\p{Ll}{3}/u.test(firstWord) && /^\S+/u.exec(previous.trim())?.[0] === firstWord) return false
  const startsLow = /^\p{Ll}[\p{Ll}’',;-]*[.,;]?$/u.test(firstWord)
  if (markdown) {
    if (/^(?:#{1,6}\s|\|)/u.test(last.text) || /(?:\*\*|__):?$|\\$/u.test(previous)) return false
    return startsLow || previous.trim().length > 50
  }
  if (!startsLow || /[.!?:;。]$/u.test(previous)) return false
  // A clause goes on behind its comma; so does a line that is itself the middle of a sentence.
  if (previous.endsWith(",") || /^\s*\p{Ll}[\p{Ll}’'-]*(?:\s\S+){3}/u.test(previous)) return true
  return previous.trim().length >= 50 || isSmallWord(firstWord.replace(/\W+$/u, ""))
}

/** What stands between two joined lines: a space, as a rule. */
function between(first: string, second: string): "" | " " {
  // A word broken at the line's end keeps its dash: "eco-" + "friendly"; CJK text has no spaces to restore.
  if (/\p{L}-$/u.test(first) && /^\p{Ll}/u.test(second)) return ""
  const tight = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。]$/u.test(first)
  return tight && /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(second) ? "" : " "
}

function isFull(line: string, next: string, width: number): boolean {
  if (width === 0) return false
  const word = /^\S+/u.exec(next.trim())?.[0] ?? ""
  return line.length + 1 + word.length > width && line.length > width * 0.6
}

/**
 * The column at which the document is wrapped, 0 when it is not: few lines are longer than 120 characters, and lines
 * that end near the longest length are followed by lines that start in lower case, as the middle of a sentence does.
 */
function wrapWidth(lines: string[]): number {
  const filled = lines.filter((line) => line.trim() !== "")
  const long = filled.filter((line) => line.length > 120).length
  if (long > filled.length * 0.05) return 0
  const lengths = filled.map((line) => line.length).filter((length) => length <= 120)
  const width = lengths.reduce((max, length) => Math.max(max, length), 0)
  if (width < 45) return 0
  let full = 0
  let low = 0
  for (let index = 0; index + 1 < lines.length; index += 1) {
    const line = lines[index] ?? ""
    const next = lines[index + 1] ?? ""
    if (line.trim() === "" || next.trim() === "" || !isFull(line, next, width)) continue
    full += 1
    if (/^\s*[\p{Ll}\p{N}(\p{Lo}]/u.test(next)) low += 1
  }
  return low >= 2 && low * 3 >= full ? width : 0
}

const BULLET = /^(\s*)([-*+•·▪◦‣●○■□➢✓–—]|o(?= {3}))\s+(?=\S)/u
const NUMBER = /^(\s*)(\(\d{1,3}\)|\d{1,3}[.)]|\([a-z]\)|[a-z]\)|[ivx]{1,4}\))\s+(?=\S)/u

function readMarker(line: string, markdown: boolean): SourceLine | null {
  const match = BULLET.exec(line) ?? NUMBER.exec(line)
  if (!match?.[2]) return null
  const rest = line.slice(match[0].length).trim()
  if (/^[-=_*~#]{2,}|^[-*_\s]+$/u.test(rest) && !(markdown && /^\*\*|^__/u.test(rest))) return null
  if (/^[*=~_#–—-]$/u.test(match[2]) && rest.endsWith(` ${match[2]}`)) return { text: line.trim() }
  const indent = match[1]?.length ?? 0
  return { text: rest, marker: match[2], depth: Math.min(6, 1 + Math.floor(indent / 2)) }
}
