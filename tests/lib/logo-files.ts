import { deflateSync } from "node:zlib"
import { readLogo } from "@/lib/logo-intake"
import { sharp } from "@/lib/sharp"

/** Logo files made for the tests, and the two ways in which the tests send them. */
export const WIDTH = 600
export const HEIGHT = 300
/** Three colored thirds, the last one half transparent. */
export const pixels = Buffer.alloc(WIDTH * HEIGHT * 4)
for (let at = 0; at < WIDTH * HEIGHT; at += 1) {
  const third = Math.floor(((at % WIDTH) / WIDTH) * 3)
  pixels.set(
    [third === 0 ? 200 : 10, third === 1 ? 200 : 20, third === 2 ? 200 : 30, third === 2 ? 128 : 255],
    at * 4,
  )
}
export const drawn = () => sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 4 } })
export const raw = (bytes: Uint8Array) => sharp(bytes).ensureAlpha().raw().toBuffer()

export const taken = async (bytes: Uint8Array) => {
  const result = await readLogo(bytes)
  if (!result.ok) throw new Error(result.message)
  return result
}
export const message = async (bytes: Uint8Array | string) => {
  const result = await readLogo(typeof bytes === "string" ? Buffer.from(bytes, "latin1") : bytes)
  return result.ok ? "taken" : result.message
}

export function damaged(name: string): string {
  return `This ${name} is damaged or cut off. Export it again, or download it again in full, and send that.`
}

/** A PNG whose header says any size, with one row of nothing behind it. */
export function pngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const chunks = [
    ["IHDR", header],
    ["IDAT", deflateSync(Buffer.alloc(64))],
    ["IEND", Buffer.alloc(0)],
  ] as const
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    ...chunks.map(([name, data]) => chunk(name, data)),
  ])
}

export function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

/** PNG 3rd edition, annex D. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
