import { and, asc, eq, inArray, isNull, min, sql } from "drizzle-orm"
import { type Turn, turnOf } from "@/domain/board"
import { type Grouped, HOME_GROUPS, type HomeGroup } from "@/domain/home-tasks"
import { signedOffAt, type Word } from "@/domain/signed-off-at"
import type { Db } from "./client"
import { currentTime } from "./clock"
import { copiesOf, copyColumns } from "./copy-hashes"
import type { Event } from "./events"
import { activePartners, partnerCounts, type StatedFacts } from "./partner-list"
import { answer, decision, partner, review, revision } from "./schema"
import { isLate } from "./sign-offs"

/** Where an event's partners stand, for its Home: counts, and of each group the first few by name. */
type HomeState = {
  partners: number
  /** Of how many the copy for the web is signed off; `turns` look at both texts. */
  signedOff: number
  turns: Record<Turn, number>
  groups: Record<HomeGroup, Grouped>
  /** The proposal that waits, when exactly one partner has one. */
  proposalId: number | null
  /** Since when each sign-off that holds has held. */
  signedOffAt: number[]
  firstSentAt: number | null
}

/** How many of a group are named. */
const NAMED = 3

/** Made once for each state of the partners: what it is told by changes with them (db/partner-facts), but for the deadline. */
export function homeState(db: Db, event: Event, now = currentTime()): HomeState {
  const rows = activePartners(db, event)
  const key = `${isLate(event, now)} ${event.publishRule}`
  const before = kept.get(rows)
  if (before?.key === key) return before.state
  const state = stateOf(db, event, rows, now)
  kept.set(rows, { key, state })
  return state
}

const kept = new WeakMap<readonly StatedFacts[], { key: string; state: HomeState }>()

function stateOf(db: Db, event: Event, rows: readonly StatedFacts[], now: number): HomeState {
  const waiting = undecidedOf(db, event.id)
  const late = isLate(event, now)
  const turns: HomeState["turns"] = { done: 0, "with them": 0, late: 0, "with us": 0 }
  const groups = new Map<HomeGroup, StatedFacts[]>(HOME_GROUPS.map((group) => [group, []]))
  const approved: number[] = []
  for (const row of rows) {
    const isHandedOn = waiting.handOns.has(row.id)
    const turn = turnOf({ standing: row.standing, print: row.print, isLate: late, isHandedOn })
    turns[turn] += 1
    if (row.standing === "approved") approved.push(row.id)
    for (const group of groupsOf(event, row, { turn, isHandedOn })) groups.get(group)?.push(row)
  }
  const [proposing, ...others] = groups.get("proposal") ?? []
  const words = approved.length > 0 ? wordsOf(db, event.id) : new Map<number, Word[]>()
  return {
    ...{ partners: rows.length, signedOff: approved.length, turns, groups: named(groups) },
    proposalId:
      proposing === undefined || others.length > 0 ? null : (waiting.proposals.get(proposing.id) ?? null),
    signedOffAt: approved.map((id) => signedOffAt(event.approvalRule, words.get(id) ?? []) ?? now),
    firstSentAt: firstSentAt(db, event.id),
  }
}

/** How many of an event's partners have signed off what their drafts say. */
export function countSignedOff(db: Db, event: Event): number {
  return partnerCounts(db, event).standings.approved
}

/** Proposals and hand-ons that wait for staff, by partner: the newest proposal's id, and whether there is a hand-on. */
function undecidedOf(db: Db, eventId: number): { proposals: Map<number, number>; handOns: Set<number> } {
  const rows = db
    .select({ id: answer.id, partnerId: answer.partnerId, kind: answer.kind })
    .from(answer)
    .innerJoin(partner, eq(partner.id, answer.partnerId))
    .leftJoin(decision, eq(decision.answerId, answer.id))
    .where(
      and(
        eq(partner.eventId, eventId),
        inArray(answer.kind, ["proposed", "handed-on"]),
        isNull(decision.answerId),
      ),
    )
    .orderBy(asc(answer.id))
    .all()
  return {
    proposals: new Map(rows.filter(({ kind }) => kind === "proposed").map((row) => [row.partnerId, row.id])),
    handOns: new Set(rows.filter(({ kind }) => kind === "handed-on").map((row) => row.partnerId)),
  }
}

/**
 * What those who decide said of each partner's copy for the web, oldest first. As plain arrays, for there may be many; texts
 * are read only where there is one for print too.
 */
function wordsOf(db: Db, eventId: number): Map<number, Word[]> {
  type Row = [
    partnerId: number,
    contactId: number,
    kind: string,
    at: number,
    hash: string,
    printed: string | null,
  ]
  const rows = db.values<Row>(sql`
    select ${answer.partnerId}, ${answer.contactId}, ${answer.kind}, ${answer.at}, ${copyColumns.hash},
      ${copyColumns.printed}
    from ${answer} join ${partner} on ${partner.id} = ${answer.partnerId}
    join ${revision} on ${revision.id} = ${answer.revisionId}
    where ${partner.eventId} = ${eventId} and ${answer.decides}
      and ${answer.kind} in ('approved', 'changes', 'proposed') and instr(${answer.covers}, '"web"') > 0
    order by ${answer.id}`)
  const words = new Map<number, Word[]>()
  for (const [partnerId, contactId, kind, at, whole, printed] of rows) {
    const hash = copiesOf({ hash: whole, printed }).web
    const word = { contactId, approves: kind === "approved", hash, at }
    const own = words.get(partnerId)
    if (own) own.push(word)
    else words.set(partnerId, [word])
  }
  return words
}

/** Groups by what stands with either text. */
const OURS = ["proposal", "changes asked", "changed"] as const
/** The same of what nobody was asked about, or not to the end. */
const UNASKED = ["not sent", "no contact", "closed"] as const

function groupsOf(
  event: Event,
  { standing, print, missing, state }: StatedFacts,
  { turn, isHandedOn }: { turn: Turn; isHandedOn: boolean },
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

function firstSentAt(db: Db, eventId: number): number | null {
  return (
    db
      .select({ at: min(review.sentAt) })
      .from(review)
      .innerJoin(partner, eq(partner.id, review.partnerId))
      .where(eq(partner.eventId, eventId))
      .get()?.at ?? null
  )
}
