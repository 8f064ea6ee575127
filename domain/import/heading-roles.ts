import { agreement, type Facts, nameWithLink } from "./facts"
import { nameKey } from "./name-key"
import { isBody, type Role, type Section } from "./roles"

/**
 * Roles of a document's own headings (h1 to h6, #, underlined lines), by level: the level with the most texts directly
 * under it carries the names; what stands above it are tiers, or the document's title when there is one of it at the
 * top. Gives null for every other block, and the sections left to be read without headings.
 */
export function headingRoles(facts: Facts[]): { roles: (Role | null)[]; sections: Section[] } {
  const roles: (Role | null)[] = facts.map(() => null)
  const headings = facts.flatMap((fact, index) => (isHeading(fact) ? [index] : []))
  const nameLevel = findNameLevel(facts, headings)
  const sections: Section[] = []
  const firstHeading = headings[0] ?? facts.length
  if (firstHeading > 0)
    sections.push({ from: 0, to: firstHeading, under: "start", isLast: headings.length === 0 })
  headings.forEach((index, position) => {
    const end = headings[position + 1] ?? facts.length
    const role = roleOf(facts, headings, position, nameLevel)
    roles[index] = role
    if (role.role === "name" || role.role === "text") markText(facts, roles, index + 1, end)
    else if (end > index + 1)
      sections.push({
        from: index + 1,
        to: end,
        under: role.role === "tier" ? "tier" : "title",
        isLast: end === facts.length,
      })
  })
  return { roles, sections }
}

function isHeading(fact: Facts): boolean {
  return fact.block.kind === "heading" || fact.block.kind === "title"
}

function roleOf(facts: Facts[], headings: number[], position: number, nameLevel: number | null): Role {
  const index = headings[position] as number
  const fact = facts[index] as Facts
  const next = headings[position + 1]
  const end = next ?? facts.length
  const level = levelOf(fact)
  const body = facts.slice(index + 1, end).find(isBody)
  const nextLevel = next === undefined ? 0 : levelOf(facts[next] as Facts)
  if (fact.block.kind === "title") return { role: "aside", why: "title" }
  const isOwnName = body?.lead && nameKey(body.lead.name) === nameKey(fact.text)
  if (isTitleOfAll(facts, headings, position, nameLevel)) return { role: "aside", why: "title" }
  if (fact.tier && !isOwnName && (fact.tier.certain || level !== nameLevel || !body))
    return { role: "tier", title: fact.tier.title, rest: fact.tier.rest }
  if (nameLevel === null || level < nameLevel || holdsNames(facts, headings, position))
    return { role: "tier", title: fact.text.replace(/\s*[:：]$/u, ""), rest: "" }
  if (level === nameLevel && !body && end === index + 1 && nextLevel > level)
    return { role: "tier", title: fact.text, rest: "" }
  // "About us", "Contact" under a name: part of the description.
  const above = headings
    .slice(0, position)
    .reverse()
    .find((at) => levelOf(facts[at] as Facts) < level)
  const isInside = above !== undefined && levelOf(facts[above] as Facts) === nameLevel && level > nameLevel
  if ((isInside && hasOwnText(facts, headings, above)) || GENERIC.test(fact.text)) return { role: "text" }
  return {
    role: "name",
    name: nameWithLink(fact),
    textFrom: null,
    basis: "heading",
    agreement: body ? agreement(fact.text, body.text) : 0,
  }
}

const GENERIC =
  /^(?:about(?: us)?|contact(?: us)?|website|links?|description|profile|overview|background|mission|vision|our (?:mission|vision|work|story)|what we do|who we are|über uns|kontakt|à propos|sobre nosotros|quiénes somos|소개|연락처)$/iu

/** One heading at the top, above all others (or with all names in plain text under it), is the document's title. */
function isTitleOfAll(
  facts: Facts[],
  headings: number[],
  position: number,
  nameLevel: number | null,
): boolean {
  if (position !== 0) return false
  const index = headings[0] as number
  const fact = facts[index] as Facts
  const level = levelOf(fact)
  const end = headings[1] ?? facts.length
  if (index > 0 || headings.slice(1).some((at) => levelOf(facts[at] as Facts) <= level)) return false
  if (headings.length === 1) return !fact.tier && holdsMany(facts, index + 1, end)
  // Partners without headings right under it: a tier, whatever follows.
  if (fact.tier && facts.slice(index + 1, end).some((one) => one.isShort || (one.lead?.strength ?? 0) >= 3))
    return false
  const hasTiers = headings.slice(1).some((at) => isTierHeading(facts, headings, at, nameLevel))
  return hasTiers || !fact.tier || /^(?:our|unsere|nos|nuestros)\s/iu.test(fact.text)
}

function isTierHeading(facts: Facts[], headings: number[], at: number, nameLevel: number | null): boolean {
  const fact = facts[at] as Facts
  return (
    Boolean(fact.tier?.certain) || (nameLevel !== null && levelOf(fact) < nameLevel && headings.includes(at))
  )
}

function findNameLevel(facts: Facts[], headings: number[]): number | null {
  const texts = new Map<number, number>()
  headings.forEach((index, position) => {
    const fact = facts[index] as Facts
    const end = headings[position + 1] ?? facts.length
    const body = facts
      .slice(index + 1, end)
      .find((candidate) => isBody(candidate) || candidate.block.kind === "listItem")
    if (fact.block.kind === "title" || fact.tier?.certain || GENERIC.test(fact.text)) return
    if (holdsNames(facts, headings, position)) return
    const isLoneTop =
      position === 0 &&
      headings.length > 1 &&
      !headings.slice(1).some((at) => levelOf(facts[at] as Facts) <= levelOf(fact))
    if (isLoneTop) return
    texts.set(levelOf(fact), (texts.get(levelOf(fact)) ?? 0) + (body ? 1 : 0.3))
  })
  let best: number | null = null
  for (const [level, count] of [...texts].sort(([a], [b]) => a - b))
    if (best === null || count > (texts.get(best) ?? 0) || (count === texts.get(best) && level > best))
      best = level
  return best
}

/** Two partners or more without headings of their own: bold or plain name lines with texts that begin with them, or a list of names. */
function holdsMany(facts: Facts[], from: number, to: number): boolean {
  let found = 0
  for (let index = from; index < to; index += 1) {
    const fact = facts[index] as Facts
    const next = facts[index + 1]
    if (!fact.isShort || index + 1 >= to || !next || !isBody(next)) continue
    if (agreement(fact.text, next.text) >= 2 || (fact.block.bold && fact.block.kind === "paragraph"))
      found += 1
  }
  return found >= 2
}

/**
 * Names stand under the heading: two or more, or one that is bold or that its text is about, where another heading of
 * this level is a tier for certain.
 */
function holdsNames(facts: Facts[], headings: number[], position: number): boolean {
  const index = headings[position] as number
  const end = headings[position + 1] ?? facts.length
  if (holdsMany(facts, index + 1, end)) return true
  const first = facts[index + 1]
  const second = end > index + 2 ? facts[index + 2] : undefined
  const isAbout = (fact: Facts) =>
    second !== undefined && isBody(second) && agreement(fact.text, second.text) >= 2
  const isOneName =
    end > index + 1 &&
    first?.isShort &&
    first.block.kind === "paragraph" &&
    (first.block.bold || (isAbout(first) && !isAbout(facts[index] as Facts)))
  const level = levelOf(facts[index] as Facts)
  return Boolean(isOneName) && headings.some((at) => isCertainTier(facts[at] as Facts, level))
}

function isCertainTier(fact: Facts, level: number): boolean {
  return Boolean(fact.tier?.certain) && levelOf(fact) === level
}

function hasOwnText(facts: Facts[], headings: number[], at: number): boolean {
  const end = headings.find((heading) => heading > at) ?? facts.length
  return facts.slice(at + 1, end).some(isBody)
}

function markText(facts: Facts[], roles: (Role | null)[], from: number, to: number): void {
  for (let index = from; index < to; index += 1) {
    const fact = facts[index] as Facts
    if (fact.website) roles[index] = { role: "website", address: fact.website }
    else roles[index] = fact.block.kind === "row" ? { role: "row" } : { role: "text" }
  }
}

function levelOf(fact: Facts): number {
  return fact.block.kind === "title" ? 0 : (fact.block.level ?? 1)
}
