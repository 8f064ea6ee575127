import { agreement, type Facts } from "./facts"
import { nameKey } from "./name-key"

/** Short lines that follow each other, from `at` to before `end`, and the text right under the last of them. */
export type Run = {
  facts: Facts[]
  at: number
  end: number
  body: Facts | null
  /** Empty lines that the document puts between a name and its text. */
  innerGap: number
  /** How the certain tier titles so far look. */
  looks: ReadonlySet<Look>
}

export type Look = "bold" | "caps" | "centered" | "colon" | "plain"

/**
 * The lines of a run that are titles of tiers: by their words, or by standing over a name in another look than it
 * ("FRIENDS" over "Acme") when the text is about the lower line, or the document's other tiers have that look.
 */
export function tierLines(run: Run, hasText: boolean): Set<number> {
  const { facts, at, end, body } = run
  const tiers = new Set<number>()
  for (let index = at; index < end; index += 1) {
    const fact = facts[index] as Facts
    if (!fact.tier) continue
    const isLast = index === end - 1
    const opensBody = isLast && body?.lead && nameKey(body.lead.name) === nameKey(fact.tier.title)
    const isSubline = fact.gap === 0 && index > 0 && isLast && !fact.tier.certain
    const fits = isLast && body && !fact.tier.certain && agreement(fact.text, body.text) >= 2
    if (!opensBody && !isSubline && !fits) tiers.add(index)
  }
  for (const index of overNames(run)) tiers.add(index)
  const upper = tiers.size === 0 ? lookedOver(run, hasText) : -1
  if (upper >= 0) tiers.add(upper)
  return tiers
}

/** The line of the run that the text under it is about; -1 when there is no text, or it introduces somebody else. */
export function nameLine(run: Run, tiers: Set<number>, hasText: boolean): number {
  const { facts, at, end, body } = run
  if (!body) return -1
  const lastTier = Math.max(at - 1, ...tiers)
  let best = -1
  let score = 0
  for (let index = lastTier + 1; index < end; index += 1) {
    const fact = facts[index] as Facts
    const fit = fact.website || tiers.has(index) ? 0 : agreement(fact.text, body.text)
    if (fit > score) {
      best = index
      score = fit
    }
  }
  if (best >= 0 && (score >= 2 || lastTier + 1 === end - 1)) return best
  let group = end - 1
  if (group <= lastTier) return -1
  while (group - 1 > lastTier && (facts[group] as Facts).gap === 0) group -= 1
  const first = facts[group] as Facts
  // The last line of a partner's text, and then a paragraph that introduces somebody else.
  const introduces = body.lead !== null && body.lead.strength >= 3 && body.gap > first.gap
  if (introduces && hasText && group === at) return -1
  // A list of names, and then a paragraph that gives somebody else with a short name.
  const isOther = body.lead?.acronym && body.lead.strength >= 4 && body.gap > run.innerGap
  if (isOther && score === 0) return -1
  return best >= 0 ? best : group
}

/** Lines set apart that look as the tiers before them do, over a name that does not: "Water stations:", "HALL B". */
function overNames({ facts, at, end, looks }: Run): number[] {
  const found: number[] = []
  const usual = new Set(looks)
  for (let index = at; index + 1 < end; index += 1) {
    const [fact, next] = [facts[index] as Facts, facts[index + 1] as Facts]
    const look = lookOf(fact)
    // A name in capitals stands among names, or right under a tier: "ABB".
    const isCaps = look === "caps" && next.gap < fact.gap && fact.text.length > 6 && !facts[index - 1]?.tier
    const isOver = look === "colon" || isCaps
    if (fact.tier?.certain) usual.add(look)
    else if (
      isOver &&
      usual.has(look) &&
      fact.gap > 0 &&
      !fact.tier &&
      !next.tier &&
      lookOf(next) === "plain"
    )
      found.push(index)
  }
  return found
}

function lookedOver(run: Run, hasText: boolean): number {
  const { facts, at, end, body, looks } = run
  // "HEROES" over "Anna's Flowers", after "GOLD" over "Acme": the look of the tiers before decides.
  for (let index = at; body && index + 1 < end; index += 1) {
    const look = lookOf(facts[index] as Facts)
    const isOver =
      lookOf(facts[index + 1] as Facts) === "plain" &&
      agreement((facts[index] as Facts).text, body.text) === 0
    if (look !== "plain" && looks.has(look) && isOver && (facts[index] as Facts).gap > 0) return index
  }
  const named = nameLine(run, new Set(), hasText)
  const upper = facts[named - 1]
  const lower = facts[named]
  if (!body || !upper || !lower || named - 1 < at || end - at < 2 || upper.website) return -1
  const look = lookOf(upper)
  if (look === "plain" || look === lookOf(lower)) return -1
  const isUsual = looks.has(look)
  const fits = agreement(lower.text, body.text) >= 2 && agreement(upper.text, body.text) === 0
  return fits || isUsual ? named - 1 : -1
}

/** What sets a line apart to the eye. */
export function lookOf(fact: Facts): Look {
  if (/[:：]$/u.test(fact.text)) return "colon"
  if (fact.block.bold) return "bold"
  if (fact.block.centered) return "centered"
  return /\p{Lu}{3}/u.test(fact.text) && !/\p{Ll}/u.test(fact.text) ? "caps" : "plain"
}
