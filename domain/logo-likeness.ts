import { isSmallWord } from "./import/acronym"
import { hostOf, withoutLegalForm } from "./import/match-keys"
import { fold, nameKey } from "./import/name-key"
import { worded } from "./words"

/** A partner as files are compared with it. */
export type NamedPartner = {
  id: number
  slug: string
  name: string
  acronym: string
  nativeName: string
  website: string
}

/** How well a name fits, from 0 to 1, and by what. */
export type Guess = { score: number; by: keyof typeof MATCH_REASONS }

export const MATCH_REASONS = worded({
  name: "Same name",
  nativeName: "Same native name",
  acronym: "Same short name",
  address: "Same as the partner’s address",
  website: "Named like its website",
  words: "Words of its name",
  likeness: "Spelled much like its name",
})

/**
 * How well the words of a file's name fit one partner; null for not at all. A word that means something else (`isName`
 * false) counts only when it is part of the partner's own name.
 */
export function guessOf(words: { word: string; isName: boolean }[], partner: NamedPartner): Guess | null {
  const keys = keysOf(partner)
  const kept = words.filter(({ word, isName }) => isName || keys.own.has(word)).map(({ word }) => word)
  if (kept.length === 0) return null
  const said = kept.join("")
  const exact = keys.exact.get(said)
  if (exact) return exact
  const [partly, likely] = [byWords(kept, keys), byLikeness(said, keys)]
  return (partly?.score ?? 0) >= (likely?.score ?? 0) ? partly : likely
}

/** The words that are no part of the partner's name. One that is, is taken out once: "black-forest-black" leaves one "black". */
export function wordsBeside(words: string[], partner: NamedPartner | undefined): string[] {
  const own = new Set(partner ? keysOf(partner).own : [])
  return words.filter((word) => !own.delete(word))
}

/** A partner's names, ready to be compared with many files. */
type Keys = {
  /** Every word of its names. */
  own: Set<string>
  /** The names that fit as a whole, without spaces. */
  exact: Map<string, Guess>
  words: string[]
  acronym: string
  /** Its names without spaces. */
  spelled: string[]
}

const known = new WeakMap<NamedPartner, Keys>()

function keysOf(partner: NamedPartner): Keys {
  const keys = known.get(partner) ?? prepare(partner)
  known.set(partner, keys)
  return keys
}

function prepare({ name, acronym, nativeName, slug, website }: NamedPartner): Keys {
  const host = hostOf(website)
  const label = labelOf(host)
  const ways: [string, Guess][] = [
    [nameKey(name), { score: 1, by: "name" }],
    [fold(name), { score: 1, by: "name" }],
    [withoutLegalForm(name), { score: 1, by: "name" }],
    [nameKey(nativeName), { score: 1, by: "nativeName" }],
    [fold(acronym), { score: 0.97, by: "acronym" }],
    [slug, { score: 0.95, by: "address" }],
    [host, { score: 0.82, by: "website" }],
    [label.length > 2 ? label : "", { score: 0.82, by: "website" }],
  ]
  const exact = new Map<string, Guess>()
  for (const [way, guess] of ways) if (way !== "" && !exact.has(squash(way))) exact.set(squash(way), guess)
  return {
    own: new Set([name, acronym, nativeName, slug].flatMap((text) => fold(text).split(" "))),
    exact,
    words: significant(nameKey(name)),
    acronym: squash(acronym),
    spelled: [name, nativeName].map((text) => squash(nameKey(text))),
  }
}

function byWords(kept: string[], { words, acronym }: Keys): Guess | null {
  const rest = kept.filter((word) => word !== acronym)
  if (acronym.length > 1 && rest.length < kept.length) {
    const inName = rest.every((word) => words.includes(word))
    // Two letters are somebody's initials as often as not.
    return { score: (inName ? 0.92 : 0.8) - (acronym.length === 2 ? 0.2 : 0), by: "acronym" }
  }
  const shared = words.filter((word) => kept.includes(word))
  if (shared.length === 0) return null
  if (shared.length === words.length) return { score: 0.88, by: "words" }
  const told = kept.filter((word) => !isSmallWord(word))
  const share = shared.length / Math.max(1, told.length)
  // All that the file says is in the name: "birdlife.svg" for BirdLife International.
  if (share === 1) return { score: shared.some((word) => word.length > 3) ? 0.75 : 0.5, by: "words" }
  return { score: 0.6 * share * Math.min(1, (2 * shared.length) / words.length), by: "words" }
}

/** How like two spellings must be. */
const LIKE = 0.8

function byLikeness(said: string, { spelled }: Keys): Guess | null {
  const best = Math.max(...spelled.map((name) => likeness(said, name)))
  return best >= LIKE && said.length > 5 ? { score: best * 0.85, by: "likeness" } : null
}

/** Dice's coefficient over pairs of letters (Dice 1945): forgives a slip of the keyboard in a long name. */
function likeness(a: string, b: string): number {
  const [least, total] = [Math.min(a.length, b.length) - 1, a.length + b.length - 2]
  if (least < 1 || (2 * least) / total < LIKE) return 0
  const pairs = new Map<string, number>()
  for (let at = 0; at < a.length - 1; at += 1)
    pairs.set(a.slice(at, at + 2), (pairs.get(a.slice(at, at + 2)) ?? 0) + 1)
  let shared = 0
  for (let at = 0; at < b.length - 1; at += 1) {
    const left = pairs.get(b.slice(at, at + 2)) ?? 0
    if (left > 0) shared += 1
    pairs.set(b.slice(at, at + 2), left - 1)
  }
  return (2 * shared) / total
}

function significant(text: string): string[] {
  return text.split(" ").filter((word) => word !== "" && !isSmallWord(word))
}

function squash(name: string): string {
  return fold(name).replace(/ /gu, "")
}

/** "example" of www.example.co.uk and of example.org. */
function labelOf(host: string): string {
  const labels = host.split(".")
  const short =
    labels.length > 2 && /^(?:co|com|or|org|go|gov|ac|edu|ne|net|re)$/u.test(labels[labels.length - 2] ?? "")
  return labels[labels.length - (short ? 3 : 2)] ?? ""
}
