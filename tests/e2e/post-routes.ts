import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"

/** The address of every route handler that takes anything but reading, by the names that stand in it. */
export function postRoutes(names: { event: string; partner: number; token: string }): string[] {
  const app = fileURLToPath(new URL("../../app", import.meta.url))
  return readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("route.ts"))
    .filter((file) => TAKES.test(readFileSync(path.join(app, file), "utf8")))
    .map((file) => `/${path.dirname(file).replace(/\([a-z]+\)\//gu, "")}`)
    .flatMap((route) =>
      route === "/api/auth/[...nextauth]" ? ["/api/auth/callback/credentials", "/api/auth/signout"] : [route],
    )
    .map((route) =>
      route
        .replace("[event]", names.event)
        .replace("[partner]", String(names.partner))
        .replace("[variant]", "dark")
        .replace("[token]", names.token),
    )
}

const TAKES = /export (?:async function|function|const) (?:POST|PUT|PATCH|DELETE)\b/u
