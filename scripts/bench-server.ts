/**
 * The two servers of `npm run bench`, one process each. "front": the sample event in a fresh database, behind the front.
 * "bare": node:http with the bytes and header fields that came in as JSON. Both print where they listen, as JSON.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { createServer, type RequestListener } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import path from "node:path"
import { databaseFile, openDatabase } from "@/db/client"
import { openAndMigrate } from "@/db/migrate"
import { publicSource } from "@/db/public-source"
import { loadSample } from "@/db/sample/load"
import { createFront } from "@/site/front"
import { eventPath } from "@/site/paths"

if (process.argv[2] === "front") serveFront()
else await serveBare()

function serveFront() {
  const dataDir = mkdtempSync(path.join(tmpdir(), "greenroom-bench-"))
  process.on("exit", () => rmSync(dataDir, { recursive: true, force: true }))
  process.on("SIGTERM", () => process.exit(0))
  const connection = openAndMigrate(dataDir)
  loadSample(connection)
  const source = publicSource(openDatabase(databaseFile(dataDir), { readonly: true }))
  const front = createFront({ source, log: (message, error) => console.error(message, error) })
  const event = source.published()[0]
  if (!event) throw new Error("The sample event is not published.")
  listen(eventPath(event.slug), (request, response) => {
    if (!front(request, response)) response.writeHead(404).end()
  })
}

async function serveBare() {
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(part as Buffer)
  const { headers, body } = JSON.parse(Buffer.concat(parts).toString()) as { headers: string[]; body: string }
  const bytes = Buffer.from(body, "base64")
  listen("/", (_request, response) => {
    response.writeHead(200, headers)
    response.end(bytes)
  })
}

function listen(pagePath: string, handle: RequestListener) {
  const server = createServer(handle).listen(0, "127.0.0.1", () => {
    const { port } = server.address() as AddressInfo
    process.stdout.write(`${JSON.stringify({ port, path: pagePath })}\n`)
  })
}
