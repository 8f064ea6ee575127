/**
 * What makes two spellings of a name one: case, accents, punctuation, "The" in front, "&" for "and", and a short name
 * in brackets at the end do not count. "" when nothing but signs is left.
 */
export function nameKey(name: string): string {
  return fold(
    name.replace(/\s*[([（][^()[\]（）]*[)\]）]?\s*$/u, (bracket, at: number) => (at === 0 ? bracket : "")),
  ).replace(/^(?:the|der|die|das|le|la|les|el|los|las|il) (?=\S)/u, "")
}

/** Lower case without accents, and everything but letters and digits one space. Hangul stays composed. */
export function fold(text: string): string {
  return text
    .replace(/ß/gu, "ss")
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]|['’‘`´]/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/&/gu, " and ")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim()
}
