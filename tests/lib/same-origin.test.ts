import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { isSameOrigin } from "@/lib/same-origin"

beforeEach(() => {
  vi.stubEnv("PORT", "3000")
  vi.stubEnv("GREENROOM_URL", "https://partners.example.org")
})
afterEach(() => {
  vi.unstubAllEnvs()
})

describe("a request counts as our own page's", () => {
  it.each<[string, Record<string, string>]>([
    ["the browser says so", { "sec-fetch-site": "same-origin" }],
    ["an older browser names the public address", { origin: "https://partners.example.org" }],
    [
      "an older browser names the address that it asked",
      { origin: "http://localhost:3000", host: "localhost:3000" },
    ],
  ])("where %s", (_, headers) => {
    expect(isSameOrigin(requestWith(headers))).toBe(true)
  })
})

describe("a request is refused", () => {
  it.each<[string, Record<string, string>]>([
    ["nothing says where it comes from", {}],
    ["it comes from a sister site", { "sec-fetch-site": "same-site" }],
    ["it comes from elsewhere", { "sec-fetch-site": "cross-site" }],
    ["it was typed or sent by a program", { "sec-fetch-site": "none" }],
    [
      "the browser says elsewhere, whatever the origin",
      { "sec-fetch-site": "cross-site", origin: "https://partners.example.org" },
    ],
    ["its origin is another", { origin: "https://evil.example", host: "partners.example.org" }],
    ["its origin is hidden", { origin: "null", host: "partners.example.org" }],
    [
      "its origin only begins like ours",
      { origin: "https://partners.example.org.evil.example", host: "partners.example.org" },
    ],
    ["its origin has another port", { origin: "http://localhost:4000", host: "localhost:3000" }],
  ])("where %s", (_, headers) => {
    expect(isSameOrigin(requestWith(headers))).toBe(false)
  })
})

function requestWith(headers: Record<string, string>): Request {
  return new Request("https://partners.example.org/api/x", { method: "POST", headers })
}
