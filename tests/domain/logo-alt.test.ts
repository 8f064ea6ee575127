import { describe, expect, it } from "vitest"
import { contentSchema, EMPTY_CONTENT } from "@/domain/content"
import { contentHash } from "@/domain/content-hash"
import { logoAltOf } from "@/domain/logo-alt"

const named = { ...EMPTY_CONTENT, name: "Delta Province" }

describe("the alt text of a logo", () => {
  it("is the partner's name unless it is given", () => {
    expect(logoAltOf(named)).toBe("Delta Province")
    expect(logoAltOf({ ...named, logoAlt: "Delta, with a heron" })).toBe("Delta, with a heron")
  })

  it("leaves the hash as it was when it is empty", () => {
    expect(contentHash(contentSchema.parse({ ...named, logoAlt: " " }), null)).toBe(
      contentHash(contentSchema.parse(named), null),
    )
    expect(contentHash(contentSchema.parse({ ...named, logoAlt: "A heron" }), null)).not.toBe(
      contentHash(contentSchema.parse(named), null),
    )
  })

  it.each(["logo.svg", "Delta Logo.PNG", "delta_logo_final", "logo (2).jpeg"])(
    "is no file name: %s",
    (logoAlt) => {
      const parsed = contentSchema.safeParse({ ...named, logoAlt })
      expect(parsed.error?.issues.map(({ message }) => message)).toEqual([
        "This looks like a file name. Say what the logo shows, or leave this empty for the partner’s name.",
      ])
    },
  )

  it.each(["Delta Province", "W3C", "node.js", "A heron, standing"])("may be: %s", (logoAlt) => {
    expect(contentSchema.parse({ ...named, logoAlt }).logoAlt).toBe(logoAlt)
  })
})
