import { randomBytes } from "node:crypto"
import type { IncomingMessage, ServerResponse } from "node:http"
import { isIP } from "node:net"
import { PERMISSIONS } from "@/site/policy"
import { comesFromUs } from "./same-origin"

type DoorOptions = {
  /** The public base address; null when none was set. */
  givenUrl: string | null
  dev: boolean
}

/**
 * What every request for the desk passes before Next.js sees it. Answers by itself, and says false, what is addressed to
 * somebody else; else sets the headers that each answer carries, with a script nonce of its own, and says true.
 */
export function createDeskDoor({ givenUrl, dev }: DoorOptions) {
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    // "GET http://host/path" is for proxies, and Greenroom is none.
    if (!request.url?.startsWith("/")) return refuse(response, 400, "This is no proxy.")
    if (!isOurHost(request.headers.host, givenUrl))
      return refuse(
        response,
        421,
        "Greenroom does not go by this name. Set GREENROOM_URL to the address that people use.",
      )
    // Whatever may change something comes from a page of ours: route handlers, server actions and plain forms alike.
    const changesNothing = request.method === "GET" || request.method === "HEAD"
    if (!changesNothing && !comesFromUs(headersOf(request), givenUrl))
      return refuse(response, 403, "This request came from another site.")
    tellOurName(request, givenUrl)
    const nonce = randomBytes(16).toString("base64")
    const policy = deskPolicy(nonce, dev)
    // Next.js takes the nonce for its own scripts from here; whatever a client sent under this name is gone.
    request.headers["content-security-policy"] = policy
    delete request.headers["content-security-policy-report-only"]
    if (!bringsOwnPolicy(request.url)) response.setHeader("Content-Security-Policy", policy)
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin")
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin")
    response.setHeader("Permissions-Policy", PERMISSIONS)
    return true
  }
}

/**
 * What the desk's pages may load and where they may send: this server alone, and no script that this answer's nonce does
 * not name. React and the editor set styles inline. Next.js's development server evaluates code.
 */
function deskPolicy(nonce: string, dev: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${dev ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join("; ")
}

/** Previews, their like in a review, and draft logos have stricter ones, which this one would join. */
function bringsOwnPolicy(url: string): boolean {
  return /^\/(?:events\/[^/]+\/(?:preview|upcoming)(?:[/?]|$)|review\/[^/]+\/(?:page(?:[/?]|$)|logos\/)|logos\/|api\/partners\/[^/]+\/logo\/)/u.test(
    url,
  )
}

/**
 * A name that a stranger's DNS points here must not reach the desk (DNS rebinding). An address in digits can't be
 * rebound; it is how people try Greenroom out in their own network before it has a name.
 */
function isOurHost(host: string | undefined, givenUrl: string | null): boolean {
  if (!host || !URL.canParse(`http://${host}`)) return false
  const { hostname } = new URL(`http://${host}`)
  if (hostname === "localhost" || hostname.endsWith(".localhost")) return true
  if (isIP(hostname.replace(/^\[|\]$/gu, ""))) return true
  return givenUrl !== null && new URL(givenUrl).hostname === hostname
}

/** Next.js compares origins and makes redirects with these: they say our name, never what somebody claims to have forwarded. */
function tellOurName({ headers }: IncomingMessage, givenUrl: string | null) {
  delete headers["x-forwarded-proto"]
  delete headers["x-forwarded-host"]
  if (givenUrl === null) return
  const { host, protocol } = new URL(givenUrl)
  headers["x-forwarded-host"] = host
  headers["x-forwarded-proto"] = protocol.slice(0, -1)
}

function headersOf({ headers }: IncomingMessage): { get: (name: string) => string | null } {
  return { get: (name) => (headers[name] === undefined ? null : String(headers[name])) }
}

function refuse(response: ServerResponse, status: number, sentence: string): false {
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    Connection: "close",
  })
  response.end(`${sentence}\n`)
  return false
}
