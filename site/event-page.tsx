import { counted } from "@/domain/counted"
import { languageOf } from "@/domain/language"
import type { Layout, LogoSize, Release, ReleasePartner, ReleaseTier } from "@/domain/release"
import { EventDates } from "./event-dates"
import { EventHeader } from "./event-header"
import { ListEntry } from "./list-entry"
import { AlsoKnownAs, WebsiteLink } from "./partner-facts"
import { PartnerLogo } from "./partner-logo"
import { eventPath, rootFrom } from "./paths"
import { RichText } from "./rich-text"
import { WallEntry } from "./wall-entry"

/** Logos that are likely in the first screen; the rest load when the reader comes near. */
const EAGER_LOGOS: Record<Layout, number> = { wall: 6, cards: 3, list: 0 }

/** All partners of an event, tier by tier. */
export function EventPage({ release }: { release: Release }) {
  const { event, tiers } = release
  const total = countPartners(release)
  const root = rootFrom(eventPath(event.slug))
  let before = 0
  return (
    <>
      <a className="skip" href="#partners">
        Skip to the partners
      </a>
      <EventHeader header={event.header} root={root} />
      <header className="axis top">
        <div className="side facts">
          <EventDates event={event} />
          {event.place ? <p>{event.place}</p> : null}
          {total > 0 ? <p className="soft">{counted(total, "partner")}</p> : null}
        </div>
        <div>
          <h1 lang={languageOf(event.title)}>{event.title}</h1>
          <Intro text={event.intro} />
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
            <p className="empty">The partners of this event will be listed here.</p>
          </div>
        ) : null}
      </main>
      <footer className="foot">
        <p>{event.title}</p>
        <p>
          <a href={root}>All events</a>
        </p>
      </footer>
    </>
  )
}

export function countPartners(release: Release): number {
  return release.tiers.reduce((total, tier) => total + tier.partners.length, 0)
}

function Intro({ text }: { text: string }) {
  const paragraphs = text.split(/\n\s*\n/u).filter((part) => part.trim() !== "")
  if (paragraphs.length === 0) return null
  return (
    <div className="intro">
      {paragraphs.map((part, index) => (
        <p key={String(index)}>{part}</p>
      ))}
    </div>
  )
}

function Tier(props: { tier: ReleaseTier; layout: Layout; id: string; root: string; before: number }) {
  const { tier, layout, id, root, before } = props
  return (
    <section className="axis tier" id={id}>
      <h2 className="side" lang={languageOf(tier.name)}>
        {tier.name}
      </h2>
      <ul className={`partners ${tier.logoSize}`}>
        {tier.partners.map((partner, index) => (
          <Partner
            key={partner.slug}
            {...{ partner, layout, root }}
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

type Entry = { partner: ReleasePartner; size: LogoSize; root: string; eager: boolean }

function CardEntry({ partner, size, root, eager }: Entry) {
  const { slug, content } = partner
  return (
    <li className="partner" id={`partner-${slug}`}>
      <PartnerLogo {...{ partner, size, root, eager }} />
      <div className="entry">
        <h3 lang={languageOf(content.name)}>
          <a href={`${encodeURIComponent(slug)}/`}>{content.name}</a>
        </h3>
        <AlsoKnownAs content={content} />
        {content.tagline ? <p className="tagline">{content.tagline}</p> : null}
        <RichText document={content.description} />
        <WebsiteLink content={content} />
      </div>
    </li>
  )
}
