import { searchText } from "./search-text"

/** What can be found by its label, or by further words that are not shown. */
export type Findable = { id: string; label: string; words?: string }

/**
 * What fits what was typed, best first; what has only its letters in their order is left out where anything fits better; of equals those chosen lately, then in the order given. `isClear` says that every
 * typed word begins a word of the label: such a one may stand before what is only found in some text.
 */
export function ranked<T extends Findable>(
  items: readonly T[],
  typed: string,
  recent: readonly string[] = [],
): { item: T; isClear: boolean }[] {
  const age = (id: string) => (recent.includes(id) ? recent.indexOf(id) : recent.length)
  const fitting = items.flatMap((item, index) => {
    const fit = fitOf(item, typed)
    return fit === null ? [] : [{ item, index, fit }]
  })
  const isLoose = fitting.every(({ fit }) => fit === FIT.letters)
  return fitting
    .filter(({ fit }) => isLoose || fit > FIT.letters)
    .sort(
      (one, other) => other.fit - one.fit || age(one.item.id) - age(other.item.id) || one.index - other.index,
    )
    .map(({ item, fit }) => ({ item, isClear: fit >= FIT.beginnings }))
}

const FIT = { start: 4, beginnings: 3, words: 2, inside: 1, letters: 0 } as const

/** How well an item fits what was typed, null for not at all. Nothing typed fits everything alike. */
export function fitOf({ label, words = "" }: Omit<Findable, "id">, typed: string): number | null {
  const asked = wordsOf(typed)
  if (asked.length === 0) return FIT.words
  const own = wordsOf(label)
  const all = [...own, ...wordsOf(words)]
  const text = own.join(" ")
  if (text.startsWith(asked.join(" "))) return FIT.start
  if (asked.every((word) => begins(own, word))) return FIT.beginnings
  if (asked.every((word) => begins(all, word))) return FIT.words
  if (asked.every((word) => all.some((one) => one.includes(word)))) return FIT.inside
  return hasLetters(own, asked.join("")) ? FIT.letters : null
}

function begins(words: string[], asked: string): boolean {
  return words.some((word) => word.startsWith(asked))
}

/** Are the letters there in their order, the first of them at the beginning of a word ("psh" in "publish")? */
function hasLetters(words: string[], letters: string): boolean {
  return words.some((_, from) => {
    const text = words.slice(from).join("")
    if (text[0] !== letters[0]) return false
    let at = -1
    return [...letters].every((letter) => {
      at = text.indexOf(letter, at + 1)
      return at >= 0
    })
  })
}

function wordsOf(text: string): string[] {
  return searchText(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** What was chosen is the first of the recent ones, each of which stands there once. */
export function withRecent<T extends { id: string }>(recent: readonly T[], chosen: T, most: number): T[] {
  return [chosen, ...recent.filter(({ id }) => id !== chosen.id)].slice(0, most)
}
