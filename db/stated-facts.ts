import { isSignedOff } from "@/domain/board"
import { inPageOrder, type PublicState } from "@/domain/partner-view"
import type { Standing } from "@/domain/sign-off"
import type { Db } from "./client"
import type { PartnerFacts } from "./derived-facts"
import type { Event } from "./events"
import { type EventFacts, partnerFacts, publishedHashes } from "./partner-facts"
import type { Tier } from "./tiers"

export type StatedFacts = PartnerFacts & { state: PublicState }

/** What can be said of an event's partners in numbers; all but `archived` are about the active ones. */
export type PartnerCounts = {
  partners: number
  archived: number
  incomplete: number
  /** Of how many every text that is asked for is signed off. */
  signedOff: number
  standings: Record<Standing, number>
  states: Record<PublicState, number>
  /** By language tag: of how many a text is missing in it. */
  untranslated: Record<string, number>
}

/** The facts of an event with what is public, and what is said of all of them together. */
export type Stated = {
  key: string
  /** What it was made of; `places` tells where in `facts` each of these stands. */
  list: readonly PartnerFacts[]
  places: readonly number[]
  /** In the order of the page; `active` without those put away. */
  facts: readonly StatedFacts[]
  active: readonly StatedFacts[]
  counts: PartnerCounts
  tags: string[]
}

/** With more changes than these, all is made anew. */
const FEW = 100

const made = new WeakMap<EventFacts, Stated>()

/**
 * The facts with what is public, in the order of the page. While nothing changed, the arrays are the same ones; of a few
 * changes, only what they touch is made anew: among ten thousand partners, a save would else take as long as the page it is
 * answered with.
 */
export function statedFacts(db: Db, event: Event, tiers: readonly Tier[]): Stated {
  const known = partnerFacts(db, event, tiers)
  const order = tiers.map(({ id }) => id)
  const key = `${event.currentReleaseId} ${order}`
  const before = made.get(known)
  if (before?.key === key && before.list === known.list) return before
  const stateOf = publicStates(db, event)
  const next =
    (before?.key === key ? changed(before, known.list, stateOf) : null) ??
    all(event, known.list, { key, order, stateOf })
  made.set(known, next)
  return next
}

type StateOf = (facts: PartnerFacts) => StatedFacts

function publicStates(db: Db, event: Event): StateOf {
  const shown = publishedHashes(db, event.currentReleaseId)
  return (facts) => {
    const hash = shown.get(facts.id)
    const state = hash === undefined ? "not public" : hash === facts.webHash ? "public" : "changed"
    // In this order: V8 gives each object a hidden class of its own when a field is added behind a spread of so many.
    return { state, ...facts }
  }
}

function all(
  { languages }: Event,
  list: readonly PartnerFacts[],
  { key, order, stateOf }: { key: string; order: number[]; stateOf: StateOf },
): Stated {
  const facts = inPageOrder(list.map(stateOf), order)
  const places = new Map(facts.map(({ id }, place) => [id, place]))
  const counts: PartnerCounts = {
    ...{ partners: 0, archived: 0, incomplete: 0, signedOff: 0 },
    standings: {
      ...{ approved: 0, "no contact": 0, "not sent": 0, changed: 0 },
      ...{ proposal: 0, "changes asked": 0, waiting: 0, closed: 0 },
    },
    states: { public: 0, changed: 0, "not public": 0 },
    untranslated: Object.fromEntries(languages.slice(1).map((language) => [language, 0])),
  }
  for (const one of facts) count(counts, one, 1)
  return {
    ...{ key, list, facts, counts, tags: tagsAmong(list) },
    places: list.map(({ id }) => places.get(id) ?? 0),
    active: facts.filter(({ isArchived }) => !isArchived),
  }
}

/** The same with what changed since; null when all has to be made anew: somebody came, moved, or many changed. */
function changed(before: Stated, list: readonly PartnerFacts[], stateOf: StateOf): Stated | null {
  if (list.length !== before.list.length) return null
  const facts = [...before.facts]
  const counts = structuredClone(before.counts)
  let changes = 0
  let hasOtherTags = false
  for (let index = 0; index < list.length; index += 1) {
    const [was, now] = [before.list[index], list[index]]
    if (was === now) continue
    const place = before.places[index]
    const counted = place === undefined ? undefined : before.facts[place]
    changes += 1
    if (!was || !now || place === undefined || !counted || changes > FEW || hasMoved(was, now)) return null
    const stated = stateOf(now)
    facts[place] = stated
    count(counts, counted, -1)
    count(counts, stated, 1)
    hasOtherTags ||= `${was.tags}` !== `${now.tags}`
  }
  return {
    ...before,
    ...{ list, facts, counts },
    active: facts.filter(({ isArchived }) => !isArchived),
    tags: hasOtherTags ? tagsAmong(list) : before.tags,
  }
}

function hasMoved(was: PartnerFacts, now: PartnerFacts): boolean {
  return was.tierId !== now.tierId || was.position !== now.position
}

/** Adds one to the counts, or takes it from them. */
function count(counts: PartnerCounts, facts: StatedFacts, by: 1 | -1) {
  if (facts.isArchived) {
    counts.archived += by
    return
  }
  counts.partners += by
  if (facts.missing.length > 0) counts.incomplete += by
  if (isSignedOff(facts)) counts.signedOff += by
  counts.standings[facts.standing] += by
  counts.states[facts.state] += by
  for (const language of facts.untranslated)
    counts.untranslated[language] = (counts.untranslated[language] ?? 0) + by
}

function tagsAmong(list: readonly PartnerFacts[]): string[] {
  const tags = new Set<string>()
  for (const facts of list) for (const tag of facts.tags) tags.add(tag)
  return [...tags].sort((a, b) => a.localeCompare(b, "en"))
}
