import { LETTERS } from "./slug"

/** Scripts that are written without spaces, or whose words carry endings: searched sign by sign. */
const SIGN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu

/**
 * A text as it is searched: lower case, without accents ("Zürich" and "zurich" are one), and with each Korean, Chinese,
 * Japanese or Thai sign a word of its own, so that “관광” is found inside “한국관광공사”.
 */
export function searchText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßæœøłđðþħı]/gu, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFC")
    .replace(SIGN, " $& ")
}

/**
 * What somebody typed as a query of SQLite's FTS5: every word has to be there, each may be the beginning of one, and signs
 * that stand together have to stand together. Null when nothing is typed that could be found.
 */
export function searchQuery(typed: string): string | null {
  const terms = typed
    .split(/\s+/u)
    .map((term) => searchText(term).match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((tokens) => tokens.length > 0)
    .slice(0, 10)
  return terms.length === 0 ? null : terms.map((tokens) => `"${tokens.join(" ")}" *`).join(" ")
}
