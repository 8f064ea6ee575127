import { randomBytes } from "node:crypto"
import { and, eq, isNull } from "drizzle-orm"
import { plainRecoveryCode, RECOVERY_CODES, recoveryCodeFrom } from "@/domain/recovery-codes"
import { type Result, refuse } from "@/domain/result"
import { hasAny } from "@/domain/second-factor"
import { t } from "@/domain/words"
import { recoveryCode } from "./account-schema"
import { record } from "./activity"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { factorsOf } from "./second-factors"
import type { Staff } from "./sessions"
import { hashToken } from "./staff"

/** Makes ten new codes and ends all older ones. This answer is the only place that ever shows them. */
export function renewRecoveryCodes(db: Db, staff: Pick<Staff, "id" | "role">): Result<{ codes: string[] }> {
  return write(db, (tx): Result<{ codes: string[] }> => {
    if (!hasAny(factorsOf(tx, staff.id)))
      return refuse(t("Set up an authenticator app or a passkey first: recovery codes stand in for these."))
    const codes = replaceCodes(tx, staff.id)
    record(tx, staff, "recovery-codes.made")
    return { ok: true, codes }
  })
}

/** New codes with a first factor; null where there are some already. */
export function firstRecoveryCodes(tx: Db, userId: number): string[] | null {
  const one = tx.select().from(recoveryCode).where(eq(recoveryCode.userId, userId)).limit(1).get()
  return one ? null : replaceCodes(tx, userId)
}

/** Uses a code up; false where it is none, or was used. */
export function takeRecoveryCode(tx: Db, userId: number, typed: string): boolean {
  const plain = plainRecoveryCode(typed)
  if (plain === null) return false
  const taken = tx
    .update(recoveryCode)
    .set({ usedAt: currentTime() })
    .where(
      and(
        eq(recoveryCode.userId, userId),
        eq(recoveryCode.codeHash, hashToken(plain)),
        isNull(recoveryCode.usedAt),
      ),
    )
    .run()
  return taken.changes > 0
}

function replaceCodes(tx: Db, userId: number): string[] {
  tx.delete(recoveryCode).where(eq(recoveryCode.userId, userId)).run()
  const codes = Array.from({ length: RECOVERY_CODES }, newCode)
  const createdAt = currentTime()
  for (const code of codes)
    tx.insert(recoveryCode)
      .values({ userId, codeHash: hashToken(plainRecoveryCode(code) as string), createdAt })
      .run()
  return codes
}

function newCode(): string {
  // Twice as many bytes as needed: that they do not suffice is rarer than one in a billion.
  return recoveryCodeFrom(randomBytes(48)) ?? newCode()
}
