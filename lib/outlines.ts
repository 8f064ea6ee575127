import { readFileSync } from "node:fs"
import path from "node:path"
import { create, type Font } from "@cantoo/fontkit"
import { FONT_FILES } from "@/site/fonts"
import type { Face, Outlines } from "@/site/outlined-text"

const FACES: Record<Face, string> = {
  serif: "newsreader-400-normal",
  italic: "newsreader-400-italic",
  sans: "instrument-sans",
}

/** Outlines from the faces in `folder` ("…/public"). Each file is read when its first letter is needed, and kept. */
export function outlinesFrom(folder: string): Outlines {
  const read = new Map<string, Font>()
  const fontIn = (file: string) => {
    const known = read.get(file)
    if (known) return known
    const font = create(readFileSync(path.join(folder, file))) as Font
    read.set(file, font)
    return font
  }
  // Latin before extended Latin, as the style sheet has them.
  const filesOf = (face: Face) => FONT_FILES.filter((file) => file.includes(`/${FACES[face]}-latin`))

  return (face, text, size) => {
    const pieces: { font: Font; text: string }[] = []
    for (const letter of text) {
      const font = filesOf(face)
        .map(fontIn)
        .find((candidate) => candidate.hasGlyphForCodePoint(letter.codePointAt(0) as number))
      if (!font) return null
      const last = pieces[pieces.length - 1]
      if (last?.font === font) last.text += letter
      else pieces.push({ font, text: letter })
    }
    let width = 0
    const paths: string[] = []
    for (const piece of pieces) {
      const scale = size / piece.font.unitsPerEm
      const { glyphs, positions } = piece.font.layout(piece.text)
      for (const [index, glyph] of glyphs.entries()) {
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions?.[index] ?? {}
        const at = [width + xOffset * scale, 0 - yOffset * scale] as const
        paths.push(
          glyph.path
            .scale(scale, -scale)
            .translate(...at)
            .toSVG(),
        )
        width += xAdvance * scale
      }
    }
    return { path: paths.join(""), width }
  }
}
