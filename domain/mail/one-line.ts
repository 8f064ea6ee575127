/**
 * A text for a mail header: one line without control characters, so that nothing in it can start a header of its own
 * (RFC 5322, 2.2), and without the marks that turn the direction of writing round. Cut at `max` characters.
 */
export function oneLine(text: string, max = 200): string {
  const line = text.replace(INVISIBLE, " ").replace(/\s+/gu, " ").trim()
  const characters = [...line]
  return characters.length <= max
    ? line
    : `${characters
        .slice(0, max - 1)
        .join("")
        .trimEnd()}…`
}

/** Control characters and line ends of any kind (Cc, Zl, Zp, lone surrogates), embeddings and overrides of direction. */
const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu
