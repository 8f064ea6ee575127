import { xmlText, xmlTime } from "./xml"

/** A sitemap holds at most this many addresses (sitemaps.org/protocol.html). */
const ROOM = 50_000

/**
 * The sitemap of every public page, for search engines: `pages` by path with the time of the release that they are made
 * of. Addresses in it have to be absolute, so it exists only with a base address.
 */
export function sitemap(pages: { path: string; changedAt: number }[], baseUrl: string): string {
  const urls = pages
    .slice(0, ROOM)
    .map(
      ({ path, changedAt }) =>
        `  <url><loc>${xmlText(baseUrl + path)}</loc><lastmod>${xmlTime(changedAt)}</lastmod></url>\n`,
    )
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join("")}</urlset>
`
}
