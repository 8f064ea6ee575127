import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Content, contentSchema, EMPTY_CONTENT } from "@/domain/content"
import { MAIN_FIELDS } from "@/domain/content-fields"
import { mergeEntries, mergeField } from "@/domain/merge"
import { fromPlainText } from "@/domain/rich-text"

const was: Content = { ...EMPTY_CONTENT, name: "Alpha", description: fromPlainText("As it was.") }

describe("two edits of one entry", () => {
  it("take what only they changed, keep what only I changed, and collide where both did", () => {
    const mine = { ...was, tagline: "Mine", website: "https://mine.example/" }
    const theirs = { ...was, tagline: "Theirs", nativeName: "알파", description: fromPlainText("New.") }
    expect(mergeEntries(was, mine, theirs)).toEqual({
      merged: { ...mine, nativeName: "알파", description: fromPlainText("New.") },
      taken: ["nativeName", "description"],
      collisions: ["tagline"],
    })
  })

  it("do not collide where both made the same change", () => {
    const same = { ...was, tagline: "Same" }
    expect(mergeEntries(was, same, same)).toEqual({ merged: same, taken: [], collisions: [] })
  })

  it("meet in a translation as in any field", () => {
    const mine = contentSchema.parse({ ...was, translations: { ko: { tagline: "내 것" } } })
    const theirs = contentSchema.parse({ ...was, translations: { ko: { name: "알파", tagline: "그들 것" } } })
    expect(mergeEntries(was, mine, theirs)).toEqual({
      merged: { ...was, translations: { ko: { name: "알파", tagline: "내 것" } } },
      taken: ["name@ko"],
      collisions: ["tagline@ko"],
    })
  })

  it("keep both links when each added one at another end, and collide when the list gets too long", () => {
    const [one, two, three] = ["One", "Two", "Three"].map((label) => ({ label, url: "https://x.example/" }))
    if (!one || !two || !three) throw new Error("no links")
    const links = (list: Content["links"]) => ({ ...was, links: list })
    expect(mergeEntries(links([two]), links([one, two]), links([two, three])).merged.links).toEqual([
      one,
      two,
      three,
    ])
    const five = [1, 2, 3, 4, 5].map((count) => ({ label: `${count}`, url: "https://x.example/" }))
    expect(mergeEntries(links(five), links([one, ...five]), links([...five, three])).collisions).toEqual([
      "links",
    ])
  })
})

describe("two edits of one description", () => {
  const entry = (...paragraphs: string[]) => ({ ...was, description: fromPlainText(paragraphs.join("\n\n")) })
  const old = entry("One.", "Two.", "Three.")

  it("come together when they are in different paragraphs, next to each other too", () => {
    const both = mergeEntries(
      old,
      entry("One, mine.", "Two.", "Three."),
      entry("One.", "Two, theirs.", "Three."),
    )
    expect(both).toEqual({
      merged: entry("One, mine.", "Two, theirs.", "Three."),
      taken: ["description"],
      collisions: [],
    })
  })

  it("keep a paragraph that one added and one that the other removed", () => {
    const both = mergeEntries(old, entry("One.", "Two.", "Three.", "Four."), entry("Two.", "Three."))
    expect(both.merged).toEqual(entry("Two.", "Three.", "Four."))
    expect(both.collisions).toEqual([])
  })

  it("collide in the same paragraph; whichever is chosen, the rest of both stays", () => {
    const mine = entry("One, mine.", "Two, mine.", "Three.")
    const theirs = entry("One, theirs.", "Two.", "Three, theirs.")
    expect(mergeEntries(old, mine, theirs)).toMatchObject({ collisions: ["description"] })
    expect(mergeField(old, mine, theirs, "description", "mine").value).toEqual(
      entry("One, mine.", "Two, mine.", "Three, theirs.").description,
    )
    expect(mergeField(old, mine, theirs, "description", "theirs").value).toEqual(
      entry("One, theirs.", "Two, mine.", "Three, theirs.").description,
    )
  })

  it("collide where both added something at one place, for nobody knows which comes first", () => {
    const empty = entry()
    expect(mergeEntries(empty, entry("Mine."), entry("Theirs.")).collisions).toEqual(["description"])
  })

  it("are taken or left as a whole when together they would be too long", () => {
    const long = (letter: string) => letter.repeat(12_000)
    const [mine, theirs] = [
      entry(long("m"), "One.", "Two.", "Three."),
      entry("One.", "Two.", "Three.", long("t")),
    ]
    expect(mergeField(old, mine, theirs, "description")).toEqual({ value: mine.description, collides: true })
  })
})

describe("whatever is edited", () => {
  const paragraphs = fc.array(fc.constantFrom("a", "b", "c", "d", "e", "f"), { maxLength: 7 })
  const text = fc.constantFrom("", "one", "two", "three")
  const entry = fc
    .record({ name: fc.constantFrom("A", "B"), tagline: text, acronym: text, ko: text, paragraphs })
    .map(({ ko, paragraphs: parts, ...given }) =>
      contentSchema.parse({
        ...EMPTY_CONTENT,
        ...given,
        description: fromPlainText(parts.join("\n\n")),
        translations: { ko: { tagline: ko } },
      }),
    )

  it("they left it as it was: the result is mine; I left it as it was: it is theirs", () => {
    fc.assert(
      fc.property(entry, entry, (old, now) => {
        expect(mergeEntries(old, now, old)).toEqual({ merged: now, taken: [], collisions: [] })
        expect(mergeEntries(old, old, now).merged).toEqual(now)
        expect(mergeEntries(old, now, now)).toEqual({ merged: now, taken: [], collisions: [] })
      }),
    )
  })

  it("it does not matter who is who: the same fields collide, and all others say the same", () => {
    fc.assert(
      fc.property(entry, entry, entry, (old, one, other) => {
        const there = mergeEntries(old, one, other)
        const back = mergeEntries(old, other, one)
        expect(back.collisions).toEqual(there.collisions)
        for (const field of MAIN_FIELDS)
          if (!there.collisions.includes(field)) expect(back.merged[field]).toEqual(there.merged[field])
          else
            expect(mergeField(old, other, one, field, "theirs").value).toEqual(
              mergeField(old, one, other, field, "mine").value,
            )
      }),
    )
  })

  it("edits of different paragraphs are all there", () => {
    const edits = fc.array(fc.constantFrom("mine", "theirs", "nobody"), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(edits, (who) => {
        const as = (...sides: string[]) => ({
          ...was,
          description: fromPlainText(
            who.map((side, at) => `${at}${sides.includes(side) ? ` by ${side}` : ""}`).join("\n\n"),
          ),
        })
        expect(mergeEntries(as(), as("mine"), as("theirs"))).toMatchObject({
          merged: as("mine", "theirs"),
          collisions: [],
        })
      }),
    )
  })

  it("merging twice changes nothing more", () => {
    fc.assert(
      fc.property(entry, entry, entry, (old, mine, theirs) => {
        const { merged, collisions } = mergeEntries(old, mine, theirs)
        if (collisions.length === 0)
          expect(mergeEntries(theirs, merged, theirs)).toEqual({ merged, taken: [], collisions: [] })
      }),
    )
  })
})
