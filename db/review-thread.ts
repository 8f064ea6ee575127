import { and, asc, desc, eq, isNotNull } from "drizzle-orm"
import type { ActivityVerb } from "@/domain/activity"
import { COPIES, type Copy, type CopyHashes } from "@/domain/copies"
import { type CommentField, commentFieldLabel, commentFields } from "@/domain/review"
import type { ApprovalState, FieldComment, Somebody, ThreadFact, ThreadItem } from "@/domain/review-thread"
import { t } from "@/domain/words"
import { type Answer, listAnswers } from "./answers"
import type { Db } from "./client"
import { copiesOf, copiesOfRevision, copyColumns } from "./copy-hashes"
import type { PartnerWithHead } from "./partners"
import { activity, answer, contact, decision, release, releaseEntry, review, revision, user } from "./schema"

/**
 * Everything that happened in a partner's sign-off, newest first: what was sent, opened, answered, decided, reminded,
 * and what became of links. Told from facts; whether an approval holds is told by what the draft says now.
 */
export function reviewThread(db: Db, partner: PartnerWithHead): ThreadItem[] {
  const known = factsOf(db, partner)
  const rows = db
    .select({ activity, staff: user.name })
    .from(activity)
    .leftJoin(user, eq(user.id, activity.actorId))
    .where(eq(activity.partnerId, partner.id))
    .orderBy(desc(activity.id))
    .all()
  const items = rows.flatMap(({ activity: row, staff }): ThreadItem[] => {
    const fact = factOf(row.verb as ActivityVerb, row.detail, known)
    return fact ? [{ key: `${row.id}`, at: row.at, by: somebody(known, row.contactId, staff), ...fact }] : []
  })
  return [...items, ...closings(db, partner.id)].sort((a, b) => b.at - a.at)
}

type Known = {
  head: CopyHashes
  answers: Map<number, Answer>
  /** Names of all contacts that the partner ever had. */
  names: Map<number, string>
  decisions: Map<number, typeof decision.$inferSelect>
  /** The partner's revisions by id: their numbers, and what their copies say. */
  revisions: Map<number, { number: number; copies: CopyHashes }>
}

function factsOf(db: Db, partner: PartnerWithHead): Known {
  const contacts = db.select().from(contact).where(eq(contact.partnerId, partner.id)).all()
  const decisions = db
    .select({ decision })
    .from(decision)
    .innerJoin(answer, eq(answer.id, decision.answerId))
    .where(eq(answer.partnerId, partner.id))
    .all()
  const revisions = db
    .select({ id: revision.id, number: revision.number, ...copyColumns })
    .from(revision)
    .where(eq(revision.partnerId, partner.id))
    .all()
  return {
    head: copiesOfRevision(partner.head),
    answers: new Map(listAnswers(db, partner.id).map(({ answer: row }) => [row.id, row])),
    names: new Map(contacts.map(({ id, name }) => [id, name])),
    decisions: new Map(decisions.map(({ decision: row }) => [row.answerId, row])),
    revisions: new Map(revisions.map((row) => [row.id, { number: row.number, copies: copiesOf(row) }])),
  }
}

function factOf(verb: ActivityVerb, detail: Record<string, unknown>, known: Known): ThreadFact | null {
  const named = (id: unknown) => known.names.get(Number(id)) ?? t("A contact")
  const all = (ids: unknown) => (Array.isArray(ids) ? ids.map(named) : [])
  const said = known.answers.get(Number(detail.answer))
  const of = said ? said.signerName : t("A contact")
  switch (verb) {
    case "review.sent":
      return { kind: "sent", number: Number(detail.revision), to: all(detail.contacts) }
    case "review.reminded":
      return { kind: "reminded", to: all(detail.contacts) }
    case "reminders.paused":
    case "reminders.resumed":
      return { kind: "reminders", paused: verb === "reminders.paused" }
    case "link.opened":
      return { kind: "opened" }
    case "link.sent-again":
      return { kind: "link", what: "sent again", contact: named(detail.contact) }
    case "link.asked-for":
      return { kind: "link", what: "asked for", contact: "" }
    case "link.revoked":
      return { kind: "link", what: "revoked", contact: named(detail.contact) }
    case "contact.added":
    case "contact.put-back":
      return { kind: "contact", what: "added", contact: named(detail.contact), linkEnded: false }
    case "contact.changed":
      return {
        kind: "contact",
        what: "changed",
        contact: named(detail.contact),
        linkEnded: detail.linkEnded === true,
      }
    case "contact.removed":
      return { kind: "contact", what: "removed", contact: named(detail.contact), linkEnded: false }
    case "proposal.decided": {
      const decided = said && known.decisions.get(said.id)
      if (!decided) return null
      const [taken, offered] = [Number(detail.taken), Number(detail.of)]
      return { kind: "proposal-decided", answerId: said.id, of, outcome: decided.outcome, taken, offered }
    }
    case "hand-on.decided":
      return { kind: "hand-on-decided", of, confirmed: detail.confirmed === true }
    case "partner.overridden":
      return { kind: "overridden", release: Number(detail.release), reason: String(detail.reason) }
    case "partner.archived":
      return { kind: "archived" }
    case "partner.restored":
      return { kind: "restored" }
    default:
      return said ? answerFact(said, known) : null
  }
}

function answerFact(said: Answer, known: Known): ThreadFact {
  const about = known.revisions.get(said.revisionId)
  const number = about?.number ?? 0
  const copies = coveredCopies(said, about?.copies)
  const { comment } = said
  const state = known.decisions.get(said.id)?.outcome ?? "open"
  switch (said.kind) {
    case "approved":
      return {
        kind: "approved",
        role: said.signerRole,
        hash: said.hash,
        ...{ number, copies },
        approval: approvalState(said, known),
      }
    case "proposed":
      return { kind: "proposed", answerId: said.id, number, copies, comment, state }
    case "handed-on":
      return {
        kind: "handed-on",
        answerId: said.id,
        to: said.handOn ?? { name: "", email: "" },
        comment,
        state,
      }
    default:
      return { kind: said.kind, number, copies, comment, fields: fieldComments(said) }
  }
}

/** The copies that an answer speaks of, where there was more than one to speak of. */
function coveredCopies({ covers }: Answer, said: CopyHashes | undefined): Copy[] | undefined {
  return said?.print ? COPIES.filter((copy) => covers.includes(copy)) : undefined
}

function approvalState(said: Answer, known: Known): ApprovalState {
  const { answers, revisions, head } = known
  const saidBy = (answer: Answer) => revisions.get(answer.revisionId)?.copies
  const then = saidBy(said)
  const covered = COPIES.filter((copy) => said.covers.includes(copy) && then?.[copy])
  const isTakenBack = (copy: Copy) =>
    [...answers.values()].some(
      (other) =>
        other.id > said.id &&
        other.contactId === said.contactId &&
        other.covers.includes(copy) &&
        saidBy(other)?.[copy] === then?.[copy] &&
        (other.kind === "changes" || other.kind === "proposed"),
    )
  const left = covered.filter((copy) => !isTakenBack(copy))
  if (left.length === 0) return "withdrawn"
  const holding = left.filter((copy) => then?.[copy] === head[copy])
  if (holding.length === covered.length) return "holds"
  const [one] = holding
  return one === undefined ? "lapsed" : one === "web" ? "holds for the web" : "holds for print"
}

/** What an answer says beside single fields, in the order of the form. */
export function fieldComments({ fieldComments: comments }: Answer): FieldComment[] {
  const said = Object.keys(comments) as CommentField[]
  const languages = new Set(said.flatMap((field) => field.split("@")[1] ?? []))
  return commentFields([...languages].sort()).flatMap((field) => {
    const text = comments[field]
    return text ? [{ label: commentFieldLabel(field), text }] : []
  })
}

function somebody({ names }: Known, contactId: number | null, staff: string | null): Somebody {
  if (contactId !== null) return { side: "partner", name: names.get(contactId) ?? t("A contact") }
  return staff === null ? { side: "system", name: "Greenroom" } : { side: "staff", name: staff }
}

/** Requests that a publish closed, each with the release that did: the one made at that moment. */
function closings(db: Db, partnerId: number): ThreadItem[] {
  const releases = db
    .select({ number: release.number, at: release.createdAt, author: user.name })
    .from(release)
    .innerJoin(releaseEntry, eq(releaseEntry.releaseId, release.id))
    .leftJoin(user, eq(user.id, release.authorId))
    .where(eq(releaseEntry.partnerId, partnerId))
    .orderBy(asc(release.id))
    .all()
  return db
    .select({ id: review.id, closedAt: review.closedAt, because: review.closedBecause })
    .from(review)
    .where(and(eq(review.partnerId, partnerId), isNotNull(review.closedAt)))
    .all()
    .flatMap(({ id, closedAt, because }): ThreadItem[] => {
      if (closedAt === null || because !== "published") return []
      const nearest = releases.reduce<(typeof releases)[number] | null>(
        (best, item) => (!best || Math.abs(item.at - closedAt) <= Math.abs(best.at - closedAt) ? item : best),
        null,
      )
      const by: Somebody = nearest?.author
        ? { side: "staff", name: nearest.author }
        : { side: "system", name: "Greenroom" }
      return [{ key: `closed ${id}`, at: closedAt, by, kind: "published", release: nearest?.number ?? 0 }]
    })
}
