import type { ReactElement } from "react"
import { type LocalRelease, mainLanguage } from "@/domain/localized"
import type { Release } from "@/domain/release"
import { plainText } from "@/domain/rich-text"
import { Document, type SiteOptions } from "./document"
import { EmbedPage } from "./embed-page"
import { countPartners, EventPage } from "./event-page"
import { addressesOf, inLanguage } from "./in-language"
import { IndexPage } from "./index-page"
import { LAYOUT_STYLES } from "./layout-styles"
import { shiftRules } from "./logo-shifts"
import { toMarkup } from "./markup"
import { MessagePage } from "./message-page"
import { findPartner, PartnerPage } from "./partner-page"
import { feedPath, partnersPath, previewPath, wayTo } from "./paths"
import { eventData, partnerData } from "./structured-data"
import { summarize } from "./summary"
import type { View } from "./view"
import { wordsIn } from "./words"

/**
 * The published site as a pure function: release in, HTML out. The public page, the staff preview and the partner's
 * review are these bytes. Links inside an event are relative, so they hold wherever its folder is shown.
 */
export type { SiteOptions }
export type PublishedEvent = { event: Release["event"]; partners: number }

/** Every page of a release in every language, the event's own first. */
export function pagePaths(release: Release): string[] {
  return addressesOf(release).all()
}

/** The page at a path in each of the event's languages, itself included; none for what is no page. */
export function versionsOf(release: Release, path: string): View["versions"] {
  const page = addressesOf(release).find(path)
  return page ? addressesOf(release).versions(page.slug) : []
}

/**
 * One page as UTF-8 text, by its public path ("/e/summit/", "/e/summit/iclei/", "/e/summit/ko/iclei/"); null when the
 * release lacks it.
 */
export async function renderPage(
  release: Release,
  path: string,
  options: SiteOptions = {},
): Promise<string | null> {
  const page = addressesOf(release).find(path)
  if (!page) return null
  const { language, slug } = page
  const view = viewOf(language, path, addressesOf(release).versions(slug))
  const local = inLanguage(release, language)
  const { event } = local
  const { words } = view
  if (slug === null)
    return toHtml(
      <Document
        title={words.eventTitle(event.title)}
        description={summarize(event.intro || words.about(countPartners(local), event.title))}
        path={path}
        accent={event.accent}
        styles={LAYOUT_STYLES[event.layout] + shiftRules(event.layout === "list" ? [] : onEventPage(local))}
        preview={{ path: previewPath(event.slug), alt: pictureTitle(release, null) }}
        data={eventData(local, view, options)}
        alternates={[
          {
            type: "application/json",
            href: wayTo(path, partnersPath(event.slug)),
            title: "Partners as JSON",
          },
          {
            type: "application/atom+xml",
            href: wayTo(path, feedPath(event.slug)),
            title: "What changed",
          },
        ]}
        view={view}
        options={options}
      >
        <EventPage release={local} view={view} />
      </Document>,
    )
  const place = findPartner(local, slug)
  if (!place) return null
  const { content } = place.partner
  const title = words.partnerTitle(content.name, event.title)
  return toHtml(
    <Document
      title={title}
      description={summarize(plainText(content.description) || content.tagline || title)}
      path={path}
      accent={event.accent}
      styles={shiftRules([{ partner: place.partner, card: "page" }])}
      preview={{ path: previewPath(event.slug, slug), alt: pictureTitle(release, slug) }}
      data={partnerData(place.partner, view, options)}
      view={view}
      options={options}
    >
      <PartnerPage release={local} place={place} view={view} />
    </Document>,
  )
}

/** What a picture for links says, in the language that it is drawn in whichever page names it: the event's first. */
function pictureTitle(release: Release, slug: string | null): string {
  const { event, tiers } = release
  const words = wordsIn(mainLanguage(release))
  const partner = tiers.flatMap(({ partners }) => partners).find((candidate) => candidate.slug === slug)
  return partner ? words.partnerTitle(partner.content.name, event.title) : words.eventTitle(event.title)
}

/** The wall alone in each language, for frames on other sites (site/embed-page). */
export function embedPaths(release: Release): { language: string; path: string }[] {
  return addressesOf(release).embeds()
}

/** The wall alone at one of `embedPaths`; null for any other path. */
export async function renderEmbed(
  release: Release,
  path: string,
  options: SiteOptions = {},
): Promise<string | null> {
  const found = embedPaths(release).find((embed) => embed.path === path)
  if (!found) return null
  const local = inLanguage(release, found.language)
  const view = viewOf(found.language, path, [])
  const { title, accent } = local.event
  return toHtml(
    <Document
      title={view.words.eventTitle(title)}
      path={path}
      unlisted
      accent={accent}
      styles={shiftRules(onEventPage(local))}
      view={view}
      options={options}
    >
      <EmbedPage release={local} view={view} addresses={addressesOf(release)} />
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

/** A page in the public site's look that only says something. */
export function renderMessage(title: string, text: string): Promise<string> {
  return toHtml(
    <Document title={title} options={{}}>
      <MessagePage title={title} text={text} />
    </Document>,
  )
}

async function toHtml(page: ReactElement): Promise<string> {
  return `<!doctype html>${await toMarkup(page)}`
}

/** Every partner with the card that its tier gives it. */
function onEventPage({ tiers }: LocalRelease) {
  return tiers.flatMap(({ logoSize: card, partners }) => partners.map((partner) => ({ partner, card })))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function viewOf(language: string, path: string, versions: View["versions"]): View {
  return { language, words: wordsIn(language), path, versions }
}
