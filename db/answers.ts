import { and, desc, eq, gt, isNull } from "drizzle-orm"
import type { ActivityVerb } from "@/domain/activity"
import type { Content } from "@/domain/content"
import { contentHash, copyHashes } from "@/domain/content-hash"
import { COPIES, type Copy, copiesIn } from "@/domain/copies"
import { type Failure, type Result, refusal, refuse } from "@/domain/result"
import type { AnswerKind, Approval, ChangeRequest, HandOn, Seen } from "@/domain/review"
import { marked, t, worded } from "@/domain/words"
import { record } from "./activity"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { ownsUpload } from "./contact-uploads"
import { copiesOfRevision } from "./copy-hashes"
import { queueMail } from "./mails"
import { LINK_GONE, type OpenLink, openLink } from "./review-links"
import { answer, contact, decision } from "./schema"

export type Answer = typeof answer.$inferSelect

/** Refused because the draft, or what others answered, is not what was on screen: the page shows the newer state. */
export type MovedOn = Failure & { movedOn: true }

/** A contact may answer this often a day: more than anybody has to say, too little to fill a mailbox or a disk. */
export const ANSWERS_A_DAY = 30

/**
 * Signs off exactly what was seen: content and logo by their hash, and of its copies those that were chosen. Saying it
 * twice is one answer. The contact gets a receipt by mail, written in the same transaction.
 */
export function approve(
  db: Db,
  token: string,
  input: { seen: Seen; approval: Approval },
): Result<{ answerId: number }> | MovedOn {
  return answering(db, token, (tx, open) => {
    if (open.contact.role !== "decides")
      return refuse(t("You were asked to comment, not to approve. Your colleague who decides approves."))
    const { copies, ...signer } = input.approval
    const covers = coveredBy(open, copies)
    if (covers.length === 0) return NOT_THERE
    const said = newestAnswer(tx, open.partner.id)
    if (said && isSame(said, open, "approved") && covers.every((copy) => said.covers.includes(copy)))
      return { ok: true, answerId: said.id }
    const refused = notAsSeen(tx, open, input.seen)
    if (refused) return refused
    const added = insert(tx, open, "approved", { ...signer, covers })
    queueMail(tx, {
      data: {
        kind: "receipt",
        eventTitle: open.event.title,
        partnerName: open.revision.content.name,
        contactName: open.contact.name,
        ...signer,
        ...(open.revision.content.printText ? { covers, hashes: copiesOfRevision(open.revision) } : {}),
        at: added.at,
        timeZone: open.event.timeZone,
        hash: added.hash,
        content: open.revision.content,
      },
      to: open.contact,
      event: open.event,
      partnerId: open.partner.id,
      contactId: open.contact.id,
    })
    return { ok: true, answerId: added.id }
  })
}

/** Asks for changes (those who only comment: leaves a comment) on what was seen. */
export function askForChanges(
  db: Db,
  token: string,
  input: { seen: Seen; request: ChangeRequest },
): Result<{ answerId: number }> | MovedOn {
  return answering(db, token, (tx, open) => {
    const refused = notAsSeen(tx, open, input.seen)
    if (refused) return refused
    const { copies, ...request } = input.request
    const covers = coveredBy(open, copies)
    if (covers.length === 0) return NOT_THERE
    const kind = open.contact.role === "decides" ? "changes" : "commented"
    return { ok: true, answerId: insert(tx, open, kind, { ...request, covers }).id }
  })
}

/**
 * Proposes the entry as the contact wants it; nothing changes until staff take it. The logo is the one that was sent,
 * none, or one that this contact uploaded.
 */
export function propose(
  db: Db,
  token: string,
  input: {
    seen: Seen
    signer: { signerName: string; signerRole: string; comment: string }
    content: Content
    logoSha256: string | null
  },
): Result<{ answerId: number }> | MovedOn {
  return answering(db, token, (tx, open) => {
    const refused = notAsSeen(tx, open, input.seen)
    if (refused) return refused
    const { content, logoSha256 } = input
    const known =
      logoSha256 === null ||
      logoSha256 === open.revision.logoSha256 ||
      ownsUpload(tx, open.contact.id, logoSha256)
    if (!known) return refuse(t("This logo did not arrive. Upload it again, then send your proposal."))
    const proposalHash = contentHash(content, logoSha256)
    // A proposal says nothing of variants.
    if (proposalHash === contentHash(open.revision.content, open.revision.logoSha256))
      return refuse(
        t("Your proposal says exactly what the draft says. Change something, or approve the draft."),
      )
    const proposal = {
      ...{ proposal: content, proposalLogoSha256: logoSha256, proposalHash },
      covers: changedCopies(open, content, logoSha256),
    }
    return { ok: true, answerId: insert(tx, open, "proposed", { ...input.signer, ...proposal }).id }
  })
}

/** Names the right person. Staff confirm before anything is sent there. */
export function handOn(db: Db, token: string, input: HandOn): Result<{ answerId: number }> {
  return answering(db, token, (tx, open) => {
    const { name, email, comment } = input
    if (email === open.contact.email)
      return refuse(t("This is your own address. Enter your colleague’s."), {
        email: t("This is your own address. Enter your colleague’s."),
      })
    const waiting = undecidedHandOn(tx, open)
    if (waiting?.handOn?.email === email) return { ok: true, answerId: waiting.id }
    if (waiting?.handOn)
      return refuse(
        t("You named {name} already. The organizers confirm that first.", { name: waiting.handOn.name }),
      )
    const said = { signerName: open.contact.name, comment, handOn: { name, email } }
    return { ok: true, answerId: insert(tx, open, "handed-on", said).id }
  })
}

/** A partner's answers with who gave them, newest first. */
export function listAnswers(db: Db, partnerId: number) {
  return db
    .select({ answer, contact: { id: contact.id, name: contact.name, email: contact.email } })
    .from(answer)
    .innerJoin(contact, eq(contact.id, answer.contactId))
    .where(eq(answer.partnerId, partnerId))
    .orderBy(desc(answer.id))
    .all()
}

export function getAnswer(db: Db, answerId: number): Answer | null {
  return db.select().from(answer).where(eq(answer.id, answerId)).get() ?? null
}

function answering(
  db: Db,
  token: string,
  say: (tx: Db, open: OpenLink) => Result<{ answerId: number }> | MovedOn,
): Result<{ answerId: number }> | MovedOn {
  return write(db, (tx) => {
    const open = openLink(tx, token)
    if (!open) return LINK_GONE
    if (open.review.closedAt !== null) return refuse(CLOSED[open.review.closedBecause ?? "archived"])
    if (answersLately(tx, open.contact.id) >= ANSWERS_A_DAY)
      return refuse(
        t("You have answered very often today. Write to the organizers, or answer again tomorrow."),
      )
    return say(tx, open)
  })
}

const CLOSED = worded({
  published:
    "The organizers have published this entry meanwhile, so this request is closed. Write to them instead.",
  archived: "The organizers have closed this request. Write to them if something is wrong.",
  superseded: "The organizers have closed this request. Write to them if something is wrong.",
})

/** Both the draft and the others' answers must be what the contact saw: two answers never pass each other unnoticed. */
function notAsSeen(tx: Db, open: OpenLink, seen: Seen): MovedOn | null {
  if (seen.hash !== open.revision.hash)
    return {
      ...refuse(
        t(
          "A newer draft was sent while this page was open. It is shown now: read it, then answer. What you typed is still here.",
        ),
      ),
      movedOn: true,
    }
  const newest = newestAnswer(tx, open.partner.id)
  if ((newest?.id ?? 0) === seen.answers) return null
  const own = newest?.contactId === open.contact.id
  return {
    ...refuse(
      own
        ? t(
            "You answered while this page was open. That answer is shown now: read it, then answer. What you typed is still here.",
          )
        : t(
            "{who} answered while this page was open. That answer is shown now: read it, then answer. What you typed is still here.",
            { who: newest?.signerName ?? t("Somebody") },
          ),
    ),
    movedOn: true,
  }
}

function answersLately(tx: Db, contactId: number): number {
  return tx
    .select({ id: answer.id })
    .from(answer)
    .where(and(eq(answer.contactId, contactId), gt(answer.at, currentTime() - 86_400_000)))
    .all().length
}

function isSame(said: Answer, open: OpenLink, kind: AnswerKind): boolean {
  return (
    said.contactId === open.contact.id &&
    said.kind === kind &&
    said.hash === open.revision.hash &&
    said.reviewId === open.review.id
  )
}

function newestAnswer(tx: Db, partnerId: number): Answer | null {
  return (
    tx.select().from(answer).where(eq(answer.partnerId, partnerId)).orderBy(desc(answer.id)).limit(1).get() ??
    null
  )
}

function undecidedHandOn(tx: Db, { contact: { id } }: OpenLink): Answer | undefined {
  return tx
    .select({ answer })
    .from(answer)
    .leftJoin(decision, eq(decision.answerId, answer.id))
    .where(and(eq(answer.contactId, id), eq(answer.kind, "handed-on"), isNull(decision.answerId)))
    .get()?.answer
}

const NOT_THERE = refusal(marked("This draft has no text for print. Reload the page, then answer."))

/** Of the copies that the contact named, those that were sent; all that were sent when it named none. */
function coveredBy({ revision }: OpenLink, named: readonly Copy[] | undefined): Copy[] {
  return copiesIn(revision.content).filter((copy) => named === undefined || named.includes(copy))
}

/** The copies that a proposal wants otherwise; it says nothing of variants. */
function changedCopies({ revision }: OpenLink, content: Content, logoSha256: string | null): Copy[] {
  const [sent, proposed] = [
    copyHashes(revision.content, revision.logoSha256),
    copyHashes(content, logoSha256),
  ]
  return COPIES.filter((copy) => sent[copy] !== proposed[copy])
}

type Said = Partial<typeof answer.$inferInsert> & { signerName: string }

function insert(tx: Db, open: OpenLink, kind: AnswerKind, said: Said): Answer {
  const { event, partner, contact: holder, review, revision } = open
  const added = tx
    .insert(answer)
    .values({
      ...said,
      kind,
      fieldComments: said.fieldComments ?? {},
      reviewId: review.id,
      partnerId: partner.id,
      contactId: holder.id,
      revisionId: revision.id,
      hash: revision.hash,
      decides: holder.role === "decides",
      at: currentTime(),
    })
    .returning()
    .get()
  record(tx, { contactId: holder.id }, `answer.${kind}` satisfies ActivityVerb, {
    eventId: event.id,
    partnerId: partner.id,
    detail: {
      ...{ answer: added.id, hash: added.hash },
      ...(revision.content.printText ? { covers: added.covers } : {}),
    },
  })
  return added
}
