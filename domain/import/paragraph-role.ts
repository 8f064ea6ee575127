import { readWebAddress } from "@/domain/web-address"
import { isFormedFrom, isInitialsOf } from "./acronym"
import { agreement, type Facts } from "./facts"
import { readInlineEntry } from "./inline-entry"
import type { Lead } from "./lead"
import { NOT_A_NAME } from "./lead-words"
import { type PartnerName, readName } from "./name"
import { fold, nameKey } from "./name-key"
import type { Habits, Role, Section } from "./roles"

/** Where the reader stands when it meets a paragraph. */
export type Reading = Habits & {
  current: PartnerName | null
  /** The current partner has text already. */
  hasText: boolean
  under: Section["under"]
  /** The current partner is one of a list of names. */
  isListed: boolean
}

/**
 * Whether a paragraph starts a new partner, and with which name; null when it goes on with the current one. Evidence
 * for: a first sentence that introduces an organisation, its short name in brackets, more empty lines than inside
 * entries. Against: the name is the current partner's, or the document gives its partners headings.
 */
export function newPartnerFrom(fact: Facts, before: Facts | undefined, reading: Reading): Role | null {
  const { current, hasText } = reading
  const isItem = fact.block.kind === "listItem"
  if (current && !hasText) {
    // Under a list of names: the next item of it, or somebody else with a short name.
    const isStrong = fact.lead?.acronym != null && fact.lead.strength >= 4 && fact.gap > reading.innerGap
    if (!reading.isListed || !(isStrong || (isItem && before?.block.kind === "listItem"))) return null
  }
  const inline = readInlineEntry(fact.block)
  if (inline && (!current || isOther(inline.name, current))) {
    const isSetApart =
      !current || fact.gap >= Math.max(1, reading.entryGap) || before?.block.kind === fact.block.kind
    const rest = fact.block.text.slice(inline.textFrom)
    const isRepeated = inline.textFrom > 0 && nameKey(rest).startsWith(`${nameKey(inline.name)} `)
    const isPlain =
      !(inline.isBold && inline.textFrom > 0) &&
      !isRepeated &&
      fact.lead !== null &&
      fact.lead.strength >= 2 &&
      fact.lead.end > Math.max(inline.textFrom, inline.name.length)
    const weight =
      (inline.isBold ? 3 : 1) +
      (reading.inlineShare >= 0.5 ? 2 : 0) +
      (isItem && reading.under === "tier" ? 2 : 0) +
      (agreement(inline.name, rest) > 0 ? 1 : 0) +
      (isSetApart ? 1 : 0)
    if (!isPlain && weight + (current ? 0 : 2) - (reading.headingShare > 0.7 ? 2 : 0) >= 3)
      return {
        role: "name",
        name: { ...readName(inline.name), website: linkOf(fact, inline.name) },
        textFrom: inline.textFrom,
        basis: "inline",
        agreement: inline.isBold ? 3 : 0,
      }
  }
  const lead = fact.lead
  if (!lead || !isOther(lead.name, current)) return null
  if (fact.block.sameParagraph) return null
  let score = lead.strength
  if (lead.acronym && isFormedFrom(lead.acronym, lead.name)) score += 1
  if (current) {
    // Further from the text above than names are from theirs: whether the others have headings does not count.
    const isSetApart = fact.gap > 1 && fact.gap > reading.innerGap
    if (isSetApart) score += (fact.gap >= reading.leastGap ? 2 : 1) + (namesItsKind(lead.name) ? 1 : 0)
    else if (reading.entryGap > 0) score += fact.gap >= reading.entryGap ? 1 : -2
    if (reading.headingShare > 0.7 && !isSetApart)
      score -= reading.hasContinuations || reading.entryGap > 0 ? 2 : 1
    if (isItem) score -= 3
  }
  if (score < (current ? 3 : 1)) return null
  return {
    role: "name",
    name: nameOf(lead),
    textFrom: 0,
    basis: "lead",
    agreement: lead.acronym ? 3 : lead.strength >= 3 ? 2 : 1,
  }
}

/** The address that a name at the start of a text links to. */
function linkOf(fact: Facts, name: string): string | null {
  const first = fact.block.runs[0]
  return first?.href && first.text.startsWith(name) ? readWebAddress(first.href) : readName(name).website
}

/** "KfW Development Bank": a word for a kind of organisation at an end of the name. */
function namesItsKind(name: string): boolean {
  const words = nameKey(name).split(" ")
  const ends = [words[0] ?? "", words[words.length - 1] ?? ""]
  return words.length > 1 && ends.some((word) => NOT_A_NAME.has(word))
}

/** A lead's subject as a name: the short name of the bracket, or one inside ("ICLEI – Local Governments …"). */
export function nameOf(lead: Lead): PartnerName {
  const name = readName(lead.name)
  return { ...name, acronym: lead.acronym ?? name.acronym }
}

function isOther(name: string, current: PartnerName | null): boolean {
  if (!current) return true
  const key = nameKey(name)
  const own = nameKey(current.name)
  if (key === own || own.startsWith(`${key} `) || key.startsWith(`${own} `)) return false
  if (current.acronym && fold(current.acronym) === key) return false
  if (isInitialsOf(name, current.name)) return false
  const ownWords = new Set(own.split(" "))
  return !key.split(" ").every((word) => ownWords.has(word))
}
