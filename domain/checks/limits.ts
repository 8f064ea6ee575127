import { overLimit, type TextLimits } from "@/domain/missing"
import { countText } from "@/domain/rich-text"
import { t } from "@/domain/words"
import { type CheckedText, type Finding, findingAt } from "./finding"

const words = new Intl.Segmenter("en", { granularity: "word" })
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" })

/** A text that is longer than its tier lets it be, told at the first word beyond the limit. */
export function checkLimit(text: CheckedText, limits: TextLimits): Finding[] {
  if (overLimit(countText(text.text), limits) === null) return []
  const at = firstBeyond(text.text, limits)
  return at
    ? [findingAt(text, at, "limit", t("From here on, the text is too long for its tier. Shorten it."))]
    : []
}

/** The word in which a text passes its limit of words, or of characters where it keeps the other. */
function firstBeyond(
  text: string,
  { wordLimit, characterLimit }: TextLimits,
): readonly [number, number] | null {
  const all = [...words.segment(text)].filter(({ isWordLike }) => isWordLike)
  const word = wordLimit === null ? undefined : all[wordLimit]
  if (word) return [word.index, word.index + word.segment.length]
  const sign = characterLimit === null ? undefined : [...graphemes.segment(text)][characterLimit]
  if (!sign) return null
  const around = all.findLast(({ index }) => index <= sign.index)
  const end = around ? around.index + around.segment.length : 0
  return around && end > sign.index ? [around.index, end] : [sign.index, sign.index + sign.segment.length]
}
