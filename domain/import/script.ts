/** Writing systems, as far as names need them: which part of "Ministry of Environment 환경부" is which. */

const LATIN = /\p{Script=Latin}/gu
const OTHER = /(?!\p{Script=Latin})\p{L}/gu

/** True when letters of other writing systems outweigh the Latin ones. */
export function isNonLatin(text: string): boolean {
  return count(text, OTHER) > count(text, LATIN)
}

export function differsInScript(a: string, b: string): boolean {
  return hasLetters(a) && hasLetters(b) && isNonLatin(a) !== isNonLatin(b)
}

/**
 * A line of a Latin and a non-Latin part, in either order, parted by space, slash, bar, dash or comma. Null when there
 * is one part only, or when they mix. A short Latin part in a non-Latin name ("SK텔레콤", "KT 위즈") is no name of its own.
 */
export function splitScripts(text: string): { latin: string; native: string } | null {
  const words = text.split(/(?<=\s)|(?=\s)/u)
  const kinds = words.map((word) => (hasLetters(word) ? isNonLatin(word) : null))
  const lettered = kinds.filter((kind) => kind !== null)
  const changes = lettered.filter((kind, index) => index > 0 && kind !== lettered[index - 1]).length
  if (changes !== 1) return null
  const second = kinds.lastIndexOf(lettered[0] ?? null) + 1
  const parts = [words.slice(0, second).join(""), words.slice(second).join("")].map((part) =>
    part.replace(/^[\s/|,;–—-]+|[\s/|,;–—-]+$/gu, ""),
  )
  const [first = "", last = ""] = parts
  const [latin, native] = isNonLatin(first) ? [last, first] : [first, last]
  if (latin.length < 4 || native.length < 2 || !/\p{L}{3}/u.test(latin)) return null
  return { latin, native }
}

function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text)
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0
}
