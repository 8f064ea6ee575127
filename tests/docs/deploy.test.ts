import { existsSync, readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { expect, it } from "vitest"
import { ACCOUNT_LINKS } from "@/domain/account-links"
import { ROOT } from "../program"

const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8")

it.each(readdirSync(path.join(ROOT, "deploy")))("docs/deploy.md quotes deploy/%s as it is", (name) => {
  expect(read("docs/deploy.md")).toContain(`\n${read(`deploy/${name}`).trimEnd()}\n\`\`\``)
})

const DOCUMENTS = [
  "README.md",
  "DECISIONS.md",
  "SECURITY.md",
  "docs/code.md",
  "docs/deploy.md",
  "docs/limits.md",
]

it.each(DOCUMENTS)("%s names files and commands that there are", (file) => {
  const text = read(file)
  const files = [
    ...text.matchAll(
      /`((?:app|cli|components|db|deploy|docs|domain|drizzle|lib|scripts|site|tests)\/[\w./()[\]-]+\.\w+)`/gu,
    ),
  ]
  expect(files.map(([, name]) => name).filter((name) => !existsSync(path.join(ROOT, name ?? "")))).toEqual([])
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> }
  const commands = [...text.matchAll(/npm run ([\w:]+)/gu)].map(([, name]) => name ?? "")
  expect(commands.filter((name) => !(name in scripts))).toEqual([])
})

it("Caddy's log keeps no address that lets somebody in, and all others", () => {
  const [, filter] = /request>uri regexp "(.*)" "\$\{1\}\$\{2\}…"/u.exec(read("deploy/Caddyfile")) ?? []
  const logged = (uri: string) => uri.replace(new RegExp(filter ?? "", "u"), "$1$2…")
  const places = ["review", "api/review", "set-up", ...Object.values(ACCOUNT_LINKS).map(({ path }) => path)]
  for (const place of places) {
    expect(logged(`/${place}/secret`)).toBe(`/${place}/…`)
    expect(logged(`/${place}/secret/logo?x=1`)).toBe(`/${place}/…/logo?x=1`)
  }
  expect(logged("/api/auth/callback/oidc?code=4/0secret&state=x")).toBe("/api/auth/callback/oidc?…")
  for (const open of ["/e/summit/reset/", "/sign-in/second-factor", "/sign-in-link"])
    expect(logged(open)).toBe(open)
})

it("the proxy's log keeps no header of a request: the router's own (Next-Url, Next-Router-State-Tree) hold personal links", () => {
  expect(read("deploy/Caddyfile")).toMatch(/^\t+request>headers delete$/mu)
})
