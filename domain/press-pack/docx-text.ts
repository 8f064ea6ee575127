import { type Direction, directionOf } from "@/domain/languages"
import type { Block, Inline, List, Mark, Paragraph, RichText } from "@/domain/rich-text"
import {
  BULLETS,
  DOCX_NAMESPACES,
  eastAsianFont,
  escapeXml,
  FIRST_LINK,
  FIRST_ORDERED,
  wordLanguage,
  XML_HEAD,
} from "./docx-xml"

/** Writes the body of a WordprocessingML document, and remembers what other parts need of it. */
export class DocxWriter {
  /** Addresses of links; the first is relationship `rId100`. */
  readonly targets: string[] = []
  /** How many numbered lists there are: each counts from 1 by itself. */
  orderedLists = 0
  private readonly body: string[] = []
  /** That of what is being written; null for the document's own. */
  private language: string | null = null

  /** What `write` writes is in this language, and runs in its direction. */
  spoken(language: string, write: () => void) {
    this.language = language
    write()
    this.language = null
  }

  /** A paragraph of plain text in a style. */
  line(style: string, text: string) {
    this.paragraph(`<w:pStyle w:val="${style}"/>`, this.run(text), text)
  }

  /** A paragraph that is one link. */
  link(text: string, address: string) {
    this.paragraph('<w:pStyle w:val="Address"/>', this.linked(address, this.run(text, [LINK])), text)
  }

  richText({ content }: RichText) {
    for (const block of content) this.block(block, null)
  }

  document(): string {
    // A4 with margins of 2.5 cm, in twentieths of a point.
    const page =
      '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'
    return `${XML_HEAD}<w:document ${DOCX_NAMESPACES}><w:body>${this.body.join("")}${page}</w:body></w:document>`
  }

  private block(block: Block, list: ListPlace | null) {
    if (block.type !== "paragraph") return this.list(block, list ? list.level + 1 : 0)
    const text = (block.content ?? []).map((node) => (node.type === "text" ? node.text : " ")).join("")
    // Half an inch per level, in twentieths of a point; numbered paragraphs have it from their numbering.
    const indent = list?.numbering === null ? `<w:ind w:left="${720 * (list.level + 1)}"/>` : ""
    this.paragraph(list ? placeOf(list) : "", this.inlines(block), text, indent)
  }

  private list({ type, content }: List, level: number) {
    if (type === "orderedList") this.orderedLists += 1
    const numbering = type === "orderedList" ? FIRST_ORDERED + this.orderedLists - 1 : BULLETS
    for (const item of content)
      for (const [index, block] of item.content.entries())
        this.block(block, { level, numbering: index === 0 ? numbering : null })
  }

  /** Properties stand in the order of the schema: direction after style and numbering, before the indent. */
  private paragraph(properties: string, inner: string, text: string, indent = "") {
    const direction = this.language ? directionOf(this.language) : firstDirection(text)
    const all = properties + (direction === "rtl" ? "<w:bidi/>" : "") + indent
    this.body.push(`<w:p>${all ? `<w:pPr>${all}</w:pPr>` : ""}${inner}</w:p>`)
  }

  private inlines({ content = [] }: Paragraph): string {
    return content.map((node) => this.inline(node)).join("")
  }

  private inline(node: Inline): string {
    if (node.type === "hardBreak") return "<w:r><w:br/></w:r>"
    const marks = node.marks ?? []
    const link = marks.find((mark) => mark.type === "link")
    return link ? this.linked(link.attrs.href, this.run(node.text, marks)) : this.run(node.text, marks)
  }

  /** Properties in the order of the schema. The language is given for Latin, East Asian and complex scripts alike. */
  private run(text: string, marks: readonly Mark[] = []): string {
    const has = (type: Mark["type"]) => marks.some((mark) => mark.type === type)
    const tag = this.language && wordLanguage(this.language)
    const font = this.language && eastAsianFont(this.language)
    const direction = firstDirection(text) ?? (this.language ? directionOf(this.language) : "ltr")
    const properties = [
      has("link") ? '<w:rStyle w:val="Hyperlink"/>' : "",
      font ? `<w:rFonts w:eastAsia="${font}"/>` : "",
      has("bold") ? "<w:b/><w:bCs/>" : "",
      has("italic") ? "<w:i/><w:iCs/>" : "",
      direction === "rtl" ? "<w:rtl/>" : "",
      tag ? `<w:lang w:val="${tag}" w:eastAsia="${tag}" w:bidi="${tag}"/>` : "",
    ].join("")
    return `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ""}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`
  }

  private linked(address: string, inner: string): string {
    const known = this.targets.indexOf(address)
    const index = known >= 0 ? known : this.targets.push(address) - 1
    return `<w:hyperlink r:id="rId${FIRST_LINK + index}" w:history="1">${inner}</w:hyperlink>`
  }
}

/** Where a paragraph stands in a list; numbering null for a further paragraph of the same item. */
type ListPlace = { level: number; numbering: number | null }

const LINK: Mark = { type: "link", attrs: { href: "" } }

function placeOf({ level, numbering }: ListPlace): string {
  const style = '<w:pStyle w:val="ListParagraph"/>'
  if (numbering === null) return style
  return `${style}<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numbering}"/></w:numPr>`
}

/** That of the first letter (UAX #9, P2 and P3), told by its script; null when there is none. */
function firstDirection(text: string): Direction | null {
  const first = text.match(/\p{L}/u)?.[0]
  if (first === undefined) return null
  const isRightToLeft =
    /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
  return isRightToLeft.test(first) ? "rtl" : "ltr"
}
