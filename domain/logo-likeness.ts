import { isSmallWord } from "./import/acronym"
import { hostOf, withoutLegalForm } from "./import/match"
import { fold, nameKey } from "./import/name-key"
import { wordMeaning } from "./logo-file-words"

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

export const MATCH_REASONS = {
  name: "Same name",
  nativeName: "Same native name",
  acronym: "Same short name",
  address: "Same as the partner’s address",
  website: "Named like its website",
  words: "Words of its name",
  likeness: "Spelled much like its name",
} as const

/** How well the words of a file's name fit one partner, and which of them are no part of its name. */
export function guessOf(words: string[], partner: NamedPartner): Guess | null {
  const own = ownWords(partner)
  const kept = words.filter((word) => own.has(word) || wordMeaning(word) === null)
  if (kept.length === 0) return null
  const said = kept.join("")
  const partly = [exactly(said, partner), byWords(kept, partner), byLikeness(said, partner)]
  return partly.filter((guess) => guess !== null).sort((a, b) => b.score - a.score)[0] ?? null
}

/** The words that are no part of the partner's name. One that is, is taken out once: "black-forest-black" leaves one "black". */
export function wordsBeside(words: string[], partner: NamedPartner | undefined): string[] {
  const own = partner ? ownWords(partner) : new Set()
  return words.filter((word) => !own.delete(word))
}

function ownWords({ name, acronym, nativeName, slug }: NamedPartner): Set<string> {
  return new Set([name, acronym, nativeName, slug].flatMap((text) => fold(text).split(" ")))
}

function exactly(said: string, partner: NamedPartner): Guess | null {
  const is = (name: string) => name !== "" && squash(name) === said
  if (is(nameKey(partner.name)) || is(fold(partner.name)) || is(withoutLegalForm(partner.name)))
    return { score: 1, by: "name" }
  if (is(nameKey(partner.nativeName))) return { score: 1, by: "nativeName" }
  if (is(fold(partner.acronym))) return { score: 0.97, by: "acronym" }
  if (is(partner.slug)) return { score: 0.95, by: "address" }
  const host = hostOf(partner.website)
  const label = labelOf(host)
  if (is(host) || (label.length > 2 && squash(label) === said)) return { score: 0.82, by: "website" }
  return null
}

function byWords(kept: string[], partner: NamedPartner): Guess | null {
  const name = significant(nameKey(partner.name))
  const acronym = squash(fold(partner.acronym))
  const rest = kept.filter((word) => word !== acronym)
  if (acronym.length > 1 && rest.length < kept.length) {
    const inName = rest.every((word) => name.includes(word))
    // Two letters are somebody's initials as often as not.
    return { score: (inName ? 0.92 : 0.8) - (acronym.length === 2 ? 0.2 : 0), by: "acronym" }
  }
  const shared = name.filter((word) => kept.includes(word))
  if (shared.length === 0) return null
  if (shared.length === name.length) return { score: 0.88, by: "words" }
  const told = significant(kept.join(" "))
  const share = shared.length / Math.max(1, told.length)
  // All that the file says is in the name: "birdlife.svg" for BirdLife International.
  if (share === 1) return { score: shared.some((word) => word.length > 3) ? 0.75 : 0.5, by: "words" }
  return { score: 0.6 * share * Math.min(1, (2 * shared.length) / name.length), by: "words" }
}

/** Dice's coefficient over pairs of letters (Dice 1945): forgives a slip of the keyboard in a long name. */
function byLikeness(said: string, partner: NamedPartner): Guess | null {
  const best = Math.max(
    ...[partner.name, partner.nativeName].map((name) => likeness(said, squash(nameKey(name)))),
  )
  return best >= 0.8 && said.length > 5 ? { score: best * 0.85, by: "likeness" } : null
}

function likeness(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return 0
  const pairs = new Map<string, number>()
  for (let at = 0; at < a.length - 1; at += 1)
    pairs.set(a.slice(at, at + 2), (pairs.get(a.slice(at, at + 2)) ?? 0) + 1)
  let shared = 0
  for (let at = 0; at < b.length - 1; at += 1) {
    const left = pairs.get(b.slice(at, at + 2)) ?? 0
    if (left > 0) shared += 1
    pairs.set(b.slice(at, at + 2), left - 1)
  }
  return (2 * shared) / (a.length + b.length - 2)
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
