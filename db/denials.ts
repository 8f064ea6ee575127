import type { Actor } from "@/domain/permissions"
import { type Failure, refuse } from "@/domain/result"
import { leaveTrace } from "./client"
import { tell } from "./tallies"

/**
 * Refuses a verb for lack of a right, which the activity log tells of (ASVS 5.0, 16.3.2), at most once an hour for each
 * account. The command line may do everything and is never refused.
 */
export function denied(actor: Actor, message: string): Failure {
  const { id } = actor
  const refusal = refuse(message)
  if (id === null) return refusal
  return leaveTrace(refusal, (db) =>
    tell(db, { verb: "right.refused", userId: id, by: actor, detail: { said: message } }),
  )
}
