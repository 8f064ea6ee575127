// npm test: everything that CI runs, on a fresh clone, with no other step.
import { ensureBuilt, ensureInstalled, root, run, say } from "./project.mjs"

const bin = (name) => `${root}node_modules/.bin/${name}`
const started = Date.now()

await step("Packages", ensureInstalled)
await step("Format and lint", () => run(bin("biome"), ["check", "--error-on-warnings", "."]))
await step("Types", () => run(bin("tsc"), ["--noEmit"]))
await step("Unit tests", () => run(bin("vitest"), ["run"]))
await step("Killed while writing, 30 times", () =>
  run(process.execPath, ["scripts/crash.mjs", "--rounds", "30"]),
)
await step("Production build", ensureBuilt)
await step("4,000 guesses of review links", () => run(process.execPath, ["scripts/guesses.mjs", "--short"]))
await step("Public page against a bare server, short", () =>
  run(process.execPath, ["scripts/bench.mjs", "--short"]),
)
await step("A publish among 15 and 1,000 partners, short", () =>
  run(process.execPath, ["scripts/bench-publish.mjs", "--short"]),
)
await step("The desk among 10 and 150 partners, short", () =>
  run(process.execPath, ["scripts/bench-desk.mjs", "--short"]),
)
await step("Browser tests", async () => {
  const { ensureBrowser } = await import("./browser.mjs")
  await run(bin("playwright"), ["test"], { env: { GREENROOM_BROWSER: await ensureBrowser() } })
})
say(`\nEverything passed in ${seconds(started)} s.`)

async function step(title, work) {
  const from = Date.now()
  say(`\n── ${title}`)
  await work()
  say(`── ${title}: ${seconds(from)} s`)
}

function seconds(from) {
  return Math.round((Date.now() - from) / 1000)
}
