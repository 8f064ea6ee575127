import { aliasedTable, and, asc, eq, inArray, isNull, min, type SQL, sql } from "drizzle-orm"
import { type Turn, turnOf } from "@/domain/board"
import { ENTRY_PARTS, type EntryPart } from "@/domain/entry-parts"
import { type Grouped, HOME_GROUPS, type HomeGroup } from "@/domain/home-tasks"
import { signOffOf } from "@/domain/sign-off"
import { signedOffAt } from "@/domain/signed-off-at"
import type { Db } from "./client"
import { currentTime } from "./clock"
import type { Event } from "./events"
import { partner, releaseEntry, review, revision, tier } from "./schema"
import { isLate, signOffFactsOf, type TimedFacts } from "./sign-offs"

/** Where an event's partners stand, for its Home: counts, and of each group the first few by name. */
export type HomeState = {
  partners: number
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

/** Reads no text but its length: fast with ten thousand partners. */
export function homeState(db: Db, event: Event, now = currentTime()): HomeState {
  const rows = leanPartners(db, event)
  const facts = signOffFactsOf(db, event, rows)
  const late = isLate(event, now)
  const turns: HomeState["turns"] = { done: 0, "with them": 0, late: 0, "with us": 0 }
  const ids = new Map<HomeGroup, number[]>(HOME_GROUPS.map((group) => [group, []]))
  const since: number[] = []
  let proposalId: number | null = null
  for (const row of rows) {
    const own = facts.get(row.id) as TimedFacts
    const { standing } = signOffOf(own)
    const undecided = own.answers.filter(({ isDecided }) => !isDecided)
    const isHandedOn = undecided.some(({ kind }) => kind === "handed-on")
    const turn = turnOf({ standing, isLate: late, isHandedOn })
    turns[turn] += 1
    if (standing === "approved") since.push(signedOffAt(own) ?? now)
    if (standing === "proposal") proposalId = undecided.find(({ kind }) => kind === "proposed")?.id ?? null
    for (const group of groupsOf(event, row, { standing, turn, isHandedOn })) ids.get(group)?.push(row.id)
  }
  return {
    ...{ partners: rows.length, turns, groups: named(db, ids), signedOffAt: since },
    proposalId: ids.get("proposal")?.length === 1 ? proposalId : null,
    firstSentAt: firstSentAt(db, event.id),
  }
}

/** How many of an event's partners have signed off what their drafts say. */
export function countSignedOff(db: Db, event: Event): number {
  const heads = db
    .select({ id: partner.id, hash: revision.hash })
    .from(partner)
    .innerJoin(revision, eq(revision.id, partner.headRevisionId))
    .where(and(eq(partner.eventId, event.id), isNull(partner.archivedAt)))
    .all()
  const facts = signOffFactsOf(db, event, heads)
  return [...facts.values()].filter((own) => signOffOf(own).standing === "approved").length
}

type LeanPartner = { id: number; hash: string; publicHash: string | null; missing: boolean }

function groupsOf(
  event: Event,
  { hash, publicHash, missing }: LeanPartner,
  { standing, turn, isHandedOn }: { standing: string; turn: Turn; isHandedOn: boolean },
): HomeGroup[] {
  const groups: HomeGroup[] = []
  const isPublic = publicHash === hash
  const mayGoOut = event.publishRule === "staff" || standing === "approved"
  // Nobody has to sign off what staff decide on and have made public already.
  const isSettled = isPublic && (event.publishRule === "staff" || standing === "closed")
  if (mayGoOut && !isPublic) groups.push("publishable")
  if (missing) groups.push("missing")
  if (isHandedOn) groups.push("handed on")
  if (standing === "proposal" || standing === "changes asked" || standing === "changed") groups.push(standing)
  if (!isSettled && (standing === "not sent" || standing === "no contact" || standing === "closed"))
    groups.push(standing)
  if (turn === "late") groups.push("late")
  if (turn === "with them") groups.push("waiting")
  return groups
}

const shown = aliasedTable(revision, "shown")

function leanPartners(db: Db, event: Event): LeanPartner[] {
  return db
    .select({
      ...{ id: partner.id, hash: revision.hash, publicHash: shown.hash },
      missing: lacksAny(db, event.id).mapWith(Boolean),
    })
    .from(partner)
    .innerJoin(revision, eq(revision.id, partner.headRevisionId))
    .innerJoin(tier, eq(tier.id, partner.tierId))
    .leftJoin(
      releaseEntry,
      and(eq(releaseEntry.releaseId, event.currentReleaseId ?? 0), eq(releaseEntry.partnerId, partner.id)),
    )
    .leftJoin(shown, eq(shown.id, releaseEntry.revisionId))
    .where(and(eq(partner.eventId, event.id), isNull(partner.archivedAt)))
    .orderBy(asc(tier.position), asc(partner.position), asc(partner.id))
    .all()
}

const LACKS: Record<EntryPart, SQL> = {
  logo: sql`${revision.logoSha256} is null`,
  description: sql`json_array_length(${revision.content}, '$.description.content') = 0`,
  website: sql`${revision.content} ->> '$.website' = ''`,
  tagline: sql`${revision.content} ->> '$.tagline' = ''`,
  acronym: sql`${revision.content} ->> '$.acronym' = ''`,
  nativeName: sql`${revision.content} ->> '$.nativeName' = ''`,
  links: sql`json_array_length(${revision.content}, '$.links') = 0`,
}

/** Does an entry lack anything that its tier requires? Only what some tier of the event requires is looked at. */
function lacksAny(db: Db, eventId: number): SQL {
  const tiers = db
    .select({ id: tier.id, parts: tier.requiredParts, variants: tier.requiredVariants })
    .from(tier)
    .where(eq(tier.eventId, eventId))
    .all()
  const lacks = (test: SQL, ids: number[]) =>
    ids.length === tiers.length ? test : sql`(${inArray(partner.tierId, ids)} and ${test})`
  const conditions = [
    ...ENTRY_PARTS.map((part) => ({
      test: LACKS[part],
      ids: tiers.filter(({ parts }) => parts.includes(part)).map(({ id }) => id),
    })),
    ...[...new Set(tiers.flatMap(({ variants }) => variants))].map((variant) => ({
      test: sql`${revision.variants} ->> ${`$.${variant}`} is null`,
      ids: tiers.filter(({ variants }) => variants.includes(variant)).map(({ id }) => id),
    })),
  ].filter(({ ids }) => ids.length > 0)
  return conditions.length === 0
    ? sql`0`
    : sql`(${sql.join(
        conditions.map(({ test, ids }) => lacks(test, ids)),
        sql` or `,
      )})`
}

function named(db: Db, ids: ReadonlyMap<HomeGroup, number[]>): HomeState["groups"] {
  const wanted = [...new Set([...ids.values()].flatMap((group) => group.slice(0, NAMED)))]
  const rows = db
    .select({ id: partner.id, slug: partner.slug, name: sql<string>`${revision.content} ->> '$.name'` })
    .from(partner)
    .innerJoin(revision, eq(revision.id, partner.headRevisionId))
    .where(inArray(partner.id, wanted))
    .all()
  const known = new Map(rows.map(({ id, slug, name }) => [id, { slug, name }]))
  return Object.fromEntries(
    [...ids].map(([group, all]) => [
      group,
      { total: all.length, some: all.slice(0, NAMED).flatMap((id) => known.get(id) ?? []) },
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
