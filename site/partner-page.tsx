import { languageOf } from "@/domain/language"
import type { Release, ReleasePartner, ReleaseTier } from "@/domain/release"
import { displayAddress } from "@/domain/web-address"
import { AlsoKnownAs, goodLinks, WebsiteLink } from "./partner-facts"
import { PartnerLogo } from "./partner-logo"
import { partnerPath, rootFrom } from "./paths"
import { RichText } from "./rich-text"

export type Place = {
  partner: ReleasePartner
  tier: ReleaseTier
  previous: ReleasePartner | undefined
  next: ReleasePartner | undefined
}

/** The partner whose page has this path, and its neighbors across tiers; undefined when the release has no such page. */
export function findPartner(release: Release, path: string): Place | undefined {
  const row = release.tiers.flatMap((tier) => tier.partners.map((partner) => ({ tier, partner })))
  const at = row.findIndex(({ partner }) => partnerPath(release.event.slug, partner.slug) === path)
  const found = row[at]
  if (!found) return undefined
  return { ...found, previous: row[at - 1]?.partner, next: row[at + 1]?.partner }
}

/** One partner of an event. */
export function PartnerPage({ release, place }: { release: Release; place: Place }) {
  const { partner, tier } = place
  const { content } = partner
  const root = rootFrom(partnerPath(release.event.slug, partner.slug))
  return (
    <>
      <a className="skip" href="#partner">
        Skip to the partner
      </a>
      <header className="bar">
        <a href={`../#partner-${partner.slug}`} lang={languageOf(release.event.title)}>
          {release.event.title}
        </a>
      </header>
      <main id="partner" className="sheet">
        <PartnerLogo partner={partner} size="page" root={root} eager />
        <div className="entry">
          <p className="soft">{tier.name}</p>
          <h1 lang={languageOf(content.name)}>{content.name}</h1>
          <AlsoKnownAs content={content} />
          {content.tagline ? <p className="tagline">{content.tagline}</p> : null}
          <RichText document={content.description} />
          <WebsiteLink content={content} />
          <NamedLinks links={goodLinks(content)} />
        </div>
      </main>
      <nav className="turn" aria-label="Other partners">
        <Neighbor partner={place.previous} label="Previous" />
        <p>
          <a href="../">All partners</a>
        </p>
        <Neighbor partner={place.next} label="Next" />
      </nav>
    </>
  )
}

function NamedLinks({ links }: { links: { label: string; url: string }[] }) {
  if (links.length === 0) return null
  return (
    <ul className="links">
      {links.map(({ label, url }, index) => (
        <li key={String(index)}>
          <a href={url} rel="noopener">
            {label}
          </a>{" "}
          <span className="soft">{displayAddress(url)}</span>
        </li>
      ))}
    </ul>
  )
}

function Neighbor({ partner, label }: { partner: ReleasePartner | undefined; label: string }) {
  if (!partner) return <p />
  return (
    <p>
      <span className="soft">{label}</span>
      <a href={`../${encodeURIComponent(partner.slug)}/`} lang={languageOf(partner.content.name)}>
        {partner.content.name}
      </a>
    </p>
  )
}
