import { and, count, eq, isNull, notInArray } from "drizzle-orm"
import type { AccountNotice } from "@/domain/mail/mail-data"
import { type Factors, hasAny } from "@/domain/second-factor"
import { notifyMember } from "./account-mails"
import { passkey, recoveryCode } from "./account-schema"
import type { Db } from "./client"
import { session, user } from "./schema"

/** What an account has set up beside its password. */
export function factorsOf(db: Db, userId: number): Factors {
  const member = db.select({ since: user.totpSince }).from(user).where(eq(user.id, userId)).get()
  const key = db.select({ id: passkey.id }).from(passkey).where(eq(passkey.userId, userId)).limit(1).get()
  return { totp: (member?.since ?? null) !== null, passkey: key !== undefined }
}

/** How many of those who may sign in have no second factor. */
export function staffWithoutFactor(db: Db): number {
  const withKey = db.select({ id: passkey.userId }).from(passkey)
  const without = and(
    ...[isNull(user.disabledAt), isNull(user.removedAt), isNull(user.totpSince)],
    notInArray(user.id, withKey),
  )
  return db.select({ total: count() }).from(user).where(without).get()?.total ?? 0
}

export function recoveryCodesLeft(db: Db, userId: number): number {
  const unused = and(eq(recoveryCode.userId, userId), isNull(recoveryCode.usedAt))
  return db.select({ total: count() }).from(recoveryCode).where(unused).get()?.total ?? 0
}

/** A factor was shown in this session: it may enter what asks for one. */
export function noteFactorShown(tx: Db, sessionId: string, now: number) {
  tx.update(session).set({ hasSecondFactor: true, confirmedAt: now }).where(eq(session.id, sessionId)).run()
}

/** Once nothing is left that they could stand in for, recovery codes go; no session counts as shown any more. */
export function afterRemoval(tx: Db, userId: number) {
  if (hasAny(factorsOf(tx, userId))) return
  tx.delete(recoveryCode).where(eq(recoveryCode.userId, userId)).run()
  tx.update(session).set({ hasSecondFactor: false }).where(eq(session.userId, userId)).run()
}

/** Tells the account's owner by mail, so that whoever sits at somebody else's desk does not do it unnoticed. */
export function tellOfFactor(tx: Db, userId: number, notice: AccountNotice) {
  const owner = tx.select().from(user).where(eq(user.id, userId)).get()
  if (owner) notifyMember(tx, owner, notice)
}
