/**
 * Part of `npm run bench`: how long until the public sees a publish? Runs a real server on an event of 15 and one of 1,000
 * partners, changes one of them, and takes the time from the start of the verb to the first byte of the public page that
 * says so. Then what a reader of a fresh server waits for, and what an export takes. `--short` is for `npm test`: fewer
 * rounds, no export, and limits that a busy machine keeps. Exit code 1 when a target is missed.
 */
import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import http from "node:http"
import { tmpdir } from "node:os"
import path from "node:path"
import { brotliDecompressSync } from "node:zlib"
import { databaseFile, openDatabase } from "@/db/client"
import { openAndMigrate } from "@/db/migrate"
import { publicSource } from "@/db/public-source"
import { exportEvent } from "@/lib/export-folder"
import { embedPath, eventPath, feedPath, partnersPath } from "@/site/paths"
import { changeOne, makeBenchEvent, publishEvent } from "./bench-event"
import { line, median, say } from "./bench-words"

const short = process.argv.includes("--short")
/** `npm test` shares its machine with anything; the targets are for one that is at rest. */
const patience = short ? 20 : 1
const SIZES = [
  { partners: 15, target: 50 * patience, rounds: short ? 5 : 21 },
  { partners: 1000, target: 250 * patience, rounds: short ? 3 : 15 },
]
const FIRST_RENDER = 300 * patience
const STARTS = short ? 1 : 5
/** Milliseconds that a server is left alone after its start. */
const REST = 3000

type Server = { port: number; stop: () => Promise<void> }
type Answer = { firstByte: number; etag: string; body: string }

const missed: string[] = []
for (const size of SIZES) await measure(size)
for (const sentence of missed) console.error(sentence)
process.exitCode = missed.length > 0 ? 1 : 0

async function measure({ partners, target, rounds }: (typeof SIZES)[number]) {
  const dataDir = mkdtempSync(path.join(tmpdir(), "greenroom-bench-"))
  const db = openAndMigrate(dataDir)
  try {
    const event = makeBenchEvent(db, partners)
    const page = eventPath(event.slug)
    say(`\n${partners.toLocaleString("en-US")} partners`)

    const first: number[] = []
    let server: Server | null = null
    for (let start = 0; start < STARTS; start += 1) {
      await server?.stop()
      server = await startServer(dataDir)
      first.push(await timeOf(server, page))
    }
    if (!server) throw new Error("no server was started")
    const rendered = median(first)
    const again = median(await times(9, () => timeOf(server as Server, page)))
    line("page, first after a start", rendered, partners === 1000 ? FIRST_RENDER : null)
    line("page, later", again)
    if (partners === 1000 && rendered > FIRST_RENDER)
      missed.push(`The first page takes ${Math.round(rendered)} ms; ${FIRST_RENDER} is the target.`)
    for (const [name, where] of [
      ["JSON", partnersPath(event.slug)],
      ["feed", feedPath(event.slug)],
      ["frame", embedPath(event.slug)],
    ] as const) {
      line(`${name}, first`, await timeOf(server, where))
      line(`${name}, later`, median(await times(5, () => timeOf(server as Server, where))))
    }

    const published: number[] = []
    const verbs: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const word = `Round ${round} of the river`
      changeOne(db, event.partnerId, word)
      await settled(server, page)
      const began = performance.now()
      publishEvent(db, event.eventId)
      verbs.push(performance.now() - began)
      const { firstByte, body } = await get(server, page)
      if (!body.includes(word)) throw new Error("The page after a publish is the one from before.")
      published.push(firstByte - began)
    }
    line("publish to first fresh byte", median(published), target)
    line("of which the verb", median(verbs))
    if (median(published) > target)
      missed.push(
        `A publish among ${partners} partners is public after ${Math.round(median(published))} ms; ${target} is the target.`,
      )
    await server.stop()
    if (!short) await measureExport(dataDir, event.slug)
  } finally {
    db.$client.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function measureExport(dataDir: string, slug: string) {
  const connection = openDatabase(databaseFile(dataDir), { readonly: true })
  const folder = path.join(dataDir, "export")
  const began = performance.now()
  const result = await exportEvent(publicSource(connection), slug, folder, {})
  if (!result.ok) throw new Error(result.message)
  line(`export of ${result.files.toLocaleString("en-US")} files`, performance.now() - began)
  connection.$client.close()
}

/** Greenroom itself, as `npm start` runs it; resolves when its public pages are there and the desk is, too. */
function startServer(dataDir: string): Promise<Server> {
  const serve = `import { serve } from ${JSON.stringify(path.resolve("dist/server.mjs"))}; await serve({ dev: false })`
  const child = spawn(process.execPath, ["--input-type=module", "-e", serve], {
    env: { ...process.env, NODE_ENV: "production", PORT: "0", SAMPLE_EVENT: "off", DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let output = ""
  return new Promise((resolve, reject) => {
    const listen = (part: Buffer) => {
      output += part
      const port = /Greenroom is at http:\/\/localhost:(\d+)/u.exec(output)?.[1]
      if (port && /The desk is ready|the desk could not start/u.test(output))
        // What a start has left to do is no part of a render.
        setTimeout(() => resolve({ port: Number(port), stop: () => stop(child) }), REST)
    }
    child.stdout.on("data", listen)
    child.stderr.on("data", listen)
    child.once("exit", (code) => reject(new Error(`Greenroom ended with ${code}:\n${output}`)))
  })
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve())
    child.kill("SIGTERM")
  })
}

async function timeOf(server: Server, where: string): Promise<number> {
  const began = performance.now()
  return (await get(server, where)).firstByte - began
}

/** Waits until the best compression of the page is made, so that no round pays for the one before. */
async function settled(server: Server, where: string) {
  let last = await get(server, where)
  for (let still = 0; still < 3; ) {
    await new Promise((resolve) => setTimeout(resolve, 150))
    const next = await get(server, where)
    still = next.etag === last.etag ? still + 1 : 0
    last = next
  }
}

const agent = new http.Agent({ keepAlive: true })

function get({ port }: Server, where: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    http
      .get(
        { port, host: "127.0.0.1", path: where, agent, headers: { "accept-encoding": "br" } },
        (response) => {
          const parts: Buffer[] = []
          let firstByte = 0
          response.on("data", (part: Buffer) => {
            firstByte ||= performance.now()
            parts.push(part)
          })
          response.on("error", reject)
          response.on("end", () => {
            const body = brotliDecompressSync(Buffer.concat(parts)).toString()
            if (response.statusCode !== 200) reject(new Error(`${where} answers ${response.statusCode}.`))
            else resolve({ firstByte, etag: response.headers.etag ?? "", body })
          })
        },
      )
      .on("error", reject)
  })
}

async function times(count: number, work: () => Promise<number>): Promise<number[]> {
  const results: number[] = []
  for (let index = 0; index < count; index += 1) results.push(await work())
  return results
}
