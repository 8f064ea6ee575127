import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Content, contentSchema } from "@/domain/content"
import { ENTRY_PARTS, hasPart } from "@/domain/entry-parts"
import { publicEntry } from "@/domain/public-entry"
import type { ReleaseLogo, ReleasePartner } from "@/domain/release"
import { fromPlainText } from "@/domain/rich-text"

const LOGO: ReleaseLogo = { path: "/logos/a.svg", width: 4, height: 3, facts: null, renditions: [] }
const CONTENT = contentSchema.parse({
  name: "Delta",
  acronym: "DP",
  nativeName: "Delta-provincie",
  website: "https://delta.example/",
  links: [{ label: "Report", url: "https://delta.example/report" }],
  tagline: "By the river",
  description: fromPlainText("It joins rivers."),
  logoAlt: "A heron",
  translations: { ko: { name: "델타", tagline: "강가" }, nl: { tagline: "Aan de rivier" } },
}) as Content
const ENTRY: ReleasePartner = { slug: "delta", content: CONTENT, logo: LOGO, darkLogo: LOGO, logoNudge: 3 }

describe("an entry as the public sees it", () => {
  it("is itself where nothing is left out", () => {
    expect(publicEntry(ENTRY, [])).toBe(ENTRY)
  })

  it("has every part but those that are left out", () => {
    fc.assert(
      fc.property(fc.subarray([...ENTRY_PARTS]), (hidden) => {
        const { content, logo, ...rest } = publicEntry(ENTRY, hidden)
        const left = ENTRY_PARTS.filter((part) => hasPart(content, logo !== null, part))
        expect(left).toEqual(ENTRY_PARTS.filter((part) => !hidden.includes(part)))
        expect(content.name).toBe("Delta")
        expect(rest).toEqual({ slug: "delta", logoNudge: 3, darkLogo: logo })
        expect(contentSchema.parse(content)).toEqual(content)
      }),
    )
  })

  it("loses a part in every language, and a language with its last text", () => {
    expect(publicEntry(ENTRY, ["tagline"]).content.translations).toEqual({ ko: { name: "델타" } })
    const { logoAlt, ...others } = publicEntry(ENTRY, ["logo"]).content
    expect(logoAlt).toBeUndefined()
    expect(others).toEqual({ ...CONTENT, logoAlt: undefined })
    const only = { ...ENTRY, content: { ...CONTENT, translations: { nl: { tagline: "Aan de rivier" } } } }
    expect(publicEntry(only, ["tagline"]).content).not.toHaveProperty("translations")
  })
})
