import { expect, it } from "vitest"
import type { SignOffAnswer } from "@/domain/sign-off"
import { signedOffAt } from "@/domain/signed-off-at"

const MINA = { id: 1, decides: true }
const JO = { id: 2, decides: true }
type Timed = SignOffAnswer & { at: number }

function said(at: number, contactId: number, kind: Timed["kind"], hash = "a"): Timed {
  return { ...{ id: at, reviewId: 1, contactId, kind, decides: true, hash, at }, isDecided: false }
}

it("tells since when a sign-off holds: the answer that completed it", () => {
  const facts = { headHash: "a", contacts: [MINA, JO], review: null }
  const one = { ...facts, rule: "one" as const }
  const all = { ...facts, rule: "all" as const }
  const both = [said(1, 1, "approved"), said(2, 2, "approved"), said(3, 1, "approved")]
  expect(signedOffAt({ ...one, answers: both })).toBe(1)
  expect(signedOffAt({ ...all, answers: both })).toBe(2)
  expect(signedOffAt({ ...all, answers: both.slice(0, 1) })).toBeNull()
})

it("counts from the end of an objection, and asks nothing of other texts", () => {
  const facts = { rule: "one" as const, headHash: "a", contacts: [MINA], review: null }
  const story = [
    said(1, 1, "approved"),
    said(2, 1, "changes"),
    said(3, 1, "approved"),
    said(4, 1, "approved", "b"),
  ]
  expect(signedOffAt({ ...facts, answers: story })).toBe(3)
  expect(signedOffAt({ ...facts, headHash: "c", answers: story })).toBeNull()
  expect(signedOffAt({ ...facts, answers: [] })).toBeNull()
})
