import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { displayAddress, readLinkTarget, readWebAddress } from "@/domain/web-address"

describe("a web address as people type it", () => {
  it.each([
    ["example.org", "https://example.org/"],
    ["  www.example.org/about ", "https://www.example.org/about"],
    ["http://example.org", "http://example.org/"],
    ["HTTPS://Example.ORG/Path", "https://example.org/Path"],
    ["example.org:8080/x", "https://example.org:8080/x"],
    ["//example.org", "https://example.org/"],
    ["example.org?q=1#top", "https://example.org/?q=1#top"],
    ["환경부.한국", "https://xn--289ax13adxs.xn--3e0b707e/"],
    ["localhost:3000", "https://localhost:3000/"],
    ["https://192.0.2.7/", "https://192.0.2.7/"],
  ])("%j becomes %j", (typed, address) => {
    expect(readWebAddress(typed)).toBe(address)
  })

  it.each([
    "",
    " ",
    "n/a",
    "none",
    "-",
    "example",
    "2026",
    "12",
    "0x7f000001",
    "two words.org",
    "exam\nple.org",
    "javascript:alert(1)",
    "JavaScript:alert(document.domain)",
    "javascript:1",
    "java\tscript:alert(1)",
    "data:text/html,<script>",
    "vbscript:x",
    "file:///etc/passwd",
    "ftp://example.org",
    "mailto:press@example.org",
    "press@example.org",
    "https://example.org@evil.example",
    "https://user:secret@example.org",
    "https://https://example.org",
    "https://",
    "https://.",
    "https://example.org:99999",
    "https://[::1]/",
    `https://example.org/${"a".repeat(2000)}`,
    // Within the limit as typed, but six times as long once it is percent-encoded.
    `https://example.org/${"환".repeat(600)}`,
  ])("%j is none", (typed) => {
    expect(readWebAddress(typed)).toBeNull()
  })

  it("is http(s) without credentials whatever was typed, and reads back as itself", () => {
    const typed = fc.oneof(
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.string({ unit: "grapheme" }),
      fc
        .array(
          fc.constantFrom("https:", "//", "/", "@", ":", ".", "a", "例", "80", "?", "#", "%", "\\", "[", "]"),
        )
        .map((parts) => parts.join("")),
    )
    fc.assert(
      fc.property(typed, (text) => {
        const address = readWebAddress(text)
        if (address === null) return
        expect(readWebAddress(address)).toBe(address)
        const { protocol, username, password } = new URL(address)
        expect(["http:", "https:"]).toContain(protocol)
        expect([username, password]).toEqual(["", ""])
      }),
      { numRuns: 500 },
    )
  })
})

describe("the target of a link in a text", () => {
  it.each([
    ["example.org", "https://example.org/"],
    ["mailto:press@example.org", "mailto:press@example.org"],
    [" MAILTO:Press@Example.org ", "mailto:Press@Example.org"],
  ])("%j becomes %j", (typed, target) => {
    expect(readLinkTarget(typed)).toBe(target)
  })

  it.each([
    "mailto:",
    "mailto:press",
    "mailto:a@b",
    "mailto:a@b.org,c@d.org\nBcc:x@y.org",
    "mailto:a@b.org?bcc=x@y.org",
    'mailto:"><script>@b.org',
    "javascript:alert(1)",
    `mailto:${"a".repeat(2000)}@example.org`,
  ])("%j is none", (typed) => {
    expect(readLinkTarget(typed)).toBeNull()
  })

  it("is read at once, however long and odd the text is", () => {
    expect(readLinkTarget(`mailto:a@${".".repeat(1_000_000)}?`)).toBeNull()
    expect(readWebAddress("a".repeat(5_000_000))).toBeNull()
  })
})

describe("an address on the page", () => {
  it.each([
    ["https://www.example.org/", "example.org"],
    ["http://example.org/about/", "example.org/about"],
    ["https://wwwater.example/", "wwwater.example"],
    ["https://example.org/?q=1", "example.org/?q=1"],
  ])("%s reads %s", (href, shown) => {
    expect(displayAddress(href)).toBe(shown)
  })
})
