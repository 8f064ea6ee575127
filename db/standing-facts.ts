import type { StandingFacts } from "@/domain/standing-facts"
import { type Answer, listAnswers } from "./answers"
import type { Db } from "./client"
import type { Event } from "./events"
import { isLate, type PartnerSignOff } from "./sign-offs"

/** What the line about a partner's sign-off tells. */
export function standingFacts(db: Db, event: Event, item: PartnerSignOff): StandingFacts {
  const { partner, signOff, review, contacts } = item
  const answers = listAnswers(db, partner.id)
    .map(({ answer }) => answer)
    .reverse()
  const undecided = (kind: Answer["kind"]) =>
    answers.filter((answer) => answer.kind === kind && signOff.undecided.includes(answer.id))
  const [proposal] = undecided("proposed")
  return {
    standing: signOff.standing,
    lapsed: signOff.lapsed,
    late: signOff.standing === "waiting" && isLate(event),
    hasContacts: contacts.length > 0,
    remindersPaused: partner.remindersPausedAt !== null,
    sent: review && { at: review.sentAt, number: review.number, closedBecause: review.closedBecause },
    owing: contacts.filter(({ id }) => signOff.owing.includes(id)).map(({ name }) => name),
    approvals: signOff.standing === "approved" ? approvalsOf(answers, partner.head.hash) : [],
    proposal: proposal ? { answerId: proposal.id, by: proposal.signerName, at: proposal.at } : null,
    objection: objectionOf(answers, review?.id ?? 0),
    handOns: undecided("handed-on").map(({ signerName }) => signerName),
  }
}

/** Each deciding contact's last approval of this content. */
function approvalsOf(answers: Answer[], hash: string): StandingFacts["approvals"] {
  const last = new Map<number, Answer>()
  for (const answer of answers)
    if (answer.kind === "approved" && answer.decides && answer.hash === hash) {
      last.delete(answer.contactId)
      last.set(answer.contactId, answer)
    }
  return [...last.values()].map(({ signerName, signerRole, at }) => ({
    name: signerName,
    role: signerRole,
    at,
  }))
}

function objectionOf(answers: Answer[], reviewId: number): StandingFacts["objection"] {
  const last = answers
    .filter(
      ({ reviewId: of, kind, decides }) =>
        of === reviewId && decides && (kind === "changes" || kind === "proposed"),
    )
    .at(-1)
  return last ? { by: last.signerName, at: last.at, proposed: last.kind === "proposed" } : null
}
