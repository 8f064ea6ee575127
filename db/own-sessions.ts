import { and, desc, eq, isNull, ne } from "drizzle-orm"
import { type Result, refuse } from "@/domain/result"
import { isLive } from "@/domain/session-limits"
import { t } from "@/domain/words"
import { record } from "./activity"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { type SignInMethod, session } from "./schema"
import { nameOfSession, type Staff } from "./sessions"

export type OwnSession = {
  /** What it goes by; its id stays here. */
  name: string
  agent: string
  /** Where it was begun; "" where that is not known. */
  network: string
  via: SignInMethod
  hasSecondFactor: boolean
  createdAt: number
  /** When it was last used, to the minute. */
  seenAt: number
  isThis: boolean
}

/** The sessions of an account that count now, this one first, then by their last use. */
export function listOwnSessions(db: Db, staff: Pick<Staff, "id" | "sessionId">): OwnSession[] {
  return liveSessions(db, staff.id)
    .map(({ id, agent, network, via, hasSecondFactor, createdAt, seenAt }) => ({
      ...{ name: nameOfSession(id), agent, network, via, hasSecondFactor, createdAt },
      ...{ seenAt: seenAt ?? createdAt, isThis: id === staff.sessionId },
    }))
    .sort((a, b) => Number(b.isThis) - Number(a.isThis) || b.seenAt - a.seenAt)
}

/** Ends one of one's own sessions, by the name that the list gives it. */
export function endOwnSession(db: Db, staff: Staff, name: string): Result {
  return write(db, (tx): Result => {
    const target = liveSessions(tx, staff.id).find(({ id }) => nameOfSession(id) === name)
    if (!target) return refuse(t("This session has ended already."))
    if (target.id === staff.sessionId)
      return refuse(t("This is the session that you use. Sign out to end it."))
    tx.update(session).set({ endedAt: currentTime() }).where(eq(session.id, target.id)).run()
    record(tx, staff, "sessions.ended", { detail: { sessions: 1 } })
    return { ok: true }
  })
}

/** Ends all of one's own sessions but this one; says how many. */
export function endOtherSessions(db: Db, staff: Staff): Result<{ ended: number }> {
  return write(db, (tx): Result<{ ended: number }> => {
    const ended = liveSessions(tx, staff.id).filter(({ id }) => id !== staff.sessionId).length
    tx.update(session)
      .set({ endedAt: currentTime() })
      .where(and(eq(session.userId, staff.id), ne(session.id, staff.sessionId), isNull(session.endedAt)))
      .run()
    if (ended > 0) record(tx, staff, "sessions.ended", { detail: { sessions: ended } })
    return { ok: true, ended }
  })
}

function liveSessions(db: Db, userId: number) {
  const now = currentTime()
  return db
    .select()
    .from(session)
    .where(and(eq(session.userId, userId), isNull(session.endedAt)))
    .orderBy(desc(session.createdAt))
    .all()
    .filter((row) => isLive(row, now))
}
