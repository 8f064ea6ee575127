import type { AnswerKind } from "./review"
import type { ApprovalRule } from "./review-rules"

/**
 * Where a partner's sign-off stands, derived from facts alone: what the head says, what was sent, who answered what to
 * exactly which content. Nothing here is stored, so nothing can drift.
 */
export type SignOffFacts = {
  rule: ApprovalRule
  /** The hash of the head revision: content and logo. */
  headHash: string
  /** Contacts that are not removed. */
  contacts: readonly { id: number; decides: boolean }[]
  /** The newest revision that was sent; null when none was. */
  review: { id: number; hash: string; sentAt: number; isOpen: boolean } | null
  /** All answers of the partner's contacts, oldest first. */
  answers: readonly SignOffAnswer[]
}

export type SignOffAnswer = {
  id: number
  reviewId: number
  contactId: number
  kind: AnswerKind
  /** Was it one who decides? */
  decides: boolean
  hash: string
  /** Proposals and hand-ons: have staff decided on it? */
  isDecided: boolean
}

/**
 * - approved: the head is what was signed off
 * - no contact: nobody could answer
 * - not sent: nothing was sent yet
 * - changed: the head is not what was sent last
 * - proposal: a contact's own text or logo waits for staff
 * - changes asked: staff have to change something, then send again
 * - waiting: the partner has to answer
 * - closed: the request was closed without a sign-off
 */
export type Standing =
  | "approved"
  | "no contact"
  | "not sent"
  | "changed"
  | "proposal"
  | "changes asked"
  | "waiting"
  | "closed"

export type SignOff = {
  standing: Standing
  /** Something else than the head was signed off before. */
  lapsed: boolean
  /** The hash that was signed off last, the head's or another; null for none. */
  approvedHash: string | null
  /** Ids of the contacts who owe an answer, in the order of `contacts`. */
  owing: number[]
  /** Ids of answers that wait for staff: proposals and hand-ons. */
  undecided: number[]
}

/** Derives everything that screens, reminders and publishing need to know. */
export function signOffOf(facts: SignOffFacts): SignOff {
  const approvedHash = lastApproved(facts)
  const standing = standingOf(facts)
  return {
    standing,
    lapsed: standing !== "approved" && approvedHash !== null,
    approvedHash,
    owing: standing === "waiting" ? owing(facts) : [],
    undecided: facts.answers.filter(waitsForStaff).map((answer) => answer.id),
  }
}

/**
 * Does the sign-off hold for this content? Of each deciding contact the last word on exactly this content counts. With
 * "one", somebody must have approved; with "all", each contact who decides now. An objection of one who decides now
 * outweighs the approvals of others.
 */
export function isApproved(
  hash: string,
  { rule, contacts, answers }: Pick<SignOffFacts, "rule" | "contacts" | "answers">,
): boolean {
  const words = lastWords(hash, answers)
  if (![...words.values()].includes("approved")) return false
  const deciding = contacts.filter((contact) => contact.decides).map((contact) => words.get(contact.id))
  return rule === "all"
    ? deciding.every((word) => word === "approved")
    : deciding.every((word) => word === undefined || word === "approved")
}

function standingOf(facts: SignOffFacts): Standing {
  const { headHash, contacts, review, answers } = facts
  if (isApproved(headHash, facts)) return "approved"
  if (answers.some((answer) => answer.kind === "proposed" && waitsForStaff(answer))) return "proposal"
  if (!contacts.some((contact) => contact.decides)) return "no contact"
  if (!review) return "not sent"
  if (review.hash !== headHash) return "changed"
  if (!review.isOpen) return "closed"
  const objected = answers.some(
    (answer) => answer.reviewId === review.id && answer.decides && isObjection(answer.kind),
  )
  return objected ? "changes asked" : "waiting"
}

/** Who decides and has neither approved this content, nor answered this request, nor named somebody else for it. */
function owing({ contacts, review, answers }: SignOffFacts): number[] {
  if (!review) return []
  const words = lastWords(review.hash, answers)
  return contacts
    .filter(
      ({ id, decides }) =>
        decides &&
        words.get(id) !== "approved" &&
        !answers.some(
          (answer) =>
            answer.contactId === id &&
            ((answer.reviewId === review.id && isWord(answer)) ||
              (answer.kind === "handed-on" && answer.decides && !answer.isDecided)),
        ),
    )
    .map((contact) => contact.id)
}

/** The content that was signed off last: going back through the approvals, the first one that holds. */
function lastApproved(facts: SignOffFacts): string | null {
  if (isApproved(facts.headHash, facts)) return facts.headHash
  for (const answer of [...facts.answers].reverse())
    if (answer.kind === "approved" && isApproved(answer.hash, facts)) return answer.hash
  return null
}

/** What each deciding contact said last about exactly this content. */
function lastWords(hash: string, answers: readonly SignOffAnswer[]): Map<number, AnswerKind> {
  return new Map(
    answers
      .filter((answer) => answer.hash === hash && isWord(answer))
      .map((answer) => [answer.contactId, answer.kind]),
  )
}

function isWord({ kind, decides }: SignOffAnswer): boolean {
  return decides && (kind === "approved" || isObjection(kind))
}

function isObjection(kind: AnswerKind): boolean {
  return kind === "changes" || kind === "proposed"
}

function waitsForStaff({ kind, isDecided }: SignOffAnswer): boolean {
  return !isDecided && (kind === "proposed" || kind === "handed-on")
}
