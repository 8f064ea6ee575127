import type { Spoken } from "@/domain/languages"
import type { LocalPartner, LocalRelease, LocalTier } from "@/domain/localized"
import { displayAddress } from "@/domain/web-address"
import { LanguageLinks } from "./language-links"
import { AlsoKnownAs, goodLinks, WebsiteLink } from "./partner-facts"
import { PartnerLogo } from "./partner-logo"
import { rootFrom } from "./paths"
import { RichText } from "./rich-text"
import type { Shown } from "./view"
import type { Words } from "./words"

export type Place = {
  partner: LocalPartner
  tier: LocalTier
  previous: LocalPartner | undefined
  next: LocalPartner | undefined
}

/** The partner with this slug, and its neighbors across tiers; undefined when the release has no such partner. */
export function findPartner(release: LocalRelease, slug: string): Place | undefined {
  const row = release.tiers.flatMap((tier) => tier.partners.map((partner) => ({ tier, partner })))
  const at = row.findIndex(({ partner }) => partner.slug === slug)
  const found = row[at]
  if (!found) return undefined
  return { ...found, previous: row[at - 1]?.partner, next: row[at + 1]?.partner }
}

/** One partner of an event. */
export function PartnerPage({ release, place, view }: Shown & { place: Place }) {
  const { partner, tier } = place
  const { content, spoken } = partner
  const root = rootFrom(view.path)
  const { words } = view
  return (
    <>
      <a className="skip" href="#partner" {...words.spoken}>
        {words.skipToPartner}
      </a>
      <LanguageLinks view={view} />
      <header className="bar">
        <a href={`../#partner-${partner.slug}`} {...release.event.spoken.title}>
          {release.event.title}
        </a>
      </header>
      <main id="partner" className={tier.hidesLogos ? "sheet bare" : "sheet"}>
        {tier.hidesLogos ? null : <PartnerLogo partner={partner} size="page" root={root} eager />}
        <div className="entry">
          <p className="soft" {...tier.spoken.name}>
            {tier.name}
          </p>
          <h1 {...spoken.name}>{content.name}</h1>
          <AlsoKnownAs partner={partner} />
          {content.tagline ? (
            <p className="tagline" {...spoken.tagline}>
              {content.tagline}
            </p>
          ) : null}
          <RichText document={content.description} spoken={spoken.description} />
          <WebsiteLink content={content} />
          <NamedLinks links={goodLinks(content)} spoken={spoken.links} />
        </div>
      </main>
      <nav className="turn" aria-label={words.otherPartners}>
        <Neighbor partner={place.previous} label={words.previous} words={words} />
        <p>
          <a href="../" {...words.spoken}>
            {words.allPartners}
          </a>
        </p>
        <Neighbor partner={place.next} label={words.next} words={words} />
      </nav>
    </>
  )
}

function NamedLinks({ links, spoken }: { links: { label: string; url: string }[]; spoken: Spoken }) {
  if (links.length === 0) return null
  return (
    <ul className="links">
      {links.map(({ label, url }, index) => (
        <li key={String(index)}>
          <a href={url} rel="noopener" {...spoken}>
            {label}
          </a>{" "}
          <span className="soft">{displayAddress(url)}</span>
        </li>
      ))}
    </ul>
  )
}

function Neighbor(props: { partner: LocalPartner | undefined; label: string; words: Words }) {
  const { partner, label, words } = props
  if (!partner) return <p />
  return (
    <p>
      <span className="soft" {...words.spoken}>
        {label}
      </span>
      <a href={`../${encodeURIComponent(partner.slug)}/`} {...partner.spoken.name}>
        {partner.content.name}
      </a>
    </p>
  )
}
