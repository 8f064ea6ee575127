/** Files that people send as logos, known by their bytes; "markup" is XML or HTML text, which a parser has to judge. */
export type FileKind = "png" | "jpeg" | "webp" | "avif" | "markup" | OtherKind

export type OtherKind =
  | "html"
  | "pdf"
  | "eps"
  | "gif"
  | "tiff"
  | "heic"
  | "bmp"
  | "ico"
  | "psd"
  | "zip"
  | "gzip"
  | "jxl"
  | "jp2"
  | "unknown"

/** The kind that the first bytes say (the file formats' own signatures). Names and declared types play no part. */
export function recognizeFile(bytes: Uint8Array): FileKind {
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  for (const [kind, offset, signature] of SIGNATURES) if (head.startsWith(signature, offset)) return kind
  if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) return "webp"
  if (head.startsWith("ftyp", 4)) return kindOfBrands(head)
  if (/^%PDF-/mu.test(head)) return "pdf"
  return kindOfText(head)
}

/**
 * Whether the bytes are also a second kind of file, as attackers make them: a PDF may start anywhere in the first
 * 1,024 bytes, a ZIP archive is found from its end (APPNOTE.TXT 4.3.16).
 */
export function hiddenSecondKind(bytes: Uint8Array): "PDF" | "ZIP archive" | null {
  if (indexOf(bytes.subarray(0, 1024), "%PDF-") >= 0) return "PDF"
  const tail = bytes.subarray(-(22 + 0xffff))
  for (let at = indexOf(tail, ZIP_END); at >= 0; at = indexOf(tail, ZIP_END, at + 1)) {
    const comment = (tail[at + 20] ?? 0) + (tail[at + 21] ?? 0) * 256
    if (at + 22 + comment === tail.length) return "ZIP archive"
  }
  return null
}

const ZIP_END = "PK\x05\x06"

const SIGNATURES: [FileKind, number, string][] = [
  ["png", 0, "\x89PNG\r\n\x1a\n"],
  ["jpeg", 0, "\xff\xd8\xff"],
  ["gif", 0, "GIF8"],
  ["pdf", 0, "%PDF-"],
  ["eps", 0, "%!"],
  ["eps", 0, "\xc5\xd0\xd3\xc6"],
  ["tiff", 0, "II*\0"],
  ["tiff", 0, "MM\0*"],
  ["tiff", 0, "II+\0"],
  ["psd", 0, "8BPS"],
  ["ico", 0, "\0\0\x01\0"],
  ["bmp", 0, "BM"],
  ["zip", 0, "PK\x03\x04"],
  ["zip", 0, ZIP_END],
  ["gzip", 0, "\x1f\x8b"],
  ["jxl", 0, "\xff\x0a"],
  ["jxl", 4, "JXL \r\n\x87\n"],
  ["jp2", 4, "jP  \r\n\x87\n"],
]

/** ISO/IEC 14496-12 §4.3: the major brand, then a version, then the compatible ones. */
function kindOfBrands(head: string): FileKind {
  const size = head.charCodeAt(2) * 256 + head.charCodeAt(3)
  const brands = head.slice(8, Math.max(16, Math.min(size, head.length))).match(/.{4}/gsu) ?? []
  if (brands.some((brand) => brand === "avif" || brand === "avis")) return "avif"
  return brands.some((brand) => HEIC_BRANDS.has(brand)) ? "heic" : "unknown"
}

const HEIC_BRANDS = new Set(["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1"])

function kindOfText(head: string): FileKind {
  if (/^(\xff\xfe<\0|\xfe\xff\0<)/u.test(head)) return "markup"
  const text = head.replace(/^\xef\xbb\xbf/u, "").trimStart()
  if (!text.startsWith("<")) return "unknown"
  return /^<(!doctype\s+html|html|head|body)[\s>]/iu.test(text) ? "html" : "markup"
}

function indexOf(bytes: Uint8Array, text: string, from = 0): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(text, from, "latin1")
}
