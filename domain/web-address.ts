/**
 * Web addresses as people type them. `readWebAddress("example.org")` gives "https://example.org/";
 * null for what is no http(s) address with a dotted host (or localhost). Credentials in the address are refused:
 * they deceive readers and leak. Source: WHATWG URL for parsing, RFC 3986 §7.6 for userinfo.
 */
export function readWebAddress(typed: string): string | null {
  const text = typed.trim()
  if (text === "" || /\s/u.test(text) || text.length > 2000) return null
  const candidate =
    /^[a-z][a-z0-9+.-]*:/iu.test(text) && !/^[^/:]+:\d+/u.test(text) ? text : `https://${text}`
  if (!URL.canParse(candidate)) return null
  const url = new URL(candidate)
  if (url.protocol !== "http:" && url.protocol !== "https:") return null
  if (url.username !== "" || url.password !== "") return null
  if (!/\.[^.]+$/u.test(url.hostname) && url.hostname !== "localhost") return null
  return url.href
}

/** A link inside a description: a web address or a mail address ("mailto:press@example.org"). Null when neither. */
export function readLinkTarget(typed: string): string | null {
  const mail = /^mailto:([^\s@<>"?&]+@[^\s@<>"?&]+\.[^\s@<>"?&]+)$/iu.exec(typed.trim())
  return mail ? `mailto:${mail[1]}` : readWebAddress(typed)
}

/** The address as a reader sees it: no scheme, no "www.", no trailing slash. */
export function displayAddress(href: string): string {
  return href.replace(/^https?:\/\/(www\.)?/iu, "").replace(/\/$/u, "")
}
