import { and, eq, ne } from "drizzle-orm"
import { isAccountLinkOpen } from "./account-links"
import type { Db } from "./client"
import type { Mail } from "./mails"
import { behind, type OpenLink } from "./review-links"
import { answer, type MailEnd, reviewLink } from "./schema"
import { signOffOfPartner } from "./sign-offs"

/**
 * Why a mail that is due does not go out any more; null when it does. A mail may have waited for weeks until there was a
 * mail server: meanwhile its link may have ended, or its contact have answered through a link that staff passed on.
 */
export function reasonNotToSend(
  tx: Db,
  mail: Pick<Mail, "linkId" | "accountLinkId" | "kind" | "contactId" | "createdAt">,
  now: number,
): MailEnd | null {
  const { linkId, accountLinkId, kind, contactId } = mail
  if (accountLinkId !== null) return isAccountLinkOpen(tx, accountLinkId, now) ? null : "link ended"
  // Told weeks later, when there is a mail server at last, it would only frighten.
  if (kind === "account") return mail.createdAt + NOTICE_COUNTS_FOR < now ? "not needed" : null
  if (linkId === null || contactId === null) return null
  const link = tx.select().from(reviewLink).where(eq(reviewLink.id, linkId)).get()
  if (!link || link.endedAt !== null || link.expiresAt <= now) return "link ended"
  const open = behind(tx, link)
  if (!open) return "not needed"
  if (kind === "new-link") return null
  if (open.review.closedAt !== null) return "not needed"
  // Who has answered to one of two texts is still to be reminded of the other.
  if (kind === "reminder") return owes(tx, open) ? null : "not needed"
  return hasAnswered(tx, open) ? "not needed" : null
}

const NOTICE_COUNTS_FOR = 3 * 86_400_000

/** Naming a colleague is no answer to the draft. */
function hasAnswered(tx: Db, { review, contact }: OpenLink): boolean {
  return (
    tx
      .select({ id: answer.id })
      .from(answer)
      .where(
        and(eq(answer.reviewId, review.id), eq(answer.contactId, contact.id), ne(answer.kind, "handed-on")),
      )
      .get() !== undefined
  )
}

function owes(tx: Db, { event, partner, contact }: OpenLink): boolean {
  return signOffOfPartner(tx, event, partner.id)?.signOff.owing.includes(contact.id) ?? false
}
