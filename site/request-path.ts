/** The target of a request, taken apart without trust. */
export type Target = { path: string; query: string }

/**
 * The path and "?query" of a request target: origin form ("/e/x/?a") or absolute form ("http://host/e/x/"), which
 * servers have to accept (RFC 9112 §3.2.2). The path is not decoded. Null for "*", authority form and the like.
 */
export function readTarget(target: string): Target | null {
  const local = target.startsWith("/") ? target : target.replace(/^https?:\/\/[^/?#]*/iu, "")
  if (!local.startsWith("/")) return null
  const at = local.indexOf("?")
  return at < 0 ? { path: local, query: "" } : { path: local.slice(0, at), query: local.slice(at) }
}

/** The decoded segments of "/e/<event>/[<partner>/]", with or without the last slash; null for anything else. */
export function readEventSegments(path: string): { event: string; partner: string | null } | null {
  const match = /^\/e\/([^/]+)(?:\/([^/]+))?\/?$/u.exec(path)
  if (!match) return null
  try {
    const [event = "", partner] = match.slice(1).map((part) => (part ? decodeURIComponent(part) : undefined))
    return { event, partner: partner ?? null }
  } catch {
    return null
  }
}
