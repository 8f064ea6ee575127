// Bundles scripts/bench-publish.ts and runs it, with what it is given.
import { bundled } from "./bundle.mjs"
import { ensureBundled, ensureInstalled, run } from "./project.mjs"

await ensureInstalled()
await ensureBundled()
await run(process.execPath, [await bundled("scripts/bench-publish.ts"), ...process.argv.slice(2)], {
  env: { NODE_ENV: "production" },
  failure: "The publish benchmark missed a target, or failed. What it said is above.",
})
