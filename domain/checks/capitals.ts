import { t } from "@/domain/words"
import { type CheckedText, type Finding, findingsFor } from "./finding"
import { type CheckContext, knownWords } from "./vocabulary"

/**
 * Words shouted in capitals: three or more in a row, and a single one that the event's names write otherwise ("KOREA"
 * beside "Korea"). Acronyms are neither.
 */
export function checkCapitals(text: CheckedText, context: CheckContext): Finding[] {
  const known = knownWords(context)
  const shouted = findingsFor(
    text,
    /(?<![\p{L}\p{N}])\p{Lu}{2,}(?:[ ,&-]+\p{Lu}{2,}){2,}(?![\p{L}\p{N}])/gu,
    "capitals",
    ([found]) =>
      /\p{Lu}{4}/u.test(found)
        ? t("“{found}” is all in capitals. Write it as a sentence would.", { found })
        : null,
  )
  const single = findingsFor(
    text,
    /(?<![\p{L}\p{N}-])\p{Lu}{4,}(?![\p{L}\p{N}-])/gu,
    "capitals",
    ([found]) => {
      const usual = known(found)
      return usual ? t("“{found}” is all in capitals; elsewhere it is “{usual}”.", { found, usual }) : null
    },
  )
  const inside = (one: Finding) => shouted.some((other) => other.start <= one.start && one.end <= other.end)
  return [...shouted, ...single.filter((one) => !inside(one))]
}
