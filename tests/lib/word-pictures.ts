import { docxOf } from "./zip"

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/** A line of text, or a picture that stands in a paragraph of its own, `times` over; "" is an empty paragraph. */
export type WordPart = string | { picture: Uint8Array; ending: string; times?: number } | { link: string }

/** A Word file of lines and pictures in this order; lines that begin with "# " are headings. */
export function wordFileOf(parts: WordPart[]): Buffer {
  const media: Record<string, Uint8Array> = {}
  const relations: string[] = []
  const body = parts.map((part, index) => {
    if (typeof part === "string") return paragraph(part)
    const id = `p${index}`
    const [target, mode] =
      "link" in part ? [part.link, ' TargetMode="External"'] : [`media/${id}.${part.ending}`, ""]
    if ("picture" in part) media[`word/media/${id}.${part.ending}`] = part.picture
    relations.push(`<Relationship Id="${id}" Type="${OFFICE}/image" Target="${target}"${mode}/>`)
    return "link" in part ? drawing(id, "r:link") : drawing(id, "r:embed").repeat(part.times ?? 1)
  })
  const styles = `<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style>`
  return docxOf(
    body.join(""),
    {
      ...media,
      "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rS" Type="${OFFICE}/styles" Target="styles.xml"/>${relations.join("")}</Relationships>`,
    },
    styles,
  )
}

function paragraph(text: string): string {
  if (text === "") return "<w:p/>"
  const style = text.startsWith("# ") ? `<w:pPr><w:pStyle w:val="H"/></w:pPr>` : ""
  return `<w:p>${style}<w:r><w:t xml:space="preserve">${text.replace(/^# /u, "")}</w:t></w:r></w:p>`
}

function drawing(id: string, how: string): string {
  return `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ${how}="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
}
