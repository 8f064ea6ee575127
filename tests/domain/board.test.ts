import { describe, expect, it } from "vitest"
import { BOARD_ITEMS, type BoardFacts, boardItems, isSignedOff, STANDING_WORDS, turnOf } from "@/domain/board"
import { type BoardView, readView, rowsInView, type ViewedRow, viewSearch } from "@/domain/board-view"
import type { PrintStanding } from "@/domain/copy-sign-offs"
import type { Standing } from "@/domain/sign-off"

const COMPLETE = { isLate: false, hasText: true, hasLogo: true, hasWebsite: true, hasContact: true }
const STANDINGS = Object.keys(STANDING_WORDS) as Standing[]

describe("the items of a partner", () => {
  it.each<[Standing, BoardFacts["isLate"], string, string, string]>([
    // standing, late: text, sent, answer
    ["approved", false, "done", "done", "done"],
    ["approved", true, "done", "done", "done"],
    ["waiting", false, "with them", "done", "with them"],
    ["waiting", true, "late", "done", "late"],
    ["proposal", false, "with us", "done", "with us"],
    ["changes asked", true, "with us", "done", "with us"],
    ["changed", false, "with us", "with us", "missing"],
    ["closed", false, "with us", "with us", "missing"],
    ["not sent", true, "with us", "with us", "missing"],
    ["no contact", false, "with us", "with us", "missing"],
  ])("%s (late: %s)", (standing, isLate, text, sent, answer) => {
    expect(boardItems({ ...COMPLETE, standing, isLate })).toEqual({
      text,
      logo: text,
      links: text,
      contact: "done",
      sent,
      answer,
    })
  })

  it("are missing when they are not there, however far the sign-off is", () => {
    for (const standing of STANDINGS) {
      const bare = {
        standing,
        isLate: false,
        hasText: false,
        hasLogo: false,
        hasWebsite: false,
        hasContact: false,
      }
      expect(boardItems(bare)).toMatchObject({
        text: "missing",
        logo: "missing",
        links: "missing",
        contact: "missing",
      })
    }
  })

  it("have no logo and no links where there are none and the tier asks for none", () => {
    for (const standing of STANDINGS) {
      const items = boardItems({ ...COMPLETE, standing, hasLogo: null, hasWebsite: null })
      expect(Object.keys(items)).toEqual(["text", "contact", "sent", "answer"])
    }
  })

  it("are with us while a named colleague waits to be confirmed", () => {
    const facts = { ...COMPLETE, standing: "waiting" as const, isLate: true, isHandedOn: true }
    expect(boardItems(facts).answer).toBe("with us")
    expect(turnOf(facts)).toBe("with us")
  })

  it("are not sent while the request waits in the Outbox", () => {
    const facts = { ...COMPLETE, standing: "waiting" as const, isUnsent: true }
    expect(boardItems(facts)).toMatchObject({ sent: "with us", answer: "with them" })
  })

  it("are late only where an answer is waited for", () => {
    for (const standing of STANDINGS) {
      const late = Object.values(boardItems({ ...COMPLETE, standing, isLate: true })).includes("late")
      expect(late).toBe(standing === "waiting")
      expect(turnOf({ standing, isLate: true }) === "late").toBe(standing === "waiting")
    }
  })

  it("stand in the order of the columns", () => {
    const both = boardItems({ ...COMPLETE, standing: "waiting", print: "waiting" })
    expect(Object.keys(both)).toEqual([...BOARD_ITEMS])
  })

  it.each<[Standing, PrintStanding, BoardFacts["isLate"], string, string, string, string]>([
    // web, print, late: print, sent, answer, turn
    ["approved", "approved", true, "done", "done", "done", "done"],
    ["approved", "waiting", false, "with them", "done", "with them", "with them"],
    ["approved", "waiting", true, "late", "done", "late", "late"],
    ["approved", "changed", true, "with us", "with us", "missing", "with us"],
    ["waiting", "changes asked", false, "with us", "done", "with us", "with us"],
    ["waiting", "missing", false, "missing", "done", "with them", "with them"],
    ["approved", "missing", false, "missing", "done", "done", "with us"],
    ["changed", "approved", false, "done", "with us", "missing", "with us"],
  ])("web %s, print %s (late: %s)", (standing, print, isLate, printState, sent, answer, turn) => {
    const facts = { ...COMPLETE, standing, print, isLate }
    expect(boardItems(facts)).toMatchObject({ print: printState, sent, answer })
    expect(turnOf(facts)).toBe(turn)
  })

  it("are all signed off exactly when it is nobody's turn", () => {
    const prints: PrintStanding[] = [...STANDINGS, "missing", "not asked"]
    for (const standing of STANDINGS)
      for (const print of prints)
        expect([standing, print, isSignedOff({ standing, print })]).toEqual([
          ...[standing, print, turnOf({ standing, print, isLate: true }) === "done"],
        ])
  })
})

const row = (name: string, more: Partial<ViewedRow> = {}): ViewedRow => ({
  name,
  acronym: "",
  nativeName: "",
  turn: "with us",
  ...{ standing: "not sent", print: "not asked" },
  answeredAt: null,
  ...more,
})
const PLAIN: BoardView = { show: "all", sort: "page", query: "" }
const names = (rows: ViewedRow[], view: Partial<BoardView>) =>
  rowsInView(rows, { ...PLAIN, ...view }).map(({ name }) => name)

describe("a view of the board", () => {
  const rows = [
    row("Zürich Region", { turn: "done", standing: "approved", answeredAt: 20 }),
    row("Gangwon Province", { nativeName: "강원도", turn: "late", standing: "waiting" }),
    row("École d’été", { acronym: "EE", turn: "with us", standing: "proposal", answeredAt: 30 }),
    row("Area 10", { turn: "with them", standing: "waiting", answeredAt: 10 }),
    row("Area 9", { standing: "changed" }),
  ]

  it("keeps the order of the page, and shows everybody, unless told otherwise", () => {
    expect(rowsInView(rows, PLAIN)).toEqual(rows)
  })

  it("finds by name, short name and native name, whatever the accents and the case", () => {
    expect(names(rows, { query: "zurich" })).toEqual(["Zürich Region"])
    expect(names(rows, { query: "ECOLE D'ETE" })).toEqual(["École d’été"])
    expect(names(rows, { query: " ee " })).toEqual(["École d’été"])
    expect(names(rows, { query: "강원" })).toEqual(["Gangwon Province"])
    expect(names(rows, { query: "nobody" })).toEqual([])
  })

  it("shows those whose turn it is", () => {
    expect(names(rows, { show: "late" })).toEqual(["Gangwon Province"])
    expect(names(rows, { show: "with us" })).toEqual(["École d’été", "Area 9"])
    expect(names(rows, { show: "done", query: "gangwon" })).toEqual([])
  })

  it("sorts by name as people do, by what is pressing, and by the last answer", () => {
    expect(names(rows, { sort: "name" })).toEqual([
      "Area 9",
      "Area 10",
      "École d’été",
      "Gangwon Province",
      "Zürich Region",
    ])
    expect(names(rows, { sort: "standing" })).toEqual([
      "Gangwon Province",
      "École d’été",
      "Area 9",
      "Area 10",
      "Zürich Region",
    ])
    expect(names(rows, { sort: "answer" })).toEqual([
      "École d’été",
      "Zürich Region",
      "Area 10",
      "Area 9",
      "Gangwon Province",
    ])
  })

  it("leaves the rows it was given as they were", () => {
    const before = [...rows]
    names(rows, { sort: "name" })
    expect(rows).toEqual(before)
  })

  it.each<[string, BoardView]>([
    ["", PLAIN],
    ["?show=late", { ...PLAIN, show: "late" }],
    ["?show=waiting&sort=answer", { ...PLAIN, show: "with them", sort: "answer" }],
    ["?show=with-us&q=%EA%B0%95+%26", { ...PLAIN, show: "with us", query: "강 &" }],
    ["?show=done&sort=name", { ...PLAIN, show: "done", sort: "name" }],
  ])("goes into the address and comes out of it: %s", (search, view) => {
    expect(viewSearch(view)).toBe(search)
    expect(readView(new URLSearchParams(search))).toEqual(view)
  })

  it("is the plain board when the address says what nobody knows", () => {
    expect(readView(new URLSearchParams("?show=constructor&sort=toString&q="))).toEqual(PLAIN)
  })
})
