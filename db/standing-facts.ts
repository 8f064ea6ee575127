import type { Copy } from "@/domain/copies"
import { factsOf } from "@/domain/copy-sign-offs"
import type { SignOff, SignOffFacts } from "@/domain/sign-off"
import type { CopyStandingFacts, StandingFacts } from "@/domain/standing-facts"
import { type Answer, listAnswers } from "./answers"
import type { Db } from "./client"
import { revisionSaying } from "./copy-hashes"
import type { Event } from "./events"
import { isLate, type PartnerSignOff } from "./sign-offs"
import { unsentPartners } from "./unsent"

/** What the lines about a partner's sign-off tell: of the entry on the web, and of its text for print. */
export function standingFacts(db: Db, event: Event, item: PartnerSignOff): StandingFacts {
  return {
    ...copyFacts(db, event, item, "web", item.signOff.web),
    print: printFacts(db, event, item),
  }
}

function printFacts(db: Db, event: Event, item: PartnerSignOff): StandingFacts["print"] {
  const { standing, ...signOff } = item.signOff.print
  if (standing === "not asked") return null
  return standing === "missing" ? standing : copyFacts(db, event, item, "print", { ...signOff, standing })
}

function copyFacts(
  db: Db,
  event: Event,
  { partner, facts, review, contacts }: PartnerSignOff,
  copy: Copy,
  { standing, lapsed, approvedHash, owing, undecided: waiting }: SignOff,
): CopyStandingFacts {
  const own = factsOf(copy, facts)
  const about = new Map(own.answers.map((answer) => [answer.id, answer]))
  const answers = listAnswers(db, partner.id)
    .map(({ answer }) => answer)
    .filter(({ id }) => about.has(id))
    .reverse()
  const undecided = (kind: Answer["kind"]) =>
    answers.filter((answer) => answer.kind === kind && waiting.includes(answer.id))
  const [proposal] = undecided("proposed")
  return {
    standing,
    lapsed,
    approvedAs:
      copy === "web" || !lapsed
        ? "approved"
        : `${revisionSaying(db, partner.id, copy, approvedHash)?.number ?? "approved"}`,
    late: standing === "waiting" && isLate(event),
    hasContacts: contacts.length > 0,
    remindersPaused: partner.remindersPausedAt !== null,
    sent: own.review &&
      review && { at: review.sentAt, number: review.number, closedBecause: review.closedBecause },
    isUnsent: standing === "waiting" && unsentPartners(db, event.id, [partner.id]).size > 0,
    owing: contacts.filter(({ id }) => owing.includes(id)).map(({ name }) => name),
    approvals: standing === "approved" ? approvalsOf(answers, own) : [],
    proposal: proposal ? { answerId: proposal.id, by: proposal.signerName, at: proposal.at } : null,
    objection: objectionOf(answers, own.review?.id ?? 0),
    handOns: undecided("handed-on").map(({ signerName }) => signerName),
  }
}

/** Each deciding contact's last approval of what the copy says now. */
function approvalsOf(answers: Answer[], { headHash, answers: about }: SignOffFacts) {
  const saying = new Set(about.filter(({ hash }) => hash === headHash).map(({ id }) => id))
  const last = new Map<number, Answer>()
  for (const answer of answers)
    if (answer.kind === "approved" && answer.decides && saying.has(answer.id)) {
      last.delete(answer.contactId)
      last.set(answer.contactId, answer)
    }
  return [...last.values()].map(({ signerName, signerRole, at }) => ({
    name: signerName,
    role: signerRole,
    at,
  }))
}

function objectionOf(answers: Answer[], reviewId: number): CopyStandingFacts["objection"] {
  const last = answers
    .filter(
      ({ reviewId: of, kind, decides }) =>
        of === reviewId && decides && (kind === "changes" || kind === "proposed"),
    )
    .at(-1)
  return last ? { by: last.signerName, at: last.at, proposed: last.kind === "proposed" } : null
}
