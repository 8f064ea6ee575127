// One TypeScript source as a program of its own, for scripts that measure.
import { rmSync } from "node:fs"
import path from "node:path"
import { root } from "./project.mjs"

/**
 * Bundles a source below the project's folder and says where to; it is gone when this script ends. It lies beside the other
 * bundles, under a name of its own, so that two runs at once do not overwrite each other's.
 */
export async function bundled(source) {
  const { build } = await import("esbuild")
  const file = path.join(root, "dist", `${path.basename(source, ".ts")}-${process.pid}.mjs`)
  process.on("exit", () => rmSync(file, { force: true }))
  await build({
    entryPoints: [path.join(root, source)],
    outfile: file,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.9",
    jsx: "automatic",
    packages: "external",
    alias: { "@": root },
    logLevel: "error",
  })
  return file
}
