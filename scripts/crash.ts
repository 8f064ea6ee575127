/**
 * `npm run test:crash [-- --rounds 1000] [-- --seed 7]`: is what was acknowledged still there after a kill? Eight writers save texts
 * publish and hand out mails as fast as they can through the verbs that the desk calls; each tells this process, outside, what was acknowledged, and
 * `kill -9` ends them at any moment. Then the database must be sound in every hash and hold all of it. `npm test` runs 30
 * rounds. Exit code 1 when anything was lost.
 */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync, writeSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import { isMainThread, Worker, workerData } from "node:worker_threads"
import { desc, eq } from "drizzle-orm"
import { checkDatabase } from "@/db/check"
import { type Connection, databaseFile, openDatabase } from "@/db/client"
import { openAndMigrate } from "@/db/migrate"
import { getPartner } from "@/db/partners"
import { publish } from "@/db/releases"
import { baseOf, saveRevision } from "@/db/revisions"
import { event, partner, release, releaseEntry } from "@/db/schema"
import { SYSTEM } from "@/domain/permissions"
import { makeBenchEvent } from "./bench-event"

const WRITERS = 8
/** A thread takes a quarter of a second to start: eight of them would take longer than they then write. */
const THREADS = 2
/** One of them publishes; all others save, each a partner of its own. */
const PUBLISHER = 0
const SELF = fileURLToPath(import.meta.url)

type Task = { writer: number; dataDir: string; partnerId: number; eventId: number }

if (!isMainThread) writeForEver(workerData as Task[])
else if (process.argv[2] === "--storm") storm(JSON.parse(process.argv[3] ?? ""))
else await main()

async function main() {
  const rounds = option("--rounds", 1000)
  const random = randomFrom(option("--seed", 1))
  const dataDir = mkdtempSync(path.join(tmpdir(), "greenroom-crash-"))
  // The event is published once before the first storm.
  const ledger: Ledger = { saved: new Map(), release: 1, acknowledged: 0 }
  try {
    const tasks = prepare(dataDir)
    for (let round = 1; round <= rounds; round += 1) {
      await killed(tasks, ledger, random)
      const lost = examine(dataDir, tasks, ledger)
      if (lost.length > 0) throw new Error(`Round ${round}:\n${lost.join("\n")}`)
    }
    process.stdout.write(
      `${rounds} kills, ${ledger.acknowledged} acknowledged writes, ${ledger.release} releases: nothing lost.\n`,
    )
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    process.exitCode = 1
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** What was acknowledged: per writer the last text, and the newest release. */
type Ledger = { saved: Map<number, number>; release: number; acknowledged: number }

function prepare(dataDir: string): Task[] {
  const db = openAndMigrate(dataDir)
  const { eventId } = makeBenchEvent(db, WRITERS)
  db.update(event).set({ publishRule: "staff" }).run()
  const ids = db.select({ id: partner.id }).from(partner).all()
  db.$client.close()
  return ids.map(({ id }, writer) => ({ writer, dataDir, partnerId: id, eventId }))
}

/** One storm, killed at any moment once each thread was heard. */
async function killed(tasks: Task[], ledger: Ledger, random: () => number) {
  const child = spawn(process.execPath, [SELF, "--storm", JSON.stringify(tasks)], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  const heard = new Set<number>()
  let isEnding = false
  const closed = once(child, "close")
  for await (const line of createInterface({ input: child.stdout })) {
    // A kill may cut a line short; what it would have said was acknowledged to nobody.
    const found = /^(\d+) (\d+)\.$/u.exec(line)
    if (!found) continue
    const [writer, number] = [Number(found[1]), Number(found[2])]
    ledger.acknowledged += 1
    if (writer === PUBLISHER) ledger.release = number
    else ledger.saved.set(writer, number)
    heard.add(writer % THREADS)
    if (isEnding || heard.size < THREADS) continue
    isEnding = true
    setTimeout(() => child.kill("SIGKILL"), random() * 200)
  }
  await closed
}

/** What is not as it should be, in sentences. */
function examine(dataDir: string, tasks: Task[], ledger: Ledger): string[] {
  const db = openDatabase(databaseFile(dataDir))
  try {
    return [...checkDatabase(db), ...lostTexts(db, tasks, ledger), ...lostReleases(db, ledger)]
  } finally {
    db.$client.close()
  }
}

/**
 * The newest text may be one further than the ledger: committed, and killed before it was said. What is there now is where
 * the next round starts from, said or not.
 */
function lostTexts(db: Connection, tasks: Task[], { saved }: Ledger): string[] {
  return tasks.flatMap(({ writer, partnerId }) => {
    if (writer === PUBLISHER) return []
    const wanted = saved.get(writer) ?? 0
    const found = numberIn(getPartner(db, partnerId)?.head.content.tagline)
    saved.set(writer, found)
    return found === wanted || found === wanted + 1
      ? []
      : [`Writer ${writer} was told that text ${wanted} is saved; the database has ${found}.`]
  })
}

function lostReleases(db: Connection, ledger: Ledger): string[] {
  const newest = db.select().from(release).orderBy(desc(release.id)).get()
  const current = db.select({ id: event.currentReleaseId }).from(event).get()?.id
  const entries = newest
    ? db.select().from(releaseEntry).where(eq(releaseEntry.releaseId, newest.id)).all().length
    : 0
  const wanted = ledger.release
  ledger.release = newest?.number ?? 0
  return [
    newest && (newest.number === wanted || newest.number === wanted + 1)
      ? ""
      : `Release ${wanted} was acknowledged; the newest is ${newest?.number}.`,
    entries === WRITERS ? "" : `Release ${newest?.number} has ${entries} of ${WRITERS} partners.`,
    current === newest?.id ? "" : `Release ${newest?.number} is there, but not what is public.`,
  ].filter(Boolean)
}

/** The process that is killed: its threads write against each other, and in each the writers take turns. */
function storm(tasks: Task[]) {
  for (let thread = 0; thread < THREADS; thread += 1)
    new Worker(SELF, { workerData: tasks.filter(({ writer }) => writer % THREADS === thread) })
}

function writeForEver(tasks: Task[]) {
  const writers = tasks.map((task) => ({ task, db: openDatabase(databaseFile(task.dataDir)) }))
  for (let turn = 0; ; turn += 1) {
    const { task, db } = writers[turn % writers.length] as (typeof writers)[number]
    const number = unlessBusy(() => (task.writer === PUBLISHER ? publishOnce(db, task) : saveNext(db, task)))
    // At once and from this thread: a line that waits in memory would be acknowledged to nobody.
    if (number !== null) writeSync(1, `${task.writer} ${number}.\n`)
    // Lets others have their turn; SQLite's lock goes to whoever asks at the right moment.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1)
  }
}

/** A writer that waited in vain was told so, and acknowledged nothing. */
function unlessBusy(work: () => number | null): number | null {
  try {
    return work()
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith("SQLITE_BUSY")) return null
    throw error
  }
}

function saveNext(db: Connection, { writer, partnerId }: Task): number {
  const head = getPartner(db, partnerId)?.head
  if (!head) throw new Error("The partner is gone.")
  const number = numberIn(head.content.tagline) + 1
  const content = { ...head.content, tagline: `Text ${number} of writer ${writer}` }
  const saved = saveRevision(db, SYSTEM, { partnerId, base: baseOf(head), content })
  if (!saved.ok) throw new Error(saved.message)
  return number
}

/** Null when nobody saved anything since. */
function publishOnce(db: Connection, { eventId }: Task): number | null {
  const published = publish(db, SYSTEM, { eventId })
  return published.ok ? published.number : null
}

function numberIn(tagline = ""): number {
  return Number(/^Text (\d+) of writer/u.exec(tagline)?.[1] ?? 0)
}

function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(name)
  return at < 0 ? otherwise : Number(process.argv[at + 1])
}

/** Mulberry32: the same moments for the same seed, as far as a machine's own timing lets them. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
