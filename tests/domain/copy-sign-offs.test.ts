import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Copy, CopyHashes } from "@/domain/copies"
import { type EntryAnswer, type EntryFacts, entrySignOff, factsOf, isSettled } from "@/domain/copy-sign-offs"
import type { AnswerKind } from "@/domain/review"
import { type SignOffFacts, signOffOf } from "@/domain/sign-off"

const MINA = { id: 1, decides: true }
const BOTH = { web: "a", print: "x" }

const asked: EntryFacts = {
  ...{ rule: "one", head: BOTH, asksPrint: true, contacts: [MINA], answers: [] },
  review: { id: 1, copies: BOTH, sentAt: 1, isOpen: true },
}

describe("two texts, as a story", () => {
  it("is signed off text by text, and lapses text by text", () => {
    expect(states(asked)).toEqual({ web: "waiting", print: "waiting", owing: [1] })
    const web = said(asked, "approved", ["web"])
    expect(states(web)).toEqual({ web: "approved", print: "waiting", owing: [1] })
    const both = said(web, "approved", ["print"])
    expect(states(both)).toEqual({ web: "approved", print: "approved", owing: [] })
    const edited = { ...both, head: { ...BOTH, print: "y" } }
    expect(states(edited)).toEqual({ web: "approved", print: "changed", owing: [] })
    expect(entrySignOff(edited).print).toMatchObject({ lapsed: true, approvedHash: "x" })
    const other = { ...both, head: { ...BOTH, web: "b" } }
    expect(states(other)).toEqual({ web: "changed", print: "approved", owing: [] })
  })

  it("asks for changes to one text and leaves the other signed off", () => {
    const both = said(asked, "approved", ["web", "print"])
    expect(states(said(both, "changes", ["print"]))).toEqual({
      web: "approved",
      print: "changes asked",
      owing: [],
    })
  })

  it("tells a text that is missing from one that nobody asks for, and a proposal of one from both", () => {
    const none = { ...asked, head: { web: "a", print: null }, review: sent(1, { web: "a", print: null }) }
    expect(entrySignOff(none).print.standing).toBe("missing")
    expect(entrySignOff({ ...none, asksPrint: false }).print.standing).toBe("not asked")
    const proposed = said(none, "proposed", ["print"])
    expect(states(proposed)).toEqual({ web: "waiting", print: "proposal", owing: [1] })
    // Written after the request went out, it was not sent with it.
    expect(states({ ...none, head: BOTH })).toEqual({ web: "waiting", print: "not sent", owing: [1] })
  })

  it("keeps a text that the tier no longer asks for, and is settled about one that is not there", () => {
    expect(states({ ...asked, asksPrint: false }).print).toBe("waiting")
    expect(["approved", "not asked", "missing"].every((one) => isSettled(one as "missing"))).toBe(true)
    expect(isSettled("waiting")).toBe(false)
  })
})

describe("every state that can be reached", () => {
  it("of the web text is the same whatever the text for print says, and the other way round", () => {
    everywhere((facts, { web, print }) => {
      const now = entrySignOff(facts)
      const otherPrint = entrySignOff({ ...facts, head: { ...facts.head, print } })
      expect(otherPrint.web).toEqual(now.web)
      expect(otherPrint.standing).toBe(now.standing)
      const otherWeb = entrySignOff({ ...facts, head: { ...facts.head, web } })
      expect(otherWeb.print).toEqual(now.print)
    })
  })

  it("of the web text is the same whatever was answered about the text for print alone", () => {
    everywhere((facts) => {
      const without = facts.answers.filter(({ covers }) => covers.includes("web"))
      expect(entrySignOff({ ...facts, answers: without }).web).toEqual(entrySignOff(facts).web)
    })
  })

  it("is signed off again, copy by copy, when a text goes back to what was signed off", () => {
    everywhere((facts) => {
      for (const copy of ["web", "print"] as const) {
        const { approvedHash } = entrySignOff(facts)[copy]
        if (approvedHash === null) continue
        const back = entrySignOff({ ...facts, head: { ...facts.head, [copy]: approvedHash } })
        expect(back[copy]).toMatchObject({ standing: "approved", lapsed: false, approvedHash })
      }
    })
  })

  it("never signs off a text of which nobody approved exactly this", () => {
    everywhere((facts) => {
      for (const copy of ["web", "print"] as const) {
        if (entrySignOff(facts)[copy].standing !== "approved") continue
        const approving = facts.answers.filter(
          ({ kind, covers, copies }) =>
            kind === "approved" && covers.includes(copy) && copies[copy] === facts.head[copy],
        )
        expect(approving.length).toBeGreaterThan(0)
      }
    })
  })

  it("without a text for print is exactly what it was before there were any", () => {
    everywhere((facts) => {
      const plain = withoutPrint(facts)
      const before: SignOffFacts = {
        ...{ rule: plain.rule, contacts: plain.contacts, headHash: plain.head.web },
        review: plain.review && { ...plain.review, hash: plain.review.copies.web },
        answers: plain.answers.map((answer) => ({ ...answer, hash: answer.copies.web })),
      }
      const { web, print: _, ...now } = entrySignOff(plain)
      expect(now).toEqual(signOffOf(before))
      expect(web).toEqual(signOffOf(before))
      expect(signOffOf(factsOf("web", plain))).toEqual(signOffOf(before))
    })
  })
})

function states(facts: EntryFacts) {
  const { standing: web, print, owing } = entrySignOff(facts)
  return { web, print: print.standing, owing }
}

function sent(id: number, copies: CopyHashes) {
  return { id, copies, sentAt: id, isOpen: true }
}

function said(facts: EntryFacts, kind: AnswerKind, covers: Copy[], contactId = 1): EntryFacts {
  const { review } = facts
  if (!review) return facts
  const decides = facts.contacts.some((contact) => contact.id === contactId && contact.decides)
  const answer: EntryAnswer = {
    ...{ id: facts.answers.length + 1, reviewId: review.id, contactId, kind, decides, isDecided: false },
    ...{
      covers: review.copies.print === null && kind !== "proposed" ? ["web"] : covers,
      copies: review.copies,
    },
  }
  return { ...facts, answers: [...facts.answers, answer] }
}

/** All of it about the web text, as every row was before copies had names. */
function withoutPrint(facts: EntryFacts): EntryFacts {
  const bare = ({ web }: CopyHashes) => ({ web, print: null })
  return {
    ...facts,
    head: bare(facts.head),
    review: facts.review && { ...facts.review, copies: bare(facts.review.copies) },
    answers: facts.answers.map((answer) => ({
      ...answer,
      ...{ copies: bare(answer.copies), covers: ["web", "print"] as const },
    })),
  }
}

const web = fc.constantFrom("a", "b", "c")
const print = fc.constantFrom("x", "y", null)
const copies = fc.record({ web, print })

const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant("edit" as const), copies }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("send" as const, "send", "close", "decide") }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("answer" as const),
      contactId: fc.constantFrom(1, 2),
      kind: fc.constantFrom<AnswerKind>(
        "approved",
        "approved",
        "approved",
        "changes",
        "proposed",
        "handed-on",
      ),
      covers: fc.constantFrom<Copy[]>(["web"], ["print"], ["web", "print"]),
    }),
  },
)

/** What the verbs let happen: answers come to an open request, about what it had. */
function walk(facts: EntryFacts, next: typeof step extends fc.Arbitrary<infer T> ? T : never): EntryFacts {
  switch (next.do) {
    case "edit":
      return { ...facts, head: next.copies }
    case "send":
      return { ...facts, review: sent((facts.review?.id ?? 0) + 1, facts.head) }
    case "close":
      return { ...facts, review: facts.review && { ...facts.review, isOpen: false } }
    case "decide":
      return { ...facts, answers: facts.answers.map((answer) => ({ ...answer, isDecided: true })) }
    case "answer":
      return facts.review?.isOpen ? said(facts, next.kind, next.covers, next.contactId) : facts
  }
}

function everywhere(check: (facts: EntryFacts, other: CopyHashes) => void) {
  const start = fc.record({
    rule: fc.constantFrom("one" as const, "all" as const),
    asksPrint: fc.boolean(),
    contacts: fc.constantFrom([MINA], [MINA, { id: 2, decides: true }], [MINA, { id: 2, decides: false }]),
    head: copies,
  })
  fc.assert(
    fc.property(start, fc.array(step, { maxLength: 14 }), copies, (given, steps, other) => {
      let facts: EntryFacts = { ...given, review: null, answers: [] }
      check(facts, other)
      for (const next of steps) {
        facts = walk(facts, next)
        check(facts, other)
      }
    }),
  )
}
