/**
 * Web addresses as people type them. `readWebAddress("example.org")` gives "https://example.org/";
 * null for what is no http(s) address with a dotted host (or localhost). Credentials in the address are refused:
 * they deceive readers and leak. Source: WHATWG URL for parsing, RFC 3986 §7.6 for userinfo.
 */
export function readWebAddress(typed: string): string | null {
  const text = typed.trim()
  if (text === "" || text.length > ADDRESS_LIMIT || /\s/u.test(text)) return null
  const candidate =
    /^[a-z][a-z0-9+.-]*:/iu.test(text) && !/^[^/:]+:\d+/u.test(text) ? text : `https://${text}`
  if (!URL.canParse(candidate)) return null
  const url = new URL(candidate)
  if (url.protocol !== "http:" && url.protocol !== "https:") return null
  if (url.username !== "" || url.password !== "") return null
  if (!/\.[^.]+$/u.test(url.hostname) && url.hostname !== "localhost") return null
  // WHATWG reads a lone number as an IPv4 address: "2026" would become 0.0.7.234.
  if (/^[\d.]+$/u.test(url.hostname) && !text.includes(url.hostname)) return null
  return url.href.length <= ADDRESS_LIMIT ? url.href : null
}

/** Characters of an address, typed and as it is kept (percent-encoding makes it longer). */
const ADDRESS_LIMIT = 2000

/** A link inside a description: a web address or a mail address ("mailto:press@example.org"). Null when neither. */
export function readLinkTarget(typed: string): string | null {
  if (typed.length > ADDRESS_LIMIT) return null
  const mail = /^mailto:([^\s@<>"?&]+@[^\s@<>"?&]+\.[^\s@<>"?&]+)$/iu.exec(typed.trim())
  return mail ? `mailto:${mail[1]}` : readWebAddress(typed)
}

/** The address as a reader sees it: no scheme, no "www.", no trailing slash. */
export function displayAddress(href: string): string {
  return href.replace(/^https?:\/\/(www\.)?/iu, "").replace(/\/$/u, "")
}
