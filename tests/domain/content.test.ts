import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { contentSchema, EMPTY_CONTENT } from "@/domain/content"
import { fromPlainText } from "@/domain/rich-text"

const ENTRY = { ...EMPTY_CONTENT, name: "Delta Province" }
const NO_ADDRESS = "This is no web address. Use one like https://example.org."

describe("a partner's entry", () => {
  it("needs a name alone", () => {
    expect(contentSchema.parse(ENTRY)).toEqual(ENTRY)
  })

  it("is kept clean: one line per field, composed letters, no control characters, whole addresses", () => {
    expect(
      contentSchema.parse({
        ...ENTRY,
        name: "  Région\n du\u0000 Delta\u00a0 ",
        acronym: "\tRD ",
        website: " www.delta.example ",
        links: [{ label: " Annual\nreport ", url: "delta.example/2026" }],
        tagline: "\ufeffLow land.",
        password: "not a field",
      }),
    ).toEqual({
      ...ENTRY,
      name: "Région du Delta",
      acronym: "RD",
      website: "https://www.delta.example/",
      links: [{ label: "Annual report", url: "https://delta.example/2026" }],
      tagline: "Low land.",
    })
  })

  it.each<[object, string, string]>([
    [{ name: " \n " }, "name", "Enter the partner’s name."],
    [{ name: "\u0000" }, "name", "Enter the partner’s name."],
    [{ name: "a".repeat(201) }, "name", "The name has room for 200 characters. Shorten it."],
    [{ acronym: "a".repeat(41) }, "acronym", "The short name has room for 40 characters. Shorten it."],
    [
      { nativeName: "환".repeat(201) },
      "nativeName",
      "The native-language name has room for 200 characters. Shorten it.",
    ],
    [{ tagline: "a".repeat(201) }, "tagline", "The tagline has room for 200 characters. Shorten it."],
    [{ website: "none" }, "website", NO_ADDRESS],
    [{ website: "javascript:alert(1)" }, "website", NO_ADDRESS],
    [{ links: [link("", "a.example")] }, "links.0.label", "Give the link a name, such as “Annual report”."],
    [{ links: [link("Report", " ")] }, "links.0.url", "Give the link an address, or remove it."],
    [{ links: [link("A", "a.example"), link("B", "data:text/html,x")] }, "links.1.url", NO_ADDRESS],
    [
      { links: [link("a".repeat(61), "a.example")] },
      "links.0.label",
      "The link’s name has room for 60 characters. Shorten it.",
    ],
    [{ links: Array.from({ length: 7 }, () => link("A", "a.example")) }, "links", "At most 6 links."],
  ])("with %o is refused in words beside its field", (wrong, field, message) => {
    const parsed = contentSchema.safeParse({ ...ENTRY, ...wrong })
    expect(parsed.error?.issues.map((issue) => [issue.path.join("."), issue.message])).toEqual([
      [field, message],
    ])
  })

  it("just fits at the limits", () => {
    const full = {
      ...ENTRY,
      name: "a".repeat(200),
      acronym: "a".repeat(40),
      nativeName: "a".repeat(200),
      tagline: "a".repeat(200),
      links: Array.from({ length: 6 }, () => link("a".repeat(60), "https://a.example/")),
    }
    expect(contentSchema.parse(full)).toEqual(full)
  })

  it("opened and saved again is the same entry, so that nothing seems changed", () => {
    const text = fc.string({ unit: "binary", maxLength: 40 })
    const odd = fc
      .array(
        fc.constantFrom(
          "e",
          "\u0301",
          "\u0000",
          "\u007f",
          " ",
          "\n",
          "\ufeff",
          "가",
          "\u1112\u1161",
          "ﬁ",
          "\ud800",
        ),
      )
      .map((parts) => parts.join(""))
    const any = fc.oneof(text, odd)
    fc.assert(
      fc.property(any, any, any, fc.oneof(fc.webUrl(), any), (name, acronym, description, website) => {
        const first = contentSchema.safeParse({
          ...ENTRY,
          name,
          acronym,
          website,
          description: fromPlainText(description),
        })
        if (first.success) expect(contentSchema.parse(structuredClone(first.data))).toEqual(first.data)
      }),
      { numRuns: 500 },
    )
  })
})

function link(label: string, url: string) {
  return { label, url }
}
