import MailComposer from "nodemailer/lib/mail-composer"
import type { Mail } from "@/db/mails"
import { linkOf, placeLink } from "@/domain/mail/link-place"
import { oneLine } from "@/domain/mail/one-line"

/** What every mail of this installation has: the base address of links, and the sender's address. */
export type Sender = { url: string; from: string }

/** Written without a person's hand: robots should not answer them (RFC 3834, 5). */
const AUTOMATIC = ["reminder", "new-link", "receipt", "reset", "sign-in", "email", "account"]

/**
 * A queued mail as it goes over the wire, its personal link in place. The Message-ID is the same at every attempt, so that
 * a mail that is delivered twice shows once. Nothing in it tells when it is read.
 */
export function mailMessage(mail: Mail, { url, from }: Sender, now: number): Promise<Buffer> {
  const link = linkOf(mail, url)
  const message = new MailComposer({
    from: { name: oneLine(mail.fromName), address: from },
    to: { name: oneLine(mail.toName), address: mail.toEmail },
    ...(mail.replyTo ? { replyTo: { name: oneLine(mail.fromName), address: mail.replyTo } } : {}),
    subject: oneLine(mail.subject),
    text: placeLink(mail.text, link),
    html: placeLink(mail.html, link),
    date: new Date(now),
    messageId: `<mail-${mail.id}-${mail.createdAt}@${from.slice(from.lastIndexOf("@") + 1)}>`,
    headers: AUTOMATIC.includes(mail.kind) ? { "Auto-Submitted": "auto-generated" } : {},
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return message.compile().build()
}
