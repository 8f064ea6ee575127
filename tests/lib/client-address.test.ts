import type { IncomingMessage } from "node:http"
import { describe, expect, it } from "vitest"
import { CLIENT_HEADER, clientAddress, networkFrom, tellClient } from "@/lib/client-address"

const SOCKET = "192.0.2.1"

describe("who asks", () => {
  it.each<[proxies: number, forwarded: string | undefined, address: string]>([
    // Nobody's word is taken.
    [0, undefined, SOCKET],
    [0, "198.51.100.7", SOCKET],
    // What the one proxy wrote stands last; what a client wrote itself stands before it.
    [1, "198.51.100.7", "198.51.100.7"],
    [1, "203.0.113.9, 198.51.100.7", "198.51.100.7"],
    [2, "203.0.113.9, 198.51.100.7, 10.0.0.2", "198.51.100.7"],
    // It did not come through all of them.
    [1, undefined, SOCKET],
    [2, "198.51.100.7", SOCKET],
    // With a port, and in IPv6.
    [1, "198.51.100.7:4711", "198.51.100.7"],
    [1, "[2001:db8::7]:4711", "2001:db8::7"],
    [1, "2001:db8::7", "2001:db8::7"],
    [1, "unknown", SOCKET],
    [1, "198.51.100.7,", SOCKET],
  ])("with %i proxies and X-Forwarded-For %s it is %s", (proxies, forwarded, address) => {
    expect(clientAddress(requestWith({ "x-forwarded-for": forwarded }), proxies)).toBe(address)
  })

  it("is told to the desk, whatever a client says about it", () => {
    const request = requestWith({ [CLIENT_HEADER]: "203.0.113.9" })
    tellClient(request, clientAddress(request, 0))
    expect(networkFrom({ get: (name) => String(request.headers[name]) })).toBe(SOCKET)
  })
})

function requestWith(headers: Record<string, string | undefined>): IncomingMessage {
  return { headers, socket: { remoteAddress: SOCKET } } as unknown as IncomingMessage
}
