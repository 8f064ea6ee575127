/**
 * Part of `npm run bench`: how fast is the desk, and how large, as an event grows? Runs a real server, signs in, and prints the
 * curve from 10 to 10,000 partners of one event: the list's first page, one that starts after somebody else's save, a
 * search, a filter, the save of a text, and the memory of the process. `--short` is for `npm test`: small events, and limits
 * that a busy machine keeps. Exit code 1 when a target is missed.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { encode } from "next-auth/jwt"
import type { Connection } from "@/db/client"
import { findEvent } from "@/db/events"
import { openAndMigrate } from "@/db/migrate"
import { getPartner, type PartnerWithHead } from "@/db/partners"
import { listOutlinePartners } from "@/db/release-outlines"
import { baseOf, saveRevision } from "@/db/revisions"
import { sendPreview } from "@/db/send-previews"
import { startSession } from "@/db/sessions"
import { sessionSecret } from "@/db/settings"
import { addMember } from "@/db/staff"
import type { Actor } from "@/domain/permissions"
import { SYSTEM } from "@/domain/permissions"
import { makeDeskEvent } from "./bench-desk-event"
import { callAction, get, residentMegabytes, type Server, startServer } from "./bench-desk-server"
import { line, median, say } from "./bench-words"

const short = process.argv.includes("--short")
/** `npm test` shares its machine with anything; the targets are for one that is at rest. */
const patience = short ? 20 : 1
const SIZES = short ? [10, 150] : [10, 100, 150, 1000, 10_000]
const ROUNDS = short ? 5 : 21
/** Of what takes long. */
const FEW_ROUNDS = short ? 3 : 5
/** Milliseconds at the server, medians; megabytes. */
const TARGETS = { list: 60 * patience, save: 30 * patience, home: 60 * patience, memory: 400 }
/** Milliseconds that a server is left alone after its start. */
const REST = short ? 500 : 3000
/** The form's action. */
const SAVE = "saveContent"

type Desk = { server: Server; db: Connection; cookie: string; actor: Actor }

const missed: string[] = []
const dataDir = mkdtempSync(path.join(tmpdir(), "greenroom-bench-"))
const db = openAndMigrate(dataDir)
try {
  const { cookie, actor } = await signedIn(db)
  // The largest is made last, so that memory is told with all of them in the file.
  for (const partners of SIZES) {
    const { slug } = makeDeskEvent(db, partners)
    const server = await startServer(dataDir, REST)
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
  const home = `/events/${slug}`
  const list = `${home}/partners`
  const page = `${list}/${middlePartner(desk, slug).slug}`
  const told = (what: string, value: number, target: number | null = null, named = "") => {
    line(what, value, target)
    if (target !== null) check(named, value, target, partners)
  }
  const afterSaves = (where: string) =>
    medianOf(() => {
      saveOne(desk, slug)
      return timeOf(desk, where)
    })
  say(`\n${partners.toLocaleString("en-US")} partners`)
  // What is compiled and loaded with any first page is no matter of the list.
  await get(desk, "/events")
  line("list, first after a start", await timeOf(desk, list))
  // A desk that people sit at has been asked before: the first requests also pay for the compiler.
  for (let round = 0; round < ROUNDS; round += 1) await get(desk, list)
  told("list", await medianOf(() => timeOf(desk, list)), TARGETS.list, "The list")
  told("list, somebody saved before", await afterSaves(list), TARGETS.list, "The list after a save")
  const words = ["p", "de", "delta", "river", "00007", "association 0001"]
  const search = await medianOf((round) =>
    timeOf(desk, `${list}?q=${encodeURIComponent(words[round % words.length] ?? "")}`),
  )
  told("search", search, TARGETS.list, "A search")
  line("filter and sort", await medianOf(() => timeOf(desk, `${list}?missing=1&standing=waiting&sort=name`)))
  line("partner's page", await medianOf(() => timeOf(desk, page)))
  line("partner's page after a save", await afterSaves(page))
  line("save, the verb alone", await medianOf(async () => saveOne(desk, slug)))
  for (let round = 0; round < ROUNDS; round += 1) await saveAsked(desk, slug, page)
  const saved = await medianOf(() => saveAsked(desk, slug, page))
  told("save, as the form asks for it", saved, TARGETS.save, "A save")
  told("home", await medianOf(() => timeOf(desk, home)), TARGETS.home, "Home")
  told("home, somebody saved before", await afterSaves(home), TARGETS.home, "Home after a save")
  tellMemory(desk, partners)
  line("sign-off board", await medianOf(() => timeOf(desk, `${home}/sign-off`), FEW_ROUNDS))
  line("preview and publish", await medianOf(() => timeOf(desk, `${home}/publish`), FEW_ROUNDS))
  line("plan of whom to send to", await medianOf(async () => planSending(desk, slug), FEW_ROUNDS))
}

function tellMemory(desk: Desk, partners: number) {
  const memory = residentMegabytes(desk.server.pid)
  if (memory === null) return
  say(`  ${"memory of the process".padEnd(30)} ${String(memory).padStart(7)} MB (target ${TARGETS.memory})`)
  if (memory > TARGETS.memory)
    missed.push(`With ${partners} partners the process takes ${memory} MB; ${TARGETS.memory} is the target.`)
}

let saves = 0

function nextContent({ head }: PartnerWithHead) {
  saves += 1
  return { ...head.content, tagline: `Round ${saves} of the river` }
}

/** One text as the form's action saves it, from the verb's start to the commit on disk. */
function saveOne(desk: Desk, slug: string): number {
  const partner = middlePartner(desk, slug)
  const content = nextContent(partner)
  const began = performance.now()
  const saved = saveRevision(desk.db, desk.actor, {
    ...{ partnerId: partner.id, base: baseOf(partner.head), content },
  })
  const took = performance.now() - began
  if (!saved.ok) throw new Error(saved.message)
  return took
}

/** The same as the browser asks for it: the form's action over HTTP, until the page that comes along with its answer is there. */
async function saveAsked(desk: Desk, slug: string, page: string): Promise<number> {
  const partner = middlePartner(desk, slug)
  const place = { partnerId: partner.id, base: baseOf(partner.head), as: desk.actor.id }
  const body = JSON.stringify([place, nextContent(partner)])
  const began = performance.now()
  const answer = await callAction(desk, page, SAVE, body)
  const took = performance.now() - began
  if (!answer.includes('"ok":true')) throw new Error(`The save answers ${answer.slice(0, 300)}`)
  return took
}

function planSending({ db }: Desk, slug: string): number {
  const event = findEvent(db, slug)
  if (!event) throw new Error("The event is gone.")
  const began = performance.now()
  sendPreview(db, event, { whom: "everyone owing", kind: "send" })
  return performance.now() - began
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

async function medianOf(work: (round: number) => Promise<number>, rounds = ROUNDS): Promise<number> {
  const results: number[] = []
  for (let round = 0; round < rounds; round += 1) results.push(await work(round))
  return median(results)
}

/** Until the last byte: the list comes as a stream. */
async function timeOf(desk: Desk, where: string): Promise<number> {
  const began = performance.now()
  await get(desk, where)
  return performance.now() - began
}
