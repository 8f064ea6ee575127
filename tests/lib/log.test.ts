import type { IncomingMessage } from "node:http"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { DrizzleQueryError } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { logError } from "@/lib/log"
import { inRequest } from "@/lib/request-log"

let written: string[] = []
const TOKEN = "q8Zr0w-3F_kT5mVx1yBnLdHsJpUaEcGi7oX2vRt9WQA"

beforeEach(() => {
  written = []
  vi.useFakeTimers({ now: Date.UTC(2027, 2, 1, 9, 30), toFake: ["Date"] })
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    written.push(String(text))
    return true
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const lines = () => written.map((line) => JSON.parse(line))

describe("the log", () => {
  it("is lines of JSON on standard error with the time", () => {
    logError("the outbox is full")
    expect(written).toEqual([
      '{"level":"error","time":"2027-03-01T09:30:00.000Z","msg":"the outbox is full"}\n',
    ])
  })

  it("has the cause beside it, with its stack, its code, and nothing that it carries along", () => {
    const error = Object.assign(new Error("disk"), { code: "ENOSPC", digest: "77", body: "a draft" })
    error.stack = "Error: disk\n    at write"
    logError("not kept", error)
    logError("not kept", "no reason")
    const said = { type: "Error", message: "disk", code: "ENOSPC", digest: "77", stack: error.stack }
    expect(lines().map(({ err }) => err)).toEqual([said, "no reason"])
  })

  it("holds no token, wherever it stood, and no values of a query", () => {
    const query = new DrizzleQueryError(
      "insert into contact",
      ["Kim Ji-woo", "kim@river.example"],
      new Error("full"),
    )
    logError(`GET /review/${TOKEN}?x=1 and /set-up/guess`, query)
    logError("a cookie", new Error(`eyJhbGciOiJkaXIi..${TOKEN}.x and ${TOKEN}`))
    expect(written.join("")).not.toMatch(/q8Zr0w|guess|Kim|kim@|eyJh/u)
    expect(lines()[0]).toMatchObject({
      msg: "GET /review/[token]?x=1 and /set-up/[token]",
      err: { message: "Failed query: insert into contact", cause: { message: "full" } },
    })
  })

  it("tells of a request in one line, with an id that the answer and all other lines of it carry", async () => {
    const work = async (request: IncomingMessage) => {
      await new Promise(setImmediate)
      request.url = "/rewritten"
      logError("something on the way")
    }
    const server = createServer((request, response) =>
      inRequest(request, response, () => void work(request).then(() => response.writeHead(404).end())),
    )
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    const { port } = server.address() as AddressInfo
    const answer = await fetch(`http://127.0.0.1:${port}/review/${TOKEN}/page/?email=kim@river.example`)
    await vi.waitFor(() => expect(written).toHaveLength(2))
    server.close()
    const requestId = answer.headers.get("x-request-id")
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/u)
    expect(lines()).toMatchObject([
      { requestId, msg: "something on the way" },
      { level: "info", requestId, method: "GET", path: "/review/[token]/page/", status: 404 },
    ])
    expect(Object.keys(lines()[1]).sort()).toEqual([
      "level",
      "method",
      "ms",
      "msg",
      "path",
      "requestId",
      "status",
      "time",
    ])
  })
})
