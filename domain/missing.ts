import type { Content } from "./content"
import { counted } from "./counted"

/** What an entry still lacks before it is worth publishing, in the words of the list. */
export function missingParts(content: Content, hasLogo: boolean): string[] {
  const missing: string[] = []
  if (!hasLogo) missing.push("logo")
  if (content.description.content.length === 0) missing.push("description")
  if (content.website === "") missing.push("website")
  return missing
}

/** "no logo, no website"; "" when nothing is missing. */
export function missingInWords(missing: string[]): string {
  return missing.map((part) => `no ${part}`).join(", ")
}

/** How long a tier lets a description be; null is no limit. */
export type TextLimits = { wordLimit: number | null; characterLimit: number | null }

/** The description's, and the print text's; `print` is null when the tier asks for none. */
export type EntryLimits = TextLimits & { print: TextLimits | null }

export const NO_LIMITS: EntryLimits = { wordLimit: null, characterLimit: null, print: null }

/** What is over a limit, in words; null when nothing is. */
export function overLimit(count: { words: number; characters: number }, limit: TextLimits): string | null {
  if (limit.wordLimit !== null && count.words > limit.wordLimit)
    return `${counted(count.words - limit.wordLimit, "word")} over the tier’s ${limit.wordLimit}`
  if (limit.characterLimit !== null && count.characters > limit.characterLimit)
    return `${counted(count.characters - limit.characterLimit, "character")} over the tier’s ${limit.characterLimit}`
  return null
}
