/** Columns of a plain-text mail: fits every reader, and leaves room for a few levels of quoting (RFC 3676, 4.2). */
export const COLUMNS = 72

/**
 * Breaks lines at spaces so that none is wider than COLUMNS; wide letters (Korean, Chinese, Japanese) take two. Breaks of
 * the text itself stay. An address is never broken; only writing that knows no spaces is broken between letters.
 */
export function wrap(text: string, indent = ""): string {
  return text
    .split("\n")
    .flatMap((line) => wrapLine(line, COLUMNS - indent.length))
    .map((line) => (line === "" ? "" : indent + line))
    .join("\n")
}

function wrapLine(line: string, columns: number): string[] {
  const lead = /^ */u.exec(line)?.[0] ?? ""
  const lines: string[] = []
  let current = lead
  let width = lead.length
  let empty = true
  for (const word of line.slice(lead.length).split(/[ \t]+/u)) {
    for (const [index, piece] of pieces(word, columns - lead.length).entries()) {
      const space = empty || index > 0 ? "" : " "
      const wide = widthOf(piece)
      if (!empty && width + space.length + wide > columns) {
        lines.push(current)
        current = lead + piece
        width = lead.length + wide
      } else {
        current += space + piece
        width += space.length + wide
      }
      empty = false
    }
  }
  return [...lines, current.trimEnd()]
}

/** A word that is wider than a line, in a writing that breaks anywhere, letter by letter; any other as it is. */
function pieces(word: string, columns: number): string[] {
  return widthOf(word) > columns && BREAKS_ANYWHERE.test(word) ? [...word] : [word]
}

function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += WIDE.test(character) ? 2 : MARK.test(character) ? 0 : 1
  return width
}

const BREAKS_ANYWHERE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60\p{Emoji_Presentation}]/u
const MARK = /\p{M}/u
