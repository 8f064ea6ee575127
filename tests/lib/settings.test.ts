import { readFileSync } from "node:fs"
import path from "node:path"
import { describe, expect, it } from "vitest"
import config from "@/next.config"
import { ROOT } from "../program"

describe("Next.js", () => {
  it("optimizes no images, and does not say its name", () => {
    expect([config.images?.unoptimized, config.poweredByHeader]).toEqual([true, false])
  })

  it.each(["scripts/start.mjs", "scripts/dev.mjs", "scripts/project.mjs"])(
    "tells nobody, by %s",
    (script) => {
      expect(readFileSync(path.join(ROOT, script), "utf8")).toMatch(/NEXT_TELEMETRY_DISABLED\W+"1"/u)
    },
  )
})

describe("what the project needs", () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"))

  it("is pinned to the very version", () => {
    const versions = Object.entries<string>({ ...dependencies, ...devDependencies })
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version))).toEqual([])
  })
})
