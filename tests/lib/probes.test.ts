import { writeFileSync } from "node:fs"
import type { IncomingMessage, ServerResponse } from "node:http"
import { describe, expect, it } from "vitest"
import { databaseFile } from "@/db/client"
import { createProbes } from "@/lib/probes"
import { scene } from "../db/scene"
import { testFolder } from "../program"

const TOKEN = "a-long-enough-token"

type Asked = { from?: string; headers?: Record<string, string>; token?: string | null }

/** Are the numbers told to this request? */
function isTold({ from = "127.0.0.1", headers = {}, token = null }: Asked): boolean {
  const dataDir = testFolder()
  writeFileSync(databaseFile(dataDir), "")
  const probes = createProbes({
    ...{ db: scene().db, dataDir, metricsToken: token, isDeskReady: () => true },
  })
  let said = ""
  const request = {
    ...{ url: "/metrics", socket: { remoteAddress: from } },
    headers: { host: "localhost:3000", ...headers },
  } as unknown as IncomingMessage
  const response = { writeHead: () => undefined, end: (text: string) => (said = text) }
  probes.answer(request, response as unknown as ServerResponse)
  return said.includes("greenroom_")
}

describe("without a token the numbers", () => {
  it.each<Asked>([{}, { from: "::1", headers: { host: "[::1]:3000" } }, { from: "::ffff:127.0.0.1" }])(
    "are told to a program on this machine: %j",
    (asked) => expect(isTold(asked)).toBe(true),
  )

  it.each<Asked>([
    { from: "192.0.2.7" },
    { headers: { host: "partners.example.org" } },
    ...["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip"].map(
      (name) => ({ headers: { [name]: "203.0.113.7" } }),
    ),
    { headers: { "cf-connecting-ip": "203.0.113.7" } },
  ])("are told to nobody who may come through a proxy: %j", (asked) => {
    expect(isTold(asked)).toBe(false)
  })
})

it("are told to whoever brings the token, from anywhere", () => {
  const from = { from: "192.0.2.7", token: TOKEN }
  expect(isTold({ ...from, headers: { authorization: `Bearer ${TOKEN}`, via: "1.1 proxy" } })).toBe(true)
  expect(isTold({ ...from, headers: { authorization: "Bearer another-long-token" } })).toBe(false)
  expect(isTold({ token: TOKEN })).toBe(false)
})
