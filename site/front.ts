import type { IncomingMessage, ServerResponse } from "node:http"
import { Catalog, type Rooms, type Servable, type Source } from "./catalog"
import { SHARED_FILES } from "./documents"
import { dataResource, htmlResource } from "./kinds"
import { Logos } from "./logos"
import { acceptedCodings } from "./negotiation"
import { failedPage, type Log, Page } from "./page"
import { sharedPath } from "./paths"
import { guarded, KEEP_A_WEEK, KEEP_AND_ASK, robots } from "./policy"
import type { DrawPreview } from "./preview-pictures"
import { renderNotFound, type SiteOptions } from "./render"
import { readEventSegments, readTarget } from "./request-path"
import { Resource } from "./resource"

export type { Source }

export type FrontOptions = SiteOptions & {
  source: Source
  log: Log
  /** Files that public pages use besides logos, by path ("/fonts/serif.woff2", "/favicon.ico"), at most a few. */
  files?: ReadonlyMap<string, { type: string; bytes: Buffer }>
  /** Draws the pictures that links are shown with; without it there are none. */
  draw?: DrawPreview
  /** How much of what was made stays in memory; what has to go is made again when it is asked for. */
  rooms?: Rooms
  /**
   * Asked for a well-formed logo address that no published page shows, before answering 404: true when it took the
   * request over (to show staff a draft's logo, say, after checking who asks).
   */
  otherLogo?: (request: IncomingMessage, response: ServerResponse) => boolean
}

/** Answers a request for the public site and says true; says false, having touched nothing, for every other address. */
export type Front = (request: IncomingMessage, response: ServerResponse) => boolean

/**
 * The public site over node:http: "/", "/e/…", "/embed/…", "/logos/…", "/schemas/…", "/robots.txt",
 * "/sitemap.xml" and `files`, for GET and HEAD. Everything comes
 * from memory; the one thing asked per request is whether anything was committed. Pages are rendered on first demand.
 */
export function createFront({ source, log, files, otherLogo, draw, rooms, ...options }: FrontOptions): Front {
  const catalog = new Catalog(source, log, options, draw, rooms)
  const logos = new Logos(source)
  const notFound = new Page({ name: "404", render: renderNotFound, kind: htmlResource, status: 404, log })
  const failed = failedPage("500", log)
  const fixed = new Map([["/robots.txt", textResource(robots(options.baseUrl))]])
  for (const [path, { type, body, keep }] of SHARED_FILES) fixed.set(path, dataResource(body, type, keep))
  for (const [path, { type, bytes }] of files ?? [])
    fixed.set(
      path,
      new Resource(bytes, { status: 200, contentType: type, cacheControl: KEEP_A_WEEK, compress: false }),
    )
  // The first page rendered in a process is slow, for React has to be loaded; better this one than a reader's.
  notFound.ready().catch((error) => log("The page for unknown addresses cannot be rendered.", error))
  // So is reading what is public.
  catalog.refresh()

  return (request, response) => {
    const target = readTarget(request.url ?? "")
    if (!target) return false
    const shared = sharedPath(target.path)
    if (shared && isOurs(shared, fixed)) {
      sendText(response, 308, "This file has one address.", ["Location", shared])
      return true
    }
    if (!isOurs(target.path, fixed)) return false
    try {
      answer(request, response, target)
    } catch (error) {
      log(`The public address ${target.path.slice(0, 200)} could not be answered.`, error)
      if (!response.headersSent) sendPage(request, response, failed)
    }
    return true
  }

  function answer(
    request: IncomingMessage,
    response: ServerResponse,
    { path, query }: { path: string; query: string },
  ) {
    const { method } = request
    if (method !== "GET" && method !== "HEAD")
      return sendText(response, 405, "This page can only be read.", ["Allow", "GET, HEAD"])
    const file = fixed.get(path)
    if (file) return send(request, response, file)
    catalog.refresh()
    const page = catalog.pages.get(path)
    if (page) return sendPage(request, response, page)
    if (path.startsWith("/logos/")) return answerLogo(request, response, path)
    const moved = properPath(path)
    if (moved !== null && moved !== path && catalog.pages.has(moved))
      return sendText(response, 308, "This page has moved.", ["Location", moved + harmless(query)])
    sendPage(request, response, notFound)
  }

  function answerLogo(request: IncomingMessage, response: ServerResponse, path: string) {
    const logo = catalog.logos.has(path) ? logos.get(path) : undefined
    if (logo) return send(request, response, logo)
    if (/^\/logos\/[0-9a-f]{64}\.[a-z]{3,4}$/u.test(path) && otherLogo?.(request, response)) return
    sendPage(request, response, notFound)
  }

  function sendPage(
    request: IncomingMessage,
    response: ServerResponse,
    page: Pick<Servable, "kept" | "ready">,
  ) {
    const kept = page.kept()
    if (kept) return send(request, response, kept)
    page
      .ready()
      .then((resource) => send(request, response, resource))
      .catch((error) => {
        log("Not even the error page can be sent.", error)
        if (!response.headersSent)
          sendText(response, 500, "This page cannot be shown. Please come back later.")
      })
  }
}

function isOurs(path: string, fixed: ReadonlyMap<string, unknown>): boolean {
  return (
    path === "/" ||
    path.startsWith("/e/") ||
    path.startsWith("/embed/") ||
    path === "/e" ||
    path.startsWith("/logos/") ||
    path === "/sitemap.xml" ||
    fixed.has(path)
  )
}

function send(request: IncomingMessage, response: ServerResponse, resource: Resource): void {
  const codings = acceptedCodings(request.headers["accept-encoding"] as string | undefined)
  const condition = request.headers["if-none-match"]
  const held = condition === undefined ? undefined : resource.held(condition, codings)
  if (held) {
    response.writeHead(304, held.notModified).end()
    return
  }
  const representation = resource.select(codings)
  if (representation) {
    response.writeHead(resource.status, representation.headers)
    response.end(request.method === "HEAD" ? undefined : representation.bytes)
  } else sendText(response, 406, "This page is sent as it is, as gzip or as br.", ["Vary", "Accept-Encoding"])
}

function sendText(response: ServerResponse, status: number, text: string, headers: string[] = []): void {
  const bytes = Buffer.from(`${text}\n`)
  response.writeHead(
    status,
    guarded([
      ...["Content-Type", "text/plain; charset=utf-8", "Content-Length", String(bytes.length)],
      ...["Cache-Control", status === 308 ? KEEP_AND_ASK : "no-store"],
      ...headers,
    ]),
  )
  response.end(response.req.method === "HEAD" ? undefined : bytes)
}

function textResource(text: string): Resource {
  return new Resource(Buffer.from(text), {
    status: 200,
    contentType: "text/plain; charset=utf-8",
    cacheControl: KEEP_A_WEEK,
    compress: false,
  })
}

/** The one right spelling of a page's path: decoded, and with the slash at the end. */
function properPath(path: string): string | null {
  if (/^\/embed\/[^/]+(?:\/[^/]+)?$/u.test(path)) return `${path}/`
  const segments = readEventSegments(path)
  return segments && `/e/${segments.map((segment) => `${encodeURIComponent(segment)}/`).join("")}`
}

/** A query goes along on a redirect if it is plain visible ASCII and of sane length; pages do not read it anyway. */
function harmless(query: string): string {
  return query.length <= 2000 && /^[\x21-\x7e]*$/u.test(query) ? query : ""
}
