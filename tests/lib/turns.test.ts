import { describe, expect, it } from "vitest"
import { takeTurns } from "@/lib/turns"

/** Pieces of work that end when told to, and the order in which they began. */
function pieces() {
  const begun: string[] = []
  const ends = new Map<string, (how: "done" | "broken") => void>()
  const work = (name: string) => () => {
    begun.push(name)
    return new Promise<string>((resolve, reject) =>
      ends.set(name, (how) => (how === "done" ? resolve(name) : reject(new Error(name)))),
    )
  }
  const end = async (name: string, how: "done" | "broken" = "done") => {
    ends.get(name)?.(how)
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
  }
  return { begun, work, end }
}

describe("taking turns", () => {
  it("runs so many at once, lets so many wait in their order, and turns away the rest at once", async () => {
    const inTurn = takeTurns({ atOnce: 2, waiting: 2 })
    const { begun, work, end } = pieces()
    const answers = ["a", "b", "c", "d"].map((name) => inTurn(work(name)))
    expect(await inTurn(work("e"))).toBeNull()
    expect(begun).toEqual(["a", "b"])
    await end("b")
    expect(begun).toEqual(["a", "b", "c"])
    await end("a")
    expect(begun).toEqual(["a", "b", "c", "d"])
    await end("c")
    await end("d")
    expect(await Promise.all(answers)).toEqual(["a", "b", "c", "d"])
  })

  it("gives the place on when work fails, and has room again when all is done", async () => {
    const inTurn = takeTurns({ atOnce: 1, waiting: 1 })
    const { begun, work, end } = pieces()
    const first = expect(inTurn(work("a"))).rejects.toThrow("a")
    const second = inTurn(work("b"))
    await end("a", "broken")
    await first
    await end("b")
    expect(await second).toBe("b")
    const third = inTurn(work("c"))
    const fourth = inTurn(work("d"))
    expect(await inTurn(work("e"))).toBeNull()
    await end("c")
    await end("d")
    expect([await third, await fourth]).toEqual(["c", "d"])
    expect(begun).toEqual(["a", "b", "c", "d"])
  })
})
