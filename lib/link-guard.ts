import type { IncomingMessage, ServerResponse } from "node:http"
import { openAccountLink } from "@/db/account-links"
import type { Connection } from "@/db/client"
import { type Drop, takeDrops, waitOf } from "@/db/rate-limits"
import { openLink, tokenLookup } from "@/db/review-links"
import { isSetUpToken } from "@/db/staff"
import { ACCOUNT_LINKS, type AccountLink } from "@/domain/account-links"
import { networkOf } from "@/domain/network"
import { tryAgain } from "@/domain/rate-limit"
import { t } from "@/domain/words"
import { pagePolicy } from "@/site/policy"
import { renderMessage } from "@/site/render"
import { paced } from "./paced"

/** One line of the log per network and hour, and so many in all: guesses must not fill a disk. */
const HOUR_MS = 3_600_000
const MOST_LINES = 100

type Told = (sentence: string) => void

/**
 * What every request for a link with a token passes before Next.js: a contact's personal link, or one that staff got by mail. A link that opens is never held up, whatever else comes
 * from its network. Those that open nothing are counted by network, and all together; beyond the limit they are answered
 * here, from memory, and cost the database one look at the token. Ended links are answered like guesses: nothing tells them apart.
 */
export function createLinkGuard(db: Connection, tell: Told) {
  const note = hourlyNotes(tell)
  const isKnown = tokenLookup(db)
  const full = fullBuckets()
  return (request: IncomingMessage, response: ServerResponse, address: string): boolean => {
    const link = linkIn(request.url ?? "")
    if (link === null) return true
    const network = networkOf(address)
    const bucket = `${link.kind === "review"} ${network}`
    const waitMs = waitUnlessFailing(() =>
      opens(link) ? 0 : full.waitOf(bucket) || count(request, link, network),
    )
    if (waitMs === 0) return true
    note(network)
    full.add(bucket, waitMs)
    if (!inPace(() => answerSlowed(request, response, waitMs))) request.socket.destroy()
    return false
  }

  function opens({ kind, token }: Link): boolean {
    if (kind === "review") return isKnown(token) && openLink(db, token) !== null
    return kind === "set-up" ? isSetUpToken(db, token) : openAccountLink(db, kind, token) !== null
  }

  function count(request: IncomingMessage, link: Link, network: string): number {
    const drops: Drop[] =
      link.kind === "review"
        ? [
            { limit: "review-link.network", of: network },
            { limit: "review-link.everybody", of: "everybody" },
          ]
        : [{ limit: "account-link.network", of: network }]
    // Server actions name the token in what they send, and count there (lib/review-link, lib/account-limit).
    const isCounted = request.method === "GET" || request.method === "HEAD" || isApi(request)
    if (!isCounted) return waitOf(db, drops)
    const taken = takeDrops(db, drops)
    return taken.ok ? 0 : taken.waitMs
  }
}

/** Where the database does not answer, the desk says so, and its log. */
function waitUnlessFailing(wait: () => number): number {
  try {
    return wait()
  } catch {
    return 0
  }
}

function isApi({ url }: IncomingMessage): boolean {
  return /^\/+api\//u.test(url ?? "")
}

/** Some 2,000 refusals a second are a fifth of the server's time: the rest is for who reads. */
const inPace = paced({ atOnce: 20, everyMs: 10, room: 2000 })

type Link = { kind: "review" | "set-up" | AccountLink; token: string }

/** What the first part of an address says of the token that follows. */
const KINDS = new Map<string, Link["kind"]>([
  ["review", "review"],
  ["set-up", "set-up"],
  ...Object.entries(ACCOUNT_LINKS).map(([kind, { path }]) => [path, kind as AccountLink] as const),
])

const ADDRESS = new RegExp(`^/+(?:api/+)?(${[...KINDS.keys()].join("|")})/+([^/?#]+)`, "u")

/** The token of an address below /review/, /api/review/ or where account links lead, as Next.js would read it; else null. */
function linkIn(url: string): Link | null {
  const [, place = "", encoded] = ADDRESS.exec(url) ?? []
  const kind = KINDS.get(place)
  if (kind === undefined || encoded === undefined) return null
  try {
    return { kind, token: decodeURIComponent(encoded) }
  } catch {
    return { kind, token: encoded }
  }
}

const TITLE = "Too many links were tried"
const WHY = "Links that open nothing were tried too often from your network."
const WAY_OUT = "A link that still works opens at any time."

function answerSlowed(request: IncomingMessage, response: ServerResponse, waitMs: number) {
  const when = tryAgain(waitMs)
  const wantsPage = request.method === "GET" && !isApi(request) && !request.headers.rsc
  const page = wantsPage ? slowedPage(when) : null
  const text = `${WHY} ${when} ${WAY_OUT}`
  const body = page ? page.html : isApi(request) ? JSON.stringify({ ok: false, message: text }) : text
  response.writeHead(429, {
    "Content-Type": page
      ? "text/html; charset=utf-8"
      : body === text
        ? "text/plain; charset=utf-8"
        : "application/json",
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
    "Retry-After": Math.ceil(waitMs / 1000),
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow",
    "Referrer-Policy": "no-referrer",
    ...(page ? { "Content-Security-Policy": page.policy } : {}),
  })
  response.end(request.method === "HEAD" ? undefined : body)
}

type Made = { html: string; policy: string }
let made: Made | null = null
void renderMessage(TITLE, `${WHY} WHEN ${WAY_OUT}`).then((html) => {
  made = { html, policy: pagePolicy(html) }
})

/** Rendered once; null in the first moment after the start. */
function slowedPage(when: string): Made | null {
  return made && { ...made, html: made.html.replace("WHEN", when) }
}

/** Networks that are known to be over the limit till when: nothing but time lets one more drop in, so none need be asked about. */
function fullBuckets() {
  const until = new Map<string, number>()
  return {
    waitOf: (network: string): number => Math.max(0, (until.get(network) ?? 0) - Date.now()),
    add: (network: string, waitMs: number) => {
      if (until.size >= 10_000) until.clear()
      until.set(network, Date.now() + waitMs)
    },
  }
}

/** Says that a network guesses: once an hour of each, and of so many networks. */
function hourlyNotes(tell: Told): (network: string) => void {
  const told = new Set<string>()
  let since = 0
  return (network) => {
    const now = Date.now()
    if (now - since >= HOUR_MS) {
      told.clear()
      since = now
    }
    if (told.size >= MOST_LINES || told.has(network)) return
    told.add(network)
    tell(
      t('Links are guessed at from {network}; further guesses are answered with "try again later".', {
        network,
      }),
    )
  }
}
