import type { Spoken } from "@/domain/languages"
import type { LocalPartner, LocalTier } from "@/domain/localized"
import { EventDates } from "./event-dates"
import { LanguageLinks } from "./language-links"
import { AlsoKnownAs, WebsiteLink } from "./partner-facts"
import { PartnerLogo } from "./partner-logo"
import { rootFrom } from "./paths"
import { RichText } from "./rich-text"
import type { Shown } from "./view"

/** Logos that are likely in the first screen; the rest load when the reader comes near. */
const EAGER_LOGOS = 3

/** All partners of an event, tier by tier. */
export function EventPage({ release, view }: Shown) {
  const { event, tiers } = release
  const total = countPartners(release)
  const root = rootFrom(view.path)
  const { words } = view
  let before = 0
  return (
    <>
      <a className="skip" href="#partners" {...words.spoken}>
        {words.skipToPartners}
      </a>
      <LanguageLinks view={view} />
      <header className="axis top">
        <div className="side facts">
          <EventDates event={event} language={view.language} />
          {event.place ? <p {...event.spoken.place}>{event.place}</p> : null}
          {total > 0 ? (
            <p className="soft" {...words.spoken}>
              {words.partners(total)}
            </p>
          ) : null}
        </div>
        <div>
          <h1 {...event.spoken.title}>{event.title}</h1>
          <Intro text={event.intro} spoken={event.spoken.intro} />
        </div>
      </header>
      <main id="partners">
        {tiers.map((tier, index) => {
          const first = before
          before += tier.partners.length
          return <Tier key={String(index)} tier={tier} id={`tier-${index + 1}`} root={root} before={first} />
        })}
        {total === 0 ? (
          <div className="axis">
            <p className="empty" {...words.spoken}>
              {words.empty}
            </p>
          </div>
        ) : null}
      </main>
      <footer className="foot">
        <p {...event.spoken.title}>{event.title}</p>
        <p>
          <a href={root} {...words.spoken}>
            {words.allEvents}
          </a>
        </p>
      </footer>
    </>
  )
}

export function countPartners(release: { tiers: { partners: unknown[] }[] }): number {
  return release.tiers.reduce((total, tier) => total + tier.partners.length, 0)
}

function Intro({ text, spoken }: { text: string; spoken: Spoken }) {
  const paragraphs = text.split(/\n\s*\n/u).filter((part) => part.trim() !== "")
  if (paragraphs.length === 0) return null
  return (
    <div className="intro" {...spoken}>
      {paragraphs.map((part, index) => (
        <p key={String(index)}>{part}</p>
      ))}
    </div>
  )
}

function Tier(props: { tier: LocalTier; id: string; root: string; before: number }) {
  const { tier, id, root, before } = props
  return (
    <section className="axis tier" id={id}>
      <h2 className="side" {...tier.spoken.name}>
        {tier.name}
      </h2>
      <ul className={`partners ${tier.logoSize}`}>
        {tier.partners.map((partner, index) => (
          <Partner
            key={partner.slug}
            partner={partner}
            tier={tier}
            root={root}
            eager={before + index < EAGER_LOGOS}
          />
        ))}
      </ul>
    </section>
  )
}

function Partner(props: { partner: LocalPartner; tier: LocalTier; root: string; eager: boolean }) {
  const { partner, tier, root, eager } = props
  const { slug, content, spoken } = partner
  return (
    <li className="partner" id={`partner-${slug}`}>
      <PartnerLogo partner={partner} size={tier.logoSize} root={root} eager={eager} />
      <div className="entry">
        <h3 {...spoken.name}>
          <a href={`${encodeURIComponent(slug)}/`}>{content.name}</a>
        </h3>
        <AlsoKnownAs partner={partner} />
        {content.tagline ? (
          <p className="tagline" {...spoken.tagline}>
            {content.tagline}
          </p>
        ) : null}
        <RichText document={content.description} spoken={spoken.description} />
        <WebsiteLink content={content} />
      </div>
    </li>
  )
}
