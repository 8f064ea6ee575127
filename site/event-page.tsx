import type { Spoken } from "@/domain/languages"
import type { LocalPartner, LocalTier } from "@/domain/localized"
import type { Layout, LogoSize } from "@/domain/release"
import { EventDates } from "./event-dates"
import { EventHeader } from "./event-header"
import { LanguageLinks } from "./language-links"
import { ListEntry } from "./list-entry"
import { AlsoKnownAs, WebsiteLink } from "./partner-facts"
import { PartnerLogo } from "./partner-logo"
import { rootFrom } from "./paths"
import { RichText } from "./rich-text"
import type { Shown } from "./view"
import { WallEntry } from "./wall-entry"

/** Logos that are likely in the first screen; the rest load when the reader comes near. */
const EAGER_LOGOS: Record<Layout, number> = { wall: 6, cards: 3, list: 0 }

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
      <EventHeader header={event.header} root={root} />
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
          return (
            <Tier
              key={String(index)}
              {...{ tier, root }}
              layout={event.layout}
              id={`tier-${index + 1}`}
              before={first}
            />
          )
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

function Tier(props: { tier: LocalTier; layout: Layout; id: string; root: string; before: number }) {
  const { tier, layout, id, root, before } = props
  return (
    <section className="axis tier" id={id}>
      <h2 className="side" {...tier.spoken.name}>
        {tier.name}
      </h2>
      <ul className={`partners ${tier.logoSize}${tier.hidesLogos ? " bare" : ""}`}>
        {tier.partners.map((partner, index) => (
          <Partner
            key={partner.slug}
            {...{ partner, layout, root }}
            logo={!tier.hidesLogos}
            size={tier.logoSize}
            eager={before + index < EAGER_LOGOS[layout]}
          />
        ))}
      </ul>
    </section>
  )
}

function Partner(props: Entry & { layout: Layout }) {
  const { layout, partner, ...rest } = props
  if (layout === "wall") return <WallEntry partner={partner} {...rest} />
  if (layout === "list") return <ListEntry partner={partner} />
  return <CardEntry partner={partner} {...rest} />
}

/** `logo`: is there a place for one? */
type Entry = { partner: LocalPartner; size: LogoSize; root: string; eager: boolean; logo: boolean }

function CardEntry({ partner, size, root, eager, logo }: Entry) {
  const { slug, content, spoken } = partner
  return (
    <li className="partner" id={`partner-${slug}`}>
      {logo ? <PartnerLogo {...{ partner, size, root, eager }} /> : null}
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
