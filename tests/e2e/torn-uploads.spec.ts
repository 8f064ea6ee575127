import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { connect } from "node:net"
import { tmpdir } from "node:os"
import path from "node:path"
import type { BrowserContext } from "@playwright/test"
import { checkDatabase } from "@/db/check"
import type { Connection } from "@/db/client"
import { sharp } from "@/lib/sharp"
import { wordFileOf } from "../lib/word-pictures"
import { zipOf } from "../lib/zip"
import { expect, test as serverTest } from "./fixtures"
import { postRoutes } from "./post-routes"
import { makeReview, svg } from "./reviews"
import { startServer } from "./server"

/** How often each upload is cut off, from its first byte to the one before its last. */
const CUTS = 20

/** With a folder of its own for whatever the server would lay aside. */
const test = serverTest.extend<object, { folders: { dataDir: string; temporary: string } }>({
  folders: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here
    async ({}, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), "greenroom-torn-"))
      const [dataDir, temporary] = [path.join(folder, "data"), path.join(folder, "temporary")]
      mkdirSync(temporary)
      await use({ dataDir, temporary })
      rmSync(folder, { recursive: true })
    },
    { scope: "worker" },
  ],
  server: [
    async ({ folders: { dataDir, temporary } }, use) => {
      const server = await startServer({ DATA_DIR: dataDir, TMPDIR: temporary })
      await use(server)
      await server.stop()
    },
    { scope: "worker" },
  ],
})

test("an upload that breaks off stores nothing, leaves no file behind, and the next one works", async ({
  context,
  db,
  signIn,
  server,
  folders,
}) => {
  await signIn("publisher")
  const the = makeReview(db, "Delta Province")
  const cookie = await cookieOf(context)
  const start = newestActivity(db)
  const drawing = Buffer.from(svg("#0a5"))
  const picture = await sharp({ create: { width: 1600, height: 600, channels: 3, background: "#0a5" } })
    .png()
    .toBuffer()
  const { partner, event, token } = the
  const uploads: [address: string, body: Buffer, name?: string][] = [
    [`/api/partners/${partner.id}/logo`, drawing],
    [`/api/partners/${partner.id}/logo/dark`, drawing],
    [`/api/partners/${partner.id}/logo/print`, drawing],
    [`/api/review/${token}/logo`, picture],
    [`/api/events/${event.slug}/header`, picture],
    [`/api/events/${event.slug}/logos`, zipOf({ "delta.svg": drawing, "delta.png": picture }), "logos.zip"],
    [
      `/api/events/${event.slug}/import`,
      Buffer.from("Partners\n\nDelta Province\nIt looks after a delta.\n"),
    ],
    [
      `/api/events/${event.slug}/import/pictures`,
      wordFileOf(["Delta Province", { picture, ending: "png" }, "It looks after a delta."]),
      "partners.docx",
    ],
    [
      `/api/events/${event.slug}/contacts`,
      Buffer.from("Name,E-mail\nMina,mina@partner.example\n"),
      "list.csv",
    ],
  ]
  const routes = postRoutes({ event: event.slug, partner: partner.id, token })
  const named = new Set(uploads.map(([address]) => address))
  expect(routes.filter((address) => !NO_FILES.test(address) && !named.has(address))).toEqual([])
  for (const [address, body, name = ""] of uploads) {
    const head = (length: string) =>
      [
        `POST ${address} HTTP/1.1`,
        `Host: ${new URL(server.url).host}`,
        `Origin: ${server.url}`,
        `Cookie: ${cookie}`,
        `X-File-Name: ${name}`,
        length,
        "\r\n",
      ].join("\r\n")
    const before = rowsIn(db)
    const files = filesIn(folders.dataDir)
    for (let cut = 0; cut < CUTS; cut += 1)
      await breakOff(server.url, head, body, Math.floor((body.length * cut) / CUTS), cut)
    expect([address, rowsIn(db)]).toEqual([address, before])
    expect([address, filesIn(folders.dataDir), readdirSync(folders.temporary)]).toEqual([address, files, []])
    await expect.poll(() => send(context, server.url + address, body, name), { message: address }).toBe(true)
  }
  expect(checkDatabase(db)).toEqual([])
  expect(changesSince(db, start)).toEqual(CHANGES)
})

/** Routes that take a POST and no file. */
const NO_FILES = /^\/api\/(?:auth|backups|check|sign-in)\b|^\/backups\/|\/(?:data|presence|spelling)$/u

/** What the uploads that were whole wrote; those of documents and lists are read, and write nothing. */
const CHANGES = ["event.header-changed", "logo.changed", "logo.uploaded", "logo.variant-changed"]

/** How many rows each table has, but for what is counted of requests. */
function rowsIn({ $client }: Connection): [table: string, rows: unknown][] {
  const tables = $client
    .prepare("select name from sqlite_master where type = 'table' and name <> 'rate_limit'")
    .pluck()
    .all()
  return tables.map((name) => [String(name), $client.prepare(`select count(*) from "${name}"`).pluck().get()])
}

function changesSince({ $client }: Connection, activityId: unknown): string[] {
  const verbs = $client.prepare("select distinct verb from activity where id > ? order by verb").pluck()
  return verbs.all(activityId) as string[]
}

function newestActivity({ $client }: Connection): unknown {
  return $client.prepare("select max(id) from activity").pluck().get()
}

/** Half of them announce their length, half come in chunks; half just end, half are cut by a reset. */
function breakOff(
  url: string,
  head: (length: string) => string,
  body: Buffer,
  length: number,
  cut: number,
): Promise<void> {
  const isChunked = cut % 2 === 1
  const part = body.subarray(0, length)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), "127.0.0.1")
    socket.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "ECONNRESET" && error.code !== "EPIPE") reject(error)
    })
    socket.on("close", () => resolve())
    socket.resume()
    socket.write(head(isChunked ? "Transfer-Encoding: chunked" : `Content-Length: ${body.length}`))
    const bytes = isChunked && length > 0 ? [`${length.toString(16)}\r\n`, part, "\r\n"] : [part]
    const sent = Buffer.concat(bytes.map((one) => Buffer.from(one as string)))
    socket.write(sent, () => {
      if (cut % 4 < 2) socket.end()
      else socket.resetAndDestroy()
    })
  })
}

async function send(context: BrowserContext, address: string, data: Buffer, name: string): Promise<boolean> {
  const headers = { Origin: new URL(address).origin, "X-File-Name": name }
  const answer = await context.request.post(address, { data, headers })
  const text = await answer.text()
  return answer.status() === 200 && !text.includes('"kind":"failed"') && !text.includes('"ok":false')
}

async function cookieOf(context: BrowserContext): Promise<string> {
  return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ")
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true }).map(String).sort()
}
