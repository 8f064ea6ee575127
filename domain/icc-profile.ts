/**
 * The name that an ICC color profile gives itself (its "desc" tag), or null when it has none that can be read.
 * Source: ICC.1:2010 §7.3 (tag table), §10.13 (multiLocalizedUnicode); ICC.1:2001-04 §6.5.17 (textDescription).
 */
export function profileName(profile: Uint8Array): string | null {
  const bytes = Buffer.from(profile.buffer, profile.byteOffset, profile.byteLength)
  if (bytes.length < 132) return null
  const tags = Math.min(bytes.readUInt32BE(128), 100)
  for (let index = 0; index < tags; index += 1) {
    const entry = 132 + index * 12
    if (entry + 12 > bytes.length) return null
    if (bytes.toString("latin1", entry, entry + 4) === "desc")
      return readDescription(bytes.subarray(bytes.readUInt32BE(entry + 4)))
  }
  return null
}

/** Every profile of the sRGB family says so in its name, from HP's first to those of today's cameras. */
export function isSrgb(name: string): boolean {
  return /s\s?RGB/iu.test(name)
}

function readDescription(tag: Buffer): string | null {
  if (tag.length < 28) return null
  const kind = tag.toString("latin1", 0, 4)
  if (kind === "desc") return readable(tag.toString("latin1", 12, 12 + Math.min(tag.readUInt32BE(8), 200)))
  if (kind !== "mluc") return null
  const [length, start] = [Math.min(tag.readUInt32BE(20), 400), tag.readUInt32BE(24)]
  const text = Buffer.from(tag.subarray(start, start + length - (length % 2)))
  return text.length % 2 === 0 ? readable(text.swap16().toString("utf16le")) : null
}

function readable(text: string): string | null {
  const clean = text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, "")
    .trim()
    .slice(0, 100)
  return clean === "" ? null : clean
}
