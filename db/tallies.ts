import { and, eq, gt, lte } from "drizzle-orm"
import type { ActivityVerb } from "@/domain/activity"
import { type Actor, SYSTEM } from "@/domain/permissions"
import { record } from "./activity"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { activityTally } from "./schema"

/** What anybody can make happen as often as they like: the log tells of it once an hour for each account, with a count. */
type Throttled = Extract<
  ActivityVerb,
  "right.refused" | "sign-in.failed" | "staff.reset-asked" | "staff.sign-in-link-asked"
>

const HOUR = 3_600_000

/** Writes a line, or counts for the next one when there was one within the hour. */
export function tell(
  db: Db,
  what: {
    verb: Throttled
    userId: number
    by: Actor
    times?: number
    detail?: Record<string, unknown>
  },
) {
  const { verb, userId, by, times = 1, detail = {} } = what
  write(db, (tx) => {
    const now = currentTime()
    const tally = tx.select().from(activityTally).where(of(verb, userId)).get()
    // A clock that was set back must not silence the log till it catches up.
    if (tally && now - tally.toldAt < HOUR && now >= tally.toldAt) {
      const untold = tally.untold + times
      tx.update(activityTally).set({ untold }).where(of(verb, userId)).run()
      return { ok: true as const }
    }
    const told = { toldAt: now, untold: 0 }
    tx.insert(activityTally)
      .values({ verb, userId, ...told })
      .onConflictDoUpdate({ target: [activityTally.verb, activityTally.userId], set: told })
      .run()
    const all = times + (tally?.untold ?? 0)
    record(tx, by, verb, { detail: { ...detail, memberId: userId, times: all } })
    return { ok: true as const }
  })
}

/** Tells of what was counted more than an hour ago and has had no line since. A job for every minute. */
export function tellUntold(db: Db, now: number) {
  write(db, (tx) => {
    const due = tx
      .select()
      .from(activityTally)
      .where(and(gt(activityTally.untold, 0), lte(activityTally.toldAt, now - HOUR)))
      .all()
    for (const { verb, userId, untold } of due) {
      tx.update(activityTally).set({ toldAt: now, untold: 0 }).where(of(verb, userId)).run()
      // What somebody was refused is told in their name, what strangers tried at an account in Greenroom's.
      const by = verb === "right.refused" ? { ...SYSTEM, id: userId } : SYSTEM
      record(tx, by, verb as Throttled, { detail: { memberId: userId, times: untold } })
    }
    return { ok: true as const }
  })
}

function of(verb: string, userId: number) {
  return and(eq(activityTally.verb, verb), eq(activityTally.userId, userId))
}
