// Bundles scripts/guesses.ts and runs it, with what it is given.
import { bundled } from "./bundle.mjs"
import { ensureBuilt, ensureInstalled, run } from "./project.mjs"

await ensureInstalled()
await ensureBuilt()
await run(process.execPath, [await bundled("scripts/guesses.ts"), ...process.argv.slice(2)], {
  env: { NODE_ENV: "production" },
  failure: "The guesses of review links missed a target, or failed. What was said is above.",
})
