import { oneLine } from "./one-line"

/** How a mail gets from the queue to the mail server: its states, the waits, and what an answer means. Times in ms. */

/** "ended" is over without having been sent by the worker. */
export type MailState = "waiting" | "sending" | "sent" | "ended"

export function mailState(mail: {
  claimedAt: number | null
  sentAt: number | null
  endedAt: number | null
}): MailState {
  // A mail on its way when its link ended may still have arrived: what happened counts.
  if (mail.sentAt !== null) return "sent"
  if (mail.endedAt !== null) return "ended"
  return mail.claimedAt === null ? "waiting" : "sending"
}

const MINUTE = 60_000
export const LONGEST_WAIT = 4 * 60 * MINUTE
export const GIVE_UP_AFTER = 24 * 60 * MINUTE
/** A mail that waited long for a mail server, or is sent again, gets half an hour of tries before it is given up. */
const LEAST_ATTEMPTS = 6

/** The wait after this many attempts: 1, 2, 4, 8 … minutes, up to four hours. */
export function waitAfter(attempts: number): number {
  return Math.min(MINUTE * 2 ** Math.max(0, attempts - 1), LONGEST_WAIT)
}

/** When to try again after a failed attempt; null to give up: a day after it was written it has had its last try. */
export function nextAttempt(
  mail: { createdAt: number; attempts: number },
  now: number,
): { dueAt: number } | null {
  const last = mail.createdAt + GIVE_UP_AFTER
  const dueAt = now + waitAfter(mail.attempts)
  if (now < last) return { dueAt: Math.min(dueAt, last) }
  return mail.attempts < LEAST_ATTEMPTS ? { dueAt } : null
}

/** How one attempt ended, with the mail server's words. */
export type Outcome =
  | { kind: "sent" }
  /** Not delivered; later may be better. */
  | { kind: "failed"; error: string }
  /** Not delivered, and the server will not take it later either. */
  | { kind: "refused"; error: string }
  /** Handed over, but no answer came: delivered or not, nobody knows. */
  | { kind: "lost"; error: string }

/**
 * What a failure means (RFC 5321, 4.2.1). `code` is the server's answer, null for none; `handed` tells that the whole
 * message was on its way; `step` is the command that it answered. A 5xx about the recipient or the message is final. One
 * about the session (sign-in, sender) is about our settings: mending them sends what waits.
 */
export function failureOf(failure: {
  code: number | null
  step: string
  handed: boolean
  error: string
}): Exclude<Outcome, { kind: "sent" }> {
  const { code, step, handed } = failure
  const error = errorWords(failure.error)
  if (code === null || code < 400) return { kind: handed ? "lost" : "failed", error }
  const aboutMail = handed || step === "RCPT TO" || step === "DATA"
  return { kind: code >= 500 && aboutMail && !SIGN_IN.includes(code) ? "refused" : "failed", error }
}

/** Answers that ask to sign in (RFC 4954, 6), at whatever command they come. */
const SIGN_IN = [530, 534, 535, 538]

/** A mail server's words on one line, without web addresses: it may quote the personal link. */
function errorWords(error: string): string {
  return oneLine(error.replace(/\b[a-z]+:\/\/\S+/giu, "(address)"), 300)
}
