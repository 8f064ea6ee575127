import { describe, expect, it } from "vitest"
import { commandsAt } from "@/domain/desk-commands"
import { type PaletteOption, paletteSections } from "@/domain/palette-sections"

const commands = commandsAt({ event: "forum", partner: null }, { id: 1, role: "owner" })
const command = (id: string): PaletteOption => {
  const found = commands.find((item) => item.id === id)
  if (!found) throw new Error(`no command ${id}`)
  return { command: found }
}
const delta: PaletteOption = {
  command: { id: "to:7", label: "Publishers’ League", group: "desk", href: "/events/forum/partners/league" },
  face: { logo: null, acronym: "PL" },
}
const shown = (typed: string, given: { recent?: PaletteOption[]; partners?: PaletteOption[] } = {}) =>
  paletteSections({
    ...{ typed, commands, recent: given.recent ?? [] },
    found: { partners: given.partners ?? [], events: [] },
  }).map(({ title, options }) => [title, options.map((option) => option.command.id)])

describe("what the palette shows", () => {
  it("is everything before anything is typed, what was chosen lately first and once", () => {
    const sections = shown("", { recent: [delta, command("outbox"), command("staff")] })
    expect(sections.map(([title]) => title)).toEqual(["Chosen lately", "This event", "The desk"])
    expect(sections[0]?.[1]).toEqual(["to:7", "outbox", "staff"])
    expect(sections[1]?.[1]).not.toContain("outbox")
  })

  it("leaves out what was chosen lately and is not there: of another page, or for another role", () => {
    const edit = { command: { id: "edit", label: "Edit this partner’s text", group: "partner" as const } }
    expect(shown("", { recent: [edit] })[0]?.[0]).toBe("This event")
  })

  it("puts commands that fit clearly before partners, and those that fit somehow after them", () => {
    expect(shown("publ", { partners: [delta] })).toEqual([
      ["Go to or do", ["publish"]],
      ["Partners", ["to:7"]],
    ])
    expect(shown("press", { partners: [delta] })).toEqual([
      ["Partners", ["to:7"]],
      ["Also", ["publish"]],
    ])
    expect(shown("lgue", { partners: [delta] })).toEqual([["Partners", ["to:7"]]])
  })
})
