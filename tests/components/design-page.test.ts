import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { expect, it } from "vitest"

function sources(folder: string): string[] {
  const root = fileURLToPath(new URL(`../../${folder}`, import.meta.url))
  return readdirSync(root).map((file) => readFileSync(path.join(root, file), "utf8"))
}

it("shows every piece of components/ui on the design page", () => {
  const pieces = sources("components/ui").flatMap((source) =>
    [...source.matchAll(/^export function ([A-Z]\w*)/gmu)].map(([, name]) => String(name)),
  )
  const shown = sources("app/design").join("\n")
  expect(pieces.length).toBeGreaterThan(10)
  expect(pieces.filter((piece) => !new RegExp(`<${piece}\\b`, "u").test(shown))).toEqual([])
})
