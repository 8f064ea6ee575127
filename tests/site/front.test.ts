import net from "node:net"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { renderPage } from "@/site/render"
import { sampleRelease } from "./sample-release"
import { MemorySource, startSite } from "./site-under-test"

const EVENT = "/e/river-cities-2026/"
const PARTNER = `${EVENT}river-league/`

let source: MemorySource
let site: Awaited<ReturnType<typeof startSite>>

beforeEach(async () => {
  source = new MemorySource()
  source.publish("river-cities-2026", sampleRelease())
  site = await startSite(source)
})
afterEach(() => site.close())

describe("a public page", () => {
  it("is the renderer's own bytes, with headers that keep it safe and revalidated", async () => {
    const answer = await site.ask(EVENT)
    expect(answer.status).toBe(200)
    expect(answer.body.toString()).toBe(await renderPage(sampleRelease(), EVENT))
    const {
      date,
      etag,
      connection,
      "keep-alive": _,
      "content-security-policy": policy,
      ...rest
    } = answer.headers
    expect(rest).toEqual({
      "content-type": "text/html; charset=utf-8",
      "content-length": String(answer.body.length),
      "cache-control": "public, max-age=0, must-revalidate",
      vary: "Accept-Encoding",
      "x-content-type-options": "nosniff",
      "referrer-policy": "strict-origin-when-cross-origin",
      "permissions-policy":
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    })
    expect(etag).toMatch(/^"[\w-]{27}"$/u)
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'$/u,
    )
    expect([date, connection]).not.toContain(undefined)
  })

  it("exists for each partner and for the list of events", async () => {
    expect((await site.ask(PARTNER)).body.toString()).toBe(await renderPage(sampleRelease(), PARTNER))
    expect((await site.ask("/")).body.toString()).toContain(
      `<a href="${EVENT.slice(1)}">River Cities Forum</a>`,
    )
  })

  it("answers HEAD with the length and tag of GET and no body", async () => {
    for (const coding of ["identity", "gzip"]) {
      const get = await site.ask(EVENT, { "accept-encoding": coding })
      const head = await site.ask(EVENT, { "accept-encoding": coding }, "HEAD")
      expect(head.status).toBe(200)
      expect(head.body.length).toBe(0)
      for (const name of ["content-length", "etag", "content-type", "cache-control", "content-encoding"])
        expect(head.headers[name]).toBe(get.headers[name])
    }
  })

  it("refuses other methods on its own addresses and names those it knows", async () => {
    for (const path of ["/", EVENT, "/e/unknown/", "/robots.txt", `/logos/${"0".repeat(64)}.svg`])
      for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
        const answer = await site.ask(path, {}, method)
        expect([answer.status, answer.headers.allow]).toEqual([405, "GET, HEAD"])
      }
  })

  it("leaves every other address to the staff side", async () => {
    for (const path of ["/sign-in", "/events", "/E/x/", "//e/x/", "/favicon.ico", "/_next/x.js", "/event/x"])
      expect((await site.ask(path)).status).toBe(421)
  })

  it("sets no cookie and names no software", async () => {
    for (const path of [EVENT, PARTNER, "/", "/e/none/", "/robots.txt"]) {
      const { headers } = await site.ask(path)
      expect(headers["set-cookie"]).toBeUndefined()
      expect(headers["x-powered-by"]).toBeUndefined()
      expect(headers.server).toBeUndefined()
    }
  })
})

describe("addresses", () => {
  it("adds the missing slash for good and keeps the query", async () => {
    const answer = await site.ask("/e/river-cities-2026?utm=a%20b")
    expect([answer.status, answer.headers.location]).toEqual([308, `${EVENT}?utm=a%20b`])
    expect((await site.ask(`${EVENT}river-league`)).headers.location).toBe(PARTNER)
    expect((await site.ask("/e/%72iver-cities-2026/")).headers.location).toBe(EVENT)
    expect((await site.ask(`${EVENT}?utm=x`)).status).toBe(200)
  })

  it("drops a query from a redirect when it is absurdly long", async () => {
    const answer = await site.ask(`/e/river-cities-2026?${"a".repeat(3000)}`)
    expect([answer.status, answer.headers.location]).toEqual([308, EVENT])
  })

  it("accepts the absolute form that proxies send", async () => {
    expect((await site.ask(`http://any.example${EVENT}`)).status).toBe(200)
  })

  it.each([
    "/e",
    "/e/",
    "/e/none/",
    "/e/none",
    "/e/river-cities-2026//",
    "/e//river-cities-2026/",
    `${EVENT}none/`,
    `${EVENT}river-league/more/`,
    `${EVENT}index.html`,
    "/e/../e/river-cities-2026/",
    "/e/%2e%2e/",
    "/e/..%2f..%2fetc%2fpasswd",
    "/e/%",
    "/e/%ff/",
    "/e/%00/",
    "/e/river-cities-2026%2Friver-league/",
    "/e/__proto__/",
    "/e/constructor/",
    `/e/${"a".repeat(9000)}/`,
    "/logos/",
    "/logos/../e/river-cities-2026/",
    "/logos/%",
    "/logos/x.svg",
  ])("answers %s with the page for unknown addresses", async (path) => {
    const answer = await site.ask(path)
    expect(answer.status).toBe(404)
    expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8")
    expect(answer.headers["cache-control"]).toBe("no-store")
    expect(answer.headers.etag).toBeUndefined()
    expect(answer.body.toString()).toContain("<h1>Page not found</h1>")
    expect(site.logged).toEqual([])
  })

  it("survives bytes that no client library would send", async () => {
    for (const target of ["/e/\xff\xfe", "/e/{}|^`", "/e/x?\xe9", "/e/river-cities-2026?\xe9"]) {
      const status = await rawStatus(site.port, target)
      expect([308, 400, 404]).toContain(status)
    }
    expect((await site.ask(EVENT)).status).toBe(200)
  })

  it("tells crawlers to read the public site and nothing else", async () => {
    expect((await site.ask("/robots.txt")).body.toString()).toBe(
      "User-agent: *\nAllow: /$\nAllow: /e/\nAllow: /embed/\nAllow: /logos/\nAllow: /fonts/\nDisallow: /\n",
    )
  })
})

/** The status line's code for a target written to the socket byte by byte. */
function rawStatus(port: number, target: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, "127.0.0.1")
    let text = ""
    socket.on("error", reject)
    socket.on("data", (part) => {
      text += part.toString("latin1")
    })
    socket.on("end", () => resolve(Number(text.slice(9, 12))))
    socket.write(Buffer.from(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`, "latin1"))
  })
}
