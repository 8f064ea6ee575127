/**
 * How long a sign-in counts (OWASP ASVS 5.0, 7.3): for good twelve hours after it, whatever the cookie says, and two hours
 * after its last use. Proof of who one is counts for a quarter of an hour before what matters.
 */
export const SESSION_HOURS = 12
export const IDLE_HOURS = 2
export const FRESH_MINUTES = 15

/** How somebody came in. */
export type SignInMethod = "password" | "passkey" | "mail-link" | "oidc"

const HOUR = 3_600_000

type Times = { createdAt: number; seenAt: number | null; confirmedAt: number | null }

/** Does a session that was not ended still count? */
export function isLive({ createdAt, seenAt }: Times, now: number): boolean {
  return createdAt + SESSION_HOURS * HOUR >= now && (seenAt ?? createdAt) + IDLE_HOURS * HOUR >= now
}

/** Has its owner proved who they are lately enough for what matters? */
export function isFresh({ confirmedAt }: Pick<Times, "confirmedAt">, now: number): boolean {
  return confirmedAt !== null && confirmedAt + FRESH_MINUTES * 60_000 >= now
}

/** Use is noted to the minute: more often would be a write per request. */
export function isNoteworthy({ seenAt }: Pick<Times, "seenAt">, now: number): boolean {
  return seenAt === null || seenAt + 60_000 <= now
}
