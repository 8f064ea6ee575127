import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { erasureInWords, scrubbed, scrubbedValue } from "@/domain/erasure"

const WORDS = ["Kim Ji-woo", "kim.ji@river.example", "김지우", "O'Neil & Co."]

describe("a text without a person", () => {
  it.each([
    ["Ask KIM JI-WOO or Kim.Ji@River.example.", "Ask [erased] or [erased]."],
    ["김지우님께: 김지우가 답했습니다", "[erased]님께: [erased]가 답했습니다"],
    ["<p>O&#39;Neil &amp; Co.</p> O'Neil & Co.", "<p>[erased]</p> [erased]"],
    ["Kim Ji-woong and akim.ji@river.example stay", "Kim Ji-woong and akim.ji@river.example stay"],
  ])("of “%s” is “%s”", (text, rest) => {
    expect(scrubbed(text, WORDS)).toBe(rest)
  })

  it("takes names of any signs", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.array(fc.string()), (word, around) => {
        fc.pre(word.trim() !== "" && !"[erased]".includes(word.toLowerCase()))
        const text = around.map((part) => part.replaceAll(/[\p{L}\p{N}]/gu, ".")).join(` ${word} `)
        expect(() => scrubbed(text, [word])).not.toThrow()
      }),
    )
  })

  it("is a value of the same shape", () => {
    expect(scrubbedValue({ a: ["Kim Ji-woo", 3, null], b: { c: "by 김지우" } }, WORDS)).toEqual({
      a: ["[erased]", 3, null],
      b: { c: "by [erased]" },
    })
  })
})

it("says before an erasure exactly what goes, to how many, and what stays", () => {
  const plan = {
    ...{
      contactId: 1,
      name: "Kim Ji-woo",
      email: "kim@river.example",
      liveLinks: 1,
      mails: 3,
      waitingMails: 1,
    },
    ...{ places: ["Delta League (Forum)", "Delta League (Forum 2)"], answers: 2, hasAccount: false },
  }
  expect(erasureInWords(plan).goes).toEqual([
    "The name Kim Ji-woo and the address kim@river.example, as a contact of Delta League (Forum) and Delta League (Forum 2).",
    "The personal link, which stops working.",
    "The text, name and address of 3 mails. 1 mail that waits will not be sent.",
    "The name under 2 answers, and name and address wherever comments or proposals repeat them.",
  ])
  const none = { ...plan, liveLinks: 0, mails: 0, waitingMails: 0, answers: 0, hasAccount: true }
  expect(erasureInWords(none).goes).toHaveLength(1)
  expect(erasureInWords(none).stays).toHaveLength(erasureInWords(plan).stays.length + 1)
})
