import type { MailLanguage } from "@/domain/contact"
import type { MailData } from "./mail-data"
import { LINK_PLACE } from "./mail-data"

/** Subject, plain text and HTML of a mail in the contact's language. */
export function composeMail(
  data: MailData,
  _language: MailLanguage,
): { subject: string; text: string; html: string } {
  const subject = data.kind === "test" ? "Test" : `${data.eventTitle}: ${data.partnerName}`
  return { subject, text: LINK_PLACE, html: LINK_PLACE }
}
