import { type Actor, maySend } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { marked, t } from "@/domain/words"
import { record } from "./activity"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { closeReview } from "./close-review"
import { closedTo } from "./closed-events"
import { denied } from "./denials"
import { getEvent } from "./events"
import { getPartner } from "./partners"
import { CANNOT_SEND } from "./review-links"
import { mailLink, reviewMail } from "./review-mails"
import { sealRevision } from "./revisions"
import { review } from "./schema"
import { sendPlan, type Whom } from "./send-plans"

export const PLAN_MOVED_ON = marked(
  "Something changed since you opened this. Look at who gets what again, then send.",
)

/**
 * Sends drafts for review: seals each head, closes the request that was open, opens a new one, and queues a mail with a
 * new personal link to each contact. Links to an older draft go on working and show this one; when the same draft is
 * sent again, the new links end the old. `fingerprint` is the plan that was looked at; when anything in it has changed,
 * nothing goes out. `note` is put into each mail.
 */
export function sendForReview(
  db: Db,
  actor: Actor,
  input: { eventId: number; whom: Whom; fingerprint?: string; note?: string },
): Result<{ partners: number; mails: number }> {
  return write(db, (tx): Result<{ partners: number; mails: number }> => {
    if (!maySend(actor)) return denied(actor, CANNOT_SEND)
    const event = getEvent(tx, input.eventId)
    if (!event) return refuse(t("This event does not exist."))
    const closed = closedTo(tx, actor, event.id)
    if (closed) return closed
    const plan = sendPlan(tx, event, input.whom)
    if (input.fingerprint !== undefined && input.fingerprint !== plan.fingerprint)
      return refuse(PLAN_MOVED_ON)
    if (plan.partners.length === 0)
      return refuse(t("There is nobody to send to: each partner chosen has signed off or has no contact."))
    for (const { id: partnerId, draft, earlierEvent, hasPrintText, contacts } of plan.partners) {
      const { head } = getPartner(tx, partnerId) ?? gone(partnerId)
      closeReview(tx, partnerId, "superseded")
      sealRevision(tx, head.id)
      const { id: reviewId } = tx
        .insert(review)
        .values({ partnerId, revisionId: head.id, sentAt: currentTime(), senderId: actor.id })
        .returning({ id: review.id })
        .get()
      for (const contact of contacts)
        mailLink(tx, { event, contact, reviewId, keepEarlier: draft === "newer" }, (about) =>
          reviewMail(about, { contact, draft, earlierEvent, hasPrintText, note: input.note ?? "" }),
        )
      record(tx, actor, "review.sent", {
        eventId: event.id,
        partnerId,
        detail: { revision: head.number, hash: head.hash, contacts: contacts.map(({ id }) => id) },
      })
    }
    return { ok: true, partners: plan.partners.length, mails: plan.mails }
  })
}

function gone(partnerId: number): never {
  throw new Error(`partner ${partnerId} was planned for and is gone`)
}
