import { inflateRawSync } from "node:zlib"

/** What a look into a ZIP archive found: its entries with their sizes as declared. Null when it is no readable archive. */
export type ZipEntry = {
  name: string
  size: number
  compressedSize: number
  method: number
  offset: number
  isEncrypted: boolean
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
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
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

function inflatedSize(data: Uint8Array, limit: number): number | null {
  if (data.length === 0) return 0
  try {
    return inflateRawSync(data, { maxOutputLength: limit }).length
  } catch {
    return null
  }
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at
  return -1
}
