import type { ContentTranslation } from "@/domain/content"
import { datesInWords } from "@/domain/event-dates"
import { ownName } from "@/domain/languages"
import { displayAddress } from "@/domain/web-address"
import { DOCX_FRAME, numberingOf, relationshipsOf } from "./docx-frame"
import { docxStyles } from "./docx-styles"
import { DocxWriter } from "./docx-text"
import { escapeXml, XML_HEAD } from "./docx-xml"
import { furtherLanguages, type PackPartner, type PressPack } from "./pack"

/**
 * The parts of `partners.docx` by name, to be put into a ZIP in this order (WordprocessingML, ECMA-376): every text for the
 * program booklet, with headings by tier. Written by hand, since the same state must give the same bytes: no random ids,
 * no time of writing.
 */
export function packDocument(pack: PressPack): [name: string, xml: string][] {
  const writer = new DocxWriter()
  const { title, startsOn, endsOn, place } = pack.event
  writer.line("Title", title)
  const when = [datesInWords(startsOn, endsOn), place].filter(Boolean).join(", ")
  if (when) writer.line("Subtitle", when)
  for (const { name, partners } of pack.tiers) {
    writer.line("Heading1", name)
    for (const partner of partners) writePartner(writer, partner, furtherLanguages(pack))
  }
  const created = new Date(pack.at).toISOString()
  return [
    ...DOCX_FRAME,
    ["docProps/core.xml", coreOf(title, created)],
    ["word/styles.xml", docxStyles(pack.event.languages[0] ?? "en")],
    ["word/numbering.xml", numberingOf(writer.orderedLists)],
    ["word/_rels/document.xml.rels", relationshipsOf(writer.targets)],
    ["word/document.xml", writer.document()],
  ]
}

function writePartner(writer: DocxWriter, { content, printText }: PackPartner, further: string[]) {
  const { name, acronym, nativeName, tagline, description, website, links, translations } = content
  writer.line("Heading2", acronym && acronym !== name ? `${name} (${acronym})` : name)
  if (nativeName) writer.line("NativeName", nativeName)
  if (tagline) writer.line("Tagline", tagline)
  if (printText && !printText.isSignedOff) writer.line("Language", "Text for print, not signed off")
  // It was written for the booklet; the description, for a page.
  writer.richText(printText?.text ?? description)
  if (website) writer.link(displayAddress(website), website)
  for (const { label, url } of links) writer.link(label, url)
  for (const language of further) {
    const translated = translations?.[language]
    if (translated) writer.spoken(language, () => writeTranslation(writer, language, translated))
  }
}

/** Under the language's name for itself, what is translated; what is not stands above. */
function writeTranslation(
  writer: DocxWriter,
  language: string,
  { name, tagline, description }: ContentTranslation,
) {
  writer.line("Language", ownName(language))
  if (name) writer.line("TranslatedName", name)
  if (tagline) writer.line("Tagline", tagline)
  if (description) writer.richText(description)
}

function coreOf(title: string, created: string): string {
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>Greenroom</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${created}</dcterms:modified></cp:coreProperties>`
}
