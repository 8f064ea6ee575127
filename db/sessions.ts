import { randomBytes } from "node:crypto"
import { and, eq, isNull } from "drizzle-orm"
import type { Role } from "@/domain/permissions"
import { type Db, writeOrThrow } from "./client"
import { session, user } from "./schema"

/** Sessions end for good twelve hours after sign-in, whatever the cookie says. */
export const SESSION_HOURS = 12

/** The signed-in person behind a request. */
export type Staff = { id: number; name: string; email: string; role: Role; sessionId: string }

/**
 * Starts a session; its id (256 random bits) goes into the signed cookie. `passwordHash` is the one that was verified:
 * null when the account was disabled or its password changed while that took its time.
 */
export function startSession(db: Db, member: { id: number; passwordHash: string }): string | null {
  const id = randomBytes(32).toString("base64url")
  const started = writeOrThrow(db, (tx) => {
    const current = tx.select().from(user).where(eq(user.id, member.id)).get()
    const holds = current?.disabledAt === null && current.passwordHash === member.passwordHash
    if (holds) tx.insert(session).values({ id, userId: member.id, createdAt: Date.now() }).run()
    return { ok: holds }
  })
  return started.ok ? id : null
}

/** Who is behind this session now: null once it has ended or expired, or the account is disabled. */
export function staffBySession(db: Db, sessionId: string): Staff | null {
  const row = db
    .select({
      id: user.id,
      name: user.name,
      email: user.email,
      role: user.role,
      createdAt: session.createdAt,
    })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .where(and(eq(session.id, sessionId), isNull(session.endedAt), isNull(user.disabledAt)))
    .get()
  if (!row || row.createdAt + SESSION_HOURS * 3_600_000 < Date.now()) return null
  return { id: row.id, name: row.name, email: row.email, role: row.role, sessionId }
}

export function endSession(db: Db, sessionId: string) {
  db.update(session)
    .set({ endedAt: Date.now() })
    .where(and(eq(session.id, sessionId), isNull(session.endedAt)))
    .run()
}

export function endSessionsOf(db: Db, userId: number) {
  db.update(session)
    .set({ endedAt: Date.now() })
    .where(and(eq(session.userId, userId), isNull(session.endedAt)))
    .run()
}
