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

/** The decoded segments of "/e/<event>/[<language>/][<partner>/]", with or without the last slash; null for anything else. */
export function readEventSegments(path: string): string[] | null {
  const match = /^\/e\/([^/]+)(?:\/([^/]+))?(?:\/([^/]+))?\/?$/u.exec(path)
  if (!match) return null
  try {
    return match.slice(1).flatMap((part) => (part ? [decodeURIComponent(part)] : []))
  } catch {
    return null
  }
}
