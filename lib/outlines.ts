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

/** So many widths are remembered: the event's words are the same on a thousand partners' pictures. */
const REMEMBERED = 5_000

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

  /** The text in pieces of one file each; null when no file of the face has one of its letters. */
  const piecesOf = (face: Face, text: string) => {
    const pieces: { font: Font; text: string }[] = []
    for (const letter of text) {
      const file = FILES[face].find((name) =>
        fontIn(name).hasGlyphForCodePoint(letter.codePointAt(0) as number),
      )
      if (file === undefined) return null
      const font = fontIn(file)
      const last = pieces[pieces.length - 1]
      if (last?.font === font) last.text += letter
      else pieces.push({ font, text: letter })
    }
    return pieces
  }

  const widths = new Map<string, number | null>()
  const widthOf = (face: Face, text: string) => {
    const key = `${face} ${text}`
    const known = widths.get(key)
    if (known !== undefined) return known
    const pieces = piecesOf(face, text)
    const width = pieces?.reduce((sum, piece) => sum + advanceOf(piece), 0) ?? null
    if (widths.size >= REMEMBERED) widths.clear()
    widths.set(key, width)
    return width
  }

  const outlineOf = (face: Face, text: string, size: number) => {
    const pieces = piecesOf(face, text)
    if (!pieces) return null
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
  return { widthOf, outlineOf }
}

function advanceOf({ font, text }: { font: Font; text: string }): number {
  return font.layout(text).advanceWidth / font.unitsPerEm
}

const filesOf = (face: Face) => FONT_FILES.filter((file) => file.includes(`/${FACES[face]}-latin`))

/** Latin before extended Latin, as the style sheet has them. */
const FILES: Record<Face, string[]> = {
  serif: filesOf("serif"),
  italic: filesOf("italic"),
  sans: filesOf("sans"),
}
