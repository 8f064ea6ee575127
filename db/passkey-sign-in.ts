import { type Result, refusal, refuse } from "@/domain/result"
import { marked, t } from "@/domain/words"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { notePasskeyUse, type Passkey } from "./passkeys"
import { noteFactorShown } from "./second-factors"
import { finish, STEP_OVER } from "./second-step"
import { type CameFrom, type Staff, startSession } from "./sessions"
import { closeStep, type Step, usableMember } from "./sign-in-steps"

/** What a passkey's answer proved, once the library has looked at it. */
export type ShownPasskey = Pick<Passkey, "id" | "userId" | "counter" | "isBackedUp">

const NOT_YOURS = refusal(marked("This passkey belongs to another account. Use one of your own."))

/** Answers the second step of a sign-in with a passkey. */
export function passWithPasskey(
  db: Db,
  { step, token, shown, ...from }: { step: Step; token: string; shown: ShownPasskey } & CameFrom,
): Result<{ sessionId: string }> {
  return write(db, (tx): Result<{ sessionId: string }> => {
    if (shown.userId !== step.userId) return NOT_YOURS
    notePasskeyUse(tx, shown)
    return finish(tx, step, token, from)
  })
}

/** Signs in with a passkey alone, one that has verified its user: possession and knowledge (or a finger) at once. */
export function signInWithPasskey(
  db: Db,
  { step, shown, agent, network }: { step: Step; shown: ShownPasskey } & CameFrom,
): Result<{ sessionId: string }> {
  return write(db, (tx): Result<{ sessionId: string }> => {
    const member = usableMember(tx, shown.userId)
    if (!member || !closeStep(tx, step)) return STEP_OVER
    notePasskeyUse(tx, shown)
    const sessionId = startSession(tx, member, { via: "passkey", hasSecondFactor: true, agent, network })
    return sessionId === null ? STEP_OVER : { ok: true, sessionId }
  })
}

/** Confirms with a passkey who is signed in. */
export function confirmWithPasskey(db: Db, staff: Staff, step: Step, shown: ShownPasskey): Result {
  return write(db, (tx): Result => {
    if (shown.userId !== staff.id) return NOT_YOURS
    if (!closeStep(tx, step)) return refuse(t("This took longer than five minutes. Try again."))
    notePasskeyUse(tx, shown)
    noteFactorShown(tx, staff.sessionId, currentTime())
    return { ok: true }
  })
}
