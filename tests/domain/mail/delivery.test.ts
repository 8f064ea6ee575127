import { describe, expect, it } from "vitest"
import { failureOf, LONGEST_WAIT, mailState, nextAttempt, waitAfter } from "@/domain/mail/delivery"
import { linkOf, placeLink, withoutLink } from "@/domain/mail/link-place"
import { LINK_PLACE } from "@/domain/mail/mail-data"

describe("the state of a mail", () => {
  it.each([
    ["waiting", null, null, null],
    ["sending", 1, null, null],
    ["sent", null, 1, null],
    ["ended", null, null, 1],
    ["sent", null, 1, 1],
    ["ended", 1, null, 1],
  ] as const)("is %s for claimed %s, sent %s, ended %s", (state, claimedAt, sentAt, endedAt) => {
    expect(mailState({ claimedAt, sentAt, endedAt })).toBe(state)
  })
})

describe("waits", () => {
  it("double from a minute to four hours", () => {
    expect([1, 2, 3, 4, 8, 9, 40].map((attempts) => waitAfter(attempts) / 60_000)).toEqual([
      1, 2, 4, 8, 128, 240, 240,
    ])
    expect(waitAfter(5000)).toBe(LONGEST_WAIT)
  })

  it("never reach past the day after which the last try is made", () => {
    const day = 86_400_000
    expect(nextAttempt({ createdAt: 0, attempts: 12 }, day - 1000)).toEqual({ dueAt: day })
    expect(nextAttempt({ createdAt: 0, attempts: 12 }, day)).toBeNull()
  })
})

describe("a failed attempt", () => {
  const failure = (code: number | null, step: string, handed = false) =>
    failureOf({ code, step, handed, error: "said" }).kind

  it.each([
    [550, "RCPT TO", "refused"],
    [554, "DATA", "refused"],
    [451, "RCPT TO", "failed"],
    [452, "DATA", "failed"],
    [421, "CONN", "failed"],
    // Our settings are wrong, not the mail.
    [535, "AUTH PLAIN", "failed"],
    [530, "RCPT TO", "failed"],
    [550, "MAIL FROM", "failed"],
    [554, "CONN", "failed"],
    [null, "CONN", "failed"],
  ])("with %s at %s before the end of the message: %s", (code, step, kind) => {
    expect(failure(code, step)).toBe(kind)
  })

  it.each([
    [null, "CONN", "lost"],
    [250, "CONN", "lost"],
    [451, "DATA", "failed"],
    [421, "CONN", "failed"],
    [554, "CONN", "refused"],
  ])("with %s at %s after it: %s", (code, step, kind) => {
    expect(failure(code, step, true)).toBe(kind)
  })

  it("is told on one line without addresses", () => {
    const error = "554 spam:\r\n https://x.example/review/abc\tblocked"
    expect(failureOf({ code: 554, step: "DATA", handed: true, error })).toEqual({
      kind: "refused",
      error: "554 spam: (address) blocked",
    })
  })
})

describe("the place of the link", () => {
  it("is filled everywhere at once", () => {
    expect(placeLink(`a ${LINK_PLACE} b ${LINK_PLACE}`, "https://x.example/$&")).toBe(
      "a https://x.example/$& b https://x.example/$&",
    )
    expect(placeLink("no link", null)).toBe("no link")
    expect(() => placeLink(LINK_PLACE, null)).toThrow("has none")
  })

  it("shows words on the desk, and nothing to follow", () => {
    expect(withoutLink(`<a href="${LINK_PLACE}" class="x">${LINK_PLACE}</a>`)).toBe(
      '<a class="x">[personal link]</a>',
    )
  })

  it("comes from the token that a waiting mail holds", () => {
    expect(linkOf({ kind: "review", linkToken: "abc" }, "https://x.example")).toBe(
      "https://x.example/review/abc",
    )
    expect(linkOf({ kind: "review", linkToken: null }, "https://x.example")).toBeNull()
  })
})
