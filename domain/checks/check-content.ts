import type { Content } from "@/domain/content"
import { type ContentField, fieldsOf, fieldValue, partsOf } from "@/domain/content-fields"
import { plainText, type RichText } from "@/domain/rich-text"
import { checkAcronyms } from "./acronyms"
import { checkBrackets } from "./brackets"
import { checkCapitals } from "./capitals"
import type { CheckedText, Finding } from "./finding"
import { checkLinks } from "./links"
import { checkNames } from "./names"
import { checkNumbers, checkTranslatedNumbers } from "./numbers"
import { checkTime } from "./passing-time"
import { checkPlaceholders } from "./placeholders"
import { checkDoubledWords, checkSpacing } from "./repeats"
import type { CheckContext } from "./vocabulary"
import { checkVoice } from "./voice"

/**
 * What is worth a second look in an entry, in the order of its fields and of the text. Pure, and quick enough to run while
 * somebody types: a description at its limit of 20,000 characters takes some milliseconds. Limits of a tier are told by
 * `overLimit` (domain/missing), not here. Rules that know English run over English main texts alone; brackets, repeats,
 * spaces and places to fill in are looked at in every language.
 */
export function checkContent(content: Content, context: CheckContext): Finding[] {
  const fields = fieldsOf(content)
  const texts = fields.flatMap((field) => textOf(content, field) ?? [])
  const findings = [
    ...texts.flatMap((text) => [
      ...checkBrackets(text),
      ...checkDoubledWords(text),
      ...checkSpacing(text),
      ...checkPlaceholders(text),
    ]),
    ...(/^en(?:-|$)/u.test(context.language) ? checkEnglish(texts, context) : []),
    ...texts.flatMap((text) => {
      const { main, language } = partsOf(text.field)
      const original = language === null ? null : textOf(content, main)
      return original ? checkTranslatedNumbers(original, text) : []
    }),
    ...checkLinks(content),
  ]
  return findings
    .filter((finding) => !isShouted(finding, findings))
    .sort((a, b) => fields.indexOf(a.field) - fields.indexOf(b.field) || a.start - b.start)
}

/** What only an English text can be asked. */
function checkEnglish(all: CheckedText[], context: CheckContext): Finding[] {
  const texts = all.filter(({ field }) => partsOf(field).language === null)
  const prose = texts.filter(({ field }) => field !== "name")
  return [
    ...texts.flatMap((text) => checkCapitals(text, context)),
    ...prose.flatMap((text) => [
      ...checkVoice(text, context),
      ...checkTime(text, context),
      ...checkNames(text, context),
    ]),
    ...prose.filter(({ field }) => field === "description").flatMap((text) => checkAcronyms(text, context)),
    ...checkNumbers(texts),
  ]
}

/** The fields that hold words: names, taglines, descriptions and texts for print, in every language. */
function textOf(content: Content, field: ContentField): CheckedText | null {
  const { main } = partsOf(field)
  if (!["name", "tagline", "description", "printText"].includes(main)) return null
  const said = fieldValue(content, field) as string | RichText
  return { field, text: typeof said === "string" ? said : plainText(said) }
}

/** What is written in capitals, or stands for a text to come, is no acronym as well. */
function isShouted(finding: Finding, findings: Finding[]): boolean {
  return (
    finding.rule === "acronym" &&
    findings.some(
      ({ rule, field, start, end }) =>
        (rule === "capitals" || rule === "placeholder") &&
        field === finding.field &&
        start <= finding.start &&
        finding.end <= end,
    )
  )
}
