import type { Content } from "@/domain/content"
import { type ContentField, fieldsOf, fieldValue, type MainField, partsOf } from "@/domain/content-fields"
import { NO_LIMITS } from "@/domain/missing"
import { plainText, type RichText } from "@/domain/rich-text"
import { checkAcronyms } from "./acronyms"
import { checkBrackets } from "./brackets"
import { checkCapitals } from "./capitals"
import type { CheckedText, CheckRule, Finding } from "./finding"
import { checkLimit } from "./limits"
import { checkLinks } from "./links"
import { checkNames } from "./names"
import { checkNumbers, checkTranslatedNumbers } from "./numbers"
import { checkTime } from "./passing-time"
import { checkPlaceholders } from "./placeholders"
import { checkDoubledWords, checkSpacing } from "./repeats"
import { type SpelledLanguage, spelledLanguage, spelledWords } from "./spelled-words"
import { checkSpelling, type Spelled } from "./spelling"
import { type CheckContext, isNamed } from "./vocabulary"
import { checkVoice } from "./voice"

/** The fields that hold words, in every language; a further text of an entry is one more name here. */
const TEXT_FIELDS: readonly MainField[] = ["name", "tagline", "description", "printText"]
/** Those that are no sentence of their own: names are not spelled, and stand for themselves. */
const NAME_FIELDS: readonly MainField[] = ["name"]
/** Those that are long enough to tell what an acronym stands for. */
const LONG_FIELDS: readonly MainField[] = ["description", "printText"]

/**
 * What is worth a second look in an entry, in the order of its fields and of the text. Pure, and quick enough to run while
 * somebody types: a description at its limit of 20,000 characters takes some milliseconds. Rules that know English run over English main texts alone; brackets, repeats,
 * spaces and places to fill in are looked at in every language, spelling where there is a dictionary: `spelled` is what the
 * dictionaries said so far (`wordsToAsk`).
 */
export function checkContent(content: Content, context: CheckContext, spelled: Spelled = {}): Finding[] {
  const fields = fieldsOf(content)
  const texts = textsOf(content)
  const isName = isNamed(context, namesOf(content))
  const findings = [
    ...texts.flatMap((text) => [
      ...checkBrackets(text),
      ...checkDoubledWords(text),
      ...checkSpacing(text),
      ...checkPlaceholders(text),
      ...checkLimit(text, context.limits?.[partsOf(text.field).main] ?? NO_LIMITS),
    ]),
    ...(/^en(?:-|$)/u.test(context.language) ? checkEnglish(texts, context) : []),
    ...texts.flatMap((text) => {
      const { main, language } = partsOf(text.field)
      const original = language === null ? null : textOf(content, main)
      return original ? checkTranslatedNumbers(original, text) : []
    }),
    ...spelledTexts(texts, context).flatMap(({ text, language }) =>
      checkSpelling(text, language, spelled, isName),
    ),
    ...checkLinks(content),
  ]
  return findings
    .filter((finding) => !isToldAlready(finding, findings))
    .sort((a, b) => fields.indexOf(a.field) - fields.indexOf(b.field) || a.start - b.start)
}

/** The places of an entry that somebody meant to fill in later, in every language: nothing to make public. */
export function placesToFillIn(content: Content): Finding[] {
  return textsOf(content).flatMap(checkPlaceholders)
}

/** The words of an entry to ask each dictionary about, each once: no name of the event and its partners is one. */
export function wordsToAsk(content: Content, context: CheckContext): Map<SpelledLanguage, Set<string>> {
  const isName = isNamed(context, namesOf(content))
  const asked = new Map<SpelledLanguage, Set<string>>()
  for (const { text, language } of spelledTexts(textsOf(content), context)) {
    const words = asked.get(language) ?? new Set()
    for (const word of spelledWords(text.text, language)) if (!isName(word.asked)) words.add(word.asked)
    asked.set(language, words)
  }
  return asked
}

function spelledTexts(texts: CheckedText[], context: CheckContext) {
  return texts.flatMap((text) => {
    const { main, language: translated } = partsOf(text.field)
    const language = spelledLanguage(translated ?? context.language)
    return language === null || NAME_FIELDS.includes(main) ? [] : [{ text, language }]
  })
}

/** What else the partner is called, beside its name and acronym. */
function namesOf({ nativeName, translations = {} }: Content): string[] {
  return [nativeName, ...Object.values(translations).map(({ name }) => name ?? "")]
}

/** What only an English text can be asked. */
function checkEnglish(all: CheckedText[], context: CheckContext): Finding[] {
  const texts = all.filter(({ field }) => partsOf(field).language === null)
  const prose = texts.filter(({ field }) => !NAME_FIELDS.includes(partsOf(field).main))
  return [
    ...texts.flatMap((text) => checkCapitals(text, context)),
    ...prose.flatMap((text) => [
      ...checkVoice(text, context),
      ...checkTime(text, context),
      ...checkNames(text, context),
    ]),
    ...prose
      .filter(({ field }) => LONG_FIELDS.includes(partsOf(field).main))
      .flatMap((text) => checkAcronyms(text, context)),
    ...checkNumbers(texts),
  ]
}

function textsOf(content: Content): CheckedText[] {
  return fieldsOf(content).flatMap((field) => textOf(content, field) ?? [])
}

function textOf(content: Content, field: ContentField): CheckedText | null {
  if (!TEXT_FIELDS.includes(partsOf(field).main)) return null
  const said = fieldValue(content, field) as string | RichText
  return { field, text: typeof said === "string" ? said : plainText(said) }
}

/** What is written in capitals, or stands for a text to come, is no acronym as well; a name spelled wrong is told once. */
function isToldAlready(finding: Finding, findings: Finding[]): boolean {
  const by = TOLD_BY[finding.rule]
  return (
    by !== undefined &&
    findings.some(
      ({ rule, field, start, end }) =>
        by.includes(rule) && field === finding.field && start <= finding.start && finding.end <= end,
    )
  )
}

const TOLD_BY: Partial<Record<CheckRule, CheckRule[]>> = {
  acronym: ["capitals", "placeholder"],
  spelling: ["capitals", "placeholder", "name"],
}
