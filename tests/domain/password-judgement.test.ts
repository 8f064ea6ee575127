import { dictionary } from "@zxcvbn-ts/language-common"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { PASSWORD_LIMITS } from "@/domain/account"
import { isMadeOfOwnWords } from "@/domain/own-words"
import { judgePassword, OWN_WORDS, TOO_EASY } from "@/domain/password-judgement"

const MINA = { name: "Mina Park", email: "m.park@forum.example.org" }
const refusalOf = (password: string) => judgePassword(password, MINA).refusal

describe("a password that guessers try first", () => {
  it("is refused: every one of the commonest that is long enough to be set", () => {
    const common = dictionary["passwords-common"]
    const settable = common.filter((word) => [...word].length >= PASSWORD_LIMITS.min)
    expect(settable.length).toBeGreaterThan(250)
    // Of the ten thousand commonest every twentieth: each takes some milliseconds.
    const some = common.slice(0, 10_000).filter((_, index) => index % 20 === 0)
    expect([...settable, ...some].filter((word) => refusalOf(word) === null)).toEqual([])
  })

  it.each([
    "aaaaaaaaaaaa",
    "            ",
    "123456789012",
    "abcdefghijkl",
    "qwertyuiop12",
    "password1234",
    "PASSWORD1234",
    "passwordpassword",
    "1234567890".repeat(12),
    "한국한국한국한국한국한국",
  ])("is refused in words: %j", (password) => {
    expect(judgePassword(password, MINA)).toEqual({ refusal: TOO_EASY, strength: "easy" })
  })
})

describe("a password made of its owner", () => {
  it.each([
    "mina park mina park",
    "Mina.Park 1980",
    "m.park@forum.example.org",
    "ＭＩＮＡ　ｐａｒｋ　１９８０",
  ])("is refused: %j", (password) => {
    expect(judgePassword(password, MINA)).toEqual({ refusal: OWN_WORDS, strength: "easy" })
  })

  it("is refused for its owner alone, and so is this program's name for everybody", () => {
    expect(isMadeOfOwnWords("mina park 1980", { name: "Jo de Vries", email: "jo@example.net" })).toBe(false)
    expect(isMadeOfOwnWords("Greenroom 2026!", {})).toBe(true)
  })

  it("may hold an own word among others", () => {
    expect(refusalOf("quiet herons wade past mina")).toBeNull()
  })
})

describe("a password's strength", () => {
  it.each([
    ["Password2026!", "weak"],
    ["x7Kq!pQ29zLm", "good"],
    ["가나다라마바사아자차카타", "good"],
    ["correct horse battery staple", "strong"],
  ])("%j is %s", (password, strength) => {
    expect(judgePassword(password, MINA)).toEqual({ refusal: null, strength })
  })

  it("is told of anything that can be typed, soon enough to type on", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 12, maxLength: 128 }), (password) => {
        const { refusal, strength } = judgePassword(password, MINA)
        expect(refusal === null).toBe(strength !== "easy")
      }),
      { numRuns: 200 },
    )
  })
})
