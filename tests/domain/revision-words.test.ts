import { expect, it } from "vitest"
import { changesInWords } from "@/domain/revision-words"

const NOTHING = { number: 2, fields: [], logoChanged: false, variantsChanged: [] }

it.each<[string, Partial<Parameters<typeof changesInWords>[0]>]>([
  ["The first revision", { number: 1, fields: ["name"] }],
  ["Same text and logo as before", {}],
  ["Tagline changed", { fields: ["tagline"] }],
  ["Description (한국어) and logo changed", { fields: ["description@ko"], logoChanged: true }],
  [
    "Name, website, logo and dark variant changed",
    {
      ...{ fields: ["name", "website"], logoChanged: true },
      variantsChanged: ["dark"],
    },
  ],
  [
    "Name, tagline, description and 2 more changed",
    {
      fields: ["name", "tagline", "description", "website", "links"],
    },
  ],
])("a revision says “%s”", (words, given) => {
  expect(changesInWords({ ...NOTHING, ...given })).toBe(words)
})
