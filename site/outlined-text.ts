/** The faces of the public site (site/fonts), as far as pictures use them. */
export type Face = "serif" | "italic" | "sans"

/** The letters of the shipped faces. What it answers is null when the face lacks a letter of the text. */
export type Outlines = {
  /** How wide a text is on one line, in sizes of its letters. Asked for words, of which there are few, and kept. */
  widthOf: (face: Face, text: string) => number | null
  /** The outline of a text on one line, its first letter at 0, its baseline at 0, and how wide it is. Drawn for what stays. */
  outlineOf: (face: Face, text: string, size: number) => { path: string; width: number } | null
}

export type TextLine = { path: string; width: number; size: number }

/** The sizes to try, largest first, and the room for a text: all in pixels, `leading` in letter sizes. */
export type Room = { sizes: number[]; width: number; height: number; leading: number }

/** A word, or a line of words, and its width in pixels. */
type Measured = { text: string; width: number }

/**
 * Sets a text in lines within its room, in the first of the sizes that lets it fit; in the last one, it is cut with "…". No
 * lines for a text that is empty or that the face cannot write.
 */
export function setText(
  outlines: Outlines,
  face: Face,
  text: string,
  { sizes, width, height, leading }: Room,
): TextLine[] {
  const words = wordsOf(outlines, face, text)
  if (words.length === 0) return []
  const space = outlines.widthOf(face, " ") ?? 0
  const most = (size: number) => Math.max(1, Math.floor(height / (size * leading)))
  for (const size of sizes) {
    const lines = balanced(scaled(words, size), space * size, width)
    if (lines && lines.length <= most(size)) return outlined(outlines, face, lines, size)
  }
  const smallest = sizes[sizes.length - 1] ?? 16
  const lines = broken(scaled(words, smallest), space * smallest, width).slice(0, most(smallest))
  const tooWide = lines.findIndex((line) => line.width > width)
  const kept = tooWide === -1 ? lines : lines.slice(0, tooWide + 1)
  const last = kept.pop()?.text ?? ""
  const cut = shortened(last, (line) => (outlines.widthOf(face, line) ?? 0) * smallest <= width)
  return outlined(outlines, face, [...kept, { text: cut }], smallest)
}

/** Empty for a text of which the face lacks a letter. */
function wordsOf(outlines: Outlines, face: Face, text: string): Measured[] {
  const words: Measured[] = []
  for (const word of text.split(/\s+/u)) {
    if (word === "") continue
    const width = outlines.widthOf(face, word)
    if (width === null) return []
    words.push({ text: word, width })
  }
  return words
}

function scaled(words: Measured[], size: number): Measured[] {
  return words.map(({ text, width }) => ({ text, width: width * size }))
}

function outlined(outlines: Outlines, face: Face, lines: { text: string }[], size: number): TextLine[] {
  return lines.flatMap(({ text }) => {
    const outline = outlines.outlineOf(face, text, size)
    return outline ? [{ ...outline, size }] : []
  })
}

/** As few lines as the width asks for, of about the same length; null when a single word is wider. */
function balanced(words: Measured[], space: number, width: number): Measured[] | null {
  const widest = Math.max(...words.map((word) => word.width))
  if (widest > width) return null
  let lines = broken(words, space, width)
  for (let narrower = width - STEP; narrower > width / 2 && widest <= narrower; narrower -= STEP) {
    const next = broken(words, space, narrower)
    if (next.length > lines.length) break
    lines = next
  }
  return lines
}

const STEP = 24

/** Each line takes as many words as it has room for. */
function broken(words: Measured[], space: number, width: number): Measured[] {
  const lines: Measured[] = []
  for (const word of words) {
    const last = lines[lines.length - 1]
    const longer = last ? last.width + space + word.width : Number.POSITIVE_INFINITY
    if (last && longer <= width) Object.assign(last, { text: `${last.text} ${word.text}`, width: longer })
    else lines.push({ ...word })
  }
  return lines
}

/** The longest beginning of a line that fits with the sign of having been cut; halved towards, for each try is shaped anew. */
function shortened(line: string, fits: (line: string) => boolean): string {
  const letters = [...line]
  const cutAt = (count: number) => `${letters.slice(0, count).join("").trim()}…`
  let [most, tooMany] = [1, letters.length + 1]
  while (tooMany - most > 1) {
    const middle = (most + tooMany) >> 1
    if (fits(cutAt(middle))) most = middle
    else tooMany = middle
  }
  return cutAt(most)
}
