import { and, eq, isNull } from "drizzle-orm"
import type { MailLanguage } from "@/domain/contact"
import { composeMail } from "@/domain/mail/compose"
import type { MailData } from "@/domain/mail/mail-data"
import type { Db } from "./client"
import { currentTime } from "./clock"
import { type MailEnd, mail } from "./schema"

export type Mail = typeof mail.$inferSelect

/**
 * Writes a mail into the queue, in the transaction of what causes it. `link` is the personal link that it carries: its
 * token is kept here, and nowhere else, until the mail is sent or given up.
 */
export function queueMail(
  tx: Db,
  input: {
    data: MailData
    to: { name: string; email: string; language: MailLanguage }
    event: { id: number; title: string; replyTo: string } | null
    partnerId?: number
    contactId?: number
    link?: { id: number; token: string }
  },
): number {
  const now = currentTime()
  const { data, to, event, link } = input
  const composed = composeMail(data, to.language)
  return tx
    .insert(mail)
    .values({
      kind: data.kind,
      eventId: event?.id ?? null,
      partnerId: input.partnerId ?? null,
      contactId: input.contactId ?? null,
      linkId: link?.id ?? null,
      linkToken: link?.token ?? null,
      fromName: event?.title ?? "Greenroom",
      replyTo: event?.replyTo ?? "",
      toName: to.name,
      toEmail: to.email,
      language: to.language,
      ...composed,
      createdAt: now,
      dueAt: now,
    })
    .returning({ id: mail.id })
    .get().id
}

/** A link has ended: mails that still wait with it are not sent any more. */
export function endMailsOfLink(tx: Db, linkId: number) {
  endWaiting(tx, eq(mail.linkId, linkId), "link ended")
}

function endWaiting(tx: Db, which: ReturnType<typeof eq>, endedBecause: MailEnd) {
  tx.update(mail)
    .set({ endedAt: currentTime(), endedBecause, linkToken: null })
    .where(and(which, isNull(mail.sentAt), isNull(mail.endedAt)))
    .run()
}
