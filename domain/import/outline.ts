import type { SourceBlock } from "./block"
import { agreement, type Facts, factsOf } from "./facts"
import { flatRoles } from "./flat-roles"
import { headingRoles } from "./heading-roles"
import { readInlineEntry } from "./inline-entry"
import { type Habits, isBody, type Role } from "./roles"

/** What every block of a document is for: the document's own headings first, then what lies between them. */
export function outline(blocks: SourceBlock[]): Role[] {
  const facts = blocks.map(factsOf)
  const { roles, sections } = headingRoles(facts)
  const habits = habitsOf(facts)
  for (const section of sections) {
    const found = flatRoles(facts, section, habits)
    found.forEach((role, index) => {
      roles[section.from + index] = role
    })
  }
  return roles.map((role) => role ?? { role: "text" })
}

/** How this document parts its entries: empty lines before one, and how many have a line with their name. */
function habitsOf(facts: Facts[]): Habits {
  const lineGaps: number[] = []
  const leadGaps: number[] = []
  const innerGaps: number[] = []
  let hasContinuations = false
  let withHeading = 0
  let without = 0
  facts.forEach((fact, index) => {
    const next = facts[index + 1]
    const before = facts[index - 1]
    const isEntryLine =
      fact.isShort && !fact.tier && next !== undefined && isBody(next) && agreement(fact.text, next.text) >= 2
    const isEntryLead =
      !fact.isShort && (fact.lead?.strength ?? 0) >= 3 && before !== undefined && isBody(before)
    if (isEntryLine) withHeading += 1
    else if (isEntryLead) without += 1
    if (isEntryLine) innerGaps.push(next.gap)
    if (isBody(fact) && !fact.lead && before && isBody(before)) {
      hasContinuations = true
      innerGaps.push(fact.gap)
    }
    if (before && isBody(before) && isEntryLine) lineGaps.push(fact.gap)
    if (before && isBody(before) && isEntryLead) leadGaps.push(fact.gap)
  })
  // Lines with names are surer than sentences that may only mention somebody.
  const gaps = lineGaps.length >= 2 ? lineGaps : [...lineGaps, ...leadGaps]
  gaps.sort((a, b) => a - b)
  innerGaps.sort((a, b) => a - b)
  return {
    entryGap: gaps[Math.floor(gaps.length / 4)] ?? 0,
    innerGap: innerGaps[Math.floor((innerGaps.length - 1) * 0.75)] ?? 0,
    leastGap: Math.min(...(lineGaps.length > 0 ? lineGaps : leadGaps), 99) % 99,
    hasContinuations,
    headingShare: withHeading >= 3 ? withHeading / (withHeading + without) : 0,
    inlineShare: inlineShareOf(facts),
  }
}

/** Of the paragraphs that are no continuation of a named entry, how many start "Name: text" or "Name – text". */
function inlineShareOf(facts: Facts[]): number {
  const bodies = facts.filter((fact) => isBody(fact))
  const inline = bodies.filter((fact) => readInlineEntry(fact.block) !== null)
  return inline.length >= 2 ? inline.length / bodies.length : 0
}
