import { createHmac } from "node:crypto"
import { and, eq, lt } from "drizzle-orm"
import { diskTrouble } from "@/domain/disk-failure"
import { DRAINED_MS, LIMITS, type Limited, waitFor, withDrop, withoutDrop } from "@/domain/rate-limit"
import { type Failure, type Result, refuse } from "@/domain/result"
import { rateLimit } from "./account-schema"
import { type Db, write, writeOrThrow } from "./client"
import { currentTime } from "./clock"
import { sessionSecret } from "./settings"

/** Whose bucket of what: `of` is an account, a network or the like, in words of the caller's. */
export type Drop = { limit: Limited; of: string }

export type Taken = { ok: true } | { ok: false; waitMs: number }

/**
 * Puts a drop into each of these buckets, or into none when one is full: then says how long until all fit (milliseconds).
 * Who is over a limit costs no write, and never makes the wait longer.
 */
export function takeDrops(db: Db, drops: Drop[]): Taken {
  // Read alone at first: who hammers on a full bucket must not make writers wait.
  const waitMs = waitOf(db, drops)
  if (waitMs > 0) return { ok: false, waitMs }
  return writeOrThrow(db, (tx): Taken => {
    const wait = waitOf(tx, drops)
    if (wait > 0) return { ok: false, waitMs: wait }
    const now = currentTime()
    for (const drop of drops) save(tx, drop, withDrop(bucketOf(tx, drop), LIMITS[drop.limit], now))
    return { ok: true }
  })
}

/**
 * The same for who only reads: where the disk takes no writes, nothing is counted, and reading goes on. Not for passwords and
 * the like, which nobody may guess at for as long as a disk is full.
 */
export function takeDropsToRead(db: Db, drops: Drop[]): Taken {
  try {
    return takeDrops(db, drops)
  } catch (error) {
    if (diskTrouble(error) === null) throw error
    return { ok: true }
  }
}

/** The same, answered in words of the caller's, or in those for a disk that takes no write; null when they fit. */
export function refuseOver(db: Db, drops: Drop[], say: (waitMs: number) => string): Failure | null {
  const waitMs = waitOf(db, drops)
  if (waitMs > 0) return refuse(say(waitMs))
  const taken = write(db, (tx): Result => {
    const inTurn = takeDrops(tx, drops)
    return inTurn.ok ? inTurn : refuse(say(inTurn.waitMs))
  })
  return taken.ok ? null : taken
}

/** Takes the drops out again that were counted ahead, for what they stood for turned out well. */
export function giveBack(db: Db, drops: Drop[]) {
  writeOrThrow(db, (tx) => {
    for (const drop of drops) {
      const bucket = bucketOf(tx, drop)
      if (bucket) save(tx, drop, withoutDrop(bucket, LIMITS[drop.limit], currentTime()))
    }
    return { ok: true }
  })
}

/** How long until a drop fits into each of these buckets, in milliseconds; 0 when it does now. Changes nothing. */
export function waitOf(db: Db, drops: Drop[]): number {
  const now = currentTime()
  return Math.max(0, ...drops.map((drop) => waitFor(bucketOf(db, drop), LIMITS[drop.limit], now)))
}

/** Empties a bucket: whoever it was kept for has shown who they are. */
export function emptyBucket(db: Db, drop: Drop) {
  db.delete(rateLimit).where(here(db, drop)).run()
}

/** Forgets the buckets that are empty by now, whatever was in them. */
export function sweepRateLimits(db: Db, now: number) {
  db.delete(rateLimit)
    .where(lt(rateLimit.updatedAt, now - DRAINED_MS))
    .run()
}

function bucketOf(db: Db, drop: Drop): { level: number; updatedAt: number } | null {
  return (
    db
      .select({ level: rateLimit.level, updatedAt: rateLimit.updatedAt })
      .from(rateLimit)
      .where(here(db, drop))
      .get() ?? null
  )
}

function save(tx: Db, drop: Drop, bucket: { level: number; updatedAt: number }) {
  tx.insert(rateLimit)
    .values({ action: drop.limit, subject: subjectOf(tx, drop), ...bucket })
    .onConflictDoUpdate({ target: [rateLimit.action, rateLimit.subject], set: bucket })
    .run()
}

function here(db: Db, drop: Drop) {
  return and(eq(rateLimit.action, drop.limit), eq(rateLimit.subject, subjectOf(db, drop)))
}

/** Addresses of people and of networks are kept as a keyed hash: the table tells nobody who was here. */
function subjectOf(db: Db, { limit, of }: Drop): string {
  return createHmac("sha256", sessionSecret(db)).update(`${limit}\n${of}`).digest("base64url").slice(0, 22)
}
