import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { NAME_LIMIT, safeName } from "@/domain/press-pack/file-name"

const safe = (name: string) => safeName(name, new Set())

describe("a name for a folder", () => {
  it.each([
    ["Gangwon Province", "Gangwon Province"],
    ["ICLEI – Local Governments for Sustainability", "ICLEI – Local Governments for Sustainability"],
    ["강원도".normalize("NFD"), "강원도"],
    ["AC/DC: the *best*?", "AC DC the best"],
    ["Acme Inc.", "Acme Inc"],
    ["CON", "CON_"],
    ["com1.org", "com1_"],
    ["Console", "Console"],
    ["..", "Unnamed"],
    ["   ", "Unnamed"],
    ["a\u202egnp.exe", "a gnp.exe"],
  ])("%s is %s", (name, expected) => {
    expect(safe(name)).toBe(expected)
  })

  it("is told apart from one that differs in case alone, or was cut alike", () => {
    const taken = new Set<string>()
    expect(["Acme", "ACME", "acme"].map((name) => safeName(name, taken))).toEqual([
      "Acme",
      "ACME (2)",
      "acme (3)",
    ])
    const long = "Network of Regional Governments for Sustainable Development"
    expect(safeName(`${long} East`, taken)).toBe(long.slice(0, NAME_LIMIT - 5).trim())
    expect(safeName(`${long} West`, taken)).toBe(`${long.slice(0, NAME_LIMIT - 5).trim()} (2)`)
  })

  it("is one that Windows and macOS take, whatever the name", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { maxLength: 5 }), (names) => {
        const taken = new Set<string>()
        const made = names.map((name) => safeName(name, taken))
        expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(names.length)
        for (const name of made) {
          // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not be there
          expect(name).not.toMatch(/[\u0000-\u001f<>:"/\\|?*]|^[.\s]|[.\s]$|^$/u)
          expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu)
          expect(name).toBe(name.normalize("NFC"))
          expect([...name].length).toBeLessThanOrEqual(NAME_LIMIT)
        }
      }),
    )
  })
})
