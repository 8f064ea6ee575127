import type { Event, Organization, WithContext } from "schema-dts"
import type { LocalRelease } from "@/domain/localized"
import type { ReleasePartner } from "@/domain/release"
import { plainText } from "@/domain/rich-text"
import { tierRole } from "@/domain/tier-role"
import { readWebAddress } from "@/domain/web-address"
import type { SiteOptions } from "./document"
import { goodLinks } from "./partner-facts"
import { addressOn } from "./paths"
import { summarize } from "./summary"
import type { View } from "./view"

/**
 * What search engines read of a page: JSON-LD in the vocabulary of schema.org and nothing else. The types of schema-dts,
 * which are made from that vocabulary, refuse any other term. What was not given is left out.
 */
export function eventData(release: LocalRelease, view: View, options: SiteOptions): WithContext<Event> {
  const { title, startsOn, endsOn, place, intro } = release.event
  const own = view.path
  const partners = (role: "organizer" | "sponsor") =>
    given(
      release.tiers
        .filter(({ mainName }) => tierRole(mainName) === role)
        .flatMap((tier) => tier.partners.map((partner) => organization(partner, own, options, summarize))),
    )
  return {
    "@context": "https://schema.org",
    "@type": "Event",
    name: title,
    startDate: given(startsOn),
    endDate: given(endsOn),
    location: place === "" ? undefined : { "@type": "Place", name: place, address: place },
    description: given(summarize(intro)),
    url: addressOn(own, own, options.baseUrl),
    mainEntityOfPage: pageOf(view),
    organizer: partners("organizer"),
    sponsor: partners("sponsor"),
  }
}

/** The same for a partner's own page, with its whole description. */
export function partnerData(
  partner: ReleasePartner,
  view: View,
  options: SiteOptions,
): WithContext<Organization> {
  return {
    "@context": "https://schema.org",
    ...organization(partner, view.path, options, (text) => text),
    mainEntityOfPage: pageOf(view),
  }
}

/** The vocabulary knows languages of pages; an event's own `inLanguage` would be what is spoken there. */
function pageOf({ language, versions }: View) {
  return versions.length > 1 ? ({ "@type": "WebPage", inLanguage: language } as const) : undefined
}

/**
 * The text of a data block. No "<" is left in it, so nothing in it can end the block or open another (HTML Living
 * Standard, "Restrictions for contents of script elements").
 */
export function dataBlock(data: object): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c")
}

function organization(
  { content, logo }: ReleasePartner,
  own: string,
  { baseUrl }: SiteOptions,
  shorten: (text: string) => string,
) {
  return {
    "@type": "Organization",
    name: content.name,
    alternateName: given([content.acronym, content.nativeName].filter((name) => name !== "")),
    url: readWebAddress(content.website) ?? undefined,
    logo: logo ? addressOn(own, logo.path, baseUrl) : undefined,
    description: given(shorten(plainText(content.description) || content.tagline)),
    sameAs: given(goodLinks(content).map(({ url }) => url)),
  } as const
}

function given<T extends string | readonly unknown[]>(value: T): T | undefined {
  return value.length > 0 ? value : undefined
}
