/** Characters in one name of a folder or file: paths of three such stay below the 260 that Windows counts. */
export const NAME_LIMIT = 60

/** Names of devices, which Windows gives to no file, with or without an ending. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/iu

/**
 * A name that Windows, macOS and Linux all take for a folder or file: NFC, none of their signs, no dot or space at either
 * end, no device's name. Names that differ in case alone, or were cut alike, are told apart by `taken`, which grows.
 */
export function safeName(name: string, taken: Set<string>, fallback = "Unnamed"): string {
  const plain = name
    .normalize("NFC")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to replace
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*\p{Cf}\p{Cs}\p{Co}\p{Cn}]+/gu, " ")
    .replace(/\s+/gu, " ")
  const base = trimmed([...trimmed(plain)].slice(0, NAME_LIMIT - 5).join("")) || fallback
  const free = RESERVED.test(base) ? `${base.replace(/\.[^.]*$/u, "")}_` : base
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? free : `${free} (${number})`
    const key = candidate.toLowerCase()
    if (taken.has(key)) continue
    taken.add(key)
    return candidate
  }
}

function trimmed(text: string): string {
  return text.replace(/^[.\s]+|[.\s]+$/gu, "")
}
