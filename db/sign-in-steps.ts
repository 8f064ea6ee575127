import { randomBytes } from "node:crypto"
import { and, eq, gt, isNull, lt } from "drizzle-orm"
import type { Result } from "@/domain/result"
import { signInStep } from "./account-schema"
import { type Db, write, writeOrThrow } from "./client"
import { currentTime } from "./clock"
import type { SignInMethod } from "./schema"
import { getMember, hashToken, type Member } from "./staff"

/** A step is to be answered within five minutes. */
export const STEP_MINUTES = 5

type Kind = typeof signInStep.$inferSelect.kind
type Begun = { kind: Kind; userId: number | null; challenge?: string }
export type Step = typeof signInStep.$inferSelect

/**
 * Begins a step and gives the token for the browser's cookie (256 random bits), of which only the hash is kept. Steps that
 * are over for a while go, so that strangers can't fill the table. What the disk does not take is thrown: nobody is asked for a step that does not exist.
 */
export function beginStep(
  db: Db,
  { kind, userId, challenge = "" }: Begun,
  token = randomBytes(32).toString("base64url"),
): string {
  const now = currentTime()
  const fresh = { challenge, createdAt: now, expiresAt: now + STEP_MINUTES * 60_000, usedAt: null }
  writeOrThrow(db, (tx) => {
    tx.delete(signInStep).where(lt(signInStep.expiresAt, now)).run()
    tx.insert(signInStep)
      .values({ tokenHash: hashToken(token), kind, userId, ...fresh })
      .onConflictDoUpdate({ target: signInStep.tokenHash, set: { kind, userId, ...fresh } })
      .run()
    return { ok: true }
  })
  return token
}

/** The same for who is told in words where the disk takes nothing. */
export function tryBeginStep(db: Db, begun: Begun, token?: string): Result<{ token: string }> {
  return write(db, (tx) => ({ ok: true as const, token: beginStep(tx, begun, token) }))
}

/** The step behind a token, while it waits for its answer and its account may sign in. */
export function openStep(db: Db, kind: Kind, token: string): Step | null {
  const step = db
    .select()
    .from(signInStep)
    .where(
      and(
        eq(signInStep.tokenHash, hashToken(token)),
        eq(signInStep.kind, kind),
        isNull(signInStep.usedAt),
        gt(signInStep.expiresAt, currentTime()),
      ),
    )
    .get()
  if (!step || (step.userId !== null && !usableMember(db, step.userId))) return null
  return step
}

/** Puts another challenge to a step that waits. */
export function challengeStep(db: Db, step: Step, challenge: string) {
  db.update(signInStep).set({ challenge }).where(eq(signInStep.tokenHash, step.tokenHash)).run()
}

/** Uses a step up: true for the one who does. To be called in the transaction of what it opens. */
export function closeStep(tx: Db, step: Step): boolean {
  const closed = tx
    .update(signInStep)
    .set({ usedAt: currentTime() })
    .where(and(eq(signInStep.tokenHash, step.tokenHash), isNull(signInStep.usedAt)))
    .run()
  return closed.changes > 0
}

/** The account, if it may sign in. */
export function usableMember(db: Db, userId: number): Member | null {
  const member = getMember(db, userId)
  return member?.disabledAt === null && member.removedAt === null ? member : null
}

/** How a first factor was shown is part of the token itself, whose hash is kept: nobody can say otherwise. */
export function tokenFor(via: SignInMethod): string {
  return `${via}.${randomBytes(32).toString("base64url")}`
}

export function viaOf(token: string): SignInMethod {
  const via = token.slice(0, token.indexOf("."))
  return via === "mail-link" || via === "oidc" ? via : "password"
}
