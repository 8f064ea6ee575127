import type { ReactElement } from "react"
import { counted } from "@/domain/counted"
import type { Release } from "@/domain/release"
import { plainText } from "@/domain/rich-text"
import { Document, type SiteOptions } from "./document"
import { EmbedPage } from "./embed-page"
import { countPartners, EventPage } from "./event-page"
import { IndexPage } from "./index-page"
import { LAYOUT_STYLES } from "./layout-styles"
import { shiftRules } from "./logo-shifts"
import { toMarkup } from "./markup"
import { MessagePage } from "./message-page"
import { findPartner, PartnerPage } from "./partner-page"
import { embedPath, eventPath, partnerPath, previewPath } from "./paths"
import { eventData, partnerData } from "./structured-data"
import { summarize } from "./summary"

/**
 * The published site as a pure function: release in, HTML out. The public page, the staff preview and the partner's
 * review are these bytes. Links inside an event are relative, so they hold wherever its folder is shown.
 */
export type { SiteOptions }
export type PublishedEvent = { event: Release["event"]; partners: number }

/** Every page of a release, the event's own first. */
export function pagePaths(release: Release): string[] {
  const { slug } = release.event
  return [
    eventPath(slug),
    ...release.tiers.flatMap((tier) => tier.partners.map((partner) => partnerPath(slug, partner.slug))),
  ]
}

/** One page as UTF-8 text, by its public path ("/e/summit/", "/e/summit/iclei/"); null when the release lacks it. */
export async function renderPage(
  release: Release,
  path: string,
  options: SiteOptions = {},
): Promise<string | null> {
  const { event } = release
  if (path === eventPath(event.slug))
    return toHtml(
      <Document
        title={`${event.title}: partners`}
        description={summarize(event.intro || aboutPartners(release))}
        path={path}
        accent={event.accent}
        styles={LAYOUT_STYLES[event.layout] + shiftRules(event.layout === "list" ? [] : onEventPage(release))}
        preview={{ path: previewPath(event.slug), alt: `${event.title} and its partners` }}
        data={eventData(release, options)}
        alternates={[
          { type: "application/json", href: "partners.json", title: "Partners as JSON" },
          { type: "application/atom+xml", href: "releases.atom", title: "What changed" },
        ]}
        options={options}
      >
        <EventPage release={release} />
      </Document>,
    )
  const place = findPartner(release, path)
  if (!place) return null
  const { content } = place.partner
  return toHtml(
    <Document
      title={`${content.name}, partner of ${event.title}`}
      description={summarize(
        plainText(content.description) || content.tagline || `${content.name}, partner of ${event.title}`,
      )}
      path={path}
      accent={event.accent}
      styles={shiftRules([{ partner: place.partner, card: "page" }])}
      preview={{
        path: previewPath(event.slug, place.partner.slug),
        alt: `${content.name}, partner of ${event.title}`,
      }}
      data={partnerData(release, place.partner, options)}
      options={options}
    >
      <PartnerPage release={release} place={place} />
    </Document>,
  )
}

/** The wall alone, for frames on other sites (site/embed-page). */
export function renderEmbed(release: Release, options: SiteOptions = {}): Promise<string> {
  const { slug, title, accent } = release.event
  return toHtml(
    <Document
      title={`${title}: partners`}
      path={embedPath(slug)}
      unlisted
      accent={accent}
      styles={shiftRules(onEventPage(release))}
      options={options}
    >
      <EmbedPage release={release} />
    </Document>,
  )
}

/** "/": the published events, newest first whatever order they come in; with the way in for staff, if there is one. */
export function renderIndex(
  events: PublishedEvent[],
  options: SiteOptions = {},
  { signIn = true }: { signIn?: boolean } = {},
): Promise<string> {
  const newestFirst = [...events].sort(
    (a, b) => compare(b.event.startsOn, a.event.startsOn) || compare(a.event.slug, b.event.slug),
  )
  return toHtml(
    <Document title="Events" description="Events and their partners." path="/" options={options}>
      <IndexPage events={newestFirst} signIn={signIn} />
    </Document>,
  )
}

/** The 404 page. */
export function renderNotFound(): Promise<string> {
  return toHtml(
    <Document title="Page not found" options={{}}>
      <MessagePage
        title="Page not found"
        text="There is no page at this address. It may have moved, or it is not published."
      />
    </Document>,
  )
}

/** The 500 page. */
export function renderFailed(): Promise<string> {
  return toHtml(
    <Document title="This page cannot be shown" options={{}}>
      <MessagePage
        title="This page cannot be shown"
        text="Something went wrong while it was made. It has been noted; please come back later."
      />
    </Document>,
  )
}

async function toHtml(page: ReactElement): Promise<string> {
  return `<!doctype html>${await toMarkup(page)}`
}

/** Every partner with the card that its tier gives it. */
function onEventPage({ tiers }: Release) {
  return tiers.flatMap(({ logoSize: card, partners }) => partners.map((partner) => ({ partner, card })))
}

function aboutPartners(release: Release): string {
  return `${counted(countPartners(release), "partner")} of ${release.event.title}.`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
