import fc from "fast-check"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { archivePartner, restorePartner } from "@/db/archiving"
import type { Connection } from "@/db/client"
import { updateEvent } from "@/db/events"
import { publishPlan } from "@/db/next-release"
import { placePartner } from "@/db/partner-moves"
import { addPartner } from "@/db/partners"
import { publish, rollBack, unpublish } from "@/db/releases"
import { restoreRevision } from "@/db/revision-history"
import { baseOf, saveRevision, setLogo } from "@/db/revisions"
import { changeRole, listStaff, setDisabled } from "@/db/staff"
import { addTier, moveTier, removeTier, updateTier } from "@/db/tiers"
import { contentHash } from "@/domain/content-hash"
import { NEW_TIER } from "@/domain/event"
import { type Actor, ROLES } from "@/domain/permissions"
import type { Result } from "@/domain/result"
import {
  addEvent,
  contentOf,
  dump,
  dumpWithoutLog,
  logoOf,
  partnerIn,
  reload,
  scene,
  settingsOf,
} from "./scene"

const START = Date.UTC(2026, 8, 1, 9)

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: START })
})
afterEach(() => {
  vi.useRealTimers()
})

it("whatever staff do in whatever order, the facts hold and a refused verb writes nothing", () => {
  const step = fc.record({
    verb: fc.nat(VERBS.length - 1),
    picks: fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99), fc.nat(99)),
    minutes: fc.constantFrom(0, 0, 0, 0, 1, 9, 11),
  })
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 60, size: "max" }), (steps) => {
      vi.setSystemTime(START)
      const the = scene()
      const { db } = the
      // Thousands of commits, and no power cut to survive.
      db.$client.pragma("synchronous = OFF")
      for (const name of ["A", "B", "C"]) partnerIn(the, name)
      partnerIn({ ...the, ...addEvent(db, the.staff.owner, "other") }, "D")
      const frozen = new Map<string, string>()
      for (const { verb, picks, minutes } of steps) {
        vi.setSystemTime(Date.now() + minutes * 60_000)
        const before = dumpWithoutLog(db)
        const result = VERBS[verb]?.(new World(db, picks), actorOf(db, picks[3]))
        if (result && !result.ok) expect(dumpWithoutLog(db)).toEqual(before)
        expectFacts(db)
        expectFrozen(db, frozen)
      }
    }),
    { numRuns: 50 },
  )
}, 240_000)

/** Picks things of the database by number, so that most steps hit something that is there. */
class World {
  constructor(
    readonly db: Connection,
    readonly picks: readonly number[],
  ) {}
  ids(sql: string, ...values: unknown[]): number[] {
    return this.db.$client
      .prepare(sql)
      .pluck()
      .all(...values) as number[]
  }
  one(table: string, which: number): number {
    const ids = this.ids(`select id from "${table}" order by id`)
    return ids[this.nth(which) % (ids.length + 1)] ?? 999
  }
  nth(which: number): number {
    return this.picks[which] ?? 0
  }
  get eventId() {
    return this.nth(0) % 3 === 0 ? 2 : 1
  }
  get text() {
    return contentOf(`Name ${this.nth(1) % 4}`, `Text ${this.nth(2) % 3}`)
  }
  get tierSettings() {
    const logoSize = (["small", "medium", "large"] as const)[this.nth(2) % 3] ?? "small"
    return { ...NEW_TIER, name: `Tier ${this.nth(1) % 4}`, logoSize }
  }
}

const VERBS: ((the: World, actor: Actor) => Result | undefined)[] = [
  (the, actor) =>
    addPartner(the.db, actor, { eventId: the.eventId, tierId: the.one("tier", 2), content: the.text }),
  (the, actor) => saved(the, actor, false),
  (the, actor) => saved(the, actor, false),
  (the, actor) => saved(the, actor, true),
  (the, actor) =>
    setLogo(the.db, actor, {
      partnerId: the.one("partner", 0),
      logo: the.nth(1) % 3 ? logoOf(`logo ${the.nth(1) % 3}`) : null,
    }),
  (the, actor) => restored(the, actor),
  (the, actor) => archivePartner(the.db, actor, the.one("partner", 0)),
  (the, actor) => restorePartner(the.db, actor, the.one("partner", 0)),
  (the, actor) => placed(the, actor),
  (the, actor) => addTier(the.db, actor, { eventId: the.eventId, settings: the.tierSettings }),
  (the, actor) =>
    updateTier(the.db, actor, {
      eventId: the.eventId,
      tierId: the.one("tier", 3),
      settings: the.tierSettings,
    }),
  (the, actor) => removeTier(the.db, actor, { eventId: the.eventId, tierId: the.one("tier", 1) }),
  (the, actor) =>
    moveTier(the.db, actor, {
      eventId: the.eventId,
      tierId: the.one("tier", 1),
      direction: the.nth(2) % 2 ? "up" : "down",
    }),
  (the, actor) =>
    updateEvent(the.db, actor, {
      eventId: the.eventId,
      settings: settingsOf({ slug: `event-${the.nth(1) % 3}` }),
    }),
  (the, actor) => publish(the.db, actor, { eventId: the.eventId }),
  (the, actor) =>
    publish(the.db, actor, {
      eventId: the.eventId,
      fingerprint: publishPlan(the.db, the.eventId)?.fingerprint ?? "",
    }),
  (the, actor) => unpublish(the.db, actor, the.eventId),
  (the, actor) => rollBack(the.db, actor, { eventId: the.eventId, releaseId: the.one("release", 1) }),
  (the, actor) =>
    changeRole(the.db, actor, { memberId: the.one("user", 0), role: ROLES[the.nth(1) % 4] ?? "viewer" }),
  (the, actor) =>
    setDisabled(the.db, actor, { memberId: the.one("user", 0), disabled: the.nth(1) % 2 === 0 }),
]

function saved(the: World, actor: Actor, stale: boolean) {
  const partnerId = the.one("partner", 0)
  if (partnerId === 999) return undefined
  const base = stale ? "0.1" : baseOf(reload(the.db, partnerId).head)
  return saveRevision(the.db, actor, { partnerId, base, content: the.text })
}

function restored(the: World, actor: Actor) {
  const partnerId = the.one("partner", 0)
  if (partnerId === 999) return undefined
  const base = the.nth(2) % 4 ? reload(the.db, partnerId).head.hash : "stale"
  return restoreRevision(the.db, actor, { partnerId, revisionId: the.one("revision", 1), base })
}

/** One partner to an end of a tier, or beside another, which may stand elsewhere or be archived by now. */
function placed(the: World, actor: Actor) {
  const tierIds = the.ids("select id from tier where event_id = ?", the.eventId)
  const partnerId = the.one("partner", 0)
  const tierId = tierIds[the.nth(1) % tierIds.length] ?? 999
  const to =
    the.nth(2) % 2 === 0
      ? { tierId, edge: the.nth(2) % 4 === 0 ? ("start" as const) : ("end" as const) }
      : { tierId, partnerId: the.one("partner", 2), edge: "before" as const }
  const fromTierId = tierIds[the.nth(3) % tierIds.length] ?? 999
  return placePartner(the.db, actor, { partnerId, fromTierId, to })
}

function actorOf(db: Connection, pick: number): Actor {
  // Mostly somebody who may: else most steps would be refused.
  const enabled = listStaff(db).filter(
    (member) => member.disabledAt === null && (pick > 80 || member.role !== "viewer"),
  )
  const { id, role } = enabled[pick % enabled.length] ?? { id: null, role: "viewer" }
  return { id, role }
}

/** Each query gives what must not be. */
const NEVER = {
  "a gap in a partner's revisions":
    "select partner_id from revision group by partner_id having min(number) <> 1 or max(number) <> count(*)",
  "a head that is another's or not the last":
    "select p.id from partner p join revision r on r.id = p.head_revision_id where r.partner_id <> p.id or r.number <> (select max(number) from revision where partner_id = p.id)",
  "a partner without a head": "select id from partner where head_revision_id is null",
  "two active partners at one place":
    "select tier_id from partner where archived_at is null group by tier_id, position having count(*) > 1",
  "two tiers at one place": "select event_id from tier group by event_id, position having count(*) > 1",
  "a partner in a tier of another event":
    "select p.id from partner p join tier t on t.id = p.tier_id where t.event_id <> p.event_id",
  "a release of another event made current":
    "select e.id from event e join release r on r.id = e.current_release_id where r.event_id <> e.id",
  "two events public at one address":
    "select r.slug from event e join release r on r.id = e.current_release_id group by r.slug having count(*) > 1",
  "an entry of a revision that is open or another's":
    "select x.release_id from release_entry x join revision r on r.id = x.revision_id where r.sealed_at is null or r.partner_id <> x.partner_id",
  "an entry of a partner of another event":
    "select x.release_id from release_entry x join release r on r.id = x.release_id join partner p on p.id = x.partner_id where p.event_id <> r.event_id",
  "an empty release": "select id from release where id not in (select release_id from release_entry)",
  "nobody who owns":
    "select 1 where not exists (select 1 from user where role = 'owner' and disabled_at is null)",
}

function expectFacts(db: Connection) {
  for (const [what, sql] of Object.entries(NEVER))
    expect({ what, found: db.$client.prepare(sql).all() }).toEqual({ what, found: [] })
  expect(db.$client.pragma("foreign_key_check")).toEqual([])
  for (const row of db.$client.prepare("select content, logo_sha256, hash from revision").all()) {
    const { content, logo_sha256, hash } = row as {
      content: string
      logo_sha256: string | null
      hash: string
    }
    expect(contentHash(JSON.parse(content), logo_sha256)).toBe(hash)
  }
}

/** Sealed revisions, releases, their entries, logos and the log stay byte for byte what they were when first seen. */
function expectFrozen(db: Connection, frozen: Map<string, string>) {
  const { revision, release, release_entry, image, activity } = dump(db)
  const sealed = (revision as { sealed_at: number | null }[]).filter((row) => row.sealed_at !== null)
  const now = new Map<string, string>()
  for (const [table, rows] of Object.entries({ sealed, release, release_entry, image, activity }))
    for (const row of rows ?? []) {
      const { id, sha256, release_id, partner_id } = row as Record<string, unknown>
      now.set(`${table} ${id ?? sha256 ?? `${release_id} ${partner_id}`}`, JSON.stringify(row))
    }
  for (const [key, bytes] of frozen) expect({ key, bytes: now.get(key) }).toEqual({ key, bytes })
  for (const [key, bytes] of now) frozen.set(key, bytes)
}
