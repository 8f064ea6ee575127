/**
 * Part of `npm run bench`: how fast is the desk, and how large, as an event grows? Runs a real server, signs in, and prints the
 * curve from 10 to 10,000 partners of one event: the list's first page, one that starts after somebody else's save, a
 * search, a filter, the save of a text, and the memory of the process. `--short` is for `npm test`: small events, and limits
 * that a busy machine keeps. Exit code 1 when a target is missed.
 */
import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import http from "node:http"
import { tmpdir } from "node:os"
import path from "node:path"
import { encode } from "next-auth/jwt"
import type { Connection } from "@/db/client"
import { findEvent } from "@/db/events"
import { openAndMigrate } from "@/db/migrate"
import { getPartner, type PartnerWithHead } from "@/db/partners"
import { listOutlinePartners } from "@/db/release-outlines"
import { baseOf, saveRevision } from "@/db/revisions"
import { startSession } from "@/db/sessions"
import { sessionSecret } from "@/db/settings"
import { addMember } from "@/db/staff"
import type { Actor } from "@/domain/permissions"
import { SYSTEM } from "@/domain/permissions"
import { makeDeskEvent } from "./bench-desk-event"
import { line, median, say } from "./bench-words"

const short = process.argv.includes("--short")
/** `npm test` shares its machine with anything; the targets are for one that is at rest. */
const patience = short ? 20 : 1
const SIZES = short ? [10, 150] : [10, 100, 150, 1000, 10_000]
const ROUNDS = short ? 5 : 21
/** Milliseconds at the server, medians; megabytes. */
const TARGETS = { list: 60 * patience, save: 30 * patience, memory: 400 }
/** Milliseconds that a server is left alone after its start. */
const REST = short ? 500 : 3000

type Server = { port: number; pid: number; stop: () => Promise<void> }
type Desk = { server: Server; db: Connection; cookie: string; actor: Actor }

const missed: string[] = []
const dataDir = mkdtempSync(path.join(tmpdir(), "greenroom-bench-"))
const db = openAndMigrate(dataDir)
try {
  const { cookie, actor } = await signedIn(db)
  // The largest is made last, so that memory is told with all of them in the file.
  for (const partners of SIZES) {
    const { slug } = makeDeskEvent(db, partners)
    const server = await startServer(dataDir)
    await measure({ server, db, cookie, actor }, slug, partners)
    await server.stop()
  }
} finally {
  db.$client.close()
  rmSync(dataDir, { recursive: true, force: true })
}
for (const sentence of missed) console.error(sentence)
process.exitCode = missed.length > 0 ? 1 : 0

async function measure(desk: Desk, slug: string, partners: number) {
  const list = `/events/${slug}/partners`
  say(`\n${partners.toLocaleString("en-US")} partners`)
  // What is compiled and loaded with any first page is no matter of the list.
  await get(desk, "/events")
  const first = await timeOf(desk, list)
  line("list, first after a start", first)
  // A desk that people sit at has been asked before: the first requests also pay for the compiler.
  for (let round = 0; round < ROUNDS; round += 1) await get(desk, list)
  const again = await medianOf(() => timeOf(desk, list))
  line("list", again, TARGETS.list)
  check("The list", again, TARGETS.list, partners)
  const after = await medianOf(async () => {
    saveOne(desk, slug)
    return timeOf(desk, list)
  })
  line("list, somebody saved before", after, TARGETS.list)
  check("The list after a save", after, TARGETS.list, partners)
  const words = ["p", "de", "delta", "river", "00007", "association 0001"]
  const searches: number[] = []
  for (let round = 0; round < ROUNDS; round += 1)
    searches.push(await timeOf(desk, `${list}?q=${encodeURIComponent(words[round % words.length] ?? "")}`))
  line("search", median(searches), TARGETS.list)
  check("A search", median(searches), TARGETS.list, partners)
  line("filter and sort", await medianOf(() => timeOf(desk, `${list}?missing=1&standing=waiting&sort=name`)))
  const save = await medianOf(async () => saveOne(desk, slug))
  line("save", save, TARGETS.save)
  // The form's action sends the partner's page along, made anew.
  const page = `${list}/${middlePartner(desk, slug).slug}`
  line(
    "partner's page after a save",
    await medianOf(async () => {
      saveOne(desk, slug)
      return timeOf(desk, page)
    }),
  )
  line("home", await medianOf(() => timeOf(desk, `/events/${slug}`)))
  check("A save", save, TARGETS.save, partners)
  const memory = residentMegabytes(desk.server.pid)
  if (memory === null) return
  say(`  ${"memory of the process".padEnd(30)} ${String(memory).padStart(7)} MB (target ${TARGETS.memory})`)
  if (memory > TARGETS.memory)
    missed.push(`With ${partners} partners the process takes ${memory} MB; ${TARGETS.memory} is the target.`)
}

let saves = 0

/** One text as the form's action saves it, from the verb's start to the commit on disk. */
function saveOne({ db, actor }: Desk, slug: string): number {
  const { id: partnerId, head } = middlePartner({ db }, slug)
  saves += 1
  const content = { ...head.content, tagline: `Round ${saves} of the river` }
  const began = performance.now()
  const saved = saveRevision(db, actor, { partnerId, base: baseOf(head), content })
  const took = performance.now() - began
  if (!saved.ok) throw new Error(saved.message)
  return took
}

function middlePartner({ db }: Pick<Desk, "db">, slug: string): PartnerWithHead {
  const event = findEvent(db, slug)
  const partners = event ? listOutlinePartners(db, event.id) : []
  const found = getPartner(db, partners[partners.length >> 1]?.id ?? 0)
  if (!found) throw new Error("There is nobody to save.")
  return found
}

function check(what: string, value: number, target: number, partners: number) {
  if (value > target)
    missed.push(`${what} among ${partners} partners takes ${Math.round(value)} ms; ${target} is the target.`)
}

async function signedIn(db: Connection): Promise<{ cookie: string; actor: Actor }> {
  const passwordHash = "none"
  const member = { name: "Bench", email: "bench@example.org", role: "owner", passwordHash } as const
  const added = addMember(db, SYSTEM, member)
  if (!added.ok) throw new Error(added.message)
  const sid = startSession(db, { id: added.id, passwordHash })
  const token = await encode({ token: { sid }, secret: sessionSecret(db) })
  return { cookie: `greenroom-session=${token}`, actor: { id: added.id, role: "owner" } }
}

/** Greenroom itself, as `npm start` runs it; resolves when the desk is ready. */
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
      if (port && output.includes("The desk is ready"))
        setTimeout(() => resolve({ port: Number(port), pid: child.pid ?? 0, stop: () => stop(child) }), REST)
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

/** Null where the system does not tell. */
function residentMegabytes(pid: number): number | null {
  try {
    const kilobytes = /VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]
    return kilobytes ? Math.round(Number(kilobytes) / 1024) : null
  } catch {
    return null
  }
}

async function medianOf(work: () => Promise<number>): Promise<number> {
  const results: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) results.push(await work())
  return median(results)
}

/** Until the last byte: the list comes as a stream. */
async function timeOf(desk: Desk, where: string): Promise<number> {
  const began = performance.now()
  await get(desk, where)
  return performance.now() - began
}

const agent = new http.Agent({ keepAlive: true })

function get({ server, cookie }: Desk, where: string): Promise<void> {
  return new Promise((resolve, reject) => {
    http
      .get({ port: server.port, host: "localhost", path: where, agent, headers: { cookie } }, (response) => {
        response.resume()
        response.on("error", reject)
        response.on("end", () => {
          if (response.statusCode === 200) resolve()
          else reject(new Error(`${where} answers ${response.statusCode}.`))
        })
      })
      .on("error", reject)
  })
}
