import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { insideAddress } from "@/domain/inside-address"

const BASE = "https://partners.example.org"

describe("where a sign-in leads", () => {
  it.each([
    ["/events/summit?x=1#y", `${BASE}/events/summit?x=1#y`],
    [`${BASE}/events`, `${BASE}/events`],
    ["/%2f%2fevil.example", `${BASE}/%2f%2fevil.example`],
    ["https:evil.example", `${BASE}/evil.example`],
    ["%2f%2fevil.example", `${BASE}/%2f%2fevil.example`],
  ])("is inside: %s", (asked, address) => {
    expect(insideAddress(asked, BASE)).toBe(address)
  })

  it.each([
    "https://evil.example/",
    "//evil.example",
    "///evil.example",
    "\\\\evil.example",
    "/\\evil.example",
    "\t//evil.example",
    "/\n/evil.example",
    "http:evil.example",
    "http://partners.example.org/",
    "https://partners.example.org.evil.example/",
    "https://partners.example.org:444/",
    "https://me:secret@partners.example.org/",
    "javascript:alert(1)",
    "data:text/html,x",
    "http://[",
  ])("is the start instead of %j", (asked) => {
    expect(insideAddress(asked, BASE)).toBe(BASE)
  })

  it("never leaves, whatever is asked", () => {
    const pieces = fc.constantFrom(
      "/",
      "\\",
      "\t",
      "\n",
      ":",
      "@",
      "//",
      "https:",
      "http:",
      "evil.example",
      "%2f",
      "?",
      "#",
      ".",
      " ",
    )
    const asked = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.array(pieces).map((parts) => parts.join("")),
    )
    fc.assert(
      fc.property(asked, fc.constantFrom(BASE, "http://localhost:3000"), (text, base) => {
        expect(new URL(insideAddress(text, base), base).origin).toBe(base)
      }),
    )
  })
})
