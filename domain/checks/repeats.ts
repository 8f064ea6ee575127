import { t } from "@/domain/words"
import { type CheckedText, type Finding, findingsFor } from "./finding"

/** Words that English does say twice in a row. */
const FINE_TWICE = new Set(["had", "that", "so", "very", "do", "is", "bora", "pago", "walla", "wagga"])

/** A word written twice in a row ("the the"), also across the end of a line. */
export function checkDoubledWords(text: CheckedText): Finding[] {
  return findingsFor(
    text,
    /(?<![\p{L}\p{N}-])(\p{L}[\p{L}’']*)\s+\1(?![\p{L}\p{N}-])/giu,
    "doubled word",
    ([, word = ""]) =>
      FINE_TWICE.has(word.toLowerCase()) ? null : t("“{word}” stands here twice. Remove one.", { word }),
  )
}

/** Two spaces, a space before a comma, none after one or before a bracket, and a comma where a sentence ends. */
export function checkSpacing(text: CheckedText): Finding[] {
  return [
    ...findingsFor(text, /(?<=\S)[ \u00a0]{2,}(?=\S)/gu, "spacing", () =>
      t("Two spaces in a row. Remove one."),
    ),
    ...findingsFor(text, /(?<=\p{L})\s+[,;](?=\s)/gu, "spacing", ([found]) =>
      t("A space before “{sign}”. Remove it.", { sign: found.trim() }),
    ),
    ...findingsFor(text, /\p{Script=Latin}{2,}\((?=\p{Lu}{2})/gu, "spacing", () =>
      t("A space is missing before this bracket. Add one."),
    ),
    ...findingsFor(text, /\p{Ll}[,;]\p{L}{2,}/gu, "spacing", ([found]) =>
      t("A space is missing after “{sign}”. Add one.", { sign: found[1] }),
    ),
    ...findingsFor(text, /(?<=\p{L}|\d), (?:We|The|It|They|This|These|Our)(?= )/gu, "spacing", ([found]) =>
      t("A comma, then a capital: “{text}”. End the sentence with a full stop, or go on in lower case.", {
        text: found.trim(),
      }),
    ),
  ]
}
