import { describe, expect, it } from "vitest"
import {
  actionOf,
  choicesFrom,
  importChoicesSchema,
  possibleActions,
  tierForRest,
} from "@/domain/import/choices"
import { EMPTY_ROW, type ImportRow } from "@/domain/import/import-row"
import { MAX_IMPORTED_PARTNERS } from "@/domain/import/parsed-document"
import { fromPlainText } from "@/domain/rich-text"

const NEW: ImportRow = { ...EMPTY_ROW, key: "1", name: "River League", action: "add" }
const KNOWN: ImportRow = {
  ...EMPTY_ROW,
  key: "2",
  name: "Delta Province",
  action: "update",
  existing: { id: 7, slug: "delta", name: "Delta", isArchived: false },
}
const NAMELESS: ImportRow = { ...EMPTY_ROW, key: "3", name: " ", action: "skip" }

describe("the tier for rows that name none", () => {
  const rows = (...tiers: (string | null)[]) => tiers.map((tier) => ({ tier }))

  it("is the event's first tier that the document does not name", () => {
    expect(tierForRest(rows(null, "supporting partners"), ["Supporting Partners", "Media", "Gold"])).toBe(
      "Media",
    )
    expect(tierForRest(rows(null), ["Gold", "Media"])).toBe("Gold")
  })

  it("is a new one where there is none free: on top of the named ones, or for all", () => {
    expect(tierForRest(rows(null, "Gold"), ["GOLD"])).toBe("Organizers")
    expect(tierForRest(rows(null, "Gold"), [])).toBe("Organizers")
    expect(tierForRest(rows(null, null), [])).toBe("Partners")
  })
})

describe("what can be done with a row", () => {
  it("depends on its name and on whether the event has it", () => {
    expect([NEW, KNOWN, NAMELESS].map(possibleActions)).toEqual([
      ["add", "skip"],
      ["update", "add", "skip"],
      ["skip"],
    ])
  })

  it("is what a person chose, or else what was planned", () => {
    expect(actionOf(KNOWN, undefined)).toBe("update")
    expect(actionOf(KNOWN, "add")).toBe("add")
    expect(actionOf(NEW, "skip")).toBe("skip")
    expect(actionOf(NEW, "update")).toBe("add")
    expect(actionOf(NAMELESS, "add")).toBe("skip")
  })
})

describe("the rows that will be written", () => {
  it("leave out the skipped ones, and send those without a tier to the one for the rest", () => {
    const media = { ...NEW, key: "4", name: "Radio One", tier: "Media" }
    expect(
      choicesFrom([NEW, KNOWN, NAMELESS, media], {}, "Gold").map(({ action, partnerId, tier, name }) => [
        action,
        partnerId,
        tier,
        name,
      ]),
    ).toEqual([
      ["add", null, "Gold", "River League"],
      // An update whose document names no tier stays in the partner's own.
      ["update", 7, null, "Delta Province"],
      ["add", null, "Media", "Radio One"],
    ])
  })

  it("follow a person's choices", () => {
    const rows = choicesFrom([NEW, KNOWN], { "1": "skip", "2": "add" }, "Gold")
    expect(rows.map(({ action, partnerId, tier }) => [action, partnerId, tier])).toEqual([
      ["add", null, "Gold"],
    ])
  })

  it("carry the row's fields to the server's schema as they are", () => {
    const row = {
      ...NEW,
      acronym: "RL",
      nativeName: "Flussbund",
      website: "river.example",
      tagline: "Rivers first",
      description: fromPlainText("It joins rivers."),
    }
    const choices = choicesFrom([row], {}, "Gold")
    expect(importChoicesSchema.parse(choices)).toEqual(choices)
    expect(choices[0]).toMatchObject({ acronym: "RL", nativeName: "Flussbund", website: "river.example" })
  })

  it("are refused in words when there are none, or too many", () => {
    const [choice] = choicesFrom([NEW], {}, "Gold")
    const messageFor = (count: number) =>
      importChoicesSchema.safeParse(Array.from({ length: count }, () => choice)).error?.issues[0]?.message
    expect(messageFor(0)).toBe("Nothing is chosen. Set a row to add or update.")
    expect(messageFor(MAX_IMPORTED_PARTNERS)).toBeUndefined()
    expect(messageFor(MAX_IMPORTED_PARTNERS + 1)).toBe("At most 1000 partners fit in one import.")
  })
})
