import { t } from "./words"
/** How much a leaky bucket holds (`burst` drops) and how fast it leaks: one drop every `everyMs` milliseconds. */
export type Rate = { burst: number; everyMs: number }

/** How full a bucket was (in drops) at a moment (milliseconds since 1970). */
export type Bucket = { level: number; updatedAt: number }

/** How full it is by now. A clock that was set back leaks nothing, and fills nothing. */
export function levelAt({ level, updatedAt }: Bucket, { everyMs }: Rate, now: number): number {
  return Math.max(0, level - Math.max(0, now - updatedAt) / everyMs)
}

/** How long until one more drop fits, in milliseconds; 0 when it fits now. No bucket yet is an empty one. */
export function waitFor(bucket: Bucket | null, rate: Rate, now: number): number {
  if (!bucket) return 0
  const over = levelAt(bucket, rate, now) + 1 - rate.burst
  return over <= 0 ? 0 : Math.ceil(over * rate.everyMs)
}

/** The bucket with one more drop in it. Who asks has seen that it fits (`waitFor`). */
export function withDrop(bucket: Bucket | null, rate: Rate, now: number): Bucket {
  return { level: (bucket ? levelAt(bucket, rate, now) : 0) + 1, updatedAt: now }
}

/** The bucket with one drop taken out again: what was counted ahead turned out well. */
export function withoutDrop(bucket: Bucket, rate: Rate, now: number): Bucket {
  return { level: Math.max(0, levelAt(bucket, rate, now) - 1), updatedAt: now }
}

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/**
 * What is limited, and how much of it. Each is keyed by what its name says after the dot; what they are for, and why none can
 * lock anybody out, stands in DECISIONS.md (OWASP Authentication Cheat Sheet; ASVS 5.0 6.1.1 and 6.3.1).
 */
export const LIMITS = {
  /** Wrong passwords. */
  "sign-in.network": { burst: 30, everyMs: 20 * SECOND },
  "sign-in.account-and-network": { burst: 10, everyMs: MINUTE },
  "sign-in.account": { burst: 100, everyMs: 5 * MINUTE },
  "sign-in.device": { burst: 10, everyMs: MINUTE },
  /** Wrong answers of somebody who is signed in and shows once more that it is them. */
  "password.account": { burst: 10, everyMs: MINUTE },
  /** Wrong codes of a second factor, after the first was right. */
  "second-factor.account": { burst: 5, everyMs: MINUTE },
  /** Sign-ins by passkey that were begun: each writes a line that waits for its answer. */
  "passkey.network": { burst: 60, everyMs: 5 * SECOND },
  /** Mails that anybody may ask for: a new password, or a link to sign in with. */
  "account-mail.network": { burst: 10, everyMs: 2 * MINUTE },
  "reset-mail.account": { burst: 3, everyMs: 20 * MINUTE },
  "sign-in-mail.account": { burst: 3, everyMs: 20 * MINUTE },
  "account-mail.device": { burst: 3, everyMs: 20 * MINUTE },
  /** Links from mails to staff that open nothing. */
  "account-link.network": { burst: 30, everyMs: 20 * SECOND },
  /** Personal links of reviews that open nothing. */
  "review-link.network": { burst: 30, everyMs: 20 * SECOND },
  "review-link.everybody": { burst: 600, everyMs: SECOND },
  /** Files that were sent, taken or not: reading one costs the server a moment. */
  "upload.account": { burst: 300, everyMs: 5 * SECOND },
  "upload.contact": { burst: 60, everyMs: 24 * MINUTE },
  "upload.network": { burst: 200, everyMs: 30 * SECOND },
} as const satisfies Record<string, Rate>

export type Limited = keyof typeof LIMITS

/** After this long every bucket is empty, whatever was in it. */
export const DRAINED_MS = 24 * HOUR

/** Says when to try again, to who has to wait: a sentence for after one that says why. */
export function tryAgain(waitMs: number): string {
  const seconds = Math.max(1, Math.ceil(waitMs / SECOND))
  if (seconds === 1) return t("Try again in a second.")
  if (seconds < 60) return t("Try again in {seconds} seconds.", { seconds })
  const minutes = Math.ceil(waitMs / MINUTE)
  if (minutes === 1) return t("Try again in a minute.")
  if (minutes < 60) return t("Try again in {minutes} minutes.", { minutes })
  const hours = Math.ceil(waitMs / HOUR)
  return hours === 1 ? t("Try again in an hour.") : t("Try again in {hours} hours.", { hours })
}
