import { describe, expect, it } from "vitest"
import { PRESENCE_LASTS_MS, presenceInWords } from "@/domain/presence"
import { notePresence } from "@/lib/presence"

const NOW = Date.UTC(2026, 8, 1, 9)
const ANA = { person: 1, name: "Ana Kim" }
const BEN = { person: 2, name: "Ben Li" }
let partners = 0

describe("who has a partner open", () => {
  it("is told to each of the others, with whether there are unsaved changes", () => {
    const partnerId = nextPartner()
    expect(notePresence({ partnerId, ...ANA }, { window: "anaone", state: "unsaved" }, NOW)).toEqual([])
    expect(notePresence({ partnerId, ...BEN }, { window: "benone", state: "reading" }, NOW)).toEqual([
      { id: 1, name: "Ana Kim", own: false, unsaved: true },
    ])
    expect(notePresence({ partnerId, ...ANA }, { window: "anaone", state: "reading" }, NOW)).toEqual([
      { id: 2, name: "Ben Li", own: false, unsaved: false },
    ])
    expect(notePresence({ partnerId: nextPartner(), ...ANA }, beat("anaone"), NOW)).toEqual([])
  })

  it("is one person in two windows, and oneself in another", () => {
    const partnerId = nextPartner()
    notePresence({ partnerId, ...ANA }, { window: "anaone", state: "unsaved" }, NOW)
    expect(notePresence({ partnerId, ...ANA }, beat("anatwo"), NOW)).toEqual([
      { id: 1, name: "Ana Kim", own: true, unsaved: true },
    ])
    expect(notePresence({ partnerId, ...BEN }, beat("benone"), NOW)).toEqual([
      { id: 1, name: "Ana Kim", own: false, unsaved: true },
    ])
  })

  it("ends when the window says so, and when it has been silent for too long", () => {
    const partnerId = nextPartner()
    notePresence({ partnerId, ...ANA }, beat("anaone"), NOW)
    notePresence({ partnerId, ...ANA }, { window: "anaone", state: "left" }, NOW)
    expect(notePresence({ partnerId, ...BEN }, beat("benone"), NOW)).toEqual([])
    expect(notePresence({ partnerId, ...ANA }, beat("anaone"), NOW + PRESENCE_LASTS_MS)).toHaveLength(1)
    expect(notePresence({ partnerId, ...ANA }, beat("anaone"), NOW + PRESENCE_LASTS_MS + 1)).toEqual([])
  })

  it("is not ended by a colleague who knows the window’s name", () => {
    const partnerId = nextPartner()
    notePresence({ partnerId, ...ANA }, beat("anaone"), NOW)
    notePresence({ partnerId, ...BEN }, { window: "anaone", state: "left" }, NOW)
    expect(notePresence({ partnerId, ...BEN }, beat("benone"), NOW)).toHaveLength(1)
  })

  it("stays small, however many windows somebody makes up", () => {
    const partnerId = nextPartner()
    for (let count = 0; count < 500; count += 1)
      notePresence({ partnerId, person: count, name: "Many" }, beat(`window${count}`), NOW)
    expect(notePresence({ partnerId, ...BEN }, beat("benone"), NOW).length).toBeLessThan(50)
  })

  it("is said in whole sentences", () => {
    const said = [true, false].flatMap((own) =>
      [true, false].map((unsaved) => presenceInWords({ id: 1, name: "Ana Kim", own, unsaved })),
    )
    expect(said).toEqual([
      "You have this partner open in another window, with unsaved changes",
      "You have this partner open in another window",
      "Ana Kim is here too, with unsaved changes",
      "Ana Kim is here too",
    ])
  })
})

function nextPartner() {
  partners += 1
  return partners
}

function beat(window: string) {
  return { window, state: "reading" as const }
}
