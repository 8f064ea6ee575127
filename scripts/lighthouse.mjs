/**
 * `npm run lighthouse`: audits the sample event's public page as a phone would meet it (Lighthouse's own mobile settings),
 * on the production server with a fresh database, and writes the figures into the README. Nothing leaves this machine.
 * With `--print`, nothing is written. Exit code 1 when one of the four scores is below 100.
 */
import { spawn } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import path from "node:path"
import { ensureBrowser } from "./browser.mjs"
import { ensureBuilt, ensureInstalled, root, say } from "./project.mjs"

const PAGE = "/e/pyeongchang-2014/"
/** A busy moment of the machine is no fault of the page: of so many runs the middle one counts. */
const RUNS = 3
const CATEGORIES = {
  performance: "performance",
  accessibility: "accessibility",
  "best-practices": "best practices",
  seo: "SEO",
}

await ensureInstalled()
await ensureBuilt()
const { chromium } = await import("@playwright/test")
const { default: lighthouse } = await import("lighthouse")

const dataDir = mkdtempSync(path.join(tmpdir(), "greenroom-lighthouse-"))
const server = await startServer()
const port = await freePort()
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: ["--no-sandbox", "--disable-background-networking", `--remote-debugging-port=${port}`],
})
try {
  const results = []
  for (let run = 0; run < RUNS; run += 1) results.push(await audit())
  const result = results.sort((a, b) => a.categories.performance.score - b.categories.performance.score)[
    RUNS >> 1
  ]
  const words = wordsOf(result)
  say(words)
  const flaws = flawsOf(result)
  for (const flaw of flaws) say(`  ${flaw}`)
  if (!process.argv.includes("--print")) writeFigures(words)
  const isWhole = Object.keys(CATEGORIES).every((id) => result.categories[id].score === 1)
  process.exitCode = isWhole ? 0 : 1
} finally {
  await browser.close()
  server.child.kill("SIGTERM")
  rmSync(dataDir, { recursive: true, force: true })
}

async function audit() {
  const options = { port, output: "json", logLevel: "error", onlyCategories: Object.keys(CATEGORIES) }
  const { lhr } = await lighthouse(server.url + PAGE, options)
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message)
  return lhr
}

/** "Lighthouse 12.8.2 on …, mobile: 100 in performance, …. Largest paint after 1.4 s on its slow phone, …". */
function wordsOf({ lighthouseVersion, categories, audits }) {
  const scores = Object.entries(CATEGORIES).map(
    ([id, name]) => `${Math.round(categories[id].score * 100)} in ${name}`,
  )
  const seconds = (id) => `${(audits[id].numericValue / 1000).toFixed(1)} s`
  const kilobytes = Math.round(audits["total-byte-weight"].numericValue / 1000)
  return `Lighthouse ${lighthouseVersion} on the sample event's public page, mobile: ${inWords(scores)}. Largest paint after ${seconds("largest-contentful-paint")} on its slow phone, ${Math.round(audits["total-blocking-time"].numericValue)} ms of blocking time, layout shift ${audits["cumulative-layout-shift"].numericValue.toFixed(3)}, ${kilobytes} kB with logos and fonts.`
}

/** What keeps a category below 100, by the audits that weigh in it. */
function flawsOf({ categories, audits }) {
  return Object.keys(CATEGORIES).flatMap((id) =>
    categories[id].auditRefs
      .filter((ref) => ref.weight > 0 && audits[ref.id].score !== null && audits[ref.id].score < 1)
      .map(
        (ref) => `${id}: ${audits[ref.id].title} (${audits[ref.id].displayValue ?? audits[ref.id].score})`,
      ),
  )
}

function writeFigures(words) {
  const file = path.join(root, "README.md")
  const marks = /(<!-- lighthouse -->\n)[\s\S]*?(\n<!-- \/lighthouse -->)/u
  const readme = readFileSync(file, "utf8")
  if (!marks.test(readme)) throw new Error("README.md has no place for the figures.")
  writeFileSync(
    file,
    readme.replace(marks, (_, start, end) => start + wrapped(words) + end),
  )
}

/** Lines of at most 120 characters, as the README has them. */
function wrapped(text) {
  return text.replace(/(.{1,120})(?: |$)/gu, "$1\n").trimEnd()
}

function inWords(list) {
  return `${list.slice(0, -1).join(", ")} and ${list.at(-1)}`
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port: free } = probe.address()
      probe.close(() => resolve(free))
    })
  })
}

function startServer() {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, "scripts", "start.mjs")], {
      env: { ...process.env, PORT: "0", SAMPLE_EVENT: "on", DATA_DIR: dataDir },
      stdio: ["ignore", "pipe", "inherit"],
    })
    let output = ""
    child.stdout.on("data", (part) => {
      output += part
      if (!output.includes("The desk is ready.")) return
      resolve({ child, url: /Greenroom is at (\S+)/u.exec(output)[1] })
    })
    child.on("exit", () => reject(new Error(output)))
  })
}
