import type { ContentField } from "@/domain/content-fields"

/** What a check looks for. The name is kept with what people chose to ignore: never rename one. */
export const CHECK_RULES = [
  "bracket",
  "doubled word",
  "spacing",
  "placeholder",
  "capitals",
  "acronym",
  "voice",
  "passing time",
  "time passed",
  "number",
  "name",
  "link",
  "spelling",
  "limit",
] as const
export type CheckRule = (typeof CHECK_RULES)[number]

/** A text in a further language is a field of its own: "description@ko". */
export type CheckedField = ContentField

/**
 * One thing worth a second look: which field, where in its plain text (UTF-16 offsets), the words there, and a sentence
 * that says what is odd and what to do. A finding never stops a save.
 */
export type Finding = {
  rule: CheckRule
  field: CheckedField
  start: number
  end: number
  words: string
  sentence: string
  /** What may have been meant in place of the words, the likeliest first. */
  suggestions?: string[]
}

/** A piece of text with the field that it is in. */
export type CheckedText = { field: CheckedField; text: string }

/** A finding over the characters from `start` to `end` of a text. */
export function findingAt(
  { field, text }: CheckedText,
  [start, end]: readonly [number, number],
  rule: CheckRule,
  sentence: string,
): Finding {
  return { rule, field, start, end, words: text.slice(start, end), sentence }
}

/** A finding for each match of a pattern (which must be global); null from `say` leaves the match out. */
export function findingsFor(
  text: CheckedText,
  pattern: RegExp,
  rule: CheckRule,
  say: (match: RegExpMatchArray) => string | null,
): Finding[] {
  return [...text.text.matchAll(pattern)].flatMap((match) => {
    const sentence = say(match)
    return sentence === null
      ? []
      : [findingAt(text, [match.index, match.index + match[0].length], rule, sentence)]
  })
}
