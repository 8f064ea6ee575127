// What Mozilla's HTTP Observatory says of Greenroom's headers, scanned on this machine.
//   npm run observatory
// The scanner is no dependency: 229 packages, whose install script fetches lists that this scan needs not. It is installed into
// a folder of its own for the run. On localhost points are lost for missing TLS alone; anything else is exit code 1.
import { spawn } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { ensureBuilt, ensureInstalled, run, say } from "./project.mjs"

const SCANNER = { "@mdn/mdn-http-observatory": "1.4.8" }
/** Of the database of its public service, which a scan does not use: a native module, in whose place an empty one would do. */
const OVERRIDES = { "pg-native": "npm:uqr@0.1.3" }
const PAGES = ["/", "/e/pyeongchang-2014/", "/e/pyeongchang-2014/un-habitat/", "/sign-in"]
/** What only TLS can give: there is none on localhost. */
const OWED_TO_TLS = ["redirection-missing", "hsts-not-implemented-no-https"]

const SCAN = `
import { scan } from "@mdn/mdn-http-observatory"
const results = []
for (const page of process.argv.slice(2)) {
  const { scan: { grade, score }, tests } = await scan(page)
  const found = Object.entries(tests).map(([name, { result, scoreModifier, pass }]) => ({ name, result, scoreModifier, pass }))
  results.push({ page, grade, score, found })
}
process.stdout.write(JSON.stringify(results))
process.exit(0)
`

await ensureInstalled()
await ensureBuilt()
const folder = mkdtempSync(path.join(tmpdir(), "greenroom-observatory-"))
const server = await startServer(path.join(folder, "data"))
try {
  await installScanner()
  const script = path.join(folder, "scan.mjs")
  writeFileSync(script, SCAN)
  const said = await run(process.execPath, [script, ...PAGES.map((page) => server.host + page)], {
    quiet: true,
  })
  const lost = JSON.parse(said).flatMap(told)
  if (lost.length > 0) {
    say(`Points are lost for more than missing TLS:\n${lost.join("\n")}`)
    process.exitCode = 1
  } else say("Points are lost for missing TLS alone.")
} finally {
  server.child.kill()
  rmSync(folder, { recursive: true, force: true })
}

/** Prints what was found of a page; gives what is lost there for anything but TLS. */
function told({ page, grade, score, found }) {
  console.log(`${page.slice(page.indexOf("/"))}: ${grade}, ${score} points`)
  for (const { name, result, scoreModifier } of found) console.log(`  ${name}: ${result} (${scoreModifier})`)
  return found
    .filter(
      ({ result, pass, scoreModifier }) => (!pass || scoreModifier < 0) && !OWED_TO_TLS.includes(result),
    )
    .map(({ result }) => `${page}: ${result}`)
}

async function installScanner() {
  say("Installing Mozilla's scanner for this run…")
  const manifest = { private: true, dependencies: SCANNER, overrides: OVERRIDES }
  writeFileSync(path.join(folder, "package.json"), JSON.stringify(manifest))
  await run(
    "npm",
    ["install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
    {
      quiet: true,
      failure: "The scanner could not be installed. What npm said is above.",
    },
  )
  // Which of the world's sites are preloaded for TLS, and its top-level domains: of no matter to localhost.
  const lists = path.join(folder, "node_modules", "@mdn", "mdn-http-observatory", "conf")
  mkdirSync(lists, { recursive: true })
  writeFileSync(path.join(lists, "hsts-preload.json"), "{}")
  writeFileSync(path.join(lists, "tld-list.json"), "[]")
}

/** A Greenroom with its sample event; `host` as the scanner names it. */
function startServer(dataDir) {
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    env: {
      ...process.env,
      PORT: "0",
      HOST: "localhost",
      GREENROOM_URL: "",
      SAMPLE_EVENT: "on",
      DATA_DIR: dataDir,
    },
    stdio: ["ignore", "pipe", "inherit"],
  })
  return new Promise((resolve, reject) => {
    let output = ""
    child.on("exit", (code) => reject(new Error(`Greenroom ended with ${code}.`)))
    child.stdout.on("data", (part) => {
      output += part
      const host = /Greenroom is at http:\/\/(\S+)/u.exec(output)?.[1]
      if (host && output.includes("The desk is ready.")) resolve({ child, host })
    })
  })
}
