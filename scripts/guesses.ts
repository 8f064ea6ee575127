/**
 * Guesses review links of a real server, 100,000 of them from one network (`--short`: 4,000, for `npm test`), while reviewers
 * from another read their pages. None may be right, the log and the database stay small, and the reviewers are not slowed:
 * their times are compared with those of the same pages in the same run before the guesses. Exit code 1 when a target is missed.
 */
import { randomBytes } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { count } from "drizzle-orm"
import { rateLimit } from "@/db/account-schema"
import type { Connection } from "@/db/client"
import { openAndMigrate } from "@/db/migrate"
import { activity } from "@/db/schema"
import { LIMITS } from "@/domain/rate-limit"
import { median, say } from "./bench-words"
import { ask, makeLinks, type Server, startServer } from "./guesses-server"

const short = process.argv.includes("--short")
const GUESSES = short ? 4000 : 100_000
const AT_ONCE = 32
const REVIEWERS = 3
/** Pages that reviewers read before, at the least; during the guesses they go on reading. */
const PAGES = short ? 40 : 200
/** How many times as long a page may take while links are guessed at. `npm test` shares its machine with anything. */
const SLOWER = short ? 10 : 3
const GUESSER = "198.51.100.7"
const REVIEWER = "203.0.113.9"

const missed: string[] = []
const dataDir = mkdtempSync(path.join(tmpdir(), "greenroom-guesses-"))
const db = openAndMigrate(dataDir)
try {
  const tokens = makeLinks(db, REVIEWERS)
  const server = await startServer(dataDir)
  try {
    await measure(server, tokens)
  } finally {
    await server.stop()
  }
} finally {
  db.$client.close()
  rmSync(dataDir, { recursive: true, force: true })
}
for (const sentence of missed) console.error(sentence)
process.exitCode = missed.length > 0 ? 1 : 0

async function measure(server: Server, tokens: string[]) {
  const read = async (from: number) => {
    const answer = await ask(server, REVIEWER, `/review/${tokens[from % tokens.length]}`)
    if (answer.status !== 200) missed.push(`A reviewer got ${answer.status}.`)
    return answer.ms
  }
  // What is compiled and loaded with any first page is no matter of the guesses.
  for (let page = 0; page < 20; page += 1) await read(page)
  const before = await reading(read, (pages) => pages < PAGES)
  const told = rows(db)
  const quiet = server.output().length
  let guessing = true
  const started = Date.now()
  const [statuses, during] = await Promise.all([
    guess(server, tokens).finally(() => {
      guessing = false
    }),
    reading(read, () => guessing),
  ])
  const seconds = (Date.now() - started) / 1000
  const log = server.output().slice(quiet)
  const after = rows(db)
  const right = statuses.get(200) ?? 0
  const through = statuses.get(404) ?? 0
  const { burst, everyMs } = LIMITS["review-link.network"]
  const ratio = median(during) / median(before)
  const lines = log.split("\n").filter(Boolean).length
  say(`${GUESSES.toLocaleString("en-US")} guesses in ${seconds.toFixed(1)} s: ${right} right`)
  say(`  answered: ${[...statuses].map(([status, times]) => `${status} ${times}×`).join(", ")}`)
  say(
    `  lines in the log: ${lines}; rows in the activity log: ${after.activity - told.activity}; limits kept: ${after.limits}`,
  )
  say(
    `  a reviewer's page: ${median(before).toFixed(1)} ms before, ${median(during).toFixed(1)} ms during (${during.length} pages), ${ratio.toFixed(2)}×`,
  )
  if (right > 0) missed.push("A guess was right.")
  if (through > burst + (seconds * 1000) / everyMs + 1) missed.push(`${through} guesses got past the limit.`)
  if ([...statuses.keys()].some((status) => ![404, 429].includes(status)))
    missed.push("A guess got another answer.")
  // One for each page that was answered, and one in all for what the limit refused.
  if (lines > through + during.length + REVIEWERS + 1)
    missed.push(`The log has ${lines} lines of it:\n${log.slice(0, 2000)}`)
  if (after.activity !== told.activity) missed.push("The activity log has grown.")
  if (after.limits > 2) missed.push(`${after.limits} limits are kept of one network.`)
  if (ratio > SLOWER) missed.push(`Reviewers were slowed ${ratio.toFixed(1)} times.`)
}

/** Every way that a token gets in: pages, what hangs on them, and uploads; one in ten is nearly a token that opens. */
async function guess(server: Server, tokens: string[]): Promise<Map<number, number>> {
  const statuses = new Map<number, number>()
  let left = GUESSES
  const one = async () => {
    while (left > 0) {
      left -= 1
      const near = left % 10 === 0 ? tokens[left % tokens.length] : undefined
      const token = near
        ? near.slice(0, -1) + (near.endsWith("A") ? "Q" : "A")
        : randomBytes(32).toString("base64url")
      const address = [`/review/${token}`, `/review/${token}/page/`, `/review/${token}/guide`][left % 3] ?? ""
      const { status } =
        left % 7 === 0
          ? await ask(server, GUESSER, `/api/review/${token}/logo`, "POST")
          : await ask(server, GUESSER, address)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
  return statuses
}

/** Times of pages, read by a few at once as long as `goesOn`. */
async function reading(read: (page: number) => Promise<number>, goesOn: (pages: number) => boolean) {
  const times: number[] = []
  const one = async (reader: number) => {
    for (let page = reader; goesOn(times.length); page += 1) {
      times.push(await read(page))
      // Whoever reads a page does not ask for the next one at once.
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  await Promise.all(Array.from({ length: REVIEWERS }, (_, reader) => one(reader)))
  return times
}

function rows(from: Connection) {
  const of = (table: typeof activity | typeof rateLimit) =>
    from.select({ rows: count() }).from(table).get()?.rows ?? 0
  return { activity: of(activity), limits: of(rateLimit) }
}
