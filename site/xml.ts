/** Text for XML 1.0, in elements and quoted attributes: what the standard has no place for becomes U+FFFD (§2.2). */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replace(/[&<>"]/gu, (character) => `&#${character.charCodeAt(0)};`)
}

/** A moment in UTC, to the second (RFC 3339). */
export function xmlTime(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
}
