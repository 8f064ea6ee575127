import { describe, expect, it } from "vitest"
import { stateWords } from "@/domain/mail/state-words"

const WAITING = {
  state: "waiting",
  owed: false,
  carriesLink: true,
  linkUsed: null,
  toName: "Mina Park",
  attempts: 0,
  lastError: null,
  sentAt: null,
  endedAt: null,
  endedBecause: null,
} as const
const ENDED = { ...WAITING, state: "ended", endedAt: 5, owed: true } as const

describe("what became of a mail, in words", () => {
  it("is short while all is well", () => {
    expect(stateWords(WAITING)).toEqual({ tone: "none", word: "Waiting", at: null, why: "" })
    expect(stateWords({ ...WAITING, state: "sending" })).toMatchObject({ word: "Sending", why: "" })
    expect(stateWords({ ...WAITING, state: "sent", sentAt: 7 })).toEqual({
      tone: "done",
      word: "Sent",
      at: 7,
      why: "",
    })
    expect(stateWords({ ...ENDED, owed: false, endedBecause: "by hand" })).toEqual({
      tone: "done",
      word: "Sent by hand",
      at: 5,
      why: "",
    })
  })

  it("says what came of a link that was brought another way, though the mail still waits", () => {
    const why = "The mail did not go out; its link was brought another way."
    expect(stateWords({ ...WAITING, linkUsed: { what: "opened", at: 3 } })).toEqual({
      ...{ tone: "done", word: "Link opened", at: 3, why },
    })
    const answered = { ...ENDED, owed: false, endedBecause: "not needed" } as const
    expect(stateWords({ ...answered, linkUsed: { what: "answered", at: 4 } })).toEqual({
      ...{ tone: "done", word: "Answered", at: 4, why },
    })
    expect(stateWords(answered).word).toBe("Not sent")
  })

  it("says what the server said while it is tried again", () => {
    expect(stateWords({ ...WAITING, attempts: 2, lastError: "451 try later" })).toEqual({
      tone: "owed",
      word: "Waiting",
      at: null,
      why: "Tried 2 times; it is tried again by itself. The last answer was: 451 try later",
    })
  })

  it("says what to do about one that did not surely arrive", () => {
    expect(stateWords({ ...ENDED, endedBecause: "refused", lastError: "550 no such user" })).toEqual({
      tone: "owed",
      word: "Refused",
      at: 5,
      why: "The mail server does not take it. The last answer was: 550 no such user. Its link was personal and is not kept: send Mina Park a new link instead.",
    })
    expect(
      stateWords({ ...ENDED, carriesLink: false, endedBecause: "gave up", lastError: "Timeout." }).why,
    ).toBe("It could not be sent within a day. The last answer was: Timeout. You can send it again.")
    expect(stateWords({ ...ENDED, endedBecause: "uncertain", lastError: "cut" }).why).toBe(
      "The mail server had it, but the connection broke before the answer: it may have arrived. Ask Mina Park. Its link was personal and is not kept: send Mina Park a new link instead.",
    )
  })

  it("asks for nothing where a newer mail took its place", () => {
    const past = { ...ENDED, owed: false, lastError: "550 no" } as const
    expect(stateWords({ ...past, endedBecause: "refused" })).toMatchObject({
      tone: "none",
      why: "The mail server does not take it. The last answer was: 550 no.",
    })
    expect(stateWords({ ...past, endedBecause: "link ended" })).toMatchObject({
      tone: "none",
      word: "Not sent",
      why: "The link in it had ended before it went out.",
    })
  })
})
