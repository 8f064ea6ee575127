import { createHash, randomBytes } from "node:crypto"
import { and, eq, isNull } from "drizzle-orm"
import type { Role } from "@/domain/permissions"
import { isLive, isNoteworthy } from "@/domain/session-limits"
import { signInStep } from "./account-schema"
import { record } from "./activity"
import { type Db, write, writeOrThrow } from "./client"
import { currentTime } from "./clock"
import { type SignInMethod, session, user } from "./schema"

/** The signed-in person behind a request. */
export type Staff = {
  id: number
  name: string
  email: string
  role: Role
  /** What the database knows the session by: the hash of the id that the cookie holds. */
  sessionId: string
  /** Was a second factor shown in this session? */
  hasSecondFactor: boolean
  /** When this person last proved who they are. */
  confirmedAt: number | null
}

/** How somebody came in. */
export type SignedInBy = {
  via?: SignInMethod
  hasSecondFactor?: boolean
  /** When who it is was proved: at this moment, unless a provider says otherwise, or (null) says nothing. */
  confirmedAt?: number | null | undefined
} & Partial<CameFrom>

/** What its owner knows a session by: what the browser calls itself, and the network that it asks from. */
export type CameFrom = { agent: string; network: string }

/** More of what a browser calls itself is of use to nobody. */
const LONGEST_AGENT = 300

/**
 * Starts a session; its id (256 random bits) goes into the signed cookie, and only its hash is kept: nobody signs in with what
 * a backup holds. `passwordHash` is the one that was verified:
 * null when the account was disabled or its password changed while that took its time.
 */
export function startSession(
  db: Db,
  member: { id: number; passwordHash: string },
  {
    via = "password",
    hasSecondFactor = false,
    agent = "",
    network = "",
    confirmedAt = currentTime(),
  }: SignedInBy = {},
): string | null {
  const id = randomBytes(32).toString("base64url")
  const started = writeOrThrow(db, (tx) => {
    const current = tx.select().from(user).where(eq(user.id, member.id)).get()
    const mayUse = current?.disabledAt === null && current.removedAt === null
    if (!mayUse || current.passwordHash !== member.passwordHash) return { ok: false }
    const now = currentTime()
    tx.insert(session)
      .values({
        ...{ id: hashOf(id), userId: member.id, createdAt: now, seenAt: now, via, hasSecondFactor },
        confirmedAt: confirmedAt === null ? null : Math.min(confirmedAt, now),
        ...{ agent: agent.slice(0, LONGEST_AGENT), network },
      })
      .run()
    const detail = { via, secondFactor: hasSecondFactor }
    record(tx, { id: member.id, role: current.role }, "session.started", { detail })
    return { ok: true }
  })
  return started.ok ? id : null
}

/** Who is behind this session now: null once it has ended or expired, or the account is disabled. */
export function staffBySession(db: Db, sessionId: string): Staff | null {
  return readSession(db, sessionId)?.staff ?? null
}

/**
 * The same for a request that its owner made, which counts as use. What a page asks by itself in the background must not come
 * here, or a forgotten window would keep its session alive.
 */
export function staffUsing(db: Db, sessionId: string): Staff | null {
  const found = readSession(db, sessionId)
  const now = currentTime()
  if (found && isNoteworthy(found, now))
    db.update(session)
      .set({ seenAt: now })
      .where(eq(session.id, hashOf(sessionId)))
      .run()
  return found?.staff ?? null
}

/** Signs out: at once, also where the disk takes no write; the end is written down later then (endUnwritten). */
export function endSession(db: Db, sessionId: string) {
  unwritten.add(hashOf(sessionId))
  writeEnd(db, hashOf(sessionId))
}

/** Writes the ends of sessions down that the disk did not take when their owners signed out. */
export function endUnwritten(db: Db) {
  for (const id of unwritten) writeEnd(db, id)
}

function writeEnd(db: Db, id: string) {
  const written = write(db, (tx) => {
    const staff = findSession(tx, id)?.staff
    const ended = tx
      .update(session)
      .set({ endedAt: currentTime() })
      .where(and(eq(session.id, id), isNull(session.endedAt)))
      .run()
    if (staff && ended.changes > 0) record(tx, staff, "session.ended")
    return { ok: true as const }
  })
  if (written.ok) unwritten.delete(id)
}

/** Sessions that have ended although their rows say otherwise. Bundles of one process have copies of this module; these are one. */
const KEY = Symbol.for("greenroom.unwritten-ends")
const place = globalThis as { [KEY]?: Set<string> }
place[KEY] ??= new Set()
const unwritten = place[KEY]

/** Ends all sessions of an account, and what was begun of a sign-in: whatever its first step proved may hold no more. */
export function endSessionsOf(db: Db, userId: number) {
  const now = currentTime()
  db.update(session)
    .set({ endedAt: now })
    .where(and(eq(session.userId, userId), isNull(session.endedAt)))
    .run()
  db.update(signInStep)
    .set({ usedAt: now })
    .where(and(eq(signInStep.userId, userId), isNull(signInStep.usedAt)))
    .run()
}

/** What the database knows a session by (SHA-256, lower-case hex). Ids are random, so no slow hash is needed. */
export function hashOf(sessionId: string): string {
  return createHash("sha256").update(sessionId).digest("hex")
}

/** What a session goes by on its owner’s list. */
export function nameOfSession(sessionId: string): string {
  return createHash("sha256").update(`session ${sessionId}`).digest("hex").slice(0, 16)
}

type Found = { staff: Staff; seenAt: number | null }

function readSession(db: Db, sessionId: string): Found | null {
  const id = hashOf(sessionId)
  return unwritten.has(id) ? null : findSession(db, id)
}

function findSession(db: Db, sessionId: string): Found | null {
  const row = db
    .select({ user, session })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .where(
      and(
        ...[eq(session.id, sessionId), isNull(session.endedAt)],
        ...[isNull(user.disabledAt), isNull(user.removedAt)],
      ),
    )
    .get()
  if (!row || !isLive(row.session, currentTime())) return null
  const { id, name, email, role } = row.user
  const { hasSecondFactor, confirmedAt, seenAt } = row.session
  return { staff: { id, name, email, role, sessionId, hasSecondFactor, confirmedAt }, seenAt }
}
