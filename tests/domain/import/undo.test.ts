import { describe, expect, it } from "vitest"
import { leftInWords, type UndoFacts, type UndoPlan, undoInSentences, undoStep } from "@/domain/import/undo"

const ADDED: UndoFacts = {
  ...{ wasAdded: true, isArchived: false, isAsLeft: true, isAsBefore: false },
  ...{ wasSent: false, isPublic: false, wasMoved: false },
}
const CHANGED = { ...ADDED, wasAdded: false }
const PLAN: UndoPlan = {
  ...{ archived: [], back: [], lapsing: 0, left: [], tiersRemoved: [], tierOfArchived: null },
}

describe("what undoing does with a partner", () => {
  it.each<[string, UndoFacts, string]>([
    ["one that was added is archived", ADDED, "archive"],
    ["and stays once it was edited", { ...ADDED, isAsLeft: false }, "edited"],
    ["or was sent to its contacts", { ...ADDED, wasSent: true }, "sent"],
    ["or is public", { ...ADDED, isPublic: true, wasSent: true }, "public"],
    ["nothing is left to do with an archived one", { ...ADDED, isArchived: true }, "nothing"],
    ["one that was changed goes back", CHANGED, "back"],
    ["also when it was sent and is public", { ...CHANGED, wasSent: true, isPublic: true }, "back"],
    ["and stays once it was edited", { ...CHANGED, isAsLeft: false }, "edited"],
    ["or was moved elsewhere", { ...CHANGED, wasMoved: true }, "moved"],
    ["or was archived", { ...CHANGED, isArchived: true }, "archived"],
    ["one that went back by hand is done", { ...CHANGED, isAsLeft: false, isAsBefore: true }, "nothing"],
  ])("%s", (_, facts, step) => {
    expect(undoStep(facts)).toBe(step)
  })
})

describe("is told before it happens", () => {
  it("with numbers and names", () => {
    const left = [{ slug: "delta", name: "Delta", why: "edited" as const }]
    expect(
      undoInSentences({
        ...{ archived: ["A", "B"], back: ["C"], lapsing: 1, left },
        ...{ tiersRemoved: ["Media"], tierOfArchived: "Gold" },
      }),
    ).toEqual([
      "2 partners that it added are archived. Nothing is deleted: you can restore each.",
      "1 partner that it changed gets back what it had before, as a new revision. What is public stays until you publish.",
      "1 partner signed off the imported text: that sign-off lapses.",
      "1 tier that it made and that will be empty: removed (Media).",
      "Archived partners are kept in “Gold”.",
      "1 partner is left as it is now, named below.",
    ])
    expect(left.map(leftInWords)).toEqual(["Delta was edited since."])
  })

  it("also that there is nothing to do", () => {
    expect(undoInSentences(PLAN)).toEqual(["Nothing of this import is left to be undone."])
  })
})
