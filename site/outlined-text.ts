/** The faces of the public site (site/fonts), as far as pictures use them. */
export type Face = "serif" | "italic" | "sans"

/**
 * Turns a text into the outline of its letters on one line, its first letter at 0, its baseline at 0, and says how wide it
 * is. Null when the shipped face lacks a letter of it.
 */
export type Outlines = (face: Face, text: string, size: number) => { path: string; width: number } | null

export type TextLine = { path: string; width: number; size: number }

/** The sizes to try, largest first, and the room for a text: all in pixels, `leading` in letter sizes. */
export type Room = { sizes: number[]; width: number; height: number; leading: number }

/**
 * Sets a text in lines within its room, in the first of the sizes that lets it fit; in the last one, it is cut
 * between words with "…". No lines for a text that is empty or that the face cannot write.
 */
export function setText(
  outlines: Outlines,
  face: Face,
  text: string,
  { sizes, width, height, leading }: Room,
): TextLine[] {
  const most = (size: number) => Math.max(1, Math.floor(height / (size * leading)))
  const words = text.split(/\s+/u).filter((word) => word !== "")
  const smallest = sizes[sizes.length - 1] ?? 16
  if (words.length === 0 || !outlines(face, text, smallest)) return []
  const measured = widths(outlines, face)
  for (const size of sizes) {
    const lines = balanced(words, width, (line) => measured(line, size))
    if (lines && lines.length <= most(size)) return outlined(outlines, face, lines, size)
  }
  const widthOf = (line: string) => measured(line, smallest)
  const lines = broken(words, width, widthOf)
  const kept = lines.slice(0, most(smallest))
  const last = kept.pop() ?? ""
  return outlined(outlines, face, [...kept, shortened(`${last} `, width, widthOf)], smallest)
}

/** Widths grow with the size, so each line is set once, however many sizes and breaks are tried. */
function widths(outlines: Outlines, face: Face): (line: string, size: number) => number {
  const known = new Map<string, number>()
  return (line, size) => {
    const width = known.get(line) ?? outlines(face, line, 1)?.width ?? 0
    known.set(line, width)
    return width * size
  }
}

function outlined(outlines: Outlines, face: Face, lines: string[], size: number): TextLine[] {
  return lines.flatMap((line) => {
    const outline = outlines(face, line, size)
    return outline ? [{ ...outline, size }] : []
  })
}

/** As few lines as the width asks for, of about the same length; null when a single word is wider. */
function balanced(words: string[], width: number, widthOf: (line: string) => number): string[] | null {
  if (words.some((word) => widthOf(word) > width)) return null
  const lines = broken(words, width, widthOf)
  for (let narrower = width - STEP; narrower > width / 2; narrower -= STEP) {
    if (words.some((word) => widthOf(word) > narrower)) break
    const next = broken(words, narrower, widthOf)
    if (next.length > lines.length) break
    lines.splice(0, lines.length, ...next)
  }
  return lines
}

const STEP = 24

/** Each line takes as many words as it has room for. */
function broken(words: string[], width: number, widthOf: (line: string) => number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines[lines.length - 1]
    if (last !== undefined && widthOf(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function shortened(line: string, width: number, widthOf: (line: string) => number): string {
  const letters = [...line.trim()]
  while (letters.length > 1 && widthOf(`${letters.join("").trim()}…`) > width) letters.pop()
  return `${letters.join("").trim()}…`
}
