/** How many recovery codes an account gets at once. */
export const RECOVERY_CODES = 10

/** Without letters and digits that look alike, and without vowels, so that no code is a word. */
const ALPHABET = "23456789bcdfghjkmnpqrstvwxyz"
const LENGTH = 12

/** A code out of random bytes (bytes that would favor some signs are passed over), or null where they do not suffice. */
export function recoveryCodeFrom(random: Uint8Array): string | null {
  const fair = 256 - (256 % ALPHABET.length)
  const signs = Array.from(random)
    .filter((byte) => byte < fair)
    .slice(0, LENGTH)
    .map((byte) => ALPHABET[byte % ALPHABET.length])
  if (signs.length < LENGTH) return null
  return signs.join("").replaceAll(/(.{4})(?=.)/gu, "$1-")
}

/** What is hashed of a code: hyphens, spaces and case do not count. Null where this can be none. */
export function plainRecoveryCode(typed: string): string | null {
  const plain = typed.toLowerCase().replaceAll(/[\s-]/gu, "")
  return plain.length === LENGTH && Array.from(plain).every((sign) => ALPHABET.includes(sign)) ? plain : null
}
