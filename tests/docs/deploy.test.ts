import { existsSync, readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { expect, it } from "vitest"
import { ROOT } from "../program"

const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8")

it.each(readdirSync(path.join(ROOT, "deploy")))("docs/deploy.md quotes deploy/%s as it is", (name) => {
  expect(read("docs/deploy.md")).toContain(`\n${read(`deploy/${name}`).trimEnd()}\n\`\`\``)
})

it.each(["SECURITY.md", "docs/deploy.md"])("%s names files and commands that there are", (file) => {
  const text = read(file)
  const files = [...text.matchAll(/`((?:tests|deploy|scripts|lib|db|site|docs)\/[\w./()[\]-]+\.\w+)`/gu)]
  expect(files.map(([, name]) => name).filter((name) => !existsSync(path.join(ROOT, name ?? "")))).toEqual([])
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> }
  const commands = [...text.matchAll(/npm run ([\w:]+)/gu)].map(([, name]) => name ?? "")
  expect(commands.filter((name) => !(name in scripts))).toEqual([])
})

it("the proxy's log keeps no header of a request: the router's own (Next-Url, Next-Router-State-Tree) hold personal links", () => {
  expect(read("deploy/Caddyfile")).toMatch(/^\t+request>headers delete$/mu)
})
