import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { AnswerKind } from "@/domain/review"
import { isApproved, type SignOffAnswer, type SignOffFacts, signOffOf } from "@/domain/sign-off"

const NOTHING: SignOffFacts = { rule: "one", headHash: "a", contacts: [], review: null, answers: [] }
const MINA = { id: 1, decides: true }
const JO = { id: 2, decides: true }
const READER = { id: 3, decides: false }

describe("where a sign-off stands, as a story", () => {
  it("goes from nobody to ask, over sent and objected to, to signed off, lapsed, and back", () => {
    const alone = NOTHING
    expect(signOffOf(alone).standing).toBe("no contact")
    const reader = { ...alone, contacts: [READER] }
    expect(signOffOf(reader).standing).toBe("no contact")
    const known = { ...alone, contacts: [MINA, READER] }
    expect(signOffOf(known).standing).toBe("not sent")
    const sent = step(known, { do: "send" })
    expect(signOffOf(sent)).toMatchObject({ standing: "waiting", owing: [1] })
    const objected = step(sent, { do: "answer", contact: 1, kind: "changes" })
    expect(signOffOf(objected)).toMatchObject({ standing: "changes asked", owing: [] })
    const edited = step(objected, { do: "edit", hash: "b" })
    expect(signOffOf(edited)).toMatchObject({ standing: "changed", lapsed: false, approvedHash: null })
    const again = step(edited, { do: "send" })
    expect(signOffOf(again)).toMatchObject({ standing: "waiting", owing: [1] })
    const approved = step(again, { do: "answer", contact: 1, kind: "approved" })
    expect(signOffOf(approved)).toMatchObject({ standing: "approved", lapsed: false, approvedHash: "b" })
    const lapsed = step(approved, { do: "edit", hash: "c" })
    expect(signOffOf(lapsed)).toMatchObject({ standing: "changed", lapsed: true, approvedHash: "b" })
    const back = step(lapsed, { do: "edit", hash: "b" })
    expect(signOffOf(back)).toMatchObject({ standing: "approved", lapsed: false, approvedHash: "b" })
  })

  it("waits for staff while a proposal is undecided, and for the draft to be sent after it was taken", () => {
    const sent = step({ ...NOTHING, contacts: [MINA] }, { do: "send" })
    const proposed = step(sent, { do: "answer", contact: 1, kind: "proposed" })
    expect(signOffOf(proposed)).toMatchObject({ standing: "proposal", undecided: [1] })
    const left = step(proposed, { do: "decide" })
    expect(signOffOf(left)).toMatchObject({ standing: "changes asked", undecided: [] })
    expect(signOffOf(step(left, { do: "edit", hash: "b" })).standing).toBe("changed")
  })

  it("is closed when a request was closed unanswered, and signed off stays signed off when it closes", () => {
    const sent = step({ ...NOTHING, contacts: [MINA] }, { do: "send" })
    expect(signOffOf(step(sent, { do: "close" })).standing).toBe("closed")
    const approved = step(sent, { do: "answer", contact: 1, kind: "approved" })
    expect(signOffOf(step(approved, { do: "close" })).standing).toBe("approved")
  })

  it("with two who decide, one approval is enough or each must approve, as the event says", () => {
    const sent = step({ ...NOTHING, contacts: [MINA, JO] }, { do: "send" })
    const one = step(sent, { do: "answer", contact: 1, kind: "approved" })
    expect(signOffOf(one)).toMatchObject({ standing: "approved", owing: [] })
    expect(signOffOf({ ...one, rule: "all" })).toMatchObject({ standing: "waiting", owing: [2] })
    const both = step(one, { do: "answer", contact: 2, kind: "approved" })
    expect(signOffOf({ ...both, rule: "all" }).standing).toBe("approved")
    const against = step(one, { do: "answer", contact: 2, kind: "changes" })
    expect(signOffOf(against).standing).toBe("changes asked")
  })
})

describe("every state that can be reached", () => {
  it("is signed off exactly when the head is what was approved", () => {
    everywhere((facts) => {
      expect(signOffOf(facts).standing === "approved").toBe(isApproved(facts.headHash, facts))
    })
  })

  it("is never signed off without somebody who decides having approved exactly this content", () => {
    everywhere((facts) => {
      if (!isApproved(facts.headHash, facts)) return
      const said = facts.answers.filter(({ hash, decides }) => hash === facts.headHash && decides)
      expect(said.some(({ kind }) => kind === "approved")).toBe(true)
      // What each of those who decide now said last about it: with "all" everybody approved, with "one" nobody objects.
      for (const { id } of facts.contacts.filter(({ decides }) => decides)) {
        const last = said.filter(({ contactId, kind }) => contactId === id && kind !== "handed-on").at(-1)
        expect(facts.rule === "all" ? ["approved"] : ["approved", undefined]).toContain(last?.kind)
      }
    })
  })

  it("owes an answer only from contacts who decide and have not approved what is waited for", () => {
    everywhere((facts) => {
      const { standing, owing } = signOffOf(facts)
      expect(owing.length > 0).toBe(standing === "waiting")
      for (const id of owing) {
        expect(facts.contacts).toContainEqual({ id, decides: true })
        const answered = facts.answers.filter(
          ({ contactId, reviewId, decides, kind }) =>
            contactId === id && reviewId === facts.review?.id && decides && kind !== "handed-on",
        )
        expect(answered).toEqual([])
        const words = facts.answers.filter(
          ({ contactId, hash, decides, kind }) =>
            contactId === id && hash === facts.review?.hash && decides && kind !== "handed-on",
        )
        expect(words.at(-1)?.kind).not.toBe("approved")
      }
    })
  })

  it("is signed off again when the text goes back to what was signed off", () => {
    everywhere((facts) => {
      const { approvedHash } = signOffOf(facts)
      if (approvedHash === null) return
      const back = signOffOf({ ...facts, headHash: approvedHash })
      expect(back).toMatchObject({ standing: "approved", lapsed: false, approvedHash })
    })
  })

  it("has lapsed exactly when something else than the head was signed off", () => {
    everywhere((facts) => {
      const { standing, lapsed, approvedHash } = signOffOf(facts)
      expect(lapsed).toBe(approvedHash !== null && approvedHash !== facts.headHash)
      if (lapsed) expect(standing).not.toBe("approved")
      if (approvedHash !== null) expect(isApproved(approvedHash, facts)).toBe(true)
    })
  })

  it("changes with an edit alone only to signed off, changed, or what does not look at the text", () => {
    everywhere((facts) => {
      const edited = signOffOf({ ...facts, headHash: "never seen" })
      expect(["changed", "not sent", "no contact", "proposal"]).toContain(edited.standing)
      expect(edited.owing).toEqual([])
    })
  })

  it("is the same whatever those say who only comment, but for what staff have to confirm", () => {
    everywhere((facts) => {
      if (!facts.review) return
      const before = signOffOf(facts)
      const heard = signOffOf({ ...facts, answers: [...facts.answers, saying(facts, 3, "commented")] })
      expect(heard).toEqual(before)
      const named = saying(facts, 3, "handed-on")
      expect(signOffOf({ ...facts, answers: [...facts.answers, named] })).toEqual({
        ...before,
        undecided: [...before.undecided, named.id],
      })
    })
  })

  it("waits for staff with exactly the proposals and hand-ons that nobody decided on", () => {
    everywhere((facts) => {
      const open = facts.answers.filter(
        ({ kind, isDecided }) => (kind === "proposed" || kind === "handed-on") && !isDecided,
      )
      expect(signOffOf(facts).undecided).toEqual(open.map(({ id }) => id))
    })
  })
})

type Step =
  | { do: "edit"; hash: string }
  | { do: "contact"; id: number; decides: boolean | null }
  | { do: "send" | "close" | "decide" }
  | { do: "answer"; contact: number; kind: AnswerKind }

/** What the verbs let happen: answers come from contacts, to an open request; only who decides approves. */
function step(facts: SignOffFacts, next: Step): SignOffFacts {
  switch (next.do) {
    case "edit":
      return { ...facts, headHash: next.hash }
    case "contact": {
      const others = facts.contacts.filter(({ id }) => id !== next.id)
      const { id, decides } = next
      return { ...facts, contacts: decides === null ? others : [...others, { id, decides }] }
    }
    case "send": {
      if (facts.contacts.length === 0 || isApproved(facts.headHash, facts)) return facts
      const id = (facts.review?.id ?? 0) + 1
      return { ...facts, review: { id, hash: facts.headHash, sentAt: id, isOpen: true } }
    }
    case "close":
      return { ...facts, review: facts.review && { ...facts.review, isOpen: false } }
    case "decide":
      return { ...facts, answers: facts.answers.map((answer) => ({ ...answer, isDecided: true })) }
    case "answer": {
      const contact = facts.contacts.find(({ id }) => id === next.contact)
      if (!contact || !facts.review?.isOpen) return facts
      if (!contact.decides && ["approved", "changes"].includes(next.kind)) return facts
      if (contact.decides && next.kind === "commented") return facts
      return { ...facts, answers: [...facts.answers, saying(facts, contact.id, next.kind)] }
    }
  }
}

function saying(facts: SignOffFacts, contactId: number, kind: AnswerKind): SignOffAnswer {
  return {
    id: facts.answers.length + 1,
    reviewId: facts.review?.id ?? 0,
    contactId,
    kind,
    decides: kind !== "commented" && facts.contacts.some(({ id, decides }) => id === contactId && decides),
    hash: facts.review?.hash ?? "",
    isDecided: false,
  }
}

/** Three texts and three contacts are enough for every way in which they can meet. */
const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("edit" as const), hash: fc.constantFrom("a", "b", "c") }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("contact" as const),
      id: fc.constantFrom(1, 2, 3),
      decides: fc.constantFrom(true, true, false, null),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("send" as const, "send", "close", "decide") }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("answer" as const),
      contact: fc.constantFrom(1, 2, 3),
      kind: fc.constantFrom<AnswerKind>(
        "approved",
        "approved",
        "changes",
        "commented",
        "proposed",
        "handed-on",
      ),
    }),
  },
)

function everywhere(check: (facts: SignOffFacts) => void) {
  fc.assert(
    fc.property(
      fc.constantFrom("one" as const, "all" as const),
      fc.array(steps, { maxLength: 25 }),
      (rule, walk) => {
        let facts: SignOffFacts = { ...NOTHING, rule, contacts: [MINA, JO] }
        check(facts)
        for (const next of walk) {
          facts = step(facts, next)
          check(facts)
        }
      },
    ),
    { numRuns: 400 },
  )
}
