/** Languages with a dictionary (lib/dictionaries), by the first part of their tag. */
export const SPELLED_LANGUAGES = ["en", "de", "es", "fr", "nl"] as const
export type SpelledLanguage = (typeof SPELLED_LANGUAGES)[number]

/** The dictionary for texts in a language; null where there is none. */
export function spelledLanguage(tag: string): SpelledLanguage | null {
  const [first] = tag.toLowerCase().split("-")
  return SPELLED_LANGUAGES.find((language) => language === first) ?? null
}

/**
 * A word of a text that a dictionary can be asked about: as it stands there and where, how it is asked, whether it begins
 * with a capital, and in which paragraph it is.
 */
export type SpelledWord = { word: string; at: number; asked: string; capital: boolean; paragraph: number }

/** Longer ones are no words. */
export const LONGEST_WORD = 60

/** Addresses, "#hashtags", "@names", "e.g." and files: none of it is prose. */
const NO_PROSE =
  /https?:\/\/\S+|www\.\S+|\S+@\S+|[#@][\p{L}\p{N}_]+|[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+(?:\/\S*)?/gu
const WORD = /(?<![\p{L}\p{M}\p{N}_'’])\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*(?![\p{L}\p{M}\p{N}_])/gu

/**
 * The words of a text that can be misspelled. Acronyms, words with capitals or digits inside, those of one or two letters
 * and other scripts are none, and neither is a word with a capital inside a sentence: that is a name, except in German.
 */
export function spelledWords(text: string, language: SpelledLanguage): SpelledWord[] {
  const prose = text.replace(NO_PROSE, (found) => " ".repeat(found.length))
  let [paragraph, counted] = [0, 0]
  return [...prose.matchAll(WORD)].flatMap((match) => {
    const [cut, word] = bare(match[0], language)
    const at = match.index + cut
    for (; counted < at; counted += 1) if (prose[counted] === "\n") paragraph += 1
    const capital = /^\p{Lu}/u.test(word)
    if (word.length < 3 || word.length > LONGEST_WORD) return []
    if (/\p{Lu}/u.test(word.slice(1)) || /[^\p{Script=Latin}\p{M}'’]/u.test(word)) return []
    if (capital && language !== "de" && !beginsSentence(prose, match.index)) return []
    return [{ word, at, asked: asAsked(word), capital, paragraph }]
  })
}

/** One form for every apostrophe and every way to write an accent. */
function asAsked(word: string): string {
  return word.replace(/’/gu, "'").normalize("NFC")
}

/** Without the possessive's s, in French without the article or pronoun before an apostrophe; and how much is cut in front. */
function bare(found: string, language: SpelledLanguage): [cut: number, word: string] {
  if (language === "fr") {
    const front = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’]/iu.exec(found)?.[0] ?? ""
    return [front.length, found.slice(front.length)]
  }
  return [0, found.replace(/['’]s$/u, "")]
}

function beginsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at).replace(/[ \u00a0"'“”‘’„«»([]+$/u, "")
  return before === "" || /[\n.!?:…•]$/u.test(before)
}
