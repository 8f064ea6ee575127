import { and, eq } from "drizzle-orm"
import { contentHash } from "@/domain/content-hash"
import { applyProposal, type Change, type Entry, proposalChanges } from "@/domain/diff/changes"
import { type Actor, maySend } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import type { DecisionOutcome } from "@/domain/review"
import { t } from "@/domain/words"
import { record } from "./activity"
import { type Answer, getAnswer, type MovedOn } from "./answers"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { closedTo } from "./closed-events"
import { denied } from "./denials"
import { getPartner, type PartnerWithHead, type Revision } from "./partners"
import { CANNOT_SEND } from "./review-links"
import { advance } from "./revisions"
import { answer, contact, decision, revision, user } from "./schema"

/** A contact's proposal with what it started from, and what staff made of it. */
export type Proposal = {
  id: number
  /** Who proposed, as signed, and when. */
  by: string
  at: number
  comment: string
  /** The revision that was sent, and that the contact changed. */
  base: Revision
  proposed: Entry
  decision: { outcome: DecisionOutcome; at: number; by: string | null; revisionId: number | null } | null
}

/** A proposal to this partner; null when there is none of this id. */
export function findProposal(db: Db, partnerId: number, answerId: number): Proposal | null {
  const row = db
    .select({ answer, contact: contact.name, base: revision, decision, decider: user.name })
    .from(answer)
    .innerJoin(contact, eq(contact.id, answer.contactId))
    .innerJoin(revision, eq(revision.id, answer.revisionId))
    .leftJoin(decision, eq(decision.answerId, answer.id))
    .leftJoin(user, eq(user.id, decision.actorId))
    .where(and(eq(answer.id, answerId), eq(answer.partnerId, partnerId)))
    .get()
  const proposed = row && proposedBy(row.answer)
  if (!row || !proposed) return null
  const { outcome, at, revisionId } = row.decision ?? {}
  return {
    id: row.answer.id,
    by: row.answer.signerName || row.contact,
    at: row.answer.at,
    comment: row.answer.comment,
    base: row.base,
    proposed,
    decision: outcome && at ? { outcome, at, by: row.decider, revisionId: revisionId ?? null } : null,
  }
}

/** The changes that a proposal asks of what a partner's entry says now. */
export function changesOf({ base, proposed }: Proposal, { head }: PartnerWithHead): Change[] {
  return proposalChanges(entryOf(base), proposed, entryOf(head))
}

/**
 * Takes the named changes of a proposal into the head, and leaves the others. `headHash` is what the head said when the
 * changes were shown: when it has moved on, nothing is written. Taken as a whole, so that the entry says exactly what
 * was proposed, the new revision is credited to the contact.
 */
export function decideProposal(
  db: Db,
  actor: Actor,
  input: { answerId: number; headHash: string; taken: string[] },
): Result<{ outcome: DecisionOutcome; revision: number | null }> | MovedOn {
  return write(db, (tx): Result<{ outcome: DecisionOutcome; revision: number | null }> | MovedOn => {
    if (!maySend(actor)) return denied(actor, CANNOT_SEND)
    const said = getAnswer(tx, input.answerId)
    const proposed = said && proposedBy(said)
    const current = said && getPartner(tx, said.partnerId)
    if (!said || !proposed || !current) return refuse(t("This proposal no longer exists. Reload the page."))
    const closed = closedTo(tx, actor, current.eventId)
    if (closed) return closed
    const decider = deciderOf(tx, actor, said.id)
    if (decider)
      return refuse(
        t("{decider} decided on this proposal meanwhile. Nothing of yours was written.", { decider }),
      )
    if (current.archivedAt !== null) return refuse(t("This partner is archived. Restore it first."))
    const head = entryOf(current.head)
    const base = entryOf(revisionOf(tx, said.revisionId))
    const offered = proposalChanges(base, proposed, head).map(({ id }) => id)
    const taken = new Set(input.taken)
    if (current.head.hash !== input.headHash || [...taken].some((id) => !offered.includes(id)))
      return {
        ...refuse(
          t(
            "Somebody changed this partner while you were choosing. The changes below are up to date and your choices are kept: look again, then take.",
          ),
        ),
        movedOn: true,
      }
    const outcome = taken.size === offered.length ? "taken" : taken.size === 0 ? "left" : "partly"
    const next = applyProposal(base, proposed, head, taken)
    const isWhole = outcome === "taken" && said.proposalHash === contentHash(next.content, next.logoSha256)
    const saved =
      outcome === "left"
        ? null
        : advance(tx, actor, current, { ...next, ...(isWhole ? { contactId: said.contactId } : {}) })
    tx.insert(decision)
      .values({
        answerId: said.id,
        outcome,
        at: currentTime(),
        actorId: actor.id,
        revisionId: saved?.id ?? null,
      })
      .run()
    record(tx, actor, "proposal.decided", {
      eventId: current.eventId,
      partnerId: current.id,
      detail: { answer: said.id, outcome, taken: taken.size, of: offered.length },
    })
    return { ok: true, outcome, revision: saved?.number ?? null }
  })
}

function proposedBy({ kind, proposal, proposalLogoSha256 }: Answer): Entry | null {
  return kind === "proposed" && proposal ? { content: proposal, logoSha256: proposalLogoSha256 } : null
}

function entryOf({ content, logoSha256 }: Revision): Entry {
  return { content, logoSha256 }
}

function revisionOf(tx: Db, revisionId: number): Revision {
  const found = tx.select().from(revision).where(eq(revision.id, revisionId)).get()
  if (!found) throw new Error(`revision ${revisionId} is gone`)
  return found
}

/** Who has decided on an answer, in words; null when nobody has. */
function deciderOf(tx: Db, actor: Actor, answerId: number): string | null {
  const row = tx
    .select({ actorId: decision.actorId, name: user.name })
    .from(decision)
    .leftJoin(user, eq(user.id, decision.actorId))
    .where(eq(decision.answerId, answerId))
    .get()
  if (!row) return null
  return row.actorId !== null && row.actorId === actor.id
    ? t("In another window you")
    : (row.name ?? t("Somebody"))
}
