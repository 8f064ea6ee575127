import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { canonicalJson } from "@/domain/canonical-json"
import { type Content, contentSchema, EMPTY_CONTENT } from "@/domain/content"
import { contentHash, copyHashes } from "@/domain/content-hash"
import { EMPTY_RICH_TEXT, fromPlainText } from "@/domain/rich-text"

const LOGO = "a".repeat(64)

describe("canonicalJson", () => {
  it("sorts keys at every level, keeps lists in order and leaves undefined out", () => {
    expect(canonicalJson({ b: [2, 1, { d: null, c: "é\n" }], a: undefined, B: true })).toBe(
      '{"B":true,"b":[2,1,{"c":"é\\n","d":null}]}',
    )
  })

  it("does not depend on the order in which keys were set", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value))
      }),
    )
  })

  it("says the same as JSON, so that different values differ", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})

describe("contentHash", () => {
  it("is the same for an entry that went through a database or another hand", () => {
    const content = entry()
    const stored = JSON.parse(JSON.stringify(reversed(content))) as Content
    expect(contentHash(stored, LOGO)).toBe(contentHash(content, LOGO))
    expect(contentHash(content, LOGO)).toMatch(/^[0-9a-f]{64}$/u)
  })

  it("never changes between versions, for approvals name it", () => {
    expect(contentHash(EMPTY_CONTENT, null)).toBe(
      "74c7a970f13249f61faf443035ed612fbd8aad3df85af37bce90c0efa3874020",
    )
  })

  it.each<[string, Partial<Content>]>([
    ["name", { name: "Delta" }],
    ["short name", { acronym: "DP" }],
    ["native name", { nativeName: "삼각주" }],
    ["website", { website: "https://other.example/" }],
    ["tagline", { tagline: "Ours." }],
    ["links", { links: [] }],
    ["order of links", { links: [...entry().links].reverse() }],
    ["description", { description: fromPlainText("Another.") }],
  ])("differs when the %s does", (_, change) => {
    expect(contentHash({ ...entry(), ...change }, LOGO)).not.toBe(contentHash(entry(), LOGO))
  })

  it("differs with the logo, and with none", () => {
    const hashes = [LOGO, "b".repeat(64), null].map((logo) => contentHash(entry(), logo))
    expect(new Set(hashes).size).toBe(3)
  })
})

function entry(): Content {
  return contentSchema.parse({
    ...EMPTY_CONTENT,
    name: "Delta Province",
    website: "delta.example",
    links: [
      { label: "Report", url: "delta.example/report" },
      { label: "Press", url: "delta.example/press" },
    ],
    description: fromPlainText("The lower river."),
  })
}

/** The same value with the keys of every object set in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (value === null || typeof value !== "object") return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  )
}

describe("the hashes of the two copies", () => {
  const text = fromPlainText("In short.")

  it("are the entry's own for the web, and none for print, where there is no text for print", () => {
    expect(copyHashes(entry(), LOGO)).toEqual({ web: contentHash(entry(), LOGO), print: null })
    const variants = { dark: "c".repeat(64) }
    expect(copyHashes(entry(), LOGO, variants).web).toBe(contentHash(entry(), LOGO, variants))
    const emptied = contentSchema.parse({ ...entry(), printText: EMPTY_RICH_TEXT })
    expect(contentHash(emptied, LOGO)).toBe(contentHash(contentSchema.parse(entry()), LOGO))
  })

  it("each move with what it says alone, and with the name both", () => {
    const both = { ...entry(), printText: text }
    const { web, print } = copyHashes(both, LOGO)
    expect(web).toBe(contentHash(entry(), LOGO))
    expect(print).toMatch(/^[0-9a-f]{64}$/u)
    expect(copyHashes({ ...both, printText: fromPlainText("Shorter.") }, LOGO).web).toBe(web)
    expect(copyHashes({ ...both, printText: fromPlainText("Shorter.") }, LOGO).print).not.toBe(print)
    expect(copyHashes({ ...both, tagline: "Another" }, null).print).toBe(print)
    const renamed = copyHashes({ ...both, name: "Another" }, LOGO)
    expect(renamed.web).not.toBe(web)
    expect(renamed.print).not.toBe(print)
    expect(contentHash(both, LOGO)).not.toBe(contentHash(entry(), LOGO))
  })
})
