import type { ListedPartner as FoundPartner, PartnerPage } from "@/db/partner-list"
import { logoPath } from "@/db/release-logos"
import type { Tier } from "@/db/tiers"
import { NO_LIMITS, overLimits, type TextLimits } from "@/domain/missing"
import { missingTranslations } from "@/domain/missing-translations"
import { isFiltered, type PartnerView } from "@/domain/partner-view"
import { countText, plainText } from "@/domain/rich-text"
import type { ListedPartner, ListedTier } from "./partner-row"

/** The languages of the event, and whose request waits in the Outbox. */
type Told = { languages: string[]; unsent: ReadonlySet<number> }

/** The page's rows: under their tiers in the order of the page, else in one section. */
export function sectionsOf(found: PartnerPage, view: PartnerView, told: Told): ListedTier[] {
  const rows = found.partners.map((partner) => rowOf(partner, found.tiers, told))
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

function rowOf(partner: FoundPartner, tiers: Tier[], { languages, unsent }: Told): ListedPartner {
  const { id, slug, tierId, name, content, missing, tags, state, standing, print, isArchived } = partner
  const tier = tiers.find((item) => item.id === tierId)
  return {
    ...{ id, slug, tierId, name, missing: [...missing], tags: [...tags], isArchived },
    ...{ state, standing, print },
    isUnsent: (standing === "waiting" || print === "waiting") && unsent.has(id),
    acronym: content.acronym,
    nativeName: content.nativeName,
    ...lengthOf(partner, tier ?? NO_LIMITS, languages),
    untranslated: missingTranslations(content, languages),
    logo: partner.logo
      ? { path: logoPath(partner.logo), width: partner.logo.width, height: partner.logo.height }
      : null,
  }
}

type Length = Pick<ListedPartner, "words" | "over">

const LENGTHS_KEPT = 20_000
const lengths = new Map<string, Length>()

/** Counted once for each content and rule: a page of Korean texts takes longer to count than to render. */
function lengthOf({ webHash, content }: FoundPartner, limits: TextLimits, languages: string[]): Length {
  const key = [webHash, limits.wordLimit, limits.characterLimit, ...languages].join(" ")
  const known = lengths.get(key)
  if (known) return known
  const length = {
    words: countText(plainText(content.description)).words,
    over: overLimits(content, languages, limits),
  }
  if (lengths.size >= LENGTHS_KEPT) lengths.clear()
  lengths.set(key, length)
  return length
}
