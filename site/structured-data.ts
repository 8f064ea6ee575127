import type { Event, Organization, WithContext } from "schema-dts"
import type { Release, ReleasePartner } from "@/domain/release"
import { plainText } from "@/domain/rich-text"
import { tierRole } from "@/domain/tier-role"
import { readWebAddress } from "@/domain/web-address"
import type { SiteOptions } from "./document"
import { goodLinks } from "./partner-facts"
import { addressOn, eventPath, partnerPath } from "./paths"
import { summarize } from "./summary"

/**
 * What search engines read of a page: JSON-LD in the vocabulary of schema.org and nothing else. The types of schema-dts,
 * which are made from that vocabulary, refuse any other term. What was not given is left out.
 */
export function eventData(release: Release, options: SiteOptions): WithContext<Event> {
  const { slug, title, startsOn, endsOn, place, intro } = release.event
  const own = eventPath(slug)
  const partners = (role: "organizer" | "sponsor") =>
    given(
      release.tiers
        .filter(({ name }) => tierRole(name) === role)
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
    organizer: partners("organizer"),
    sponsor: partners("sponsor"),
  }
}

/** The same for a partner's own page, with its whole description. */
export function partnerData(
  release: Release,
  partner: ReleasePartner,
  options: SiteOptions,
): WithContext<Organization> {
  const own = partnerPath(release.event.slug, partner.slug)
  return { "@context": "https://schema.org", ...organization(partner, own, options, (text) => text) }
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
