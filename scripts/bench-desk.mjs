// Bundles scripts/bench-desk.ts and runs it on a production build, with what it is given.
import { bundled } from "./bundle.mjs"
import { ensureBuilt, ensureInstalled, run } from "./project.mjs"

await ensureInstalled()
await ensureBuilt()
await run(process.execPath, [await bundled("scripts/bench-desk.ts"), ...process.argv.slice(2)], {
  env: { NODE_ENV: "production" },
  failure: "The desk's benchmark missed a target, or failed. What it said is above.",
})
