import { counted } from "./counted"
import { PART_LABELS } from "./entry-parts"
import type { TierSettings } from "./event"
import { VARIANT_LABELS } from "./logo-facts"
import type { TextLimits } from "./missing"

const SIZES: Record<TierSettings["logoSize"], string> = {
  large: "Large logos.",
  medium: "Medium logos.",
  small: "Small logos.",
}

/** A tier's rules, a sentence each: "Required: logo, website." */
export function tierRulesInWords(tier: Omit<TierSettings, "name">): string[] {
  const required = [
    ...tier.requiredParts.map((part) => PART_LABELS[part]),
    ...tier.requiredVariants.map((variant) => VARIANT_LABELS[variant]),
  ]
  const hidden = tier.hiddenParts.map((part) => PART_LABELS[part])
  const limits = limitsInWords(tier)
  return [
    SIZES[tier.logoSize],
    limits && `Descriptions: ${limits}.`,
    required.length === 0 ? "Nothing is required." : `Required: ${listed(required)}.`,
    hidden.length === 0 ? "" : `Not on the public page: ${listed(hidden)}.`,
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

/** Labels inside a sentence: "logo, short name or acronym". */
function listed(labels: string[]): string {
  return labels.map((label) => label.charAt(0).toLowerCase() + label.slice(1)).join(", ")
}
