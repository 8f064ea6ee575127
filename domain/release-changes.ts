import { canonicalJson } from "./canonical-json"
import { type EntryPart, partsInWords } from "./entry-parts"
import type { TierTranslations } from "./languages"
import type { Release } from "./release"
import { t } from "./words"

/** A release with the facts that changes are told by: a stable id and a content hash per partner. */
export type ComparableRelease = {
  event: Omit<Release["event"], "header"> & { headerSha256: string | null }
  tiers: {
    id: number
    name: string
    logoSize: string
    translations: TierTranslations
    /** What the public pages leave out of its partners' entries. */
    hiddenParts: EntryPart[]
    partners: { id: number; slug: string; name: string; hash: string; logoNudge: number }[]
  }[]
}

export type PartnerChange = { id: number; name: string; slug: string }

/** What a publish would do to the public page. Every list is in the order of the page it names. */
export type ReleaseChanges = {
  added: PartnerChange[]
  changed: PartnerChange[]
  removed: PartnerChange[]
  /** In another tier, or at another place among the partners of its tier that both releases have. */
  moved: (PartnerChange & { from: string; to: string })[]
  /** What else differs, in words: "Title", "Dates", "Tier “Gold”". */
  settings: string[]
}

/** How many single changes there are: a partner that was changed and moved is one. */
export function countChanges({ added, changed, removed, moved, settings }: ReleaseChanges): number {
  const partners = new Set([...added, ...changed, ...removed, ...moved].map(({ id }) => id))
  return partners.size + settings.length
}

/** Compares what is public (null: nothing) with what would be. */
export function releaseChanges(before: ComparableRelease | null, after: ComparableRelease): ReleaseChanges {
  const old = placesOf(before)
  const now = placesOf(after)
  const kept = [...now.values()].filter((place) => old.has(place.id))
  return {
    added: [...now.values()].filter((place) => !old.has(place.id)).map(change),
    changed: kept
      .filter((place) => {
        const was = old.get(place.id)
        return was?.hash !== place.hash || was.slug !== place.slug
      })
      .map(change),
    removed: [...old.values()].filter((place) => !now.has(place.id)).map(change),
    moved: movedPartners(old, now),
    settings: before ? settingChanges(before, after) : [],
  }
}

export function isUnchanged(changes: ReleaseChanges): boolean {
  return Object.values(changes).every((list) => list.length === 0)
}

type Place = ComparableRelease["tiers"][number]["partners"][number] & { tierId: number; tier: string }

function placesOf(release: ComparableRelease | null): Map<number, Place> {
  const places = new Map<number, Place>()
  for (const tier of release?.tiers ?? [])
    for (const partner of tier.partners)
      places.set(partner.id, { ...partner, tierId: tier.id, tier: tier.name })
  return places
}

function change({ id, name, slug }: Place): PartnerChange {
  return { id, name, slug }
}

/** The fewest partners whose move explains the new order: those outside a longest run of their tier that kept its order. */
function movedPartners(old: Map<number, Place>, now: Map<number, Place>): ReleaseChanges["moved"] {
  const rank = new Map([...old.keys()].map((id, index) => [id, index]))
  const still = new Set<number>()
  // Tier by tier: when a whole tier changes places, its partners have not moved.
  for (const tierId of new Set([...now.values()].map((place) => place.tierId))) {
    const stayed = [...now.values()].filter(
      (place) => place.tierId === tierId && old.get(place.id)?.tierId === tierId,
    )
    for (const index of longestIncreasing(stayed.map((place) => rank.get(place.id) as number)))
      still.add((stayed[index] as Place).id)
  }
  return [...now.values()]
    .filter((place) => old.has(place.id) && !still.has(place.id))
    .map((place) => ({ ...change(place), from: old.get(place.id)?.tier ?? "", to: place.tier }))
}

/** Indexes of one longest strictly increasing subsequence (patience sorting). */
function longestIncreasing(values: number[]): number[] {
  const tails: number[] = []
  const previous: number[] = []
  for (const [index, value] of values.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[tails[middle] as number] as number) < value) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? (tails[low - 1] as number) : -1
    tails[low] = index
  }
  const run: number[] = []
  for (let index = tails[tails.length - 1] ?? -1; index >= 0; index = previous[index] as number)
    run.unshift(index)
  return run
}

function settingChanges(before: ComparableRelease, after: ComparableRelease): string[] {
  const words: string[] = []
  const was = before.event
  const is = after.event
  if (was.title !== is.title) words.push(t("Title"))
  if (was.startsOn !== is.startsOn || was.endsOn !== is.endsOn) words.push(t("Dates"))
  if (was.place !== is.place) words.push(t("Place"))
  if (was.intro !== is.intro) words.push(t("Introduction"))
  if (was.accent !== is.accent) words.push(t("Accent color"))
  if (was.layout !== is.layout) words.push(t("Layout"))
  if (was.headerSha256 !== is.headerSha256) words.push(t("Header picture"))
  if (canonicalJson(was.languages) !== canonicalJson(is.languages)) words.push(t("Languages"))
  if (canonicalJson(was.translations) !== canonicalJson(is.translations))
    words.push(t("Translations of the event"))
  if (was.slug !== is.slug)
    words.push(t("Address: {from} becomes {to}", { from: `/e/${was.slug}/`, to: `/e/${is.slug}/` }))
  const oldTiers = new Map(before.tiers.map((tier) => [tier.id, tier]))
  for (const tier of after.tiers) {
    const old = oldTiers.get(tier.id)
    if (!old) words.push(t("Tier “{name}” is new", { name: tier.name }))
    if (old && old.name !== tier.name)
      words.push(t("Tier “{from}” is now “{to}”", { from: old.name, to: tier.name }))
    if (old && old.logoSize !== tier.logoSize)
      words.push(
        t(
          "Logos of “{name}” are now {size, select, large {large} medium {medium} small {small} other {{size}}}",
          { name: tier.name, size: tier.logoSize },
        ),
      )
    if (old) words.push(...hidingChanges(old, tier))
    if (old && canonicalJson(old.translations) !== canonicalJson(tier.translations))
      words.push(t("Translations of tier “{name}”", { name: tier.name }))
  }
  const nudges = nudgesOf(before)
  for (const { id, name, logoNudge } of after.tiers.flatMap((tier) => tier.partners))
    if (nudges.has(id) && nudges.get(id) !== logoNudge)
      words.push(t("Size of the logo of “{name}”", { name }))
  const kept = (tiers: ComparableRelease["tiers"], other: ComparableRelease["tiers"]) =>
    tiers.map((tier) => tier.id).filter((id) => other.some((tier) => tier.id === id))
  if (canonicalJson(kept(before.tiers, after.tiers)) !== canonicalJson(kept(after.tiers, before.tiers)))
    words.push(t("Order of the tiers"))
  for (const tier of before.tiers)
    if (!after.tiers.some((item) => item.id === tier.id))
      words.push(t("Tier “{name}” goes", { name: tier.name }))
  return words
}

type ComparableTier = ComparableRelease["tiers"][number]

function hidingChanges(old: ComparableTier, tier: ComparableTier): string[] {
  const hidden = tier.hiddenParts.filter((part) => !old.hiddenParts.includes(part))
  const shown = old.hiddenParts.filter((part) => !tier.hiddenParts.includes(part))
  return [
    ...(hidden.length > 0
      ? [
          t("Entries in “{name}” no longer show: {parts}", {
            name: tier.name,
            parts: partsInWords(hidden),
          }),
        ]
      : []),
    ...(shown.length > 0
      ? [
          t("Entries in “{name}” now show: {parts}", {
            name: tier.name,
            parts: partsInWords(shown),
          }),
        ]
      : []),
  ]
}

function nudgesOf(release: ComparableRelease): Map<number, number> {
  return new Map(
    release.tiers.flatMap((tier) => tier.partners.map(({ id, logoNudge }) => [id, logoNudge] as const)),
  )
}
