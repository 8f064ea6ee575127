import { type Result, refusal, refuse } from "@/domain/result"
import { marked } from "@/domain/words"
import { record } from "./activity"
import { type Db, write } from "./client"
import { noteWrongTry, tooManyTries } from "./factor-tries"
import { takeRecoveryCode } from "./recovery-codes"
import { recoveryCodesLeft } from "./second-factors"
import { type CameFrom, startSession } from "./sessions"
import { closeStep, openStep, type Step, usableMember, viaOf } from "./sign-in-steps"
import { takeTotpCode } from "./totp"

export const STEP_OVER = refusal(
  marked("This took longer than five minutes, or was used. Sign in again from the start."),
)

const WRONG_CODE = marked(
  "This code is wrong, or was used before. Type the newest one that the app shows, or a recovery code that you have not used.",
)

/** Answers the second step of a sign-in with six digits or a recovery code: starts the session that the first step did not. */
export function passWithCode(
  db: Db,
  { token, code, ...from }: { token: string; code: string } & CameFrom,
): Result<{ sessionId: string }> {
  const step = openStep(db, "second-factor", token)
  if (step?.userId == null) return STEP_OVER
  const slowed = tooManyTries(db, step.userId)
  if (slowed) return slowed
  const passed = write(db, (tx): Result<{ sessionId: string }> => {
    const userId = step.userId as number
    if (takeTotpCode(tx, userId, code)) return finish(tx, step, token, from)
    if (!takeRecoveryCode(tx, userId, code)) return refuse(WRONG_CODE, { code: WRONG_CODE })
    const done = finish(tx, step, token, from)
    const member = usableMember(tx, userId)
    if (done.ok && member)
      record(tx, member, "recovery-code.used", { detail: { left: recoveryCodesLeft(tx, userId) } })
    return done
  })
  if (!passed.ok && passed.fieldErrors?.code) noteWrongTry(db, step.userId)
  return passed
}

/** Ends the step and starts the session. To be called in a transaction, after the factor was looked at. */
export function finish(tx: Db, step: Step, token: string, from: CameFrom): Result<{ sessionId: string }> {
  const member = step.userId === null ? null : usableMember(tx, step.userId)
  if (!member || !closeStep(tx, step)) return STEP_OVER
  const sessionId = startSession(tx, member, { via: viaOf(token), hasSecondFactor: true, ...from })
  return sessionId === null ? STEP_OVER : { ok: true, sessionId }
}
