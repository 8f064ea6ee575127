import { describe, expect, it, vi } from "vitest"
import { answerInLines } from "@/lib/line-stream"
import { takeTurns } from "@/lib/turns"

type Line = { kind: string }

const WORDS = { busy: { kind: "busy" }, trouble: "could not be told" }

function asked() {
  const gone = new AbortController()
  return { request: new Request("http://localhost/", { signal: gone.signal }), leave: () => gone.abort() }
}

describe("an answer in lines", () => {
  it("is told line by line, and ends", async () => {
    const { request } = asked()
    const answer = answerInLines<Line>(
      request,
      async (tell) => {
        for (const kind of ["first", "second"]) await tell({ kind })
      },
      WORDS,
    )
    expect(await answer.text()).toBe('{"kind":"first"}\n{"kind":"second"}\n')
  })

  it.each(["before", "while"])(
    "gives the turn to the next when whoever asked leaves %s it is told",
    async (when) => {
      const stderr = vi.spyOn(process.stderr, "write").mockReturnValue(true)
      const inTurn = takeTurns({ atOnce: 1, waiting: 1 })
      const { request, leave } = asked()
      if (when === "before") leave()
      answerInLines<Line>(
        request,
        (tell) =>
          inTurn(async () => {
            for (;;) await tell({ kind: "never read" })
          }),
        WORDS,
      )
      leave()
      expect(await inTurn(async () => "next")).toBe("next")
      // Who left is no trouble of ours.
      expect(stderr).not.toHaveBeenCalled()
      stderr.mockRestore()
    },
  )
})
