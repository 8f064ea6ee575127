import { agreement, type Facts } from "./facts"
import { isBody, type Role } from "./roles"

/**
 * The first line, or its date and place in the lines right under it, with a tier, a table, an introduction or the
 * document's first heading below.
 */
export function isTitleLine(
  facts: Facts[],
  index: number,
  above: Role | undefined,
  headingFollows: boolean,
): boolean {
  const isUnderTitle = above?.role === "aside" && above.why === "title" && isDetail(facts[index])
  if (index > 0 && !isUnderTitle) return false
  let at = index + 1
  while (at < index + 4 && isDetail(facts[at])) at += 1
  const next = facts[at]
  if (next === undefined) return headingFollows
  return next.tier !== null || next.block.kind === "row" || isBody(next)
}

/** "Monday, 5 June, 13:15, Room 4" right under the title. */
function isDetail(fact: Facts | undefined): boolean {
  return Boolean(fact?.isShort) && !fact?.tier && fact?.gap === 0 && /\d/u.test(fact.text)
}

/**
 * Whether the first line is the document's title when the text under it thanks or announces and names nobody, and a tier
 * follows: "Light & Matter", "The museum thanks all who made the exhibition possible:", "Lenders".
 */
export function isTitleOverIntro(facts: Facts[], intro: Facts): boolean {
  const title = facts[0]
  if (!title || title.tier || intro.lead || !facts[2]?.tier) return false
  const isIntro = /[:：]$/u.test(intro.text) || INTRODUCES.test(intro.text)
  return isIntro && agreement(title.text, intro.text) < 2
}

const INTRODUCES =
  /\b(?:thanks?|grateful|partners|sponsors|supporters|made (?:it )?possible|the following|danken|sponsoren|remerci\p{L}+|partenaires|agradec\p{L}+|patrocinadores)\b/iu
