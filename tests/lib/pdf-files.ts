import { deflateSync } from "node:zlib"

/** A small PDF with these objects after its catalog, as a drawing program writes it. */
export function pdfOf(...objects: string[]): Buffer {
  const body = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>", ...objects]
    .map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`)
    .join("")
  return Buffer.from(`%PDF-1.6\n${body}trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n`, "latin1")
}

/** An object that is a compressed stream; `about` goes into its dictionary. */
export function streamOf(inside: string | Buffer, about = ""): string {
  const packed = deflateSync(inside)
  return `<< /Filter /FlateDecode /Length ${packed.length} ${about}>>\nstream\n${packed.toString("latin1")}\nendstream`
}
