import { createHash } from "node:crypto"

/**
 * Header fields of the public site. A CDN may keep a page but asks before each use (RFC 9111 §5.2.2): a publish has to
 * be visible on the next request, so no age is ever fresh, and asking costs one 304. `no-cache` would say the same,
 * yet several CDNs read it as "do not store".
 */
export const KEEP_AND_ASK = "public, max-age=0, must-revalidate"

/** For addresses that name their content: a logo's path holds its SHA-256. */
export const KEEP_FOREVER = "public, max-age=31536000, immutable"

/** What other sites load under a name that never changes: a mend has to reach them soon. */
export const KEEP_A_DAY = "public, max-age=86400"

/** Fonts and icons change with a version of Greenroom, under the same name. */
export const KEEP_A_WEEK = "public, max-age=604800"

/** Not found or failed now need not be so in a minute. */
export const KEEP_NOT = "no-store"

/**
 * The policy of a rendered page, from its own bytes: nothing but its one style element, images and fonts of this server. The
 * staff preview sends the same. `framedBy` says which pages may show it in a frame. Throws when the page has no style
 * element, which would be a fault of the renderer.
 */
export function pagePolicy(html: string, framedBy: "'self'" | "*" = "'self'"): string {
  const start = html.indexOf("<style>")
  const end = html.indexOf("</style>", start)
  if (start < 0 || end < 0) throw new Error("A public page has to have its style element.")
  const hash = createHash("sha256")
    .update(html.slice(start + "<style>".length, end))
    .digest("base64")
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    "img-src 'self'",
    "font-src 'self'",
    // Nothing in a page connects, for nothing runs; but a browser's own tools fetch robots.txt under the page's policy.
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${framedBy}`,
  ].join("; ")
}

/** No page of Greenroom asks for any of this; what got into one could not ask either. */
export const PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"

/** For what is no page: a browser that shows it all the same loads and frames nothing. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'"

/**
 * What every answer carries that has nothing of its own to say about it (OWASP, HTTP Headers Cheat Sheet), flat, as `writeHead`
 * takes it. Who answers a page sets its own policies in place of these.
 */
export const GUARDS: readonly string[] = [
  ...["X-Content-Type-Options", "nosniff", "Referrer-Policy", "no-referrer"],
  ...["Permissions-Policy", PERMISSIONS, "Content-Security-Policy", DATA_POLICY],
  ...["Cross-Origin-Opener-Policy", "same-origin", "Cross-Origin-Resource-Policy", "same-origin"],
]

/** These headers, and of the guards those that they do not name. */
export function guarded(headers: readonly string[]): string[] {
  const named = new Set(headers.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase()))
  const missing = GUARDS.flatMap((name, index) =>
    index % 2 === 0 && !named.has(name.toLowerCase()) ? [name, GUARDS[index + 1] ?? ""] : [],
  )
  return [...headers, ...missing]
}

/** A logo opened by itself can run nothing and load nothing, whatever got through the checks at upload. */
export const LOGO_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"

/** Only the public site is for search engines; this names no address that is not public. */
export function robots(baseUrl?: string): string {
  const paths = ["/$", "/e/", "/embed/", "/logos/", "/fonts/", ...(baseUrl ? ["/sitemap.xml$"] : [])]
  const rules = `User-agent: *\n${paths.map((path) => `Allow: ${path}\n`).join("")}Disallow: /\n`
  return baseUrl ? `${rules}\nSitemap: ${baseUrl}/sitemap.xml\n` : rules
}
