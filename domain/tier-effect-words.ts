import { partsInWords } from "./entry-parts"
import { missingInWords } from "./missing"
import { type AffectedPartner, affectedPartners, type TierEffect, type TierEffects } from "./tier-effects"
import { t } from "./words"

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
    headline: t(
      "Saving this affects {affected, number} of {partners, plural, one {# partner} other {# partners}}",
      { affected: affected.length, partners: all.partners },
    ),
    effects: all.effects.map((effect) => saidEffect(effect, all.partners)),
    signOffs: signOffsInWords(affected, all),
  }
}

function saidEffect(effect: TierEffect, total: number): SaidEffects["effects"][number] {
  const { length } = effect.partners
  const isEverybody = length === total && total > 1
  const whom = isEverybody
    ? t("All {total, plural, one {# partner} other {# partners}}", { total })
    : t("{affected, number} of {total, plural, one {# partner} other {# partners}}", {
        ...{ affected: length, total },
      })
  const sentence = sentenceOf(effect, whom)
  // Who everybody is need not be said, unless it hits each differently.
  if (isEverybody && effect.kind !== "over") return { sentence: `${sentence}.`, partners: [], more: 0 }
  return {
    sentence: `${sentence}:`,
    partners: effect.partners.slice(0, NAMED).map(({ slug, name, note }) => ({ slug, name, note })),
    more: Math.max(0, length - NAMED),
  }
}

function sentenceOf(effect: TierEffect, whom: string): string {
  switch (effect.kind) {
    case "over":
      return t("{whom} will be over the limit", { whom })
    case "within":
      return t("{whom} will no longer be over the limit", { whom })
    case "lacks":
      return t("{whom} will count as incomplete ({missing})", {
        ...{ whom, missing: missingInWords([effect.part]) },
      })
    case "spared":
      return t("{whom} will no longer be asked for what they lack ({missing})", {
        ...{ whom, missing: missingInWords([effect.part]) },
      })
    case "hides":
      return t("{whom} will be shown with less once you publish ({missing})", {
        ...{ whom, missing: missingInWords([effect.part]) },
      })
    case "shows":
      return t("{whom} will be shown with more once you publish ({parts})", {
        ...{ whom, parts: partsInWords([effect.part]) },
      })
    case "print":
      return t("{whom} will be asked for a print text", { whom })
    case "no print":
      return t("{whom} will no longer be asked for a print text", { whom })
  }
}

function signOffsInWords(affected: AffectedPartner[], { effects }: TierEffects): string {
  const signedOff = affected.filter(({ isSignedOff }) => isSignedOff).length
  if (signedOff === 0) return ""
  const stays = t(
    "{signedOff, plural, one {1 of them has signed off. The sign-off stays, for it covers the whole entry.} other {{signedOff} of them have signed off. Their sign-offs stay, for they cover the whole entry.}}",
    { signedOff },
  )
  const isNews = effects.some(
    ({ kind, partners }) => kind === "shows" && partners.some(({ isSignedOff }) => isSignedOff),
  )
  return isNews ? `${stays} ${t("They were told that this would not be public: tell them.")}` : stays
}
