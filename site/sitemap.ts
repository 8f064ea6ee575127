import { xmlText, xmlTime } from "./xml"

/** A sitemap holds at most this many addresses (sitemaps.org/protocol.html). */
const ROOM = 50_000

/** A page with the time of the release that it is made of, and itself in each language where there are several. */
export type MappedPage = {
  path: string
  changedAt: number
  versions?: { language: string; path: string }[]
}

/**
 * The sitemap of every public page, for search engines. Addresses in it have to be absolute, so it exists only with a base
 * address.
 */
export function sitemap(pages: MappedPage[], baseUrl: string): string {
  const shown = pages.slice(0, ROOM)
  const urls = shown.map(
    ({ path, changedAt, versions = [] }) =>
      `  <url><loc>${xmlText(baseUrl + path)}</loc><lastmod>${xmlTime(changedAt)}</lastmod>${alternates(versions, baseUrl)}</url>\n`,
  )
  const links = shown.some(({ versions = [] }) => versions.length > 1)
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${links ? ' xmlns:xhtml="http://www.w3.org/1999/xhtml"' : ""}>
${urls.join("")}</urlset>
`
}

/** Each version names all, itself included, as search engines ask. */
function alternates(versions: { language: string; path: string }[], baseUrl: string): string {
  const [first] = versions
  if (!first || versions.length < 2) return ""
  return [...versions, { language: "x-default", path: first.path }]
    .map(
      ({ language, path }) =>
        `<xhtml:link rel="alternate" hreflang="${xmlText(language)}" href="${xmlText(baseUrl + path)}"/>`,
    )
    .join("")
}
