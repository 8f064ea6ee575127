import { type Failure, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import type { Db } from "./client"
import { type Drop, takeDrops, waitOf } from "./rate-limits"

/**
 * Wrong answers of one account to "who are you, too?": a bucket of five that loses one a minute (OWASP ASVS 5.0, 6.6.3). Three
 * codes are valid at a time, so who guesses six digits at that pace needs 160 days for even odds; whoever mistypes waits a
 * minute. Only who knows the password can fill it, and a passkey is never slowed, so nobody is locked out by a stranger.
 */
const dropOf = (userId: number): Drop => ({ limit: "second-factor.account", of: String(userId) })

/** Says how long to wait, while there were too many. */
export function tooManyTries(db: Db, userId: number): Failure | null {
  if (waitOf(db, [dropOf(userId)]) === 0) return null
  return refuse(t("There were too many wrong codes. Wait a minute, then try again with a new code."))
}

export function noteWrongTry(db: Db, userId: number) {
  takeDrops(db, [dropOf(userId)])
}
