// Bundles scripts/crash.ts and runs it, with what it is given.
import { rmSync } from "node:fs"
import path from "node:path"
import { ensureInstalled, root, run } from "./project.mjs"

await ensureInstalled()
const { build } = await import("esbuild")
const bundle = path.join(root, "dist", `crash-${process.pid}.mjs`)
process.on("exit", () => rmSync(bundle, { force: true }))
await build({
  entryPoints: [path.join(root, "scripts", "crash.ts")],
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
  failure: "The crash test lost something, or failed. What it said is above.",
})
