import { desc, eq } from "drizzle-orm"
import { contentDifferences } from "@/domain/content-differences"
import type { Copy, CopyHashes } from "@/domain/copies"
import type { AnswerKind } from "@/domain/review"
import { t } from "@/domain/words"
import type { Answer } from "./answers"
import type { Db } from "./client"
import { copiesOfRevision } from "./copy-hashes"
import type { Revision } from "./partners"
import type { OpenLink } from "./review-links"
import { answer, revision } from "./schema"

/** An answer as the partner's own contacts are shown it. */
export type EarlierAnswer = {
  id: number
  contactId: number
  kind: AnswerKind
  at: number
  signerName: string
  signerRole: string
  comment: string
  fieldComments: Record<string, string>
  /** With a proposal: the names of the fields that it would change. */
  proposed: string[]
  /** With a hand-on: the colleague's name. */
  handedTo: string
  /** The hash of what was answered to, what its copies said, which of them are meant, and the request that it answered. */
  hash: string
  copies: CopyHashes
  covers: Copy[]
  reviewId: number
}

/** What a partner's contacts answered so far, newest first. Colleagues see each other's words, not each other's addresses. */
export function earlierAnswers(db: Db, partnerId: number): EarlierAnswer[] {
  return db
    .select({ answer, revision })
    .from(answer)
    .innerJoin(revision, eq(revision.id, answer.revisionId))
    .where(eq(answer.partnerId, partnerId))
    .orderBy(desc(answer.id))
    .all()
    .map(({ answer: said, revision: about }) => ({
      id: said.id,
      contactId: said.contactId,
      kind: said.kind,
      at: said.at,
      signerName: said.signerName,
      signerRole: said.signerRole,
      comment: said.comment,
      fieldComments: said.fieldComments,
      proposed: proposedFields(said, about),
      handedTo: said.handOn?.name ?? "",
      ...{ hash: said.hash, copies: copiesOfRevision(about), covers: said.covers },
      reviewId: said.reviewId,
    }))
}

/** What a contact approved through this link or an earlier one of its own, with the text it approved; null for any other answer. */
export function receiptOf(
  db: Db,
  open: OpenLink,
  answerId: number,
): { answer: Answer; approved: Revision } | null {
  const found = db
    .select({ answer, approved: revision })
    .from(answer)
    .innerJoin(revision, eq(revision.id, answer.revisionId))
    .where(eq(answer.id, answerId))
    .get()
  const isOwn = found?.answer.contactId === open.contact.id && found.answer.partnerId === open.partner.id
  return found && isOwn && found.answer.kind === "approved" ? found : null
}

function proposedFields(said: Answer, about: Revision): string[] {
  if (!said.proposal) return []
  const fields = contentDifferences(said.proposal, about.content).map(({ label }) => label)
  return said.proposalLogoSha256 === about.logoSha256 ? fields : [...fields, t("Logo")]
}
