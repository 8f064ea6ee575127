import { createServer, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach, describe, expect, it } from "vitest"
import { guardAnswer } from "@/lib/guard-headers"
import { DATA_POLICY } from "@/site/policy"

let server: Server | undefined

afterEach(() => {
  server?.close()
  server = undefined
})

async function headersOf(answer: (response: ServerResponse) => void): Promise<Headers> {
  const guarded = createServer((_, response) => {
    guardAnswer(response)
    answer(response)
  })
  server = guarded
  await new Promise<void>((resolve) => guarded.listen(0, "127.0.0.1", resolve))
  return (await fetch(`http://127.0.0.1:${(guarded.address() as AddressInfo).port}`)).headers
}

describe("an answer of the desk", () => {
  it("carries every header that guards it, and is kept by nobody, whatever was said", async () => {
    const headers = await headersOf((response) => response.end("text"))
    expect(headers.get("content-security-policy")).toBe(DATA_POLICY)
    expect(headers.get("x-content-type-options")).toBe("nosniff")
    expect(headers.get("cache-control")).toBe("private, no-store")
  })

  it.each<[string, (response: ServerResponse) => void]>([
    ["set one by one", (response) => response.setHeader("content-security-policy", "sandbox").end()],
    [
      "given as an object",
      (response) => response.writeHead(200, { "Content-Security-Policy": "sandbox" }).end(),
    ],
    ["given as a list", (response) => response.writeHead(200, ["Content-Security-Policy", "sandbox"]).end()],
    [
      "given with words",
      (response) => response.writeHead(200, "Fine", { "content-security-policy": "sandbox" }).end(),
    ],
  ])("keeps what is its own: %s", async (_, answer) => {
    const headers = await headersOf(answer)
    expect(headers.get("content-security-policy")).toBe("sandbox")
    expect(headers.get("referrer-policy")).toBe("no-referrer")
  })
})
