/** What a short name is, and whether it was formed from a long one. */

/** Legal forms and places look like acronyms in brackets but name nobody: "Foo (UK)", "Bar, AG". */
const NOT_ACRONYMS = new Set(
  (
    "AG SE SA NV BV PLC LLC LLP LTD INC GMBH KG OHG KGAA UG AB AS ASA OY OYJ SPA SRL SL SAS SARL EURL PTY PTE PVT CO CORP " +
    "EV GGMBH EG USA UK EU UAE US DE FR ES IT NL CH AT KR JP CN ROK DPRK TBC TBD TBA NEW II III IV VI VII VIII IX XI XII CEO"
  ).split(" "),
)
const SMALL_WORDS = new Set(
  (
    "of the for and in on to at by with from a an as & " +
    "de du des la le les del della delle di da do dos das e y et en au aux l d " +
    "für fur und der die das den dem des von zu zur zum im am van voor het och för og i"
  ).split(" "),
)

export function isSmallWord(word: string): boolean {
  return SMALL_WORDS.has(word.toLowerCase())
}

/** "NAM", "nrg4SD", "MoE", "UN-Habitat", "R&D": one word of 2 to 15 characters with two capitals or more. */
export function looksLikeAcronym(text: string): boolean {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}.&+/’'-]{0,13}[\p{L}\p{N}.+]$/u.test(text)) return false
  const letters = text.replace(/[^\p{L}]/gu, "")
  const capitals = letters.match(/\p{Lu}/gu)?.length ?? 0
  if (NOT_ACRONYMS.has(letters.toUpperCase()) || /^\p{Lu}\.\p{Lu}\.?$/u.test(text)) return false
  return capitals >= 2 && capitals / letters.length >= 0.3
}

/**
 * Whether the acronym can be read off the start of the name's words, in order: each word gives its first letter or
 * first letters (URBIO: URban BIOdiversity), small words may be passed over, at most one other word too, and 4 and 2
 * stand for "for" and "to".
 */
export function isFormedFrom(acronym: string, name: string): boolean {
  const letters = plainLetters(acronym)
  const words = wordsOf(name)
  if (letters.length < 2 || words.length < 2) return false
  return matches(letters, words, 0, 0, 1, new Map())
}

/** Formed from the name's first words: "CNC" for "Centre national du cinéma et de l’image animée". Three letters or more. */
export function isFormedFromStart(acronym: string, name: string): boolean {
  const words = name.split(/\s+/u)
  if (isFormedFrom(acronym, name)) return true
  if (plainLetters(acronym).length < 3) return false
  return words.some((_, at) => at > 2 && isFormedFrom(acronym, words.slice(0, at).join(" ")))
}

/** "HSF Korea" for "Hanns Seidel Foundation Korea", "WHO WPRO": an acronym and words that are acronyms too or stand in the name. */
export function isShortPhrase(text: string, name: string): boolean {
  const parts = text.split(/\s+/u)
  const own = wordsOf(name)
  return (
    parts.length > 1 &&
    parts.length <= 3 &&
    parts.some(looksLikeAcronym) &&
    parts.every((part) => looksLikeAcronym(part) || own.includes(plainLetters(part)))
  )
}

/**
 * Whether an acronym has the initials of all big words, three at least, in whatever order, and one letter more at most:
 * acronyms come from another language ("CIPRA" for "International Commission for the Protection of the Alps").
 */
export function isRearrangedFrom(acronym: string, name: string): boolean {
  const left = [...plainLetters(acronym)]
  const initials = wordsOf(name)
    .filter((word) => !isSmallWord(word))
    .map((word) => word[0] as string)
  if (initials.length < 3 || left.length > initials.length + 1) return false
  return initials.every((initial) => {
    const at = left.indexOf(initial)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

/** Stricter: every letter is the first letter of a word, and every word but small ones gives one. For tokens found in a text. */
export function isInitialsOf(acronym: string, name: string): boolean {
  const letters = plainLetters(acronym)
  const words = wordsOf(name)
  const whole = words.map((word) => word[0]).join("")
  const big = words
    .filter((word) => !isSmallWord(word))
    .map((word) => word[0])
    .join("")
  return letters.length >= 3 && (letters === whole || letters === big)
}

function plainLetters(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
}

function wordsOf(name: string): string[] {
  return (
    name
      .normalize("NFKD")
      .toLowerCase()
      // "d’animation" is the word "animation".
      .replace(/(?<!\p{L})[dl]['’](?=\p{L})/gu, "")
      .replace(/\p{M}|['’]/gu, "")
      .split(/[^\p{L}\p{N}&]+/u)
      .filter((word) => word !== "" && word !== "&")
  )
}

function matches(
  letters: string,
  words: string[],
  at: number,
  word: number,
  skips: number,
  seen: Map<string, boolean>,
): boolean {
  if (word === words.length) return at === letters.length
  const key = `${at}/${word}/${skips}`
  const known = seen.get(key)
  if (known !== undefined) return known
  const current = words[word] as string
  let found = false
  if (isSmallWord(current)) found = matches(letters, words, at, word + 1, skips, seen)
  else if (skips > 0 && words.length > 2) found = matches(letters, words, at, word + 1, skips - 1, seen)
  if (!found && ((current === "for" && letters[at] === "4") || (current === "to" && letters[at] === "2")))
    found = matches(letters, words, at + 1, word + 1, skips, seen)
  for (let taken = 1; !found && taken <= 5 && current.startsWith(letters.slice(at, at + taken)); taken += 1) {
    if (at + taken > letters.length) break
    found = matches(letters, words, at + taken, word + 1, skips, seen)
  }
  seen.set(key, found)
  return found
}
