import type { IncomingMessage } from "node:http"
import { isAddress, networkOf } from "@/domain/network"

/** The server tells the desk here who asks; whatever a client sent under this name is overwritten. */
export const CLIENT_HEADER = "x-greenroom-client"

/**
 * The address of who asks. With `proxies` in front (TRUST_PROXY), each of which adds to X-Forwarded-For whom it was asked by,
 * that many from the end: what stands before is what the client itself wrote. Without any, or where the list is too short
 * to have come through all of them, the connection's own (OWASP's cheat sheets warn of spoofed ones).
 */
export function clientAddress({ headers, socket }: IncomingMessage, proxies: number): string {
  const direct = socket.remoteAddress ?? ""
  if (proxies === 0) return direct
  const list = String(headers["x-forwarded-for"] ?? "").split(",")
  const told = withoutPort((list.at(-proxies) ?? "").trim())
  return isAddress(told) ? told : direct
}

/** Tells the desk the client's address, for `networkFrom`. */
export function tellClient(request: IncomingMessage, address: string) {
  request.headers[CLIENT_HEADER] = address
}

/** The network of who asks, by the headers of a request that came through the server. */
export function networkFrom(headers: { get: (name: string) => string | null }): string {
  return networkOf(headers.get(CLIENT_HEADER) ?? "")
}

/** Some proxies name the port as well: "192.0.2.7:4711", "[2001:db8::1]:4711". */
function withoutPort(text: string): string {
  const [, inBrackets] = /^\[([^\]]*)\](?::\d+)?$/u.exec(text) ?? []
  return inBrackets ?? text.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/u, "$1")
}
