import { buffer } from "node:stream/consumers"
import { setImmediate } from "node:timers/promises"
import { SaxesParser } from "saxes"
import { ZipFile } from "yazl"
import { unpackPart } from "./zip-part"
import type { ZipEntry } from "./zip-size"

/** The first sheet of an Excel file as a file by itself, and how far its filled cells reach. */
export type FirstSheet = { file: Buffer; rows: number; columns: number }

/** Excel's own last row. */
const LAST_ROW = 1_048_576

/**
 * Takes the first sheet out of an Excel file and measures it. What reads sheets makes a table up to the farthest cell, so one
 * cell far away in some bytes would fill the memory; and it reads entries that the archive's own list leaves out. So it gets
 * only what was measured. Throws where the file is damaged.
 */
export async function firstSheetOf(
  bytes: Uint8Array,
  entries: ZipEntry[],
  limit: number,
): Promise<FirstSheet> {
  const parts = new Map(entries.map((entry) => [entry.name, entry]))
  const read = (name: string) => {
    const entry = parts.get(name)
    return entry ? new TextDecoder().decode(unpackPart(bytes, entry, limit)) : undefined
  }
  const { sheet, is1904 } = await readWorkbook(read("xl/workbook.xml"))
  const targets = await readTargets(read("xl/_rels/workbook.xml.rels"))
  const xml = read(targets.byId.get(sheet) ?? "")
  const extent = await extentOf(xml)
  const file = await zipped({
    "xl/workbook.xml": `<workbook xmlns:r="${OFFICE[0]}"><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets><sheet name="1" sheetId="1" r:id="sheet"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="sheet" Type="${OFFICE[0]}/worksheet" Target="sheet.xml"/></Relationships>`,
    "xl/sheet.xml": xml,
    "xl/sharedStrings.xml": read(targets.sharedStrings ?? "xl/sharedStrings.xml"),
    "xl/styles.xml": read(targets.styles ?? "xl/styles.xml"),
  })
  return { file, ...extent }
}

/** The names of relations in Excel's own and in the strict standard. */
const OFFICE = [
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "http://purl.oclc.org/ooxml/officeDocument/relationships",
] as const

async function readWorkbook(xml: string | undefined): Promise<{ sheet: string; is1904: boolean }> {
  const sheets: string[] = []
  let is1904: boolean | null = null
  await eachElement(xml, (name, attribute) => {
    if (name === "workbookPr") is1904 ??= attribute("date1904")[0] === "1"
    if (name === "sheet") sheets.push(attribute("id")[0] ?? "")
  })
  return { sheet: sheets[0] ?? "", is1904: is1904 ?? false }
}

type Targets = { byId: Map<string, string>; sharedStrings?: string; styles?: string }

async function readTargets(xml: string | undefined): Promise<Targets> {
  const targets: Targets = { byId: new Map() }
  await eachElement(xml, (name, attribute) => {
    const [id = "", type = "", target = ""] = ["Id", "Type", "Target"].map((one) => attribute(one)[0])
    if (name !== "Relationship") return
    const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`
    const isOf = (kind: string) => OFFICE.some((standard) => type === `${standard}/${kind}`)
    if (isOf("worksheet")) targets.byId.set(id, path)
    if (isOf("sharedStrings")) targets.sharedStrings = path
    if (isOf("styles")) targets.styles = path
  })
  return targets
}

/** How far cells that hold anything reach; those that only have a look do not count. */
async function extentOf(xml: string | undefined): Promise<{ rows: number; columns: number }> {
  const extent = { rows: 0, columns: 0 }
  let count = 0
  let row = 0
  let cell: { row: number; column: number } | null = null
  await eachElement(
    xml,
    (name, attribute) => {
      if (name === "row") {
        row = Math.max(0, ...attribute("r").map((place) => placeOf(place, /^()(\d{1,7})$/u).row))
        count += 1
        if (count > LAST_ROW) throw new Error("The sheet has more rows than Excel.")
      } else if (name === "c") {
        const places = attribute("r").map((place) => placeOf(place, /^([A-Z]{1,3})(\d{1,7})$/u))
        cell = {
          row: Math.max(row, ...places.map((place) => place.row)),
          column: Math.max(0, ...places.map((place) => place.column)),
        }
      } else if (cell && name !== "f") {
        extent.rows = Math.max(extent.rows, cell.row)
        extent.columns = Math.max(extent.columns, cell.column)
      }
    },
    (name) => {
      if (name === "c") cell = null
    },
  )
  return extent
}

/** "XFD20" is row 20 and column 16384. */
function placeOf(text: string, shape: RegExp): { row: number; column: number } {
  const [, letters, digits] = shape.exec(text) ?? []
  if (letters === undefined || Number(digits) > LAST_ROW) throw new Error(`“${text}” is no place in a sheet.`)
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(digits), column }
}

const CHUNK = 256 * 1024

/** Reads strict XML in pieces, so that others are served meanwhile. Prefixes of names do not count, as for what reads sheets. */
async function eachElement(
  xml: string | undefined,
  onOpen: (name: string, attribute: (name: string) => string[]) => void,
  onClose: (name: string) => void = () => undefined,
): Promise<void> {
  if (xml === undefined) throw new Error("A part of the file is missing.")
  const parser = new SaxesParser()
  parser.on("doctype", () => {
    throw new Error("An Excel file has no DOCTYPE.")
  })
  parser.on("opentag", ({ name, attributes }) => {
    onOpen(localName(name), (wanted) =>
      Object.keys(attributes).flatMap((one) => (localName(one) === wanted ? [attributes[one] ?? ""] : [])),
    )
  })
  parser.on("closetag", ({ name }) => onClose(localName(name)))
  for (let at = 0; at < xml.length; at += CHUNK) {
    parser.write(xml.slice(at, at + CHUNK))
    await setImmediate()
  }
  parser.close()
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1)
}

async function zipped(parts: Record<string, string | undefined>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, text] of Object.entries(parts))
    if (text !== undefined) zip.addBuffer(Buffer.from(text), name, { compress: false })
  zip.end()
  return buffer(zip.outputStream)
}
