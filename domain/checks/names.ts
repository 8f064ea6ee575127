import { t } from "@/domain/words"
import { type CheckedText, type Finding, findingAt } from "./finding"
import { type CheckContext, knownNames, onceFor } from "./vocabulary"

/**
 * The event's and the partners' names spelled another way than everywhere else: one or two letters off, other capitals,
 * "organisation" for "Organization". Names of one short word are left alone: too much is near them.
 */
export function checkNames(text: CheckedText, context: CheckContext): Finding[] {
  const words = [...text.text.matchAll(WORD)]
  const names = namesByStart(context)
  const findings: Finding[] = []
  for (const length of names.lengths)
    for (let first = 0; first + length <= words.length; first += 1) {
      const run = words.slice(first, first + length)
      const start = run[0]?.index ?? 0
      if (!startsLikeName(run[0]?.[0] ?? "")) continue
      const candidates = names.at(length, run[0]?.[0] ?? "")
      if (candidates.length === 0) continue
      const last = run.at(-1)
      const written = run
        .map((word) => word[0])
        .join(" ")
        .replace(/['’]s?$/u, "")
      const end = (last?.index ?? 0) + (last?.[0].replace(/['’]s?$/u, "").length ?? 0)
      if (text.text.slice(start, end).includes("\n")) continue
      const plain = plainQuotes(written)
      const lower = plain.toLowerCase()
      for (const { name, right } of candidates)
        if (plain !== right && isNear(lower, right.toLowerCase()))
          findings.push(
            findingAt(
              text,
              [start, end],
              "name",
              t("“{written}”: elsewhere this is “{name}”. Use one spelling.", {
                written: text.text.slice(start, end),
                name,
              }),
            ),
          )
    }
  return findings.filter(
    (one) =>
      !findings.some(
        (other) =>
          other !== one &&
          other.start <= one.start &&
          one.end <= other.end &&
          other.end - other.start > one.end - one.start,
      ),
  )
}

type Name = { name: string; right: string }
/** By the number of their words, then by the first letter. */
type Sorted = Map<number, Map<string, Name[]>>
const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu

/**
 * The names to compare with: among thousands of partners, hardly any has as many words and begins with the same letter as a
 * given place in a text.
 */
function namesByStart(context: CheckContext) {
  const others = sortedOthers(context.others)
  const known = knownNames({ ...context, others: [] })
  const own = sortNames(known)
  return {
    lengths: new Set([...own.keys(), ...others.keys()]),
    at: (length: number, word: string): Name[] => {
      const letter = word.charAt(0).toLowerCase()
      const theirs =
        others
          .get(length)
          ?.get(letter)
          ?.filter(({ name }) => !known.includes(name)) ?? []
      return [...(own.get(length)?.get(letter) ?? []), ...theirs]
    },
  }
}

const sortedOthers = onceFor((others) => sortNames([...new Set(others.map(({ name }) => name))]))

function sortNames(names: string[]): Sorted {
  const sorted: Sorted = new Map()
  for (const name of names) {
    const words = name.match(WORD) ?? []
    if (words.length === 0 || (words.length < 2 && name.length < 9)) continue
    const right = plainQuotes(words.join(" "))
    const letter = right.charAt(0).toLowerCase()
    const byLetter = sorted.get(words.length) ?? new Map<string, Name[]>()
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), { name, right }])
    sorted.set(words.length, byLetter)
  }
  return sorted
}

/** The same but for capitals, or at most one letter in eight off, with the same first letter. Both in lower case. */
function isNear(written: string, right: string): boolean {
  if (written === right) return true
  if (Math.abs(written.length - right.length) > 3) return false
  const allowed = Math.min(2, Math.floor(right.length / 8))
  return allowed > 0 && distance(written, right, allowed) <= allowed
}

/** A name begins with a capital; "national association of mayors" in the flow of a sentence may be no name. */
function startsLikeName(written: string): boolean {
  return /^[\p{Lu}\p{N}]/u.test(written)
}

function plainQuotes(text: string): string {
  return text.replace(/[’‘]/gu, "'")
}

/** Levenshtein's distance, given up once it exceeds `limit`. */
function distance(a: string, b: string, limit: number): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row]
    for (let column = 1; column <= b.length; column += 1)
      now[column] = Math.min(
        (before[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (before[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1),
      )
    if (Math.min(...now) > limit) return limit + 1
    before = now
  }
  return before[b.length] ?? 0
}
