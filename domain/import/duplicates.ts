import { t } from "@/domain/words"
import { nameKey } from "./name-key"
import type { ParsedTier } from "./parsed-document"

/** A sentence for every name that a document has more than once. */
export function duplicateNotes(tiers: ParsedTier[]): string[] {
  const places = new Map<string, { name: string; tiers: (string | null)[] }>()
  for (const tier of tiers)
    for (const partner of tier.partners) {
      const key = nameKey(partner.name)
      const place = places.get(key)
      if (place) place.tiers.push(tier.title)
      else places.set(key, { name: partner.name, tiers: [tier.title] })
    }
  return [...places.values()].flatMap(({ name, tiers: titles }) => {
    if (titles.length < 2) return []
    const where = [...new Set(titles)].map((title) =>
      title === null ? t("above the first tier") : t("in “{title}”", { title }),
    )
    return [
      t("“{name}” is in the document {times, plural, =2 {twice} other {{times} times}}: {places}.", {
        ...{
          name,
          times: titles.length,
          places: where.join(` ${t("[between places] and")} `),
        },
      }),
    ]
  })
}
