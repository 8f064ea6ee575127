import type { MailLanguage } from "@/domain/contact"
import { cleanText } from "@/domain/rich-text"
import { accountLinkLetter } from "./account-link-letter"
import { accountNoticeLetter } from "./account-notice-letter"
import type { Letter } from "./letter"
import { letterHtml } from "./letter-html"
import { letterText } from "./letter-text"
import { LINK_PLACE, type MailData } from "./mail-data"
import { newLinkLetter } from "./new-link-letter"
import { oneLine } from "./one-line"
import { receiptLetter } from "./receipt-letter"
import { reminderLetter } from "./reminder-letter"
import { reviewLetter } from "./review-letter"
import { testLetter } from "./test-letter"

/**
 * Subject, plain text and HTML of a mail in the contact's language (English where it is none that mails are written in).
 * The subject is one line. LINK_PLACE stands where the personal link goes, and nowhere else, whatever people wrote.
 */
export function composeMail(
  data: MailData,
  language: MailLanguage,
): { subject: string; text: string; html: string } {
  const letter = letterOf(tidied(data), language === "ko" ? "ko" : "en")
  const named = { ...letter, subject: oneLine(letter.subject) }
  return { subject: named.subject, text: letterText(named), html: letterHtml(named) }
}

function letterOf(data: MailData, language: MailLanguage): Letter {
  switch (data.kind) {
    case "review":
      return reviewLetter(data, language)
    case "reminder":
      return reminderLetter(data, language)
    case "new-link":
      return newLinkLetter(data, language)
    case "receipt":
      return receiptLetter(data, language)
    case "invite":
    case "reset":
    case "sign-in":
    case "email":
      return accountLinkLetter(data, language)
    case "account":
      return accountNoticeLetter(data, language)
    case "test":
      return testLetter(data, language)
  }
}

/** No control characters; and whoever writes the link's place into a text of their own gets no link there. */
function tidied<T>(value: T): T {
  if (typeof value === "string")
    return cleanText(value.replace(/\r\n?/gu, "\n")).replaceAll(LINK_PLACE, LINK_PLACE.slice(1, -1)) as T
  if (Array.isArray(value)) return value.map(tidied) as T
  if (value === null || typeof value !== "object") return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, tidied(item)])) as T
}
