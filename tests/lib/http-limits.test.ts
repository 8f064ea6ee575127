import type { Server } from "node:http"
import { type AddressInfo, connect } from "node:net"
import { afterEach, describe, expect, it } from "vitest"
import { createLimitedServer, HTTP_LIMITS } from "@/lib/http-limits"

let server: Server | undefined

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  server = undefined
})

const SHORT = { headersTimeout: 150, requestTimeout: 300, idleTimeout: 5000, connectionsCheckingInterval: 20 }

describe("a client that takes its time", () => {
  it("is cut off when its headers do not come, though a byte comes now and then", async () => {
    const { answer } = await drip("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", "a")
    expect(answer).toMatch(/^HTTP\/1\.1 408 /u)
  })

  it("is cut off when its body does not come, though a byte comes now and then", async () => {
    const { answer } = await drip("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n", "a")
    expect(answer).toMatch(/^HTTP\/1\.1 408 /u)
  })

  it("is cut off when nothing comes at all", async () => {
    const { answer } = await drip("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n", null, {
      ...SHORT,
      headersTimeout: 5000,
      requestTimeout: 0,
      idleTimeout: 100,
    })
    expect(answer).toBe("")
  })
})

it("headers larger than they ever are get 431", async () => {
  const { answer } = await drip(
    `GET / HTTP/1.1\r\nHost: localhost\r\nX-Large: ${"a".repeat(17 * 1024)}\r\n\r\n`,
    null,
    HTTP_LIMITS,
  )
  expect(answer).toMatch(/^HTTP\/1\.1 431 /u)
})

it("the limits stand in docs/limits.md's order: headers before the whole, both looked at often enough", () => {
  const { headersTimeout, requestTimeout, connectionsCheckingInterval } = HTTP_LIMITS
  expect(headersTimeout).toBeLessThan(requestTimeout)
  expect(connectionsCheckingInterval).toBeLessThan(headersTimeout)
})

/** Sends the beginning of a request, then a piece every few milliseconds until the server hangs up. */
async function drip(start: string, piece: string | null, limits = SHORT): Promise<{ answer: string }> {
  const own = createLimitedServer((request) => request.resume(), limits)
  server = own
  await new Promise<void>((resolve) => own.listen(0, "127.0.0.1", resolve))
  const { port } = own.address() as AddressInfo
  return new Promise((resolve) => {
    let answer = ""
    const socket = connect(port, "127.0.0.1").setEncoding("latin1")
    const timer = piece === null ? null : setInterval(() => socket.write(piece), 20)
    socket.on("data", (part) => {
      answer += part
    })
    // A reset is a way of hanging up, too.
    socket.on("error", () => undefined)
    socket.on("close", () => {
      if (timer) clearInterval(timer)
      resolve({ answer })
    })
    socket.write(start)
  })
}
