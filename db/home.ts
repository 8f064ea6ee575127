import { type Turn, turnOf } from "@/domain/board"
import { type Grouped, HOME_GROUPS, type HomeGroup } from "@/domain/home-tasks"
import type { Db } from "./client"
import { currentTime } from "./clock"
import type { Event } from "./events"
import { tiersOf } from "./partner-facts"
import { partnerCounts } from "./partner-list"
import { isLate } from "./sign-offs"
import { type Stated, type StatedFacts, statedFacts } from "./stated-facts"

/** Where an event's partners stand, for its Home: counts, and of each group the first few by name. */
type HomeState = {
  partners: number
  /** Of how many every text that is asked for is signed off: those whose turn is "done". */
  signedOff: number
  turns: Record<Turn, number>
  groups: Record<HomeGroup, Grouped>
  /** The proposal that waits, when exactly one partner has one. */
  proposalId: number | null
  /** Since when each of these has been signed off. */
  signedOffAt: number[]
  firstSentAt: number | null
}

/** How many of a group are named. */
const NAMED = 3

/** Made once for each state of the partners: what it is told by changes with them (db/partner-facts), but for the deadline. */
export function homeState(db: Db, event: Event, now = currentTime()): HomeState {
  const stated = statedFacts(db, event, tiersOf(db, event.id))
  const key = `${isLate(event, now)} ${event.publishRule}`
  const before = kept.get(stated)
  if (before?.key === key) return before.state
  const state = stateOf(event, stated, now)
  kept.set(stated, { key, state })
  return state
}

const kept = new WeakMap<Stated, { key: string; state: HomeState }>()

function stateOf(event: Event, { active, facts }: Stated, now: number): HomeState {
  const late = isLate(event, now)
  const turns: HomeState["turns"] = { done: 0, "with them": 0, late: 0, "with us": 0 }
  const groups = new Map<HomeGroup, StatedFacts[]>(HOME_GROUPS.map((group) => [group, []]))
  const signedOffAt: number[] = []
  for (const row of active) {
    const { standing, print, isHandedOn } = row
    const turn = turnOf({ standing, print, isLate: late, isHandedOn })
    turns[turn] += 1
    if (turn === "done") signedOffAt.push(row.signedOffAt ?? now)
    for (const group of groupsOf(event, row, turn)) groups.get(group)?.push(row)
  }
  const [proposing, ...others] = groups.get("proposal") ?? []
  return {
    ...{ partners: active.length, signedOff: signedOffAt.length, turns, groups: named(groups) },
    proposalId: others.length > 0 ? null : (proposing?.proposalId ?? null),
    signedOffAt,
    firstSentAt: firstSentAt(facts),
  }
}

/** How many of an event's partners have signed off every text that is asked for. */
export function countSignedOff(db: Db, event: Event): number {
  return partnerCounts(db, event).signedOff
}

/** Groups by what stands with either text. */
const OURS = ["proposal", "changes asked", "changed"] as const
/** The same of what nobody was asked about, or not to the end. */
const UNASKED = ["not sent", "no contact", "closed"] as const

function groupsOf(
  event: Event,
  { standing, print, missing, state, isHandedOn }: StatedFacts,
  turn: Turn,
): HomeGroup[] {
  const groups: HomeGroup[] = []
  const isPublic = state === "public"
  const mayGoOut = event.publishRule === "staff" || standing === "approved"
  // Nobody has to sign off what staff decide on and have made public already.
  const isSettled = isPublic && (event.publishRule === "staff" || standing === "closed")
  const asked = [...(isSettled ? [] : [standing]), print]
  if (mayGoOut && !isPublic) groups.push("publishable")
  if (missing.length > 0) groups.push("missing")
  if (isHandedOn) groups.push("handed on")
  groups.push(...OURS.filter((group) => standing === group || print === group))
  groups.push(...UNASKED.filter((group) => asked.includes(group)))
  if (turn === "late") groups.push("late")
  if (turn === "with them") groups.push("waiting")
  return groups
}

function named(groups: ReadonlyMap<HomeGroup, StatedFacts[]>): HomeState["groups"] {
  return Object.fromEntries(
    [...groups].map(([group, all]) => [
      group,
      { total: all.length, some: all.slice(0, NAMED).map(({ slug, name }) => ({ slug, name })) },
    ]),
  ) as HomeState["groups"]
}

function firstSentAt(facts: readonly StatedFacts[]): number | null {
  let first: number | null = null
  for (const { firstSentAt: at } of facts) if (at !== null && (first === null || at < first)) first = at
  return first
}
