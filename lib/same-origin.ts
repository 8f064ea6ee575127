import { readEnv } from "./env"

type Headers = { get: (name: string) => string | null }

/**
 * Did a page of ours send this request? Asked at the door of whatever is no GET or HEAD, server actions included
 * (lib/desk-door), and again by route handlers that change state. Browsers say so in Origin, and current ones in
 * Sec-Fetch-Site as well: what is there must agree, and a request with neither is refused (OWASP Cross-Site Request Forgery
 * Prevention Cheat Sheet; ASVS 5.0 3.5.1 and 3.5.3).
 */
export function isSameOrigin({ headers }: { headers: Headers }): boolean {
  return comesFromUs(headers, readEnv().givenUrl)
}

/** Ours is `givenUrl` and no other; without one, whatever name we were asked by, which the door has looked at. */
export function comesFromUs(headers: Headers, givenUrl: string | null): boolean {
  const site = headers.get("sec-fetch-site")
  const origin = headers.get("origin")
  if (site === null && origin === null) return false
  if (site !== null && site !== "same-origin") return false
  // A form of a page that tells no referrer, as ours do, says “null”; Sec-Fetch-Site is the browser's own word.
  if (origin === null || (origin === "null" && site === "same-origin")) return true
  return isOurs(origin, headers.get("host"), givenUrl)
}

function isOurs(origin: string, host: string | null, givenUrl: string | null): boolean {
  if (givenUrl !== null) return origin === givenUrl
  // Browsers write an origin in one way only: what has more to it, or another case, is none.
  return host !== null && (origin === `http://${host}` || origin === `https://${host}`)
}
