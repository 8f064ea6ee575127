import fc from "fast-check"
import { type DefaultTreeAdapterTypes, parse } from "parse5"
import { describe, expect, it } from "vitest"
import { composeMail } from "@/domain/mail/compose"
import { LINK_PLACE, type MailData } from "@/domain/mail/mail-data"
import { COLUMNS } from "@/domain/mail/wrap"
import { LETTERS } from "./letters"

const kinds = Object.entries(LETTERS) as [keyof typeof LETTERS, MailData][]
const each = kinds.flatMap(([name, data]) => (["en", "ko"] as const).map((lang) => ({ name, data, lang })))
const carriesLink = (data: MailData) => !["receipt", "test", "account"].includes(data.kind)

describe("a mail", () => {
  it.each(each)("says it all in plain text and in HTML: $name, $lang", ({ data, lang }) => {
    const { subject, text, html } = composeMail(data, lang)
    const seen = visibleText(html)
    const words = "eventTitle" in data ? [data.eventTitle, data.partnerName] : [data.contactName]
    for (const word of words) {
      expect(text).toContain(word)
      expect(seen).toContain(word)
    }
    if ("eventTitle" in data) expect(subject).toContain(data.eventTitle)
    // Both forms have the same words, but for the lines that only one of them needs.
    for (const line of text
      .split(/\n\n/u)
      .map(flat)
      .filter((part) => part && !part.includes(LINK_PLACE)))
      expect(flat(seen)).toContain(line.replace(/^-- /u, ""))
  })

  it.each(each)("is in its language: $name, $lang", ({ data, lang }) => {
    const { subject, text, html } = composeMail(data, lang)
    expect(html).toContain(`<html lang="${lang}">`)
    for (const said of [subject, text])
      expect(/\p{Script=Hangul}/u.test(withoutContent(said))).toBe(lang === "ko")
  })

  it.each(each)(
    "carries the link as a button and in words, or not at all: $name, $lang",
    ({ data, lang }) => {
      const { subject, text, html } = composeMail(data, lang)
      const times = carriesLink(data) ? 1 : 0
      expect(count(text, LINK_PLACE)).toBe(times)
      expect(count(html, `href="${LINK_PLACE}"`)).toBe(times * 2)
      expect(count(visibleText(html), LINK_PLACE)).toBe(times)
      expect(subject).not.toContain(LINK_PLACE)
    },
  )

  it.each(each)("loads nothing and stays narrow: $name, $lang", ({ data, lang }) => {
    const { text, html } = composeMail(data, lang)
    expect(html).not.toMatch(/<(?:img|script|link|iframe|form|svg)\b|url\(|@import|src=/u)
    expect(html).toContain("max-width:600px")
    for (const line of text.split("\n")) expect([...line].length).toBeLessThanOrEqual(COLUMNS)
  })

  it("falls back to English where a language has no mails", () => {
    expect(composeMail(LETTERS.review, "nl" as "en")).toEqual(composeMail(LETTERS.review, "en"))
  })
})

describe("what a mail says", () => {
  it("names the deadline as a day, and leaves it out where there is none", () => {
    expect(composeMail(LETTERS.review, "en").text).toContain("by Saturday 3 October 2026")
    expect(composeMail(LETTERS.review, "ko").text).toContain("2026년 10월 3일 토요일까지")
    const open = composeMail({ ...LETTERS.review, deadline: "" }, "en").text
    expect(flat(open)).toContain("tell us whether it may be published")
    expect(composeMail({ ...LETTERS.review, deadline: "2026-02-30" }, "en").text).toBe(open)
  })

  it("asks those who decide for an answer, and the others for none", () => {
    expect(composeMail(LETTERS.review, "en").subject).toBe(
      "River Cities Forum: please approve the entry of Delta Province",
    )
    const comments = composeMail(LETTERS["review for comments"], "en")
    expect(comments.subject).toBe("River Cities Forum: please read the entry of Delta Province")
    expect(flat(comments.text)).toContain("no answer is needed from you")
  })

  it("holds the sender's own note, line by line", () => {
    const { text, html } = composeMail(LETTERS["review again, with a note"], "en")
    expect(text).toContain("A note from the team:\n\n  The tagline is new.\n  Is it yours?\n")
    expect(html).toContain("The tagline is new.<br>Is it yours?")
  })

  it("tells that a later link ended the earlier ones, and that none needs an account", () => {
    for (const data of [LETTERS.reminder, LETTERS["new link"], LETTERS["review again, with a note"]])
      expect(flat(composeMail(data, "en").text)).toContain("those in earlier mails no longer work")
    expect(composeMail(LETTERS.review, "en").text).not.toContain("no longer work")
    expect(flat(composeMail(LETTERS.review, "en").text)).toContain("You need no account")
    expect(flat(composeMail(LETTERS.review, "ko").text)).toContain("계정이나 비밀번호는 필요하지 않습니다")
  })

  it("gives with a receipt what was approved, by whom, when in the event's time zone, and the hash", () => {
    const { text, html } = composeMail(LETTERS.receipt, "en")
    expect(text).toContain(`Approved by
  Jo de Vries, Head of communications

Date
  1 October 2026, 00:05 (Europe/Amsterdam)

Content (SHA-256)
  ${"5f".repeat(32)}`)
    expect(text).toContain(`Name
  Delta Province

Short name
  DP

Native-language name
  델타 지방

Tagline
  Water & people

Description
  Where rivers meet.

  Since 1960.

Website
  https://delta.example/

Links
  Annual report: https://delta.example/report?a=1&b=2`)
    expect(html).toContain('lang="ko">델타 지방</p>')
    expect(composeMail(LETTERS.receipt, "ko").text).toContain("2026년 10월 1일 00:05 (Europe/Amsterdam)")
  })
})

describe("what people write", () => {
  const ATTACK = `"><script>alert(1)</script><img src=x onerror=alert(1)>&amp;'`

  it.each(each)("is text and nothing else: $name, $lang", ({ data, lang }) => {
    const html = composeMail(withTexts(data, ATTACK), lang).html
    expect(elements(html)).toEqual(elements(composeMail(withTexts(data, "plain"), lang).html))
    expect(visibleText(html)).toContain(ATTACK)
  })

  it.each(each)("starts no header: $name, $lang", ({ data, lang }) => {
    const attack = "A\r\nBcc: all@example.org\n\nB\u2028C\u0085D\u0000E\u202eF"
    const { subject } = composeMail(withTexts(data, attack), lang)
    expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202e]/u)
  })

  it.each(each)("gets no link of its own: $name, $lang", ({ data, lang }) => {
    const { text, html } = composeMail(withTexts(data, `see ${LINK_PLACE}`), lang)
    expect(count(text, LINK_PLACE)).toBe(carriesLink(data) ? 1 : 0)
    expect(count(html, LINK_PLACE)).toBe(carriesLink(data) ? 3 : 0)
  })

  it("never breaks a mail, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 300 }),
        fc.constantFrom(...each),
        (said, { data, lang }) => {
          const { subject, text, html } = composeMail(withTexts(data, said), lang)
          expect([...subject].length).toBeLessThanOrEqual(200)
          expect(subject).not.toMatch(/[\r\n]/u)
          expect(elements(html).filter((name) => name !== "br")).toEqual(
            elements(composeMail(withTexts(data, "plain"), lang).html).filter((name) => name !== "br"),
          )
          expect(count(text, LINK_PLACE)).toBe(carriesLink(data) ? 1 : 0)
        },
      ),
      { numRuns: 200 },
    )
  })
})

/** The mail with every text that a person wrote replaced. */
function withTexts(data: MailData, said: string): MailData {
  const text = { type: "text" as const, text: `x${said}` }
  return {
    ...data,
    contactName: `x${said}`,
    ...(data.kind === "test" ? {} : { eventTitle: `x${said}`, partnerName: `x${said}` }),
    ...(data.kind === "review" ? { note: `x${said}` } : {}),
    ...(data.kind === "receipt"
      ? {
          signerName: `x${said}`,
          signerRole: `x${said}`,
          content: {
            ...data.content,
            name: `x${said}`,
            tagline: `x${said}`,
            links: [{ label: `x${said}`, url: "https://example.org/" }],
            description: { type: "doc" as const, content: [{ type: "paragraph" as const, content: [text] }] },
          },
        }
      : {}),
  } as MailData
}

function elements(html: string): string[] {
  return nodes(html).flatMap((node) => ("tagName" in node ? [node.tagName] : []))
}

function visibleText(html: string): string {
  const hidden = ["style", "title"]
  return nodes(html)
    .map((node) => {
      if (node.nodeName === "#text" && "value" in node)
        return node.parentNode && hidden.includes(node.parentNode.nodeName) ? "" : node.value
      return node.nodeName === "br" ? "\n" : ""
    })
    .join("")
}

type Node = DefaultTreeAdapterTypes.Node
function nodes(html: string): Node[] {
  const all = (node: Node): Node[] => [node, ...("childNodes" in node ? node.childNodes.flatMap(all) : [])]
  return all(parse(html))
}

/** The names of the sample partner are Korean in either language. */
function withoutContent(text: string): string {
  return text.replaceAll("델타 지방", "")
}

function flat(text: string): string {
  return text.replace(/\s+/gu, " ").trim()
}

function count(text: string, part: string): number {
  return text.split(part).length - 1
}
