import { eq } from "drizzle-orm"
import { newKey, STEPS_TO_CONFIRM, stepOf, timeStep } from "@/domain/one-time-codes"
import { type Result, refuse } from "@/domain/result"
import { marked, t } from "@/domain/words"
import { record } from "./activity"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { noteWrongTry, tooManyTries } from "./factor-tries"
import { endOtherSessions } from "./own-sessions"
import { firstRecoveryCodes } from "./recovery-codes"
import { user } from "./schema"
import { afterRemoval, noteFactorShown, tellOfFactor } from "./second-factors"
import type { Staff } from "./sessions"
import { getMember } from "./staff"

const ON_ALREADY = marked("An authenticator app is set up already. Turn it off first to use another.")

/**
 * Begins to set an authenticator app up: a new key, which counts once a code of it was shown, within a quarter of an hour.
 * Until then `totpLastStep` says when it was made.
 */
export function beginTotp(db: Db, staff: Pick<Staff, "id">): Result<{ key: string }> {
  return write(db, (tx): Result<{ key: string }> => {
    if (getMember(tx, staff.id)?.totpSince !== null) return refuse(ON_ALREADY)
    const key = newKey()
    tx.update(user)
      .set({ totpSecret: key, totpLastStep: timeStep(currentTime()) })
      .where(eq(user.id, staff.id))
      .run()
    return { ok: true, key }
  })
}

/**
 * A code of the new key proves that the app has it: from now on sign-in asks for one. With the account's first factor come
 * recovery codes, else `codes` is null.
 */
export function confirmTotp(db: Db, staff: Staff, code: string): Result<{ codes: string[] | null }> {
  const slowed = tooManyTries(db, staff.id)
  if (slowed) return slowed
  const confirmed = write(db, (tx): Result<{ codes: string[] | null }> => {
    const member = getMember(tx, staff.id)
    if (!member || member.totpSince !== null) return refuse(ON_ALREADY)
    if (member.totpSecret === null)
      return refuse(t("Setting up was called off meanwhile. Begin again with a new key."))
    const now = currentTime()
    if (timeStep(now) - (member.totpLastStep ?? 0) > STEPS_TO_CONFIRM)
      return refuse(t("This key is older than a quarter of an hour. Begin again with a new one."))
    const step = stepOf(member.totpSecret, code, now)
    if (step === null) return refuse(WRONG_NEW_CODE, { code: WRONG_NEW_CODE })
    tx.update(user).set({ totpSince: now, totpLastStep: step }).where(eq(user.id, staff.id)).run()
    noteFactorShown(tx, staff.sessionId, now)
    record(tx, staff, "factor.added", { detail: { kind: "totp" } })
    tellOfFactor(tx, staff.id, { notice: "factor-added", factor: "totp" })
    const codes = firstRecoveryCodes(tx, staff.id)
    // Whoever is in elsewhere has shown none.
    if (codes) endOtherSessions(tx, staff)
    return { ok: true, codes }
  })
  if (!confirmed.ok && confirmed.fieldErrors?.code) noteWrongTry(db, staff.id)
  return confirmed
}

const WRONG_NEW_CODE = marked(
  "This is not the code that the key gives now. Look whether the clock of the phone is right, and type the newest code.",
)

/** Turns the authenticator app off. */
export function removeTotp(db: Db, staff: Staff): Result {
  return write(db, (tx): Result => {
    if (getMember(tx, staff.id)?.totpSince == null) return refuse(t("No authenticator app is set up."))
    const off = { totpSecret: null, totpSince: null, totpLastStep: null }
    tx.update(user).set(off).where(eq(user.id, staff.id)).run()
    afterRemoval(tx, staff.id)
    record(tx, staff, "factor.removed", { detail: { kind: "totp" } })
    tellOfFactor(tx, staff.id, { notice: "factor-removed", factor: "totp" })
    return { ok: true }
  })
}

/** Takes a code of the account's app; false where it is none, or was taken before (RFC 6238 §5.2). */
export function takeTotpCode(tx: Db, userId: number, code: string): boolean {
  const member = getMember(tx, userId)
  if (!member?.totpSecret || member.totpSince === null) return false
  const step = stepOf(member.totpSecret, code, currentTime())
  if (step === null || step <= (member.totpLastStep ?? -1)) return false
  tx.update(user).set({ totpLastStep: step }).where(eq(user.id, userId)).run()
  return true
}
