/** Whose password it is: the first thing that somebody who knows them tries. */
export type PasswordOwner = { name?: string | undefined; email?: string | undefined }

/** A password needs as much besides its owner's own words. */
const LEAST_BESIDES = 6

/** The words of somebody's name and address, and this program's: in lower case, the longest first. */
export function ownWords({ name = "", email = "" }: PasswordOwner): string[] {
  const words = [
    ...`${name} ${email} greenroom`
      .normalize("NFKC")
      .toLowerCase()
      .matchAll(/[\p{L}\p{N}]{2,}/gu),
  ]
  return [...new Set(words.map(([word]) => word))].sort((a, b) => b.length - a.length)
}

/** Is little left of a password without its owner's name, address and the name of this program? (OWASP ASVS 5.0, 6.2.11) */
export function isMadeOfOwnWords(password: string, owner: PasswordOwner): boolean {
  const whole = password.normalize("NFKC").toLowerCase()
  const rest = ownWords(owner).reduce((left, word) => left.replaceAll(word, " "), whole)
  return rest !== whole && [...rest.replace(/[^\p{L}\p{N}]/gu, "")].length < LEAST_BESIDES
}
