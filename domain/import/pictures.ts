import { type DefaultTreeAdapterMap, parse } from "parse5"
import { fold } from "./name-key"
import type { ParsedDocument, ParsedPartner } from "./parsed-document"

type Node = DefaultTreeAdapterMap["node"]
type Element = DefaultTreeAdapterMap["element"]

/** What stands where a Word file has its picture with this number, counted from 0 (lib/import-source). */
export const PICTURE_SOURCE = "picture:"

/** A paragraph, or a row of a table, with the numbers of the pictures in it. */
type Piece = { text: string; pictures: number[] }

/** A picture and the partner, by its place in the document, that it stands by. */
export type PlacedPicture = { picture: number; partner: number }

/** A line that is a name and little else: a title with a short name, not a sentence that begins with the name. */
const BESIDE_NAME = 60

/**
 * Whose picture each picture of a Word file is, told by where it stands: in the line or row of a name, or between two names.
 * Then the one that it stands closer to has it; where that says nothing, the way that the whole document puts its
 * pictures: above the names, or below. Pictures above the first partner's tier are the document's own.
 */
export function placePictures(html: string, document: ParsedDocument): PlacedPicture[] {
  const pieces = piecesOf(html)
  const names = placesOfNames(
    pieces,
    document.tiers.flatMap(({ partners }) => partners),
  )
  const above = picturesStandAbove(pieces, names)
  return pieces.flatMap(({ pictures }, at) => {
    if (pictures.length === 0) return []
    const owner = ownerOf(at, pieces, names, above)
    return owner === null ? [] : pictures.map((picture) => ({ picture, partner: owner }))
  })
}

/** A partner's name in the document: which piece it stands in. */
type Place = { piece: number; partner: number }

function ownerOf(at: number, pieces: Piece[], names: Place[], above: boolean): number | null {
  const own = names.find(({ piece }) => piece === at)
  if (own) return own.partner
  const before = names.findLast(({ piece }) => piece < at)
  const after = names.find(({ piece }) => piece > at)
  const isText = (piece: Piece) => piece.text !== ""
  const standsOnName = after !== undefined && !pieces.slice(at, after.piece).some(isText)
  if (!standsOnName) return before?.partner ?? null
  if (!before) return after.partner
  // Right below a name, before its text, it is that name's, unless pictures stand above names everywhere else.
  const standsUnderName = !pieces.slice(before.piece + 1, at + 1).some(isText)
  if (standsUnderName && !above) return before.partner
  const emptyBefore = at - 1 - pieces.slice(0, at).findLastIndex(isText)
  const emptyAfter = after.piece - at - 1
  if (emptyBefore !== emptyAfter) return emptyAfter < emptyBefore ? after.partner : before.partner
  return above ? after.partner : before.partner
}

/** Do pictures stand above the names here? They do unless the last text of the document has one below it and the first name has none above. */
function picturesStandAbove(pieces: Piece[], names: Place[]): boolean {
  const [first, last] = [names[0], names[names.length - 1]]
  if (!first || !last) return false
  const isPicture = ({ text, pictures }: Piece) => text === "" && pictures.length > 0
  const textAbove = pieces.slice(0, first.piece).findLastIndex(({ text }) => text !== "")
  if (pieces.slice(textAbove + 1, first.piece).some(isPicture)) return true
  return !pieces.slice(last.piece + 1).some(isPicture)
}

/** Each partner's place, in the order of the document; a line that is the name goes before one that only holds it. */
function placesOfNames(pieces: Piece[], partners: ParsedPartner[]): Place[] {
  const texts = pieces.map(({ text }) => ` ${fold(text)} `)
  const places: Place[] = []
  let from = 0
  partners.forEach((partner, index) => {
    const piece = findName(texts, partner, from)
    if (piece < 0) return
    places.push({ piece, partner: index })
    from = piece
  })
  return places.sort((a, b) => a.piece - b.piece)
}

function findName(texts: string[], { name, acronym }: ParsedPartner, from: number): number {
  const key = fold(name)
  const short = fold(acronym ?? "")
  const isName = (text: string) =>
    (text.startsWith(` ${key} `) && text.length <= key.length + BESIDE_NAME) ||
    (short !== "" && (text === ` ${short} ` || text === ` ${short} ${key} `))
  const holdsName = (text: string) => text.includes(` ${key} `)
  for (const test of [isName, holdsName])
    for (const start of [from, 0]) {
      const found = texts.findIndex((text, at) => at >= start && test(text))
      if (found >= 0) return found
    }
  return -1
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
