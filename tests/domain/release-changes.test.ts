import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { canonicalJson } from "@/domain/canonical-json"
import type { EntryPart } from "@/domain/entry-parts"
import { type ComparableRelease, countChanges, isUnchanged, releaseChanges } from "@/domain/release-changes"

type Tier = ComparableRelease["tiers"][number]
const NOTHING = { added: [], changed: [], removed: [], moved: [], settings: [] }

describe("what a publish would change", () => {
  it("is nothing between equal releases", () => {
    expect(releaseChanges(release(gold("a", "b")), release(gold("a", "b")))).toEqual(NOTHING)
    expect(isUnchanged(NOTHING)).toBe(true)
  })

  it("is everything added when nothing is public, and no setting is told", () => {
    expect(releaseChanges(null, release(gold("a", "b")))).toEqual({
      ...NOTHING,
      added: [named("a"), named("b")],
    })
  })

  it("names who comes, goes and says something else, each in the order of its page", () => {
    const before = release(gold("a", "b", "c", "d"))
    const after = release(gold("x", "b!", "d!", "y"))
    expect(releaseChanges(before, after)).toEqual({
      ...NOTHING,
      added: [named("x"), named("y")],
      changed: [named("b"), named("d")],
      removed: [named("a"), named("c")],
    })
  })

  it("counts a partner that says something else at another place once, and settings too", () => {
    const changes = releaseChanges(release(gold("a", "b", "c")), release(gold("c", "a!", "b")))
    expect([changes.changed.length, changes.moved.length]).toEqual([1, 1])
    expect(countChanges(changes)).toBe(2)
    const both = { ...changes, moved: [...changes.moved, { ...named("a"), from: "Gold", to: "Silver" }] }
    expect(countChanges({ ...both, settings: ["Title"] })).toBe(3)
    expect(countChanges(NOTHING)).toBe(0)
  })

  it("counts a new address of a partner as a change, for links to it break", () => {
    const after = release(gold("a"))
    const [partner] = after.tiers[0]?.partners ?? []
    if (partner) partner.slug = "a-new"
    expect(releaseChanges(release(gold("a")), after).changed).toEqual([{ ...named("a"), slug: "a-new" }])
  })

  it.each<[string, Tier[], Tier[], string[]]>([
    [
      "one from the end to the start",
      [gold("a", "b", "c", "d")],
      [gold("d", "a", "b", "c")],
      ["d: Gold, Gold"],
    ],
    [
      "one from the start to the end",
      [gold("a", "b", "c", "d")],
      [gold("b", "c", "d", "a")],
      ["a: Gold, Gold"],
    ],
    [
      "one to another tier",
      [gold("a", "b"), silver("c")],
      [gold("a"), silver("b", "c")],
      ["b: Gold, Silver"],
    ],
    ["nobody when others come and go between", [gold("a", "b", "c")], [gold("x", "a", "c", "y")], []],
    ["nobody when the tiers trade places", [gold("a", "b"), silver("c")], [silver("c"), gold("a", "b")], []],
    [
      "one in each tier",
      [gold("a", "b", "c"), silver("d", "e", "f")],
      [gold("c", "a", "b"), silver("f", "d", "e")],
      ["c: Gold, Gold", "f: Silver, Silver"],
    ],
  ])("says who moved: %s", (_, before, after, moved) => {
    const changes = releaseChanges(release(...before), release(...after))
    expect(changes.moved.map(({ name, from, to }) => `${name}: ${from}, ${to}`)).toEqual(moved)
  })

  it("tells every setting of the event in words", () => {
    const before = release(gold("a"))
    const after = release(gold("a"))
    after.event = {
      slug: "new",
      title: "New",
      startsOn: "2027-01-01",
      endsOn: "2027-01-02",
      place: "Delft",
      intro: "New.",
      accent: "#000000",
      layout: "wall",
      headerSha256: "a".repeat(64),
      languages: ["en", "ko"],
      translations: { ko: { title: "새" } },
    }
    expect(releaseChanges(before, after).settings).toEqual([
      "Title",
      "Dates",
      "Place",
      "Introduction",
      "Accent color",
      "Layout",
      "Header picture",
      "Languages",
      "Translations of the event",
      "Address: /e/old/ becomes /e/new/",
    ])
    expect(
      releaseChanges(before, { ...before, event: { ...before.event, endsOn: "2026-01-01" } }).settings,
    ).toEqual(["Dates"])
  })

  it("tells every change of a tier in words, name and logos both", () => {
    const before = release(gold("a"), silver("b"), tier(3, "Bronze", "c"))
    const after = release(
      silver("b"),
      { ...gold("a"), name: "Hosts", logoSize: "large" },
      tier(4, "Media", "c"),
    )
    expect(releaseChanges(before, after).settings).toEqual([
      "Tier “Gold” is now “Hosts”",
      "Logos of “Hosts” are now large",
      "Tier “Media” is new",
      "Order of the tiers",
      "Tier “Bronze” goes",
    ])
  })

  it("tells which parts of a tier's entries go off the page and which come onto it", () => {
    const before = release({ ...gold("a"), hiddenParts: ["website", "links"] }, silver("b"))
    const after = release({ ...gold("a"), hiddenParts: ["tagline", "acronym", "links"] }, silver("b"))
    expect(releaseChanges(before, after).settings).toEqual([
      "Entries in “Gold” no longer show: tagline, short name or acronym",
      "Entries in “Gold” now show: website",
    ])
  })
})

describe("for any two releases", () => {
  it("the lists are empty exactly when the public would see no difference", () => {
    fc.assert(
      fc.property(releases, releases, (before, after) => {
        const same = canonicalJson(before) === canonicalJson(after)
        expect(isUnchanged(releaseChanges(before, after))).toBe(same)
        expect(isUnchanged(releaseChanges(before, structuredClone(before)))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it("those who moved explain the order of each tier, and no fewer would", () => {
    fc.assert(
      fc.property(releases, releases, (before, after) => {
        const moved = releaseChanges(before, after).moved.map((item) => item.id)
        for (const { id: tierId } of after.tiers) {
          const [was, is] = [idsIn(before, tierId), idsIn(after, tierId)]
          const stayed = is.filter((id) => was.includes(id))
          const still = stayed.filter((id) => !moved.includes(id))
          expect(was.filter((id) => still.includes(id))).toEqual(still)
          expect(still.length).toBe(longestInOrder(stayed, was))
        }
      }),
      { numRuns: 500 },
    )
  })

  it("one partner carried to another place is all that moved", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.nat(29), fc.nat(29), (count, from, to) => {
        const ids = Array.from({ length: count }, (_, index) => String.fromCharCode(97 + index))
        const order = [...ids]
        const [carried] = order.splice(from % count, 1)
        order.splice(to % count, 0, carried as string)
        const { moved } = releaseChanges(release(gold(...ids)), release(gold(...order)))
        // Between neighbors it can be told either way: one moved up, or the other moved down.
        expect(moved).toHaveLength(from % count === to % count ? 0 : 1)
        if (Math.abs((from % count) - (to % count)) > 1) expect(moved[0]?.name).toBe(carried)
      }),
    )
  })
})

/** A partner is a letter; "a!" is the same partner with another text. */
function tier(id: number, name: string, ...partners: string[]): Tier {
  return {
    id,
    name,
    logoSize: "medium",
    translations: {},
    hiddenParts: [],
    partners: partners.map((text) => ({ ...named(text[0] ?? ""), hash: text, logoNudge: 0 })),
  }
}

function gold(...partners: string[]): Tier {
  return tier(1, "Gold", ...partners)
}

function silver(...partners: string[]): Tier {
  return tier(2, "Silver", ...partners)
}

function named(letter: string) {
  return { id: letter.charCodeAt(0), name: letter, slug: letter }
}

function release(...tiers: Tier[]): ComparableRelease {
  const event: ComparableRelease["event"] = {
    slug: "old",
    title: "Old",
    startsOn: "",
    endsOn: "",
    place: "",
    intro: "",
    accent: "#1f5c46",
    layout: "cards",
    headerSha256: null,
    languages: ["en"],
    translations: {},
  }
  return { event, tiers }
}

/** Up to seven partners, dealt to up to three tiers that stand in any order; empty tiers are left out. */
const releases = fc
  .record({
    partners: fc.shuffledSubarray(["a", "b", "c", "d", "e", "f", "g"]),
    texts: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
    tiers: fc.array(fc.nat(2), { minLength: 7, maxLength: 7 }),
    order: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
    names: fc.tuple(fc.constantFrom("Gold", "Hosts"), fc.constant("Silver"), fc.constant("Bronze")),
    title: fc.constantFrom("Old", "Old", "New"),
    hidden: fc.constantFrom<EntryPart[]>([], [], ["website"], ["website", "links"]),
  })
  .map(({ partners, texts, tiers, order, names, title, hidden }) => {
    const dealt = order
      .map((index) =>
        tier(
          index,
          names[index] ?? "",
          ...partners
            .filter((_, at) => tiers[at] === index)
            .map((letter) => (texts[letter.charCodeAt(0) - 97] ? letter : `${letter}!`)),
        ),
      )
      .filter((item) => item.partners.length > 0)
      .map((item) => (item.id === 0 ? { ...item, hiddenParts: hidden } : item))
    const { event, ...rest } = release(...dealt)
    return { ...rest, event: { ...event, title } }
  })

function idsIn(of: ComparableRelease, tierId: number): number[] {
  return of.tiers.find((item) => item.id === tierId)?.partners.map((item) => item.id) ?? []
}

/** The length of the longest part of `list` that stands in the order of `reference`, by trying them all. */
function longestInOrder(list: number[], reference: number[]): number {
  let longest = 0
  for (let chosen = 0; chosen < 1 << list.length; chosen += 1) {
    const ranks = list.filter((_, at) => chosen & (1 << at)).map((id) => reference.indexOf(id))
    if (ranks.every((rank, at) => at === 0 || rank > (ranks[at - 1] as number)))
      longest = Math.max(longest, ranks.length)
  }
  return longest
}
