import { and, count, desc, eq, gt } from "drizzle-orm"
import { type Actor, maySend } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { record } from "./activity"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { closedTo } from "./closed-events"
import { type Contact, getContact } from "./contacts"
import { denied } from "./denials"
import { getEvent } from "./events"
import { getPartner } from "./partners"
import { behind, CANNOT_SEND, linkOf, newestReview, type ReviewLink } from "./review-links"
import { mailLink } from "./review-mails"
import { activity, mail, reviewLink } from "./schema"

/** A contact gets at most this many new links a day on its own request. */
export const LINKS_A_DAY = 3

/** Mails a contact a new link to what was sent to its partner last, and ends the old one. */
export function sendLinkAgain(db: Db, actor: Actor, contactId: number): Result {
  return write(db, (tx): Result => {
    if (!maySend(actor)) return denied(actor, CANNOT_SEND)
    const contact = getContact(tx, contactId)
    const owner = contact && getPartner(tx, contact.partnerId)
    const event = owner && getEvent(tx, owner.eventId)
    if (!contact || !owner || !event) return refuse(t("This contact no longer exists. Reload the page."))
    const closed = closedTo(tx, actor, event.id)
    if (closed) return closed
    if (owner.archivedAt !== null) return refuse(t("This partner is archived. Restore it first."))
    const sent = newestReview(tx, owner.id)
    if (!sent) return refuse(t("Nothing was sent to this partner yet. Send its draft for review instead."))
    mailLink(tx, { event, contact, reviewId: sent.review.id }, (about) => ({
      ...about,
      kind: "new-link",
      asked: false,
    }))
    record(tx, actor, "link.sent-again", {
      eventId: event.id,
      partnerId: owner.id,
      detail: { contact: contactId },
    })
    return { ok: true }
  })
}

/**
 * Somebody with a link that opens nothing asks for a new one. It goes to the address on file and nowhere else, and not
 * to a contact whose newest link was revoked. The answer is always the same, so that a guess learns nothing.
 */
export function askForNewLink(db: Db, token: string): Result {
  return write(db, (tx) => {
    const link = linkOf(tx, token)
    const open = link && mayBeRenewed(tx, link) ? behind(tx, link) : null
    if (!open || sentElsewhere(tx, link, open.contact) || askedLately(tx, open.contact.id))
      return { ok: true as const }
    const { event, contact, review } = open
    mailLink(tx, { event, contact, reviewId: review.id }, (about) => ({
      ...about,
      kind: "new-link",
      asked: true,
    }))
    record(tx, { contactId: contact.id }, "link.asked-for", {
      eventId: event.id,
      partnerId: contact.partnerId,
    })
    return { ok: true as const }
  })
}

/** Not when staff took the contact's link away: with its newest one, all it ever held are over. */
function mayBeRenewed(tx: Db, { contactId }: ReviewLink): boolean {
  const newest = tx
    .select({ endedBecause: reviewLink.endedBecause })
    .from(reviewLink)
    .where(eq(reviewLink.contactId, contactId))
    .orderBy(desc(reviewLink.id))
    .limit(1)
    .get()
  return newest?.endedBecause !== "revoked"
}

/** Who held an address that the contact no longer has could end the link of who has it now. */
function sentElsewhere(tx: Db, link: ReviewLink | null, { email }: Contact): boolean {
  if (!link) return true
  const carried = tx.select({ toEmail: mail.toEmail }).from(mail).where(eq(mail.linkId, link.id)).get()
  return carried !== undefined && carried.toEmail !== email
}

function askedLately(tx: Db, contactId: number): boolean {
  const row = tx
    .select({ total: count() })
    .from(activity)
    .where(
      and(
        eq(activity.contactId, contactId),
        eq(activity.verb, "link.asked-for"),
        gt(activity.at, currentTime() - 86_400_000),
      ),
    )
    .get()
  return (row?.total ?? 0) >= LINKS_A_DAY
}
