import { readdirSync } from "node:fs"
import path from "node:path"
import { build } from "esbuild"
import { expect, it } from "vitest"
import { ROOT } from "../program"

/** Every source that runs when these do, and what they take from packages. */
async function loadedBy(entryPoints: string[]): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: entryPoints.map((file) => path.join(ROOT, file)),
    ...{ bundle: true, write: false, metafile: true, outdir: "dist", logLevel: "error" },
    ...{ platform: "node", format: "esm", jsx: "automatic", packages: "external", alias: { "@": ROOT } },
    loader: { ".css": "empty" },
    absWorkingDir: ROOT,
  })
  return Object.keys(metafile.inputs)
}

const screens = readdirSync(path.join(ROOT, "app"), { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/u.test(file))
  .map((file) => path.join("app", file))

it("nothing outside the logo worker loads what decodes pictures or draws", async () => {
  const decoders = ["lib/sharp.ts", "lib/outlines.ts", "lib/logo-minify.ts"]
  expect(screens.length).toBeGreaterThan(50)
  expect(await loadedBy(["lib/logo-worker.ts"])).toEqual(expect.arrayContaining(decoders))
  const outside = await loadedBy(["server.ts", "cli.ts", ...screens])
  expect(outside.filter((file) => decoders.includes(file))).toEqual([])
})

it("nothing outside the spelling worker loads a dictionary", async () => {
  expect(await loadedBy(["lib/spelling-worker.ts"])).toContain("lib/dictionaries.ts")
  expect(await loadedBy(["server.ts", "cli.ts", ...screens])).not.toContain("lib/dictionaries.ts")
})
