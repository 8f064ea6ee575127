import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { ReleaseChanges } from "@/domain/release-changes"
import { changesInSentences, changesInShort, shownReleases } from "@/domain/release-history"

const numbers = (...releases: number[]) =>
  shownReleases(releases.map((release, at) => ({ release, at }))).map(({ release, at, before }) => [
    release,
    at,
    before,
  ])

describe("the releases that the public may be told of", () => {
  it("are those that were public, each after the one before it", () => {
    expect(numbers()).toEqual([])
    expect(numbers(1, 2, 3)).toEqual([
      [1, 0, null],
      [2, 1, 1],
      [3, 2, 2],
    ])
  })

  it("are without those that staff went back from", () => {
    expect(numbers(1, 2, 3, 1)).toEqual([[1, 0, null]])
    expect(numbers(1, 2, 3, 1, 4)).toEqual([
      [1, 0, null],
      [4, 4, 1],
    ])
  })

  it("have a withdrawn one again when it is shown again, as news of that day", () => {
    expect(numbers(1, 2, 3, 1, 3)).toEqual([
      [1, 0, null],
      [3, 4, 1],
    ])
  })

  it("end with the one that is public, name each once, and follow on each other", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1 }), (moves) => {
        const shown = numbers(...moves)
        expect(shown.at(-1)?.[0]).toBe(moves.at(-1))
        expect(new Set(shown.map(([release]) => release)).size).toBe(shown.length)
        expect(shown.map(([, , before]) => before)).toEqual([
          null,
          ...shown.slice(0, -1).map(([release]) => release),
        ])
      }),
    )
  })
})

describe("what a release changed", () => {
  const none: ReleaseChanges = { added: [], changed: [], removed: [], moved: [], settings: [] }
  const partner = (name: string) => ({ id: 1, slug: name.toLowerCase(), name })

  it("is told in sentences and in a few words", () => {
    const changes = {
      added: [partner("A"), partner("B")],
      changed: [partner("C")],
      removed: [partner("D")],
      moved: [
        { ...partner("E"), from: "Gold", to: "Silver" },
        { ...partner("F"), from: "Gold", to: "Gold" },
      ],
      settings: ["Title", "Dates"],
    }
    expect(changesInSentences(changes, 1)).toEqual([
      "Added: A, B.",
      "Changed: C.",
      "Removed: D.",
      "Moved: E (from Gold to Silver), F.",
      "The page itself: Title; Dates.",
    ])
    expect(changesInShort(changes, 1)).toBe("2 added, 1 changed, 1 removed, 2 moved")
    expect(changesInShort({ ...none, settings: ["Title"] }, 1)).toBe("the page itself")
  })

  it("is everything when there was nothing before", () => {
    const changes = { ...none, added: [partner("A")] }
    expect(changesInSentences(changes, null)).toEqual(["The page is public, with 1 partner: A."])
    expect(changesInShort(changes, null)).toBe("1 partner")
  })
})
