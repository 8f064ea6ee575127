import { mkdtempSync, rmSync } from "node:fs"
import { type IncomingHttpHeaders, request } from "node:http"
import { type AddressInfo, createServer } from "node:net"
import { tmpdir } from "node:os"
import path from "node:path"
import { encode } from "next-auth/jwt"
import { type Connection, databaseFile, openDatabase } from "@/db/client"
import { takeDrops } from "@/db/rate-limits"
import { publish } from "@/db/releases"
import { startSession } from "@/db/sessions"
import { sessionSecret } from "@/db/settings"
import { addMember } from "@/db/staff"
import { SYSTEM } from "@/domain/permissions"
import { must } from "../must"
import { expect, test as serverTest } from "./fixtures"
import { drawLogo, makeReview } from "./reviews"
import { type RunningServer, startServer } from "./server"

type Installation = { port: number; db: Connection; owner: Owner; server: RunningServer }
type Owner = { id: number; cookie: string }

/** Greenroom as behind TLS: what it says does not depend on who ends TLS. */
const test = serverTest.extend<object, { behindTls: Installation }>({
  behindTls: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here
    async ({}, use) => {
      const port = await freePort()
      const DATA_DIR = mkdtempSync(path.join(tmpdir(), "greenroom-headers-"))
      const GREENROOM_URL = "https://partners.example.org"
      const server = await startServer({ DATA_DIR, GREENROOM_URL, PORT: String(port) })
      const db = openDatabase(databaseFile(DATA_DIR))
      await use({ port, db, server, owner: await signedInOwner(db) })
      db.$client.close()
      await server.stop()
      rmSync(DATA_DIR, { recursive: true })
    },
    { scope: "worker" },
  ],
})

type Asked = {
  path: string
  method?: string
  host?: string
  signedIn?: boolean
  headers?: Record<string, string>
  body?: string
}
type Row = [kind: string, status: number, keep: "private" | "public", asked: Asked, own?: Own]
/** What an answer says otherwise than all others, by header. */
type Own = Record<string, RegExp>

test("every kind of answer carries the headers that guard it, over TLS and to whomever", async ({
  behindTls: { port, db, owner },
}) => {
  const the = makeReview(db, "Delta Province")
  const other = makeReview(db, "Secret Province")
  const logo = await drawLogo(db, the.partner.id, "#0a5")
  const draft = await drawLogo(db, other.partner.id, "#05a")
  must(publish(db, SYSTEM, { eventId: the.event.id }))
  const ask = (asked: Asked) => answerOf(port, asked, owner.cookie)
  const { slug } = the.event
  const page = await ask({ path: "/sign-in" })
  const asset = /\/_next\/static\/[^"]+\.js/u.exec(page.body)?.[0] ?? ""
  const desk = `/events/${slug}`
  const framed = { "content-security-policy": /frame-ancestors \*/u, ...open() }

  const rows: Row[] = [
    ["the public site's start", 200, "public", { path: "/" }],
    ["a public page", 200, "public", { path: `/e/${slug}/` }],
    ["a public page that moved", 308, "public", { path: `/e/${slug}` }],
    ["no public page", 404, "private", { path: "/e/nowhere/" }],
    ["a public page that is written to", 405, "private", { path: `/e/${slug}/`, method: "POST" }],
    ["a page in a coding that nobody has", 406, "private", { path: "/", headers: refusingAll() }],
    ["a page for frames", 200, "public", { path: `/embed/${slug}/` }, framed],
    ["the script for other sites", 200, "public", { path: "/embed/partners-1.js" }, open()],
    ["JSON for other programs", 200, "public", { path: `/e/${slug}/partners.json` }, open()],
    ["a feed", 200, "public", { path: `/e/${slug}/releases.atom` }, open()],
    ["a public logo", 200, "public", { path: `/logos/${logo.sha256}.svg` }, open()],
    ["robots.txt", 200, "public", { path: "/robots.txt" }],
    ["sitemap.xml", 200, "public", { path: "/sitemap.xml" }, open()],
    ["the icon", 200, "public", { path: "/icon.svg" }],
    ["the sign-in page", 200, "private", { path: "/sign-in" }],
    ["asking for a new password", 200, "private", { path: "/forgot" }],
    ["asking for a link to sign in with", 200, "private", { path: "/sign-in-link" }],
    ["a second step without a first", 307, "private", { path: "/sign-in/second-factor" }],
    ["next-auth’s token", 200, "private", { path: "/api/auth/csrf" }],
    ["a passkey’s question", 200, "private", { ...post("/api/sign-in/passkey"), body: '{"step":"passkey"}' }],
    ["no passkey’s question", 422, "private", post("/api/sign-in/passkey")],
    ["one’s account", 200, "private", { path: "/account", signedIn: true }],
    ["the staff", 200, "private", { path: "/staff", signedIn: true }],
    ["the installation’s activity", 200, "private", { path: "/activity", signedIn: true }],
    ["the same as a download", 200, "private", { path: "/activity/export", signedIn: true }],
    ["the backups", 200, "private", { path: "/backups", signedIn: true }],
    ["no backup", 404, "private", { ...post("/backups/none"), signedIn: true }],
    ["a download that is asked for by a link", 405, "private", { path: "/backups/none", signedIn: true }],
    ["a backup, to a stranger", 401, "private", post("/api/backups")],
    ["a page of the desk", 200, "private", { path: desk, signedIn: true }],
    ["a page of the desk, to a stranger", 307, "private", { path: desk }],
    ["no page of the desk", 404, "private", { path: "/events/nowhere", signedIn: true }],
    ["no page at all", 404, "private", { path: "/nowhere" }],
    ["a preview", 200, "private", { path: `${desk}/preview/`, signedIn: true }],
    ["a preview of nothing", 404, "private", { path: "/events/nowhere/preview/", signedIn: true }],
    ["a draft's logo", 200, "private", { path: `/logos/${draft.sha256}.svg`, signedIn: true }],
    ["a draft's logo, to a stranger", 404, "private", { path: `/logos/${draft.sha256}.svg` }],
    ["a review", 200, "private", { path: `/review/${the.token}` }],
    ["a review's framed page", 200, "private", { path: `/review/${the.token}/page/` }],
    ["a link that opens nothing", 404, "private", { path: "/review/guess" }],
    ...["set-up", "invitation", "reset", "confirm-email", "sign-in-link"].map(
      (place): Row => [`a link of ${place} that opens nothing`, 404, "private", { path: `/${place}/guess` }],
    ),
    ["a download", 200, "private", { path: `${desk}/activity/export`, signedIn: true }],
    ["a press pack", 200, "private", { path: `${desk}/press-pack`, signedIn: true }],
    ["an answer in JSON", 200, "private", { path: "/api/find?typed=delta", signedIn: true }],
    ["a refused stranger", 401, "private", upload(the.partner.id, {})],
    [
      "a refused page of another site",
      403,
      "private",
      upload(the.partner.id, { Origin: "https://evil.example" }),
    ],
    [
      "a refused upload",
      422,
      "private",
      { ...upload(the.partner.id, {}), signedIn: true, body: "no picture" },
    ],
    ["a method that is not there", 405, "private", { ...post("/api/find"), method: "PUT", signedIn: true }],
    ["a sign-in that is no form", 415, "private", post("/api/auth/callback/credentials")],
    ["a name that is not ours", 421, "private", { path: "/sign-in", host: "evil.example" }],
    ["a request for a proxy", 400, "private", { path: "http://evil.example/" }],
    ["a probe", 200, "private", { path: "/healthz" }],
    ["a program of the desk", 200, "public", { path: asset }],
    ["a program that is not there", 404, "private", { path: "/_next/static/chunks/nothing.js" }],
  ]
  const wrong: string[] = []
  for (const [kind, status, keep, asked, own] of rows)
    wrong.push(...faults(kind, await ask(asked), status, keep, own))
  // Each is asked at once, before a place is free again.
  while (takeDrops(db, [{ limit: "upload.account", of: String(owner.id) }]).ok);
  const tooMany = await ask({ ...upload(the.partner.id, {}), signedIn: true })
  wrong.push(...faults("an upload too many", tooMany, 429, "private"))
  while ((await ask({ path: "/review/guess" })).status !== 429);
  for (const asked of [{ path: "/review/guess" }, post("/api/review/guess/logo")])
    wrong.push(...faults(`a guess too many: ${asked.path}`, await ask(asked), 429, "private"))
  // What nobody expected: a table that is gone.
  db.$client.exec("alter table activity rename to activity_away")
  try {
    wrong.push(...faults("a fault", await ask({ path: `${desk}/activity`, signedIn: true }), 500, "private"))
  } finally {
    db.$client.exec("alter table activity_away rename to activity")
  }
  expect(wrong).toEqual([])
})

const GUARDS: Own = {
  "x-content-type-options": /^nosniff$/u,
  "referrer-policy": /^(?:no-referrer|strict-origin-when-cross-origin)$/u,
  "permissions-policy": /camera=\(\), microphone=\(\), geolocation=\(\)/u,
  "content-security-policy": /frame-ancestors '(?:none|self)'/u,
  "cross-origin-opener-policy": /^same-origin$/u,
  "cross-origin-resource-policy": /^same-origin$/u,
  "strict-transport-security": /^max-age=31536000$/u,
}

/** What is wrong with an answer, in words. */
function faults(
  kind: string,
  { status, headers }: { status: number; headers: IncomingHttpHeaders },
  wanted: number,
  keep: "private" | "public",
  own: Own = {},
): string[] {
  const policy = String(headers["content-security-policy"])
  const kept = String(headers["cache-control"])
  const missing = Object.entries({ ...GUARDS, ...own })
    .filter(([name, value]) => !value.test(String(headers[name] ?? "")))
    .map(([name]) => `${kind}: ${name} is ${headers[name]}`)
  return [
    ...missing,
    ...(status === wanted ? [] : [`${kind}: answered ${status}`]),
    ...(headers["x-powered-by"] || headers.server ? [`${kind}: says what it is made of`] : []),
    ...(/(?:script|default)-src[^;]*unsafe-(?:inline|eval)/u.test(policy) ? [`${kind}: ${policy}`] : []),
    ...((keep === "public" ? /^public,/u : /no-store|^private, max-age=\d+, immutable$/u).test(kept)
      ? []
      : [`${kind}: may be kept: ${kept}`]),
  ]
}

/** What pages of any origin may load. */
function open(): Own {
  return { "cross-origin-resource-policy": /^cross-origin$/u }
}

function refusingAll() {
  return { "Accept-Encoding": "identity;q=0, *;q=0" }
}

function upload(partnerId: number, headers: Record<string, string>): Asked {
  return post(`/api/partners/${partnerId}/logo`, headers)
}

/** As a page of ours sends it. */
function post(path: string, headers: Record<string, string> = {}): Asked {
  return { path, method: "POST", headers: { Origin: "https://partners.example.org", ...headers } }
}

function answerOf(
  port: number,
  { path, method = "GET", host = "partners.example.org", signedIn = false, headers = {}, body = "" }: Asked,
  cookie: string,
): Promise<{ status: number; headers: IncomingHttpHeaders; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = { Host: host, ...headers, ...(signedIn ? { Cookie: cookie } : {}) }
    const asked = request({ port, host: "127.0.0.1", path, method, headers: sent, agent: false })
    asked.on("error", reject).on("response", (response) => {
      let text = ""
      response.setEncoding("utf8").on("data", (part) => {
        text += part
      })
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      )
    })
    asked.end(body)
  })
}

async function signedInOwner(db: Connection): Promise<Owner> {
  const member = { name: "Owner", email: "owner@example.org", role: "owner", passwordHash: "x" } as const
  const { id } = must(addMember(db, SYSTEM, member))
  const sid = startSession(db, { id, passwordHash: "x" })
  const token = await encode({ token: { sid }, secret: sessionSecret(db) })
  return { id, cookie: `__Host-greenroom-session=${token}` }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const taken = createServer().once("error", reject)
    taken.listen(0, "127.0.0.1", () => {
      const { port } = taken.address() as AddressInfo
      taken.close(() => resolve(port))
    })
  })
}
