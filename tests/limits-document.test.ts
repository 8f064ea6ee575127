import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { expect, it } from "vitest"
import { LIMITS } from "@/domain/rate-limit"
import { HTTP_LIMITS } from "@/lib/http-limits"

const text = readFileSync(fileURLToPath(new URL("../docs/limits.md", import.meta.url)), "utf8")

it("docs/limits.md names every limit of how often as it is", () => {
  const rows = [...text.matchAll(/\| *(\d+) *\| *(\d+) (s|min) *\|/gu)].map(([, burst, every, unit]) =>
    [burst, `${Number(every) * (unit === "s" ? 1000 : 60_000)}`].join(" every "),
  )
  const limits = Object.values(LIMITS).map(({ burst, everyMs }) => `${burst} every ${everyMs}`)
  expect(rows.sort()).toEqual(limits.sort())
})

it("and of how long a connection may take", () => {
  const { headersTimeout, requestTimeout, idleTimeout, keepAliveTimeout, maxHeaderSize } = HTTP_LIMITS
  const section = text.slice(text.indexOf("## How long"))
  for (const row of [
    /^\| request line and headers .*\| 20 s /mu,
    /^\| a whole request .*\| 10 min /mu,
    /^\| nothing sent or received .*\| 2 min /mu,
    /^\| between two requests of a connection .*\| 75 s /mu,
  ])
    expect(section).toMatch(row)
  expect([headersTimeout, requestTimeout, idleTimeout, keepAliveTimeout, maxHeaderSize]).toEqual([
    20_000, 600_000, 120_000, 75_000, 16_384,
  ])
})
