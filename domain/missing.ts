import type { Content } from "./content"
import { type EntryPart, hasPart } from "./entry-parts"
import { ownName } from "./languages"
import type { LogoVariant, LogoVariants } from "./logo-facts"
import { countText, mostWords, plainText, type RichText } from "./rich-text"
import { t, worded } from "./words"

/** What a tier asks of its partners' entries. */
export type TierDemands = {
  requiredParts: readonly EntryPart[]
  requiredVariants: readonly LogoVariant[]
  hasPrintText: boolean
}

/** What an entry can lack: a part of it, a variant of its logo, or the text for print. */
export type MissingPart = EntryPart | LogoVariant | "printText"

const MISSING_WORDS: Record<MissingPart, string> = worded({
  logo: "no logo",
  description: "no description",
  website: "no website",
  tagline: "no tagline",
  acronym: "no short name",
  nativeName: "no native-language name",
  links: "no further links",
  dark: "no dark logo",
  mono: "no one-color logo",
  print: "no print file",
  printText: "no print text",
})

/** What an entry still lacks of what its tier asks for. */
export function missingParts(
  content: Content,
  hasLogo: boolean,
  variants: LogoVariants,
  tier: TierDemands,
): MissingPart[] {
  return [
    ...tier.requiredParts.filter((part) => !hasPart(content, hasLogo, part)),
    ...tier.requiredVariants.filter((variant) => variants[variant] === undefined),
    ...(tier.hasPrintText && !content.printText ? (["printText"] as const) : []),
  ]
}

/** "no logo, no website"; "" when nothing is missing. */
export function missingInWords(missing: readonly MissingPart[]): string {
  return missing.map((part) => MISSING_WORDS[part]).join(", ")
}

/** Where the board shows what is missing: a mark for the text, one for the logo, one for the links. */
export function missingOnBoard(missing: readonly MissingPart[]): Record<"text" | "logo" | "links", boolean> {
  const any = (parts: MissingPart[]) => missing.some((part) => parts.includes(part))
  return {
    text: any(["description", "tagline", "acronym", "nativeName"]),
    logo: any(["logo", "dark", "mono", "print"]),
    links: any(["website", "links"]),
  }
}

/** How long a tier lets a description be; null is no limit. */
export type TextLimits = { wordLimit: number | null; characterLimit: number | null }

/** The description's, and the print text's; `print` is null when the tier asks for none. */
export type EntryLimits = TextLimits & { print: TextLimits | null }

export const NO_LIMITS: EntryLimits = { wordLimit: null, characterLimit: null, print: null }

/** What is over a limit, in words; null when nothing is. */
export function overLimit(count: { words: number; characters: number }, limit: TextLimits): string | null {
  if (limit.wordLimit !== null && count.words > limit.wordLimit)
    return t("{over, plural, one {# word} other {# words}} over the tier’s {limit}", {
      ...{ over: count.words - limit.wordLimit, limit: limit.wordLimit },
    })
  if (limit.characterLimit !== null && count.characters > limit.characterLimit)
    return t("{over, plural, one {# character} other {# characters}} over the tier’s {limit}", {
      ...{ over: count.characters - limit.characterLimit, limit: limit.characterLimit },
    })
  return null
}

/** What of a description is over its tier's limits, in words: the main text, else the first translation; null for nothing. */
export function overLimits(content: Content, languages: readonly string[], limit: TextLimits): string | null {
  const { wordLimit, characterLimit } = limit
  if (wordLimit === null && characterLimit === null) return null
  const over = (text: RichText) => {
    const plain = plainText(text)
    const isShort =
      (wordLimit === null || mostWords(plain) <= wordLimit) &&
      (characterLimit === null || plain.length <= characterLimit)
    // Most texts are: a tier of thousands is looked at whole when its rules change.
    return isShort ? null : overLimit(countText(plain), limit)
  }
  const main = over(content.description)
  if (main !== null) return main
  for (const language of languages.slice(1)) {
    const said = content.translations?.[language]?.description
    const words = said ? over(said) : null
    if (words !== null) return `${ownName(language)}: ${words}`
  }
  return null
}
