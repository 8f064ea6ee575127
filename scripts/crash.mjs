// Bundles scripts/crash.ts and runs it, with what it is given.
import { bundled } from "./bundle.mjs"
import { ensureInstalled, run } from "./project.mjs"

await ensureInstalled()
await run(process.execPath, [await bundled("scripts/crash.ts"), ...process.argv.slice(2)], {
  env: { NODE_ENV: "production" },
  failure: "The crash test lost something, or failed. What it said is above.",
})
