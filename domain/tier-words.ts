import { counted } from "./counted"
import { partsInWords } from "./entry-parts"
import type { TierSettings } from "./event"
import type { LogoVariant } from "./logo-facts"
import type { TextLimits } from "./missing"
import { t } from "./words"

const SIZES: Record<TierSettings["logoSize"], string> = {
  large: "Large logos.",
  medium: "Medium logos.",
  small: "Small logos.",
}

const VARIANT_WORDS: Record<LogoVariant, string> = {
  dark: "dark logo",
  mono: "one-color logo",
  print: "print file",
}

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
      : t("Not on the public page: {partsWords}.", { partsWords: partsInWords(tier.hiddenParts) }),
    tier.hasPrintText ? `Print text: ${limitsInWords(printLimits(tier)) || "no limit"}.` : "",
  ].filter((sentence) => sentence !== "")
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
    wordLimit === null ? "" : `at most ${counted(wordLimit, "word")}`,
    characterLimit === null ? "" : `at most ${counted(characterLimit, "character")}`,
  ]
    .filter(Boolean)
    .join(", ")
}
