import { type CheckedText, type Finding, findingAt } from "./finding"
import { type CheckContext, knownNames } from "./vocabulary"

/**
 * The event's and the partners' names spelled another way than everywhere else: one or two letters off, other capitals,
 * "organisation" for "Organization". Names of one short word are left alone: too much is near them.
 */
export function checkNames(text: CheckedText, context: CheckContext): Finding[] {
  const words = [...text.text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)]
  const findings: Finding[] = []
  for (const name of knownNames(context)) {
    const wanted = name.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []
    if (wanted.length < 2 && name.length < 9) continue
    const right = wanted.join(" ")
    for (let first = 0; first + wanted.length <= words.length; first += 1) {
      const run = words.slice(first, first + wanted.length)
      const start = run[0]?.index ?? 0
      const last = run.at(-1)
      const written = run
        .map((word) => word[0])
        .join(" ")
        .replace(/['’]s?$/u, "")
      const end = (last?.index ?? 0) + (last?.[0].replace(/['’]s?$/u, "").length ?? 0)
      if (plainQuotes(written) === plainQuotes(right) || !isNear(written, right)) continue
      if (text.text.slice(start, end).includes("\n")) continue
      findings.push(
        findingAt(
          text,
          [start, end],
          "name",
          `“${text.text.slice(start, end)}”: elsewhere this is “${name}”. Use one spelling.`,
        ),
      )
    }
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

/** The same but for capitals, or at most one letter in eight off, with the same first letters of most words. */
function isNear(written: string, right: string): boolean {
  const [a, b] = [plainQuotes(written).toLowerCase(), plainQuotes(right).toLowerCase()]
  if (a === b) return startsLikeName(written)
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 3 || !startsLikeName(written)) return false
  const allowed = Math.min(2, Math.floor(b.length / 8))
  return allowed > 0 && distance(a, b, allowed) <= allowed
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
