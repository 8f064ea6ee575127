import { deflateRawSync } from "node:zlib"

/** A ZIP archive as Word and Excel write it: deflated entries and a central directory. `size` lies about an entry's size. */
export function zipOf(
  files: Record<string, string | Uint8Array>,
  options: { size?: number; flags?: number } = {},
): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content)
    const packed = deflateRawSync(data)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(options.flags ?? 0, 6)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(crc32(data), 14)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(options.size ?? data.length, 22)
    head.writeUInt16LE(Buffer.byteLength(name), 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(20, 4)
    head.copy(entry, 6, 4, 30)
    entry.writeUInt32LE(offset, 42)
    directory.push(entry, Buffer.from(name))
    parts.push(head, Buffer.from(name), packed)
    offset += 30 + Buffer.byteLength(name) + packed.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(directory.length / 2, 8)
  end.writeUInt16LE(directory.length / 2, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, central, end])
}

/** A Word file with the given body of WordprocessingML. */
export function docxOf(body: string, more: Record<string, string | Uint8Array> = {}, styles = ""): Buffer {
  const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  return zipOf({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rS" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rI" Type="${office}/image" Target="media/a.png"/><Relationship Id="rX" Type="${office}/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>`,
    "word/styles.xml": `<w:styles xmlns:w="${word}">${styles}</w:styles>`,
    "word/document.xml": `<w:document xmlns:w="${word}" xmlns:r="${office}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${body}</w:body></w:document>`,
    ...more,
  })
}

/** An Excel file with one sheet of text cells, and more rows of SpreadsheetML below them. */
export function xlsxOf(rows: string[][], below = ""): Buffer {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  const cells = rows
    .map((row, y) => {
      const inner = row.map(
        (cell, x) =>
          `<c r="${String.fromCharCode(65 + x)}${y + 1}" t="inlineStr"><is><t xml:space="preserve">${cell.replace(/&/gu, "&amp;").replace(/</gu, "&lt;")}</t></is></c>`,
      )
      return `<row r="${y + 1}">${inner.join("")}</row>`
    })
    .join("")
  return zipOf({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Partners" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}"/>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><dimension ref="A1:${String.fromCharCode(64 + (rows[0]?.length ?? 1))}${rows.length}"/><sheetData>${cells}${below}</sheetData></worksheet>`,
  })
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  return crc
})

function crc32(data: Buffer): number {
  let crc = ~0
  for (const byte of data) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 255] ?? 0)
  return ~crc >>> 0
}
