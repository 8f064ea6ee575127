import { inflateRawSync } from "node:zlib"

/** What a look into a ZIP archive found: its entries with their sizes as declared. Null when it is no readable archive. */
export type ZipEntry = {
  /** Read as UTF-8, whatever it is. */
  name: string
  rawName: Uint8Array
  /** Does the archive say that the name is UTF-8? */
  isUtf8: boolean
  size: number
  compressedSize: number
  method: number
  offset: number
  isEncrypted: boolean
  crc32: number
  /** What Unix says that it is (S_IFMT of its mode): a file, a folder, a link; 0 when the archive does not say. */
  unixKind: number
  /** Does it bring sizes in ZIP64 form? */
  isZip64: boolean
}

/** Entries of an archive beyond this make no document. */
const MAX_ENTRIES = 10_000

/**
 * Reads the central directory (PKWARE APPNOTE 4.3.12). Archives in ZIP64 form are null too: no document within the
 * upload limit needs it.
 */
export function readZipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end < 0) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > MAX_ENTRIES) return null
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true)
    const rawName = bytes.subarray(at + 46, at + 46 + nameLength)
    const flags = view.getUint16(at + 8, true)
    const isUnix = view.getUint8(at + 5) === 3
    entries.push({
      name: new TextDecoder().decode(rawName),
      rawName,
      isUtf8: (flags & 0x800) !== 0,
      isEncrypted: (flags & 0x41) !== 0,
      unixKind: isUnix ? view.getUint16(at + 40, true) & 0xf000 : 0,
      isZip64: hasZip64(bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength)),
      crc32: view.getUint32(at + 16, true),
      method: view.getUint16(at + 10, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at = next
  }
  return entries
}

/**
 * Whether everything in the archive inflates to at most `limit` bytes: first by the declared sizes, then by really
 * inflating, since a declared size can lie. Entries that overlap are counted each time, as a reader would read them.
 */
export function inflatesWithin(bytes: Uint8Array, entries: ZipEntry[], limit: number): boolean {
  if (entries.reduce((total, entry) => total + entry.size, 0) > limit) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let left = limit
  for (const entry of entries) {
    if (entry.offset + 30 > bytes.length) return false
    const start =
      entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
    const data = bytes.subarray(start, start + entry.compressedSize)
    const size = entry.method === 0 ? data.length : inflatedSize(data, Math.max(1, left))
    if (size === null || size > left) return false
    left -= size
  }
  return true
}

/** Extra fields are an id, a length and that many bytes each (4.5.1); 1 is ZIP64's. */
function hasZip64(extra: Uint8Array): boolean {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength)
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === 1) return true
  return false
}

function inflatedSize(data: Uint8Array, limit: number): number | null {
  if (data.length === 0) return 0
  try {
    return inflateRawSync(data, { maxOutputLength: limit }).length
  } catch {
    return null
  }
}

/** Where the record that ends the archive begins; -1 when there is none. */
export function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at
  return -1
}
