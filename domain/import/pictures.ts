import { type DefaultTreeAdapterMap, parse } from "parse5"
import { type NamePlace, placesOfNames } from "./name-places"
import type { ParsedDocument } from "./parsed-document"

type Node = DefaultTreeAdapterMap["node"]
type Element = DefaultTreeAdapterMap["element"]

/** What stands where a Word file has its picture with this number, counted from 0 (lib/import-source). */
export const PICTURE_SOURCE = "picture:"

/** A paragraph, or a row of a table, with the numbers of the pictures in it. */
type Piece = { text: string; pictures: number[] }

/** A picture and the partner, by its place in the document, that it stands by. */
export type PlacedPicture = { picture: number; partner: number }

/**
 * Whose picture each picture of a Word file is, told by where it stands: in the line or row of a name, or between two names.
 * Then the one that it stands closer to has it; where that says nothing, the way that the whole document puts its
 * pictures: above the names, or below. Pictures above the first partner's tier are the document's own.
 */
export function placePictures(html: string, document: ParsedDocument): PlacedPicture[] {
  const pieces = piecesOf(html)
  if (!pieces.some(({ pictures }) => pictures.length > 0)) return []
  const names = placesOfNames(
    pieces.map(({ text }) => text),
    document.tiers.flatMap(({ partners }) => partners),
  )
  const above = picturesStandAbove(pieces, names)
  const around = surroundings(pieces, names)
  return pieces.flatMap(({ pictures }, at) => {
    const here = around[at]
    const owner = pictures.length > 0 && here ? ownerOf(at, here, above) : null
    return owner === null ? [] : pictures.map((picture) => ({ picture, partner: owner }))
  })
}

/** What stands around a piece: the names in it, before and after it, and the nearest pieces with text, -1 or the end where there is none. */
type Around = {
  own: NamePlace | null
  before: NamePlace | null
  after: NamePlace | null
  textBefore: number
  textUpTo: number
  textFrom: number
}

function surroundings(pieces: Piece[], names: NamePlace[]): Around[] {
  let next = 0
  let textUpTo = -1
  const around = pieces.map(({ text }, at): Around => {
    const before = names[next - 1] ?? null
    const own = names[next]?.line === at ? (names[next] ?? null) : null
    while (names[next]?.line === at) next += 1
    const textBefore = textUpTo
    if (text !== "") textUpTo = at
    return { own, before, after: names[next] ?? null, textBefore, textUpTo, textFrom: pieces.length }
  })
  let textFrom = pieces.length
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const here = around[at]
    if (pieces[at]?.text !== "") textFrom = at
    if (here) here.textFrom = textFrom
  }
  return around
}

function ownerOf(at: number, around: Around, above: boolean): number | null {
  const { own, before, after, textBefore, textUpTo, textFrom } = around
  if (own) return own.partner
  const standsOnName = after !== null && textFrom >= after.line
  if (!standsOnName) return before?.partner ?? null
  if (!before) return after.partner
  // Right below a name, before its text, it is that name's, unless pictures stand above names everywhere else.
  const standsUnderName = textUpTo <= before.line
  if (standsUnderName && !above) return before.partner
  const emptyBefore = at - 1 - textBefore
  const emptyAfter = after.line - at - 1
  if (emptyBefore !== emptyAfter) return emptyAfter < emptyBefore ? after.partner : before.partner
  return above ? after.partner : before.partner
}

/** Do pictures stand above the names here? They do unless the last text of the document has one below it and the first name has none above. */
function picturesStandAbove(pieces: Piece[], names: NamePlace[]): boolean {
  const [first, last] = [names[0], names[names.length - 1]]
  if (!first || !last) return false
  const isPicture = ({ text, pictures }: Piece) => text === "" && pictures.length > 0
  const textAbove = pieces.slice(0, first.line).findLastIndex(({ text }) => text !== "")
  if (pieces.slice(textAbove + 1, first.line).some(isPicture)) return true
  return !pieces.slice(last.line + 1).some(isPicture)
}

const LINES = new Set("p h1 h2 h3 h4 h5 h6 li td th div blockquote dt dd".split(" "))

function piecesOf(html: string): Piece[] {
  const pieces: Piece[] = []
  let open: Piece = { text: "", pictures: [] }
  const close = (keepsEmpty: boolean) => {
    const text = open.text.replace(/\s+/gu, " ").trim()
    if (keepsEmpty || text !== "" || open.pictures.length > 0) pieces.push({ ...open, text })
    open = { text: "", pictures: [] }
  }
  const walk = (node: Node, isInRow: boolean, depth: number) => {
    if ("value" in node) open.text += node.value
    if (!("childNodes" in node) || depth > 200) return
    const tag = "tagName" in node ? node.tagName : ""
    if (tag === "img") open.pictures.push(...pictureOf(node as Element))
    if (tag === "br" || LINES.has(tag)) open.text += " "
    const isRow = tag === "tr" && !isInRow && isTableRow(node as Element)
    const isPiece = isRow || (LINES.has(tag) && !isInRow)
    if (isPiece) close(false)
    for (const child of node.childNodes) walk(child, isInRow || isRow, depth + 1)
    if (isPiece) close(tag === "p")
  }
  walk(parse(html), false, 0)
  close(false)
  return pieces
}

/** A row of several cells is one piece: the picture in one cell is that of the name in another. */
function isTableRow(row: Element): boolean {
  return row.childNodes.filter((node) => "tagName" in node && /^t[dh]$/u.test(node.tagName)).length > 1
}

function pictureOf(image: Element): number[] {
  const source = image.attrs.find(({ name }) => name === "src")?.value ?? ""
  const number = source.startsWith(PICTURE_SOURCE) ? Number(source.slice(PICTURE_SOURCE.length)) : Number.NaN
  return Number.isInteger(number) ? [number] : []
}
