import type { Content } from "./content"
import type { EntryLimits } from "./missing"

/**
 * An entry has two texts: the one for the web, with logo, links and all else that the public pages show, and a short one for
 * print. Each has its limit, and each is signed off by itself.
 */
export const COPIES = ["web", "print"] as const
export type Copy = (typeof COPIES)[number]

/** What each copy says, by hash (domain/content-hash); null while there is no text for print. */
export type CopyHashes = { web: string; print: string | null }

/** What a tier says of texts. */
export type TierTexts = {
  wordLimit: number | null
  characterLimit: number | null
  hasPrintText: boolean
  printWordLimit: number | null
  printCharacterLimit: number | null
}

/** How long the texts of a tier's partners may be; those for print when the tier asks for them. */
export function limitsOf(tier: TierTexts): EntryLimits {
  const { wordLimit, characterLimit, hasPrintText, printWordLimit, printCharacterLimit } = tier
  return {
    ...{ wordLimit, characterLimit },
    print: hasPrintText ? { wordLimit: printWordLimit, characterLimit: printCharacterLimit } : null,
  }
}

/** The copies that an entry has: the print text is one once it is written, whatever the tier asks for by then. */
export function copiesIn({ printText }: Pick<Content, "printText">): Copy[] {
  return printText ? ["web", "print"] : ["web"]
}

/**
 * What of an answer's kept choice of copies still is a choice, after some were approved or went meanwhile. Where only one is
 * asked for there is nothing to choose, so it is that one.
 */
export function copiesStillAsked(kept: unknown, asked: Copy[]): Copy[] {
  if (asked.length < 2 || !Array.isArray(kept)) return asked
  return asked.filter((copy) => kept.includes(copy))
}
