/**
 * Public addresses. Every page is a folder, so all links inside the site are relative: they hold on any web server and at
 * any depth of one. A page shown elsewhere (a preview) has the same bytes; `sharedPath` says what its links then mean.
 */
export function eventPath(event: string): string {
  return `/e/${encodeURIComponent(event)}/`
}

export function partnerPath(event: string, partner: string): string {
  return `${eventPath(event)}${encodeURIComponent(partner)}/`
}

/** The event as JSON (site/partners-document). A partner's address has no dot, so none is in the way. */
export function partnersPath(event: string): string {
  return `${eventPath(event)}partners.json`
}

/** The Atom feed of the event's releases (site/releases-feed). */
export function feedPath(event: string): string {
  return `${eventPath(event)}releases.atom`
}

/** The drawn picture that links to a page are shown with (site/preview-image): the event's, or a partner's. */
export function previewPath(event: string, partner?: string): string {
  return `${partner === undefined ? eventPath(event) : partnerPath(event, partner)}preview.png`
}

/**
 * The event's wall for frames on other sites. It stands beside the events and not inside one, where it could take a
 * partner's address; the depth is that of an event's page.
 */
export function embedPath(event: string): string {
  return `/embed/${encodeURIComponent(event)}/`
}

/** The address of a public path in a document at `from`: absolute with a base address, else relative to the document. */
export function addressOn(from: string, path: string, baseUrl?: string): string {
  return baseUrl ? baseUrl + path : rootFrom(from) + path.slice(1) || "./"
}

/** The way up from a page's path to the site's root: "../../" from "/e/summit/", "" from "/". */
export function rootFrom(path: string): string {
  return "../".repeat(path.split("/").length - 2)
}

/**
 * Where a link that leads to the site's root from a public page leads from the same page shown on the desk
 * ("/events/<event>/preview/") or in a review ("/review/<token>/page/"): `/events/logos/…`, `/review/fonts/…`. Gives the
 * public path that was meant; null for any other path. It is for the caller to check that something is there.
 */
export function sharedPath(path: string): string | null {
  const match = /^\/(?:events|review)(\/(?:logos\/[0-9a-f]{64}\.[a-z]{3,4}|fonts\/[^/]+|icon\.svg))$/u.exec(
    path,
  )
  if (match?.[1]) return match[1]
  return path === "/review/" ? "/" : null
}
