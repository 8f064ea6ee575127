import { randomBytes } from "node:crypto"
import { and, asc, eq } from "drizzle-orm"
import { type Result, refusal, refuse } from "@/domain/result"
import { marked, t } from "@/domain/words"
import { passkey } from "./account-schema"
import { record } from "./activity"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { endOtherSessions } from "./own-sessions"
import { firstRecoveryCodes } from "./recovery-codes"
import { user } from "./schema"
import { afterRemoval, noteFactorShown, tellOfFactor } from "./second-factors"
import type { Staff } from "./sessions"
import { closeStep, type Step } from "./sign-in-steps"
import { getMember } from "./staff"

export type Passkey = typeof passkey.$inferSelect

/** More than anybody has devices. */
const MOST_PASSKEYS = 20

const GONE = refusal(marked("This passkey was removed already."))

/** An account's passkeys, oldest first. */
export function listPasskeys(db: Db, userId: number): Passkey[] {
  return db
    .select()
    .from(passkey)
    .where(eq(passkey.userId, userId))
    .orderBy(asc(passkey.createdAt), asc(passkey.id))
    .all()
}

export function findPasskey(db: Db, id: string): Passkey | null {
  return db.select().from(passkey).where(eq(passkey.id, id)).get() ?? null
}

/** The random handle that an account's passkeys carry in place of its address (WebAuthn §14.6.1), made when first needed. */
export function passkeyHandle(db: Db, userId: number): string {
  const known = getMember(db, userId)?.passkeyHandle
  if (known) return known
  const made = randomBytes(32).toString("base64url")
  db.update(user).set({ passkeyHandle: made }).where(eq(user.id, userId)).run()
  return made
}

type NewPasskey = Pick<Passkey, "id" | "publicKey" | "counter" | "transports" | "isBackedUp" | "name"> & {
  step: Step
}

/** Keeps a passkey that was looked at. With the account's first factor come recovery codes, else `codes` is null. */
export function addPasskey(
  db: Db,
  staff: Staff,
  { step, ...key }: NewPasskey,
): Result<{ codes: string[] | null }> {
  return write(db, (tx): Result<{ codes: string[] | null }> => {
    if (step.userId !== staff.id || !closeStep(tx, step))
      return refuse(t("This took longer than five minutes. Add the passkey again."))
    if (findPasskey(tx, key.id)) return refuse(t("This passkey is there already."))
    if (listPasskeys(tx, staff.id).length >= MOST_PASSKEYS)
      return refuse(
        t("An account has at most {mostPasskeys} passkeys. Remove one that you no longer use.", {
          mostPasskeys: MOST_PASSKEYS,
        }),
      )
    const now = currentTime()
    tx.insert(passkey)
      .values({ ...key, userId: staff.id, createdAt: now })
      .run()
    noteFactorShown(tx, staff.sessionId, now)
    record(tx, staff, "factor.added", { detail: { kind: "passkey" } })
    tellOfFactor(tx, staff.id, { notice: "factor-added", factor: "passkey" })
    const codes = firstRecoveryCodes(tx, staff.id)
    // Whoever is in elsewhere has shown none.
    if (codes) endOtherSessions(tx, staff)
    return { ok: true, codes }
  })
}

export function renamePasskey(db: Db, staff: Staff, input: { id: string; name: string }): Result {
  return write(db, (tx): Result => {
    const renamed = tx.update(passkey).set({ name: input.name }).where(own(staff, input.id)).run()
    if (renamed.changes === 0) return GONE
    record(tx, staff, "factor.renamed")
    return { ok: true }
  })
}

export function removePasskey(db: Db, staff: Staff, id: string): Result {
  return write(db, (tx): Result => {
    if (tx.delete(passkey).where(own(staff, id)).run().changes === 0) return GONE
    afterRemoval(tx, staff.id)
    record(tx, staff, "factor.removed", { detail: { kind: "passkey" } })
    tellOfFactor(tx, staff.id, { notice: "factor-removed", factor: "passkey" })
    return { ok: true }
  })
}

/** A passkey was shown: its counter moves on, which tells a copy of it (WebAuthn §6.1.1). */
export function notePasskeyUse(
  tx: Db,
  { id, counter, isBackedUp }: Pick<Passkey, "id" | "counter" | "isBackedUp">,
) {
  tx.update(passkey).set({ counter, isBackedUp, usedAt: currentTime() }).where(eq(passkey.id, id)).run()
}

const own = (staff: Staff, id: string) => and(eq(passkey.id, id), eq(passkey.userId, staff.id))
