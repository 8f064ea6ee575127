/**
 * What the first bytes of a PNG, JPEG or WebP file say, without decoding a pixel: kind, size in pixels, whether it
 * moves, and whether its compression loses detail. Null for every other file and for one whose header is cut off.
 * Sources: PNG 3rd edition §5 and §11, ITU-T T.81 B.2, WebP Container Specification (RFC 9649).
 */
export type RasterHeader = {
  kind: "png" | "jpeg" | "webp"
  width: number
  height: number
  moving: boolean
  lossless: boolean
}

export function readRasterHeader(bytes: Uint8Array): RasterHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (ascii(bytes, 0, 8) === PNG_SIGNATURE) return readPng(bytes, view)
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return readJpeg(view)
  if (ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 12) === "WEBP") return readWebp(bytes, view)
  return null
}

const PNG_SIGNATURE = "\x89PNG\r\n\x1a\n"

function readPng(bytes: Uint8Array, view: DataView): RasterHeader | null {
  if (bytes.length < 33 || ascii(bytes, 12, 16) !== "IHDR") return null
  return {
    kind: "png",
    width: view.getUint32(16),
    height: view.getUint32(20),
    moving: hasChunkBefore(bytes, view, "acTL", "IDAT"),
    lossless: true,
  }
}

function hasChunkBefore(bytes: Uint8Array, view: DataView, wanted: string, end: string): boolean {
  let at = 8
  while (at + 8 <= bytes.length) {
    const name = ascii(bytes, at + 4, at + 8)
    if (name === wanted) return true
    if (name === end) return false
    at += 12 + view.getUint32(at)
  }
  return false
}

/** Start-of-frame markers carry the size; C4, C8 and CC lie among them and are something else. */
function readJpeg(view: DataView): RasterHeader | null {
  let at = 2
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return {
        kind: "jpeg",
        width: view.getUint16(at + 7),
        height: view.getUint16(at + 5),
        moving: false,
        lossless: false,
      }
    if (marker === 0xd9 || marker === 0xda) return null
    const alone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
    at += alone ? 2 : 2 + Math.max(2, view.getUint16(at + 2))
  }
  return null
}

function readWebp(bytes: Uint8Array, view: DataView): RasterHeader | null {
  if (bytes.length < 30) return null
  const first = ascii(bytes, 12, 16)
  if (first === "VP8 ")
    return {
      kind: "webp",
      width: view.getUint16(26, true) & 0x3fff,
      height: view.getUint16(28, true) & 0x3fff,
      moving: false,
      lossless: false,
    }
  if (first === "VP8L") {
    const bits = view.getUint32(21, true)
    return {
      kind: "webp",
      width: (bits & 0x3fff) + 1,
      height: ((bits >>> 14) & 0x3fff) + 1,
      moving: false,
      lossless: true,
    }
  }
  if (first !== "VP8X") return null
  return {
    kind: "webp",
    width: 1 + (view.getUint32(24, true) & 0xffffff),
    height: 1 + (view.getUint32(26, true) >>> 8),
    moving: (view.getUint8(20) & 0x02) !== 0,
    lossless: hasRiffChunk(bytes, view, "VP8L"),
  }
}

function hasRiffChunk(bytes: Uint8Array, view: DataView, wanted: string): boolean {
  let at = 12
  while (at + 8 <= bytes.length) {
    if (ascii(bytes, at, at + 4) === wanted) return true
    const size = view.getUint32(at + 4, true)
    at += 8 + size + (size % 2)
  }
  return false
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end))
}
