import { and, eq } from "drizzle-orm"
import { type Failure, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { rateLimit } from "./account-schema"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { hashToken } from "./staff"

/**
 * Wrong answers of one account to "who are you, too?": a bucket of five that loses one a minute (OWASP ASVS 5.0, 6.6.3). Who
 * guesses six digits at that pace needs a year for even odds; whoever mistypes waits a minute. Only who knows the password
 * can fill it, and a passkey is never slowed, so nobody is locked out by a stranger.
 */
const MOST = 5
const LEAK_MS = 60_000

/** Says how long to wait, while there were too many. */
export function tooManyTries(db: Db, userId: number): Failure | null {
  if (levelOf(db, userId) + 1 <= MOST) return null
  return refuse(t("There were too many wrong codes. Wait a minute, then try again with a new code."))
}

export function noteWrongTry(db: Db, userId: number) {
  write(db, (tx) => {
    const level = levelOf(tx, userId) + 1
    const set = { level, updatedAt: currentTime() }
    tx.insert(rateLimit)
      .values({ action: ACTION, subject: subjectOf(userId), ...set })
      .onConflictDoUpdate({ target: [rateLimit.action, rateLimit.subject], set })
      .run()
    return { ok: true }
  })
}

const ACTION = "second-factor"
const subjectOf = (userId: number) => hashToken(`account ${userId}`)

function levelOf(db: Db, userId: number): number {
  const row = db
    .select()
    .from(rateLimit)
    .where(and(eq(rateLimit.action, ACTION), eq(rateLimit.subject, subjectOf(userId))))
    .get()
  return row ? Math.max(0, row.level - (currentTime() - row.updatedAt) / LEAK_MS) : 0
}
