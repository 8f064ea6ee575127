import { z } from "zod"
import { CHECK_RULES, type CheckRule, type Finding } from "./finding"

/** What somebody chose to leave as it is: the same words, found by the same rule, wherever they stand in the entry. */
export type Ignored = { rule: CheckRule; words: string }

/** Words of a finding are a piece of the text; longer ones than this are ignored once, not for ever. */
export const IGNORED_WORDS_LIMIT = 2_000

export const ignoredSchema = z.object({
  rule: z.enum(CHECK_RULES),
  words: z.string().min(1).max(IGNORED_WORDS_LIMIT),
})

export function isIgnored({ rule, words }: Ignored, ignored: readonly Ignored[]): boolean {
  return ignored.some((item) => item.rule === rule && keptWords(item) === keptWords({ rule, words }))
}

/** The words to keep: one that no dictionary has is the same word at the beginning of a sentence. */
export function keptWords({ rule, words }: Ignored): string {
  return rule === "spelling" ? words.toLowerCase() : words
}

/** Findings that nobody chose to ignore. */
export function openFindings(findings: readonly Finding[], ignored: readonly Ignored[]): Finding[] {
  return findings.filter((finding) => !isIgnored(finding, ignored))
}
