import { eq } from "drizzle-orm"
import { type Actor, mayManageStaff } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { hasAny } from "@/domain/second-factor"
import { t } from "@/domain/words"
import { notifyMember } from "./account-mails"
import { passkey } from "./account-schema"
import { record } from "./activity"
import { type Db, write } from "./client"
import { denied } from "./denials"
import { user } from "./schema"
import { afterRemoval, factorsOf } from "./second-factors"
import { endSessionsOf } from "./sessions"
import { NO_ACCOUNT, NOT_OWNER, presentMember } from "./staff"

/**
 * Takes all second factors off an account, for somebody who has lost them and their recovery codes. All its sessions end: who
 * signs in next shows the password alone.
 */
export function removeFactorsOf(db: Db, actor: Actor, input: { memberId: number }): Result {
  return write(db, (tx): Result => {
    if (!mayManageStaff(actor)) return denied(actor, NOT_OWNER)
    const member = presentMember(tx, input.memberId)
    if (!member) return NO_ACCOUNT
    if (!hasAny(factorsOf(tx, member.id))) return refuse(t("This account has no second factor."))
    tx.delete(passkey).where(eq(passkey.userId, member.id)).run()
    const off = { totpSecret: null, totpSince: null, totpLastStep: null }
    tx.update(user).set(off).where(eq(user.id, member.id)).run()
    afterRemoval(tx, member.id)
    endSessionsOf(tx, member.id)
    record(tx, actor, "staff.factors-removed", { detail: { memberId: member.id } })
    notifyMember(tx, member, { notice: "factors-removed" })
    return { ok: true }
  })
}
