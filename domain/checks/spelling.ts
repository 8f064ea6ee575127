import { t } from "@/domain/words"
import { type CheckedText, type Finding, findingAt } from "./finding"
import { type SpelledLanguage, type SpelledWord, spelledWords } from "./spelled-words"
import { spellingDistance } from "./spelling-distance"

/**
 * What the dictionaries said, by language, of words as they were asked about: null for a good one, else what may have been
 * meant, nearest first. Nobody has asked about a word that is not there.
 */
export type Spelled = Partial<Record<SpelledLanguage, ReadonlyMap<string, readonly string[] | null>>>

/** Words that are asked about at once: a text at its longest has about a thousand different ones. */
export const MOST_ASKED = 500

/** Of a paragraph, this part unknown means that it is in another language, not misspelled. */
const FOREIGN = { words: 6, part: 0.5 }

/**
 * Words that are in no dictionary, each where it first stands, with what may have been meant. A word with a capital may
 * be a name: it is told of only when it is a letter away from a word.
 */
export function checkSpelling(
  text: CheckedText,
  language: SpelledLanguage,
  spelled: Spelled,
  isName: (word: string) => boolean,
): Finding[] {
  const said = spelled[language]
  if (!said) return []
  const words = spelledWords(text.text, language).filter(({ asked }) => !isName(asked))
  const unknown = words.filter((word) => said.get(word.asked) != null)
  const foreign = foreignParagraphs(words, unknown)
  const told = new Set<string>()
  return unknown.flatMap(({ word, at, asked, capital, paragraph }) => {
    const suggestions = said.get(asked) ?? []
    if (foreign.has(paragraph) || told.has(asked) || (capital && !isSlip(asked, suggestions[0]))) return []
    told.add(asked)
    const finding = findingAt(text, [at, at + word.length], "spelling", sentenceOf(word, suggestions.length))
    return [{ ...finding, suggestions: [...suggestions] }]
  })
}

function sentenceOf(word: string, suggested: number): string {
  if (suggested === 0) return t("“{word}” is not in the dictionary. Check how it is spelled.", { word })
  if (suggested === 1) return t("“{word}” is not in the dictionary. Was this meant?", { word })
  return t("“{word}” is not in the dictionary. Was one of these meant?", { word })
}

function foreignParagraphs(words: readonly SpelledWord[], unknown: readonly SpelledWord[]): Set<number> {
  const count = (all: readonly SpelledWord[], paragraph: number) =>
    new Set(all.filter((word) => word.paragraph === paragraph).map(({ asked }) => asked)).size
  return new Set(
    [...new Set(unknown.map(({ paragraph }) => paragraph))].filter((paragraph) => {
      const all = count(words, paragraph)
      return all >= FOREIGN.words && count(unknown, paragraph) > all * FOREIGN.part
    }),
  )
}

function isSlip(asked: string, suggestion: string | undefined): boolean {
  if (suggestion === undefined || asked.length < 7) return false
  return spellingDistance(asked.toLowerCase(), suggestion.toLowerCase()) <= 1
}
