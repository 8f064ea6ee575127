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
    ["it is a form of a page that tells no referrer", { origin: "null", "sec-fetch-site": "same-origin" }],
    ["both say so", { origin: "https://partners.example.org", "sec-fetch-site": "same-origin" }],
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
    [
      "it comes from the name that was asked, and Greenroom goes by another",
      { origin: "http://localhost:3000", host: "localhost:3000" },
    ],
    [
      "it says so, and its origin is another",
      { origin: "https://evil.example", "sec-fetch-site": "same-origin" },
    ],
    ["its origin is in clear", { origin: "http://partners.example.org" }],
    ["its origin has more to it", { origin: "https://partners.example.org/" }],
    ["its origin is empty", { origin: "" }],
  ])("where %s", (_, headers) => {
    expect(isSameOrigin(requestWith(headers))).toBe(false)
  })
})

describe("without GREENROOM_URL", () => {
  beforeEach(() => {
    vi.stubEnv("GREENROOM_URL", "")
  })

  it.each<[boolean, string, string]>([
    [true, "http://localhost:3000", "localhost:3000"],
    [true, "http://192.0.2.7:3000", "192.0.2.7:3000"],
    [false, "http://localhost:4000", "localhost:3000"],
    [false, "http://localhost", "localhost:3000"],
    [false, "null", "localhost:3000"],
    [false, "http://evil.example", "localhost:3000"],
  ])("is it ours (%s), from %s by the name %s", (ours, origin, host) => {
    expect(isSameOrigin(requestWith({ origin, host }))).toBe(ours)
  })
})

function requestWith(headers: Record<string, string>): Request {
  return new Request("https://partners.example.org/api/x", { method: "POST", headers })
}
