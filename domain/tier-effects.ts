import type { Content } from "./content"
import { type EntryPart, hasPart } from "./entry-parts"
import type { TierSettings } from "./event"
import type { LogoVariants } from "./logo-facts"
import { type MissingPart, missingParts, overLimits } from "./missing"

/** What of a partner's draft a tier's rules are held against. */
export type RuledPartner = {
  id: number
  slug: string
  content: Content
  hasLogo: boolean
  variants: LogoVariants
  isSignedOff: boolean
}

/** `note` says how much, where that differs: "12 words over the tier’s 60". */
export type AffectedPartner = { id: number; slug: string; name: string; isSignedOff: boolean; note: string }

/**
 * What new rules do to partners of the tier:
 * - over, within: the description is over the limit now, or no longer
 * - lacks, spared: something is asked for that is not there, or no longer
 * - hides, shows: the next publish takes a part off the public pages, or brings it onto them
 * - print, no print: a print text is asked for, or no longer
 */
export type TierEffect = { partners: AffectedPartner[] } & (
  | { kind: "over" | "within" | "print" | "no print" }
  | { kind: "lacks" | "spared"; part: MissingPart }
  | { kind: "hides" | "shows"; part: EntryPart }
)

/** `partners`: how many the tier holds. */
export type TierEffects = { partners: number; effects: TierEffect[] }

/**
 * Whom a change of a tier's rules affects: pure, and empty when it affects nobody. `languages` are the event's. What is asked
 * for in vain comes first, then what the public sees, then what is asked for no longer.
 */
export function tierEffects(
  before: TierSettings,
  after: TierSettings,
  partners: readonly RuledPartner[],
  languages: readonly string[],
): TierEffects {
  const whom = (note: (partner: RuledPartner) => string | null): AffectedPartner[] =>
    partners.flatMap((partner) => {
      const said = note(partner)
      const { id, slug, content, isSignedOff } = partner
      return said === null ? [] : [{ id, slug, name: content.name, isSignedOff, note: said }]
    })
  const who = (is: (partner: RuledPartner) => boolean) => whom((partner) => (is(partner) ? "" : null))
  const over = (partner: RuledPartner, tier: TierSettings) => overLimits(partner.content, languages, tier)
  const lacks = (partner: RuledPartner, tier: TierSettings) =>
    missingParts(partner.content, partner.hasLogo, partner.variants, tier)

  const demanded = differing(demandsOf(before), demandsOf(after))
  const hidden = differing(before.hiddenParts, after.hiddenParts)
  const having = (part: EntryPart) => who(({ content, hasLogo }) => hasPart(content, hasLogo, part))
  const effects: TierEffect[] = [
    { kind: "over", partners: whom((item) => (over(item, before) ? null : over(item, after))) },
    ...demanded.added.map((part) => ({
      ...{ kind: "lacks" as const, part },
      partners: who((item) => lacks(item, after).includes(part)),
    })),
    { kind: "print", partners: who(() => after.hasPrintText && !before.hasPrintText) },
    ...hidden.added.map((part) => ({ kind: "hides" as const, part, partners: having(part) })),
    ...hidden.removed.map((part) => ({ kind: "shows" as const, part, partners: having(part) })),
    { kind: "within", partners: who((item) => over(item, before) !== null && over(item, after) === null) },
    ...demanded.removed.map((part) => ({
      ...{ kind: "spared" as const, part },
      partners: who((item) => lacks(item, before).includes(part)),
    })),
    { kind: "no print", partners: who(() => before.hasPrintText && !after.hasPrintText) },
  ]
  return { partners: partners.length, effects: effects.filter((effect) => effect.partners.length > 0) }
}

/** Each partner once that any of the effects is about. */
export function affectedPartners({ effects }: TierEffects): AffectedPartner[] {
  return [
    ...new Map(effects.flatMap(({ partners }) => partners.map((item) => [item.id, item] as const))).values(),
  ]
}

function demandsOf({ requiredParts, requiredVariants }: TierSettings): MissingPart[] {
  return [...requiredParts, ...requiredVariants]
}

function differing<T>(before: readonly T[], after: readonly T[]): { added: T[]; removed: T[] } {
  return {
    added: after.filter((item) => !before.includes(item)),
    removed: before.filter((item) => !after.includes(item)),
  }
}
