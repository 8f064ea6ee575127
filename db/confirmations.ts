import { eq } from "drizzle-orm"
import { type Failure, type Result, refuse } from "@/domain/result"
import { isFresh } from "@/domain/session-limits"
import { marked, t } from "@/domain/words"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { noteWrongTry, tooManyTries } from "./factor-tries"
import { session } from "./schema"
import { noteFactorShown } from "./second-factors"
import type { Staff } from "./sessions"
import { takeTotpCode } from "./totp"

/** What an action answers that wants to know first who is there; the browser asks, and repeats it. */
export const CONFIRM_FIRST: Failure = {
  ok: false,
  get message() {
    return t("Nothing was changed. Confirm that it is you, then try again.")
  },
  needs: "confirmation",
}

/** Has this session's owner proved lately who they are? */
export function isConfirmed(staff: Staff): boolean {
  return isFresh(staff, currentTime())
}

const WRONG = marked("This code is wrong, or was used before. Type the newest one that the app shows.")

/** Confirms with a code of the authenticator app who is signed in. */
export function confirmWithCode(db: Db, staff: Staff, code: string): Result {
  const slowed = tooManyTries(db, staff.id)
  if (slowed) return slowed
  const confirmed = write(db, (tx): Result => {
    if (!takeTotpCode(tx, staff.id, code)) return refuse(WRONG, { code: WRONG })
    noteFactorShown(tx, staff.sessionId, currentTime())
    return { ok: true }
  })
  if (!confirmed.ok && confirmed.fieldErrors?.code) noteWrongTry(db, staff.id)
  return confirmed
}

/** The password was right: its owner is there. */
export function confirmByPassword(db: Db, staff: Staff): Result {
  return write(db, (tx): Result => {
    tx.update(session).set({ confirmedAt: currentTime() }).where(eq(session.id, staff.sessionId)).run()
    return { ok: true }
  })
}
