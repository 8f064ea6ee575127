import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { contentSchema, EMPTY_CONTENT } from "@/domain/content"
import { contentHash } from "@/domain/content-hash"
import { applyProposal, type Entry, fieldDifferences, proposalChanges } from "@/domain/diff/changes"
import { fromPlainText, plainText } from "@/domain/rich-text"
import { descriptions, entry } from "./entries"

const hash = ({ content, logoSha256 }: Entry) => contentHash(content, logoSha256)
const ids = (changes: { id: string }[]) => new Set(changes.map(({ id }) => id))
const RUNS = { numRuns: 150 }

/** Two entries whose descriptions are near or far, and which of the changes to take, drawn by the runner. */
const pair = fc.tuple(entry, entry, descriptions).map(([base, proposed, [before, after]]): [Entry, Entry] => [
  { ...base, content: { ...base.content, description: before } },
  { ...proposed, content: { ...proposed.content, description: after } },
])

/** Where nobody edited meanwhile, the head is what was sent. */
const applyChanges = (base: Entry, proposed: Entry, taken: ReadonlySet<string>) =>
  applyProposal(base, proposed, base, taken)

describe("the changes of an entry", () => {
  it("give the base when none is taken, and the proposal when all are", () => {
    fc.assert(
      fc.property(pair, ([base, proposed]) => {
        expect(hash(applyChanges(base, proposed, new Set()))).toBe(hash(base))
        expect(hash(applyChanges(base, proposed, ids(proposalChanges(base, proposed))))).toBe(hash(proposed))
      }),
      RUNS,
    )
  })

  it("give canonical content whichever are taken", () => {
    fc.assert(
      fc.property(pair, fc.func(fc.boolean()), ([base, proposed], isTaken) => {
        const taken = new Set([...ids(proposalChanges(base, proposed))].filter((id) => isTaken(id)))
        const { content } = applyChanges(base, proposed, taken)
        expect(contentSchema.parse(content)).toEqual(content)
      }),
      RUNS,
    )
  })

  it("are none exactly when the hashes are equal, and have ids of their own", () => {
    fc.assert(
      fc.property(pair, ([base, proposed]) => {
        const changes = proposalChanges(base, proposed)
        expect(changes.length === 0).toBe(hash(base) === hash(proposed))
        expect(ids(changes).size).toBe(changes.length)
        expect(proposalChanges(base, structuredClone(base))).toEqual([])
        expect(fieldDifferences(base, proposed).flatMap(({ changeIds }) => changeIds)).toEqual([
          ...ids(changes),
        ])
      }),
      RUNS,
    )
  })

  it("are one per hunk of the description, per other field, and for the logo", () => {
    const base = entryOf("The league joins the river towns.\n\nIt is old and well known.")
    const proposed = entryOf("The league joins all river towns.\n\nIt is old and well loved.", {
      name: "River Union",
      website: "https://union.example/",
    })
    const changes = proposalChanges(base, { ...proposed, logoSha256: "a".repeat(64) })
    expect(changes.map(({ id, label }) => [id, label])).toEqual([
      ["name", "Name"],
      ["description:0", "Description"],
      ["description:1", "Description"],
      ["website", "Website"],
      ["logo", "Logo"],
    ])
    const half = applyChanges(base, proposed, new Set(["description:1", "website"]))
    expect(plainText(half.content.description)).toBe(
      "The league joins the river towns.\n\nIt is old and well loved.",
    )
    expect(half.content).toMatchObject({ name: "River League", website: "https://union.example/" })
  })

  it("are one for the whole description when half of them would not fit", () => {
    const [early, late] = ["early ".repeat(2000), "late ".repeat(2400)]
    const base = entryOf(`${early}\n\nThe middle stays as it is.\n\nend`)
    const proposed = entryOf(`start\n\nThe middle stays as it is.\n\n${late}`)
    const changes = proposalChanges(base, proposed)
    expect(changes.map(({ id }) => id)).toEqual(["description:0"])
    expect(hash(applyChanges(base, proposed, ids(changes)))).toBe(hash(proposed))
    expect(hash(applyChanges(base, proposed, new Set()))).toBe(hash(base))
  })
})

describe("the changes of a proposal to a head that moved", () => {
  const base = entryOf("It is old.", { name: "River League", tagline: "Rivers first" })
  const proposed = entryOf("It is very old.", { name: "River Union", tagline: "Rivers first" })

  it("leave what only staff changed, flag what both changed, and take the rest", () => {
    const head = entryOf("It is old.", { name: "Rivers United", tagline: "Rivers always" })
    expect(proposalChanges(base, proposed, head).map(({ id, moved }) => [id, moved])).toEqual([
      ["name", true],
      ["description:0", false],
    ])
    const next = applyProposal(base, proposed, head, new Set(["name", "description:0", "tagline"]))
    expect(next.content).toMatchObject({ name: "River Union", tagline: "Rivers always" })
    expect(plainText(next.content.description)).toBe("It is very old.")
  })

  it("are none where staff made the same change", () => {
    expect(proposalChanges(base, proposed, proposed)).toEqual([])
  })

  it("never touch a field that the proposal left as it was", () => {
    fc.assert(
      fc.property(entry, entry, entry, (old, wanted, head) => {
        const changes = proposalChanges(old, wanted, head)
        const next = applyProposal(old, wanted, head, ids(changes))
        for (const field of Object.keys(EMPTY_CONTENT) as (keyof typeof EMPTY_CONTENT)[]) {
          const isAsked = JSON.stringify(old.content[field]) !== JSON.stringify(wanted.content[field])
          expect(next.content[field]).toEqual((isAsked ? wanted : head).content[field])
        }
        expect(hash(applyProposal(old, wanted, head, new Set()))).toBe(hash(head))
      }),
    )
  })
})

function entryOf(description: string, rest: Partial<Entry["content"]> = {}): Entry {
  const content = { ...EMPTY_CONTENT, name: "River League", ...rest, description: fromPlainText(description) }
  return { content: contentSchema.parse(content), logoSha256: null }
}
