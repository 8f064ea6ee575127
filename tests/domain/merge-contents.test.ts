import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Content, EMPTY_CONTENT } from "@/domain/content"
import { mergeContents } from "@/domain/content-differences"
import { MAIN_FIELDS } from "@/domain/content-fields"
import { fromPlainText } from "@/domain/rich-text"

const original: Content = { ...EMPTY_CONTENT, name: "Alpha", description: fromPlainText("As it was.") }

describe("mergeContents", () => {
  it("takes what only they changed, keeps what only I changed, and asks where both did", () => {
    const mine = { ...original, tagline: "Mine", website: "https://mine.example/" }
    const theirs = { ...original, tagline: "Theirs", nativeName: "알파", description: fromPlainText("New.") }
    expect(mergeContents(original, mine, theirs)).toEqual({
      merged: { ...mine, nativeName: "알파", description: fromPlainText("New.") },
      taken: ["nativeName", "description"],
      conflicts: ["tagline"],
    })
  })

  it("does not ask where both made the same change", () => {
    const same = { ...original, tagline: "Same" }
    expect(mergeContents(original, same, same)).toEqual({ merged: same, taken: [], conflicts: [] })
  })

  it("never loses a change that only one side made", () => {
    const edit = fc.record(
      { name: fc.string(), acronym: fc.string(), tagline: fc.string(), website: fc.string() },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(edit, edit, (my, their) => {
        const [mine, theirs] = [
          { ...original, ...my },
          { ...original, ...their },
        ]
        const { merged, conflicts } = mergeContents(original, mine, theirs)
        for (const field of MAIN_FIELDS) {
          if (conflicts.includes(field) || theirs[field] === original[field])
            expect(merged[field]).toEqual(mine[field])
          else expect(merged[field]).toEqual(theirs[field])
        }
      }),
    )
  })
})
