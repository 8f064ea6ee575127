import type { EarlierAnswer } from "@/db/earlier-answers"
import { COPIES, type Copy, type CopyHashes } from "@/domain/copies"

/** What a contact has to say to a draft: which texts there are, and which of them it has approved, with the newest receipt. */
export type OwnApprovals = {
  there: Copy[]
  approved: Copy[]
  /** Those to which it has said nothing yet, neither yes nor no. */
  unanswered: Copy[]
  /** The answer whose receipt tells of it; null for none. */
  receipt: number | null
}

/** Of each text the contact's last word on exactly this counts. `answers` come newest first. */
export function ownApprovals(
  answers: readonly EarlierAnswer[],
  contactId: number,
  shown: CopyHashes,
): OwnApprovals {
  const there = COPIES.filter((copy) => shown[copy] !== null)
  const words = there.map((copy) => ({ copy, said: lastWord(answers, contactId, copy, shown) }))
  const approvals = words.flatMap(({ copy, said }) =>
    said?.kind === "approved" ? [{ copy, id: said.id }] : [],
  )
  return {
    there,
    approved: approvals.map(({ copy }) => copy),
    unanswered: words.flatMap(({ copy, said }) => (said ? [] : [copy])),
    receipt: approvals.length > 0 ? Math.max(...approvals.map(({ id }) => id)) : null,
  }
}

/** Has this contact approved every text that is shown? */
export function hasApproved(answers: readonly EarlierAnswer[], contactId: number, shown: CopyHashes) {
  const { there, approved } = ownApprovals(answers, contactId, shown)
  return approved.length === there.length
}

function lastWord(answers: readonly EarlierAnswer[], contactId: number, copy: Copy, shown: CopyHashes) {
  return answers.find(
    ({ contactId: by, kind, covers, copies }) =>
      by === contactId &&
      (kind === "approved" || kind === "changes" || kind === "proposed") &&
      covers.includes(copy) &&
      copies[copy] === shown[copy],
  )
}
