import { directionOf } from "@/domain/languages"
import { DOCX_NAMESPACES, eastAsianFont, wordLanguage, XML_HEAD } from "./docx-xml"

type Look = { size: number; before?: number; after?: number; bold?: true; italic?: true; level?: number }

/** Sizes in half points, distances in twentieths of a point. */
function style(id: string, name: string, { size, before = 0, after = 0, bold, italic, level }: Look): string {
  const outline = level === undefined ? "" : `<w:outlineLvl w:val="${level}"/>`
  const keep = level === undefined ? "" : "<w:keepNext/><w:keepLines/>"
  const look = `${bold ? "<w:b/><w:bCs/>" : ""}${italic ? "<w:i/><w:iCs/>" : ""}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr>${keep}<w:spacing w:before="${before}" w:after="${after}"/>${outline}</w:pPr><w:rPr>${look}</w:rPr></w:style>`
}

/**
 * `word/styles.xml`: real styles, so that a designer changes them once for the whole booklet. `language` is the one that
 * text is in unless a run says otherwise; names in Korean or Arabic are expected beside any other. Fonts are such as Word has on
 * Windows and on macOS; a program without them takes its own.
 */
export function docxStyles(language: string): string {
  const font = eastAsianFont(language)
  const fonts = `<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="${font ?? eastAsianFont("ko")}" w:cs="Arial"/>`
  const own = wordLanguage(language)
  const eastAsian = font ? own : "ko-KR"
  const complex = directionOf(language) === "rtl" ? own : "ar-SA"
  return `${XML_HEAD}<w:styles ${DOCX_NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="${own}" w:eastAsia="${eastAsian}" w:bidi="${complex}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0B57A4"/><w:u w:val="single"/></w:rPr></w:style>${[
    style("Title", "Title", { size: 52, after: 60 }),
    style("Subtitle", "Subtitle", { size: 26, after: 240 }),
    style("Heading1", "heading 1", { size: 36, before: 480, after: 120, bold: true, level: 0 }),
    style("Heading2", "heading 2", { size: 28, before: 320, after: 60, bold: true, level: 1 }),
    style("NativeName", "Native Name", { size: 24, after: 60 }),
    style("Tagline", "Tagline", { size: 22, after: 120, italic: true }),
    style("ListParagraph", "List Paragraph", { size: 22, after: 60 }),
    style("Address", "Address", { size: 20, after: 40 }),
    style("Language", "Language", { size: 20, before: 200, after: 40, bold: true }),
    style("TranslatedName", "Translated Name", { size: 24, after: 60 }),
  ].join("")}</w:styles>`
}
