import { asc, inArray } from "drizzle-orm"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { chainFaults } from "@/db/activity-chain"
import { listActivity } from "@/db/activity-list"
import { askForReset } from "@/db/password-resets"
import { activity } from "@/db/schema"
import { askForSignInLink } from "@/db/sign-in-links"
import { tell, tellUntold } from "@/db/tallies"
import { addTier } from "@/db/tiers"
import { NEW_TIER } from "@/domain/event"
import { SYSTEM } from "@/domain/permissions"
import { type Scene, scene } from "./scene"

const START = Date.UTC(2026, 8, 1, 9)
const MINUTE = 60_000

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: START })
})
afterEach(() => {
  vi.useRealTimers()
})

it("tells once an hour of what anybody can make happen, with a count, and of the last ones by itself", () => {
  const the = scene()
  const guess = (userId: number) => tell(the.db, { verb: "sign-in.failed", userId, by: SYSTEM })
  for (let minute = 0; minute < 90; minute += 1) {
    vi.setSystemTime(START + minute * MINUTE)
    for (let time = 0; time < 20; time += 1) guess(the.staff.editor.id)
    tellUntold(the.db, Date.now())
  }
  guess(the.staff.owner.id)
  vi.setSystemTime(START + 120 * MINUTE)
  tellUntold(the.db, Date.now())
  tellUntold(the.db, Date.now())
  expect(told(the)).toEqual([
    [0, null, { memberId: the.staff.editor.id, times: 1 }],
    [60, null, { memberId: the.staff.editor.id, times: 60 * 20 }],
    [89, null, { memberId: the.staff.owner.id, times: 1 }],
    [120, null, { memberId: the.staff.editor.id, times: 30 * 20 - 1 }],
  ])
  expect(chainFaults(the.db)).toEqual([])
})

it.each([
  ["staff.reset-asked", askForReset, "was asked for a new password"],
  ["staff.sign-in-link-asked", askForSignInLink, "was asked for a link to sign in with"],
] as const)("tells once an hour of what strangers ask for an account: %s", (verb, ask, words) => {
  const { db, staff } = scene()
  for (let minute = 0; minute < 90; minute += 1) {
    vi.setSystemTime(START + minute * MINUTE)
    ask(db, "editor@example.org")
    tellUntold(db, Date.now())
  }
  const told = listActivity(db, { eventId: null }).items.filter((line) => line.what.startsWith(words))
  expect(told.map(({ at, what }) => [(at - START) / MINUTE, what])).toEqual([
    [60, `${words}, 10 times`],
    [0, words],
  ])
  const [line] = db
    .select()
    .from(activity)
    .where(inArray(activity.verb, [verb]))
    .all()
  expect(line?.detail).toEqual({ memberId: staff.editor.id, times: 1 })
})

it("names who was refused, with the words of the first time, and forgets nothing when a clock is set back", () => {
  const the = scene()
  const { viewer } = the.staff
  const tryIt = () => addTier(the.db, viewer, { eventId: the.eventId, settings: NEW_TIER })
  for (const minute of [0, 1, 2, -30, 61]) {
    vi.setSystemTime(START + minute * MINUTE)
    expect(tryIt().ok).toBe(false)
  }
  const said = "Your role can't change tiers. Ask a publisher or an owner."
  expect(told(the)).toEqual([
    [0, viewer.id, { said, memberId: viewer.id, times: 1 }],
    [-30, viewer.id, { said, memberId: viewer.id, times: 3 }],
    [61, viewer.id, { said, memberId: viewer.id, times: 1 }],
  ])
})

function told({ db }: Scene) {
  return db
    .select()
    .from(activity)
    .where(inArray(activity.verb, ["sign-in.failed", "right.refused"]))
    .orderBy(asc(activity.id))
    .all()
    .map(({ at, actorId, detail }) => [(at - START) / MINUTE, actorId, detail])
}
