import { fieldInSentence } from "@/domain/content-fields"
import { t } from "@/domain/words"
import { type CheckedText, type Finding, findingAt } from "./finding"

/** Words that stand between a number and what it counts. */
const BETWEEN = new Set(
  "of the its some about over nearly almost more than local national regional global small large big medium-sized other different member public private".split(
    " ",
  ),
)

/**
 * Numbers that count the same thing and differ between two texts of one entry: "226 mayors" in the tagline, "230 mayors"
 * in the description. Told in the later text. English alone, as it reads the noun after the number.
 */
export function checkNumbers(texts: readonly CheckedText[]): Finding[] {
  const counts = texts.map(countsIn)
  return counts.flatMap((later, index) =>
    later.flatMap(({ noun, value, at, text }) => {
      const before = counts
        .slice(0, index)
        .flat()
        .filter((count) => count.noun === noun)
      const same = [...before, ...later].some(
        (count) => count.noun === noun && count.value === value && count.text !== text,
      )
      const other = before.find((count) => count.value !== value)
      if (!other || same) return []
      return [
        findingAt(
          text,
          at,
          "number",
          t("{value} {noun} here, but {other} in the {field}. Which is right?", {
            value,
            noun,
            other: other.value,
            field: fieldInSentence(other.text.field),
          }),
        ),
      ]
    }),
  )
}

function countsIn(text: CheckedText) {
  const pattern =
    /(?<![\p{L}\p{N}.,/–-])(\d{1,3}(?:[,. ]\d{3})+|\d+)\s+((?:[\p{L}-]+\s+){0,3}?)(\p{Ll}{3,}s)(?![\p{L}])/gu
  return [...text.text.matchAll(pattern)].flatMap((match) => {
    const [found, number = "", between = "", noun = ""] = match
    const words = between
      .trim()
      .split(/\s+/u)
      .filter((word) => word !== "")
    if (words.some((word) => !BETWEEN.has(word.toLowerCase()))) return []
    return [
      {
        ...{ text, noun, value: number.replace(/[,. ]/gu, "") },
        at: [match.index, match.index + found.length] as const,
      },
    ]
  })
}

/** Numbers of two digits or more that a text in a further language tells and the main text does not. Told in the translation. */
export function checkTranslatedNumbers(main: CheckedText, translated: CheckedText): Finding[] {
  const told = new Set(plainNumbers(main.text).map(({ value }) => value))
  if (main.text === "") return []
  return plainNumbers(translated.text)
    .filter(({ value }) => value.length > 1 && !told.has(value))
    .map(({ at, value }) =>
      findingAt(
        translated,
        at,
        "number",
        t("{value} stands here, and nowhere in the main text. Which is right?", { value }),
      ),
    )
}

function plainNumbers(text: string) {
  return [...text.matchAll(/(?<![\d.,])(\d{1,3}(?:[,. ]\d{3})+|\d+)(?![\d])/gu)].map((match) => ({
    value: (match[1] ?? "").replace(/[,. ]/gu, ""),
    at: [match.index, match.index + match[0].length] as const,
  }))
}
