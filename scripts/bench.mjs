/**
 * `npm run bench [-- --short]`: is the public site worth its front? Serves the sample event's page once with Greenroom's
 * front and once with a bare node:http server that answers the same bytes under the same headers, each in a process of
 * its own, asked in turns within one run. Prints requests per second, their ratio, and what the page weighs.
 * Exit code 1 when a target is missed.
 */
import { spawn } from "node:child_process"
import { brotliCompressSync, constants, gzipSync } from "node:zlib"
import { get, load, median } from "./bench-load.mjs"
import { benchLogos } from "./bench-logos.mjs"
import { bundled } from "./bundle.mjs"
import { ensureInstalled } from "./project.mjs"

const TARGET = { ratio: 0.7, weight: 14 * 1000, script: 0 }
const short = process.argv.includes("--short")
/** `npm test` shares its machine with anything and takes few rounds: its ratios may miss their targets by a half. */
const patience = short ? 1.5 : 1
const rounds = short ? 5 : 15
const milliseconds = short ? 300 : 800

await ensureInstalled()
const bundle = await bundled("scripts/bench-server.ts")

const children = []
try {
  const front = await start("front")
  const page = await settled(front.port, front.path)
  const bare = await start(
    "bare",
    JSON.stringify({ headers: ownHeaders(page.rawHeaders), body: page.body.toString("base64") }),
  )
  const served = await measure(front, bare)
  const missed = report(served, await get(front.port, front.path, "identity"))
  const slowLogos = await benchLogos({ rounds, patience })
  if (slowLogos) missed.push(slowLogos)
  for (const sentence of missed) console.error(sentence)
  process.exitCode = missed.length > 0 ? 1 : 0
} finally {
  for (const child of children) child.kill()
}

/** Rounds in turns, the order swapped each time, so that a busy machine slows both. */
async function measure(front, bare) {
  await load(front.port, front.path, milliseconds)
  await load(bare.port, front.path, milliseconds)
  const results = []
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? [front, bare] : [bare, front]
    const rates = new Map()
    for (const server of order) rates.set(server, await load(server.port, front.path, milliseconds))
    results.push({
      front: rates.get(front),
      bare: rates.get(bare),
      ratio: rates.get(front) / rates.get(bare),
    })
  }
  return {
    front: median(results.map((result) => result.front)),
    bare: median(results.map((result) => result.bare)),
    ratio: median(results.map((result) => result.ratio)),
  }
}

function report({ front, bare, ratio }, page) {
  const brotli = brotliCompressSync(page.body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  }).length
  const gzip = gzipSync(page.body, { level: 9 }).length
  // A block of data for search engines is no script: browsers neither run it nor ask the policy about it.
  const scripts = (page.body.toString().match(/<script[\s\S]*?(?:<\/script>|$)/giu) ?? []).filter(
    (script) => !script.startsWith('<script type="application/ld+json">'),
  )
  const script = scripts.join("").length
  const number = (value) => Math.round(value).toLocaleString("en-US")
  console.log(`Greenroom's front  ${number(front)} requests/s (median of ${rounds} rounds)`)
  console.log(`bare node:http     ${number(bare)} requests/s, same bytes and headers`)
  console.log(`ratio              ${ratio.toFixed(2)} (target ${TARGET.ratio} or better)`)
  console.log(
    `page weight        ${number(brotli)} bytes brotli, ${number(gzip)} gzip, ${number(page.body.length)} plain, CSS included (target ${number(TARGET.weight)} compressed)`,
  )
  console.log(`script             ${script} bytes (target ${TARGET.script})`)
  return [
    ratio < TARGET.ratio / patience &&
      `The front is at ${ratio.toFixed(2)} of a bare server; ${TARGET.ratio} is the target.`,
    gzip > TARGET.weight && `The page weighs ${gzip} bytes compressed; ${TARGET.weight} is the target.`,
    script > TARGET.script && `The page has ${script} bytes of script; there should be none.`,
  ].filter(Boolean)
}

/** The header fields that the front chose; the connection's and the date come from node:http in both servers. */
function ownHeaders(raw) {
  const own = []
  for (let at = 0; at < raw.length; at += 2)
    if (!/^(?:date|connection|keep-alive)$/iu.test(raw[at])) own.push(raw[at], raw[at + 1])
  return own
}

/** The page once the front has made its smallest form of it: two answers in a row with one tag, after a pause. */
async function settled(port, where) {
  await get(port, where, "br")
  let last = await get(port, where, "br")
  for (let attempt = 0; attempt < 40; attempt += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    const next = await get(port, where, "br")
    if (attempt > 4 && next.headers.etag === last.headers.etag) return next
    last = next
  }
  return last
}

/** A server in a process of its own; resolves once it listens. */
function start(role, input = "") {
  const child = spawn(process.execPath, [bundle, role], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, NODE_ENV: "production" },
  })
  children.push(child)
  child.stdin.end(input)
  return new Promise((resolve, reject) => {
    child.once("error", reject)
    child.once("exit", (code) => reject(new Error(`The ${role} server ended with code ${code}.`)))
    child.stdout.once("data", (line) => resolve(JSON.parse(line.toString())))
  })
}
