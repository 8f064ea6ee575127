import { Secret, TOTP } from "otpauth"

/**
 * One-time codes of authenticator apps (RFC 6238): SHA-1, six digits, thirty seconds, which is what all of them know. A code
 * of the step before or after counts too, for clocks differ (RFC 6238 §5.2).
 */
const PERIOD_SECONDS = 30
const WINDOW = 1

/** A new key, as it is shown and kept: 160 random bits in Base32 (RFC 4226 §4, R6). */
export function newKey(): string {
  return new Secret({ size: 20 }).base32
}

/**
 * The time step whose code this is, or null. Whoever asks keeps the last step that was taken, and takes none up to it: a code
 * serves once.
 */
export function stepOf(key: string, code: string, now: number): number | null {
  const token = code.replaceAll(/[\s-]/gu, "")
  if (!/^\d{6}$/u.test(token)) return null
  const delta = codesOf(key).validate({ token, timestamp: now, window: WINDOW })
  return delta === null ? null : timeStep(now) + delta
}

/** The time step of a moment. */
export function timeStep(now: number): number {
  return Math.floor(now / 1000 / PERIOD_SECONDS)
}

/** A new key that no code has confirmed is worth nothing after a quarter of an hour: in steps. */
export const STEPS_TO_CONFIRM = (15 * 60) / PERIOD_SECONDS

/** What an authenticator app would show now. */
export function codeAt(key: string, now: number): string {
  return codesOf(key).generate({ timestamp: now })
}

/** The address that an authenticator app reads from a QR code. */
export function keyAddress(key: string, account: string): string {
  return codesOf(key, account).toString()
}

/** A key in groups of four, to be typed. */
export function keyInGroups(key: string): string {
  return key.match(/.{1,4}/gu)?.join(" ") ?? key
}

function codesOf(key: string, label = "") {
  const secret = Secret.fromBase32(key)
  return new TOTP({
    issuer: "Greenroom",
    label,
    algorithm: "SHA1",
    digits: 6,
    period: PERIOD_SECONDS,
    secret,
  })
}
