import { BULLETS, DOCX_NAMESPACES, escapeXml, FIRST_LINK, FIRST_ORDERED, OFFICE, XML_HEAD } from "./docx-xml"

const PACKAGE = "http://schemas.openxmlformats.org/package/2006"
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
/** The parts that are the same in every document (ECMA-376 part 2: what there is, and where reading begins). */
export const DOCX_FRAME: [name: string, xml: string][] = [
  [
    "[Content_Types].xml",
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${WORD}.numbering+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
  ],
  [
    "_rels/.rels",
    `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
  ],
]

/** The document's relationships: its styles, its numbering, and the address of every link. */
export function relationshipsOf(targets: readonly string[]): string {
  const links = targets.map(
    (target, index) =>
      `<Relationship Id="rId${FIRST_LINK + index}" Type="${OFFICE}/hyperlink" Target="${escapeXml(target)}" TargetMode="External"/>`,
  )
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${OFFICE}/numbering" Target="numbering.xml"/>${links.join("")}</Relationships>`
}

/** Bullets for all lists, and a count of its own for each of the numbered ones. */
export function numberingOf(orderedLists: number): string {
  const counts = Array.from(
    { length: orderedLists },
    (_, index) =>
      `<w:num w:numId="${FIRST_ORDERED + index}"><w:abstractNumId w:val="1"/>${LEVELS.map((level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="1"/></w:lvlOverride>`).join("")}</w:num>`,
  )
  return `${XML_HEAD}<w:numbering ${DOCX_NAMESPACES}>${abstractOf(0, "bullet", () => "•")}${abstractOf(1, "decimal", (level) => `%${level + 1}.`)}<w:num w:numId="${BULLETS}"><w:abstractNumId w:val="0"/></w:num>${counts.join("")}</w:numbering>`
}

/** As deep as descriptions go, and Word at most. */
const LEVELS = Array.from({ length: 9 }, (_, level) => level)

function abstractOf(id: number, format: string, sign: (level: number) => string): string {
  const levels = LEVELS.map(
    (level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${sign(level)}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${720 * (level + 1)}" w:hanging="360"/></w:pPr></w:lvl>`,
  )
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels.join("")}</w:abstractNum>`
}
