import type { ListedPartner as FoundPartner, PartnerPage } from "@/db/partner-list"
import { logoPath } from "@/db/release-logos"
import type { Tier } from "@/db/tiers"
import { ownName } from "@/domain/languages"
import { NO_LIMITS, overLimit } from "@/domain/missing"
import { missingTranslations } from "@/domain/missing-translations"
import { isFiltered, type PartnerView } from "@/domain/partner-view"
import { countText, plainText, type RichText } from "@/domain/rich-text"
import type { ListedPartner, ListedTier } from "./partner-row"

/** The page's rows: under their tiers in the order of the page, else in one section. */
export function sectionsOf(found: PartnerPage, view: PartnerView, languages: string[]): ListedTier[] {
  const rows = found.partners.map((partner) => rowOf(partner, found.tiers, languages))
  if (view.sort !== "page") return [{ id: 0, name: "", partners: rows, before: 0, total: found.total }]
  let passed = 0
  const from = found.tiers.reduce((total, { before }) => total + before, 0)
  return found.tiers.flatMap(({ id, name, inView, before }) => {
    const partners = rows.filter(({ tierId }) => tierId === id)
    // A tier without partners stands on the page that its neighbors are on.
    const isHere = passed >= from && passed <= from + rows.length
    passed += inView
    if (partners.length === 0 && (inView > 0 || isFiltered(view) || !isHere)) return []
    return [{ id, name, partners, before, total: inView }]
  })
}

function rowOf(partner: FoundPartner, tiers: Tier[], languages: string[]): ListedPartner {
  const { id, slug, tierId, name, content, missing, tags, state, standing, isArchived } = partner
  const tier = tiers.find((item) => item.id === tierId)
  const count = countOf(`${partner.hash} `, content.description)
  return {
    ...{ id, slug, tierId, name, missing: [...missing], tags: [...tags], state, standing, isArchived },
    acronym: content.acronym,
    nativeName: content.nativeName,
    words: count.words,
    over: overLimit(count, tier ?? NO_LIMITS) ?? overInLanguages(partner, tier, languages),
    untranslated: missingTranslations(content, languages),
    logo: partner.logo
      ? { path: logoPath(partner.logo), width: partner.logo.width, height: partner.logo.height }
      : null,
  }
}

/** The first further language whose description is over the tier's limit, in words. */
function overInLanguages(
  { hash, content }: FoundPartner,
  tier: Tier | undefined,
  languages: string[],
): string | null {
  for (const language of languages.slice(1)) {
    const said = content.translations?.[language]?.description
    const over = said ? overLimit(countOf(`${hash} ${language}`, said), tier ?? NO_LIMITS) : null
    if (over) return `${ownName(language)}: ${over}`
  }
  return null
}

const COUNTS_KEPT = 20_000
const counts = new Map<string, ReturnType<typeof countText>>()

/** Counted once for each content: a page of Korean texts takes longer to count than to render. */
function countOf(key: string, text: RichText) {
  const known = counts.get(key)
  if (known) return known
  const count = countText(plainText(text))
  if (counts.size >= COUNTS_KEPT) counts.clear()
  counts.set(key, count)
  return count
}
