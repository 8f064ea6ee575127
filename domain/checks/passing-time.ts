import { t } from "@/domain/words"
import { type CheckedText, type Finding, findingAt, findingsFor } from "./finding"
import type { CheckContext } from "./vocabulary"

const FUTURE =
  /\b(?:will|shall|(?:is|are) (?:to be|going to|scheduled|expected|planned|due)|plans? to|upcoming|forthcoming|soon)\b/iu
const PASSING =
  /\b(?:(?:this|next|last|coming|current) (?:year|month|week|spring|summer|autumn|fall|winter)|upcoming|forthcoming|(?:in|over) the (?:past|last|next|coming) (?:\w+ )?(?:years?|months?)|recently|tomorrow|yesterday)\b/giu

/**
 * Time that has passed, or will: a year behind us that the sentence speaks of as still to come ("will be held in 2018"), and
 * words that are true for a while only ("this year", "upcoming"). English alone.
 */
export function checkTime(text: CheckedText, { today }: CheckContext): Finding[] {
  const thisYear = Number(today.slice(0, 4))
  const passed: Finding[] = []
  for (const { 0: sentence, index: at } of text.text.matchAll(/[^.!?\n]+(?:[.!?](?=\S)[^.!?\n]*)*/gu)) {
    const future = FUTURE.exec(sentence)
    if (!future) continue
    for (const { 0: year, index } of sentence.matchAll(
      /(?<![\p{L}\p{N}–-])(?:19|20)\d\d(?![\p{L}\p{N}–-])/gu,
    ))
      if (Number(year) < thisYear)
        passed.push(
          findingAt(
            text,
            [at + index, at + index + year.length],
            "time passed",
            t("“{words}” and {year}: that year has passed. Say what happened, or leave it out.", {
              words: future[0],
              year,
            }),
          ),
        )
  }
  return [
    ...passed,
    ...findingsFor(text, PASSING, "passing time", ([found]) =>
      t("“{found}” is true for a while only, and the page stays. Name the year or the day.", { found }),
    ),
  ]
}
