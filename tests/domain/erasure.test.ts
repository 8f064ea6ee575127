import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { EMPTY_CONTENT } from "@/domain/content"
import {
  erasureInWords,
  scrubbed,
  scrubbedEntry,
  scrubbedHtml,
  scrubbedMailText,
  scrubbedValue,
} from "@/domain/erasure"
import { composeMail } from "@/domain/mail/compose"
import { LINK_PLACE } from "@/domain/mail/mail-data"
import { fromPlainText } from "@/domain/rich-text"

const WORDS = ["Kim Ji-woo", "kim.ji@river.example", "김지우", "O'Neil & Co."]

describe("a text without a person", () => {
  it.each([
    ["Ask KIM JI-WOO or Kim.Ji@River.example.", "Ask [erased] or [erased]."],
    ["김지우님께: 김지우가 답했습니다", "[erased]님께: [erased]가 답했습니다"],
    ["By O'Neil & Co., again", "By [erased], again"],
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

  it("keeps short names where they stand among others", () => {
    expect(scrubbed("An a in a text", ["a", "An"])).toBe("An a in a text")
    expect(scrubbed(" AN ", ["a", "An"])).toBe("[erased]")
    expect(scrubbed("허준님, 王芳 and Bo", ["허준", "王芳", "Bo"])).toBe("[erased]님, [erased] and Bo")
  })

  it("is a mail of the same shape, whatever the person was called", () => {
    const words = ["personal-link", "table", "p", "style", "href", "amp", "color", "Kim & Lee", "html"]
    const data = { kind: "sign-in" as const, contactName: "Kim & Lee" }
    const { text, html } = composeMail(data, "en")
    const rest = composeMail({ ...data, contactName: "[erased]" }, "en")
    expect(scrubbedMailText(text, words)).toBe(rest.text)
    expect(scrubbedHtml(html, words)).toBe(rest.html)
    expect(html.split(LINK_PLACE)).toHaveLength(4)
    expect(scrubbedHtml("<p>O&#39;Neil &amp; Co. &amp; more&nbsp;amp</p>", [...WORDS, "amp"])).toBe(
      "<p>[erased] &amp; more&nbsp;[erased]</p>",
    )
  })

  it("is an entry that still reads as one, whatever the person was called", () => {
    const words = ["paragraph", "text", "doc", "example", "type", "kim@river.example"]
    const entry = (name: string, written: string, address: string) => {
      const content = { ...EMPTY_CONTENT, name, description: fromPlainText(written) }
      return { ...content, website: "https://example.org/text", links: [{ label: written, url: address }] }
    }
    expect(scrubbedEntry(entry("Doc", "by text, paragraph", "mailto:kim@river.example"), words)).toEqual(
      entry("[erased]", "by [erased], [erased]", "mailto:[erased]"),
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
