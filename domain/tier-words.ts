import { partsInWords } from "./entry-parts"
import type { TierSettings } from "./event"
import type { LogoVariant } from "./logo-facts"
import type { TextLimits } from "./missing"
import { t, worded } from "./words"

const SIZES: Record<TierSettings["logoSize"], string> = worded({
  large: "Large logos.",
  medium: "Medium logos.",
  small: "Small logos.",
})

const VARIANT_WORDS: Record<LogoVariant, string> = worded({
  dark: "dark logo",
  mono: "one-color logo",
  print: "print file",
})

/** A tier's rules, a sentence each: "Required: logo, website." */
export function tierRulesInWords(tier: Omit<TierSettings, "name">): string[] {
  const required = [
    partsInWords(tier.requiredParts),
    ...tier.requiredVariants.map((variant) => VARIANT_WORDS[variant]),
  ].filter((words) => words !== "")
  const limits = limitsInWords(tier)
  return [
    SIZES[tier.logoSize],
    limits && t("Descriptions: {limits}.", { limits }),
    required.length === 0
      ? t("Nothing is required.")
      : t("Required: {required}.", { required: required.join(", ") }),
    tier.hiddenParts.length === 0
      ? ""
      : t("Not on the public page: {parts}.", { parts: partsInWords(tier.hiddenParts) }),
    tier.hasPrintText ? printInWords(limitsInWords(printLimits(tier))) : "",
  ].filter((sentence) => sentence !== "")
}

function printInWords(limits: string): string {
  return limits === "" ? t("Print text: no limit.") : t("Print text: {limits}.", { limits })
}

/** The limits of a tier's print text; they count only where it asks for one. */
export function printLimits(
  tier: Pick<TierSettings, "hasPrintText" | "printWordLimit" | "printCharacterLimit">,
): TextLimits {
  return tier.hasPrintText
    ? { wordLimit: tier.printWordLimit, characterLimit: tier.printCharacterLimit }
    : { wordLimit: null, characterLimit: null }
}

/** "at most 120 words, at most 800 characters"; "" for no limit. */
function limitsInWords({ wordLimit, characterLimit }: TextLimits): string {
  return [
    wordLimit === null
      ? ""
      : t("at most {limit, plural, one {# word} other {# words}}", { limit: wordLimit }),
    characterLimit === null
      ? ""
      : t("at most {limit, plural, one {# character} other {# characters}}", { limit: characterLimit }),
  ]
    .filter(Boolean)
    .join(", ")
}
