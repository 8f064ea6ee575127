import { readEnv } from "./env"

/**
 * Did a page of ours send this request? For route handlers that change state; server actions are checked by Next.js.
 * Browsers say so in Sec-Fetch-Site, older ones in Origin; a request with neither is refused (OWASP CSRF Cheat Sheet).
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site")
  if (site) return site === "same-origin"
  const origin = request.headers.get("origin")
  if (!origin || !URL.canParse(origin)) return false
  return origin === readEnv().url || new URL(origin).host === request.headers.get("host")
}
