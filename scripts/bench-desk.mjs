// Bundles scripts/bench-desk.ts and runs it on a production build, with what it is given.
import { rmSync } from "node:fs"
import path from "node:path"
import { ensureBuilt, ensureInstalled, root, run } from "./project.mjs"

await ensureInstalled()
await ensureBuilt()
const { build } = await import("esbuild")
// Beside the other bundles, under a name of its own, so that two runs at once do not overwrite each other's.
const bundle = path.join(root, "dist", `bench-desk-${process.pid}.mjs`)
process.on("exit", () => rmSync(bundle, { force: true }))
await build({
  entryPoints: [path.join(root, "scripts", "bench-desk.ts")],
  outfile: bundle,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20.9",
  jsx: "automatic",
  packages: "external",
  alias: { "@": root },
  logLevel: "error",
})
await run(process.execPath, [bundle, ...process.argv.slice(2)], {
  env: { NODE_ENV: "production" },
  failure: "The desk's benchmark missed a target, or failed. What it said is above.",
})
