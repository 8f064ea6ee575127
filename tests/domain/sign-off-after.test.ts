import { describe, expect, it } from "vitest"
import { signOffAfter, signOffAfterInWords } from "@/domain/sign-off-after"

const one = (web: string, print: string | null = null) => ({ web, print })

describe("what a restore does to the sign-off", () => {
  it("of an entry with one text, is told without naming it", () => {
    const words = (now: string, then: string, approved: string | null) =>
      signOffAfterInWords(signOffAfter(one(now), one(then), one(approved ?? "")), false)
    expect(words("a", "b", "a")).toBe("The sign-off that holds now lapses, until it is signed off again.")
    expect(words("a", "b", "b")).toBe("This is what was signed off last, so the sign-off holds again.")
    expect(words("a", "b", "c")).toBe("")
  })

  it("is nothing where nothing was signed off, and where a text stays as it is", () => {
    const nothing = { web: null, print: null }
    expect(signOffAfter(one("a", "x"), one("b", null), nothing)).toEqual(nothing)
    expect(signOffAfter(one("a", "x"), one("a", "x"), one("a", "x"))).toEqual(nothing)
  })

  it("that differs in the print text alone leaves the web's sign-off", () => {
    const after = signOffAfter(one("a", "y"), one("a", "x"), one("a", "x"))
    expect(after).toEqual({ web: null, print: "holds again" })
    expect(signOffAfterInWords(after, true)).toBe(
      "The print text was signed off like this last, so its sign-off holds again.",
    )
    expect(signOffAfter(one("a", "x"), one("a", null), one("a", "x"))).toEqual({ web: null, print: "lapses" })
  })

  it("with the approved text for the web and another for print, says both", () => {
    const after = signOffAfter(one("b", "x"), one("a", "y"), one("a", "x"))
    expect(signOffAfterInWords(after, true)).toBe(
      "The entry for the web was signed off like this last, so its sign-off holds again. The sign-off of the print text lapses, until it is signed off again.",
    )
  })
})
