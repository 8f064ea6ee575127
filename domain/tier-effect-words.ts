import { counted } from "./counted"
import { partsInWords } from "./entry-parts"
import { missingInWords } from "./missing"
import { type AffectedPartner, affectedPartners, type TierEffect, type TierEffects } from "./tier-effects"

/** So many partners are named; of a tier with a thousand, the rest are counted. */
const NAMED = 12

/** Whom saving affects, ready to be shown: a sentence for each effect with the partners that it is about. */
export type SaidEffects = {
  headline: string
  effects: { sentence: string; partners: Pick<AffectedPartner, "slug" | "name" | "note">[]; more: number }[]
  /** What becomes of sign-offs; "" when nobody who is affected has signed off. */
  signOffs: string
}

/** The effects of a change of rules in words. */
export function effectsInWords(all: TierEffects): SaidEffects {
  const affected = affectedPartners(all)
  return {
    headline: `Saving this affects ${affected.length} of ${counted(all.partners, "partner")}`,
    effects: all.effects.map((effect) => ({
      sentence: sentenceOf(effect, `${effect.partners.length} of ${counted(all.partners, "partner")}`),
      partners: effect.partners.slice(0, NAMED).map(({ slug, name, note }) => ({ slug, name, note })),
      more: Math.max(0, effect.partners.length - NAMED),
    })),
    signOffs: signOffsInWords(affected, all),
  }
}

function sentenceOf(effect: TierEffect, whom: string): string {
  switch (effect.kind) {
    case "over":
      return `${whom} will be over the limit:`
    case "within":
      return `${whom} will no longer be over the limit:`
    case "lacks":
      return `${whom} will count as incomplete (${missingInWords([effect.part])}):`
    case "spared":
      return `${whom} will no longer be asked for what they lack (${missingInWords([effect.part])}):`
    case "hides":
      return `Once you publish, the entries of ${whom} no longer show: ${partsInWords([effect.part])}.`
    case "shows":
      return `Once you publish, the entries of ${whom} also show: ${partsInWords([effect.part])}.`
    case "print":
      return `${whom} will be asked for a print text:`
    case "no print":
      return `${whom} will no longer be asked for a print text:`
  }
}

function signOffsInWords(affected: AffectedPartner[], { effects }: TierEffects): string {
  const signedOff = affected.filter(({ isSignedOff }) => isSignedOff).length
  if (signedOff === 0) return ""
  const stays =
    signedOff === 1
      ? "1 of them has signed off. The sign-off stays, for it covers the whole entry."
      : `${signedOff} of them have signed off. Their sign-offs stay, for they cover the whole entry.`
  const isNews = effects.some(
    ({ kind, partners }) => kind === "shows" && partners.some(({ isSignedOff }) => isSignedOff),
  )
  return isNews ? `${stays} They were told that this would not be public: tell them.` : stays
}
