import { inflateRawSync } from "node:zlib"
import type { ZipEntry } from "./zip-size"

/** Unpacks one entry of an archive, at most `limit` bytes whatever it declares. Throws where it is damaged or larger. */
export function unpackPart(bytes: Uint8Array, entry: ZipEntry, limit: number): Uint8Array<ArrayBuffer> {
  if (entry.size > limit) throw new PartTooLarge()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const packed = bytes.subarray(start, start + entry.compressedSize)
  if (entry.method === 0 && packed.length > limit) throw new PartTooLarge()
  if (entry.method === 0 || packed.length === 0) return new Uint8Array(packed)
  try {
    return inflateRawSync(packed, { maxOutputLength: limit })
  } catch (error) {
    throw isOverLimit(error) ? new PartTooLarge() : error
  }
}

/** An entry is larger than its reader takes. */
export class PartTooLarge extends Error {}

function isOverLimit(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE"
}
