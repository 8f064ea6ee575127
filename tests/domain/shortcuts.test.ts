import { describe, expect, it } from "vitest"
import { keyPressed, shortcutsOf } from "@/domain/shortcuts"

const after = (...keys: string[]) =>
  keys.reduce<ReturnType<typeof keyPressed>>(
    (state, key) => keyPressed("pending" in state ? state.pending : "", key),
    { pending: "" },
  )

describe("keys pressed one after the other", () => {
  it.each<[string[], ReturnType<typeof keyPressed>]>([
    [["n"], { command: "add-partner" }],
    [["?"], { command: "shortcuts" }],
    [["/"], { search: true }],
    [["g"], { pending: "g" }],
    [["g", "p"], { command: "partners" }],
    [["g", "e"], { command: "events" }],
    [["q"], { pending: "" }],
    [["g", "n"], { command: "add-partner" }],
    [["g", "g", "s"], { command: "sign-off" }],
    [["constructor"], { pending: "" }],
  ])("%j mean %j", (keys, meaning) => {
    expect(after(...keys)).toEqual(meaning)
  })
})

describe("the list of shortcuts", () => {
  const words = (role: "viewer" | "editor") =>
    shortcutsOf({ id: 1, role }).flatMap(({ lines }) => lines.map((line) => line.words))

  it("tells each role what it can use", () => {
    expect(words("editor")).toContain("Send this partner for review…")
    expect(words("viewer")).not.toContain("Send this partner for review…")
    expect(words("viewer")).not.toContain("Add partner")
  })

  it("tells no two things of the same keys", () => {
    const keys = shortcutsOf({ id: 1, role: "owner" }).flatMap(({ lines }) =>
      lines.map((line) => line.keys.join(" ")),
    )
    expect(new Set(keys).size).toBe(keys.length)
  })
})
