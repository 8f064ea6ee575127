import type { Content } from "@/domain/content"
import { plainText } from "@/domain/rich-text"
import { checkAcronyms } from "./acronyms"
import { checkBrackets } from "./brackets"
import { checkCapitals } from "./capitals"
import type { CheckedText, Finding } from "./finding"
import { checkLinks } from "./links"
import { checkNames } from "./names"
import { checkNumbers } from "./numbers"
import { checkTime } from "./passing-time"
import { checkPlaceholders } from "./placeholders"
import { checkDoubledWords, checkSpacing } from "./repeats"
import type { CheckContext } from "./vocabulary"
import { checkVoice } from "./voice"

/**
 * What is worth a second look in an entry, in the order of its fields and of the text. Pure, and quick enough to run while
 * somebody types: a description at its limit of 20,000 characters takes some milliseconds. Limits of a tier are told by
 * `overLimit` (domain/missing), not here.
 */
export function checkContent(content: Content, context: CheckContext): Finding[] {
  const name: CheckedText = { field: "name", text: content.name }
  const tagline: CheckedText = { field: "tagline", text: content.tagline }
  const description: CheckedText = { field: "description", text: plainText(content.description) }
  const texts = [name, tagline, description]
  const prose = [tagline, description]
  const findings = [
    ...texts.flatMap((text) => [
      ...checkBrackets(text),
      ...checkDoubledWords(text),
      ...checkSpacing(text),
      ...checkPlaceholders(text),
      ...checkCapitals(text, context),
    ]),
    ...prose.flatMap((text) => [
      ...checkVoice(text, context),
      ...checkTime(text, context),
      ...checkNames(text, context),
    ]),
    ...checkAcronyms(description, context),
    ...checkNumbers(texts),
    ...checkLinks(content),
  ]
  return findings
    .filter((finding) => !isShouted(finding, findings))
    .sort((a, b) => ORDER.indexOf(a.field) - ORDER.indexOf(b.field) || a.start - b.start)
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

const ORDER: readonly Finding["field"][] = [
  "name",
  "acronym",
  "nativeName",
  "tagline",
  "description",
  "website",
  "links",
]
