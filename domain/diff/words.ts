import { hunksOf } from "./hunks"
import { OPENING, readableHunks, type Token } from "./readable"

export type Op = "same" | "added" | "removed"
export type Segment = { op: Op; text: string }

/**
 * The difference of two plain texts in words: read without "added" the segments are `before`, without "removed" `after`.
 * No two neighbours have the same op; where words were replaced, the removed ones come first.
 */
export function wordDifference(before: string, after: string): Segment[] {
  const old = wordsOf(before).map(wordToken)
  const now = wordsOf(after).map(wordToken)
  const hunks = readableHunks(
    old,
    now,
    hunksOf(
      old.map((token) => token.key),
      now.map((token) => token.key),
    ),
  )
  const segments: Segment[] = []
  const add = (op: Op, tokens: Token[]) => {
    if (tokens.length > 0) segments.push({ op, text: tokens.map((token) => token.key).join("") })
  }
  let done = 0
  for (const hunk of hunks) {
    add("same", old.slice(done, hunk.beforeStart))
    add("removed", old.slice(hunk.beforeStart, hunk.beforeEnd))
    add("added", now.slice(hunk.afterStart, hunk.afterEnd))
    done = hunk.beforeEnd
  }
  add("same", old.slice(done))
  return segments
}

/** A text's words, spaces and signs in order (Unicode word segmentation, UAX #29); joined they are the text again. */
export function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), (part) => part.segment)
}

/** A word's token. The end of a sentence holds changes apart a little, a space or a comma not at all. */
export function wordToken(word: string): Token {
  if (/^\s/u.test(word)) return { key: word, weight: 0, opening: OPENING.space }
  if (/[\p{L}\p{N}]/u.test(word)) return { key: word, weight: word.length, opening: OPENING.word }
  return { key: word, weight: /^[.!?…。！？]/u.test(word) ? SENTENCE_END : 0, opening: OPENING.sign }
}

const SENTENCE_END = 4

const segmenter = new Intl.Segmenter("en", { granularity: "word" })
