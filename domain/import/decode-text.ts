/**
 * Bytes as text: UTF-8, UTF-16 by its byte-order mark or by its zero bytes, else Windows-1252 (what old Excel and
 * Notepad write). Null when the bytes are no text: control characters, or zero bytes in no order.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const encoding = encodingOf(bytes)
  if (encoding === null) return null
  const decoded = new TextDecoder(encoding).decode(bytes)
  const text = encoding === "windows-1252" ? withWindowsSigns(decoded) : decoded
  return isGarbage(text) ? null : text
}

function encodingOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be"
  const sample = bytes.subarray(0, 4096)
  let even = 0
  let odd = 0
  sample.forEach((byte, index) => {
    if (byte !== 0) return
    if (index % 2 === 0) even += 1
    else odd += 1
  })
  if (odd > sample.length * 0.3 && even === 0) return "utf-16le"
  if (even > sample.length * 0.3 && odd === 0) return "utf-16be"
  if (even + odd > 0) return null
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes)
    return "utf-8"
  } catch {
    return "windows-1252"
  }
}

/** The signs at 0x80 to 0x9F: several releases of Node.js decode them as ISO 8859-1, which has control characters there. */
function withWindowsSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/gu, (sign) => WINDOWS_SIGNS[sign.charCodeAt(0) - 0x80] ?? sign)
}

/** 0x80 to 0x9F of Windows-1252 (WHATWG Encoding); the five places without a sign stay. */
const WINDOWS_SIGNS = [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"]

/** More than a stray control character: the bytes are a picture, a program, an archive. */
function isGarbage(text: string): boolean {
  const sample = text.slice(0, 20_000)
  const control = sample.match(/[^\P{Cc}\s]|\ufffd/gu)?.length ?? 0
  return control > 2 && control > sample.length * 0.005
}
