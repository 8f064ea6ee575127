import type { MailData } from "@/domain/mail/mail-data"
import type { SendKind } from "@/domain/review-words"
import type { Db } from "./client"
import { currentTime } from "./clock"
import type { Contact } from "./contacts"
import type { Event } from "./events"
import { aboutMail, reminderMail, reviewMail } from "./review-mails"
import { type PlannedPartner, remindPlan, type SendPlan, sendPlan, type Whom } from "./send-plans"

/**
 * A plan with its first mails as they would be written now, but for the sender's note and the link: nobody reads ten thousand.
 * `mails` and `total` count all of them.
 */
export type SendPreview = Omit<SendPlan, "partners"> & {
  eventSlug: string
  total: { partners: number; skipped: number }
  partners: { id: number; name: string; mails: PreviewedMail[] }[]
}

/** So many mails are listed, and so many partners who get none; of the last partner, all its mails. */
export const MAILS_LISTED = 100

export type PreviewedMail = Pick<Contact, "id" | "name" | "email" | "language" | "role"> & { data: MailData }

/** What sending or reminding would do now, the first mails to be read before they go. */
export function sendPreview(
  db: Db,
  event: Event,
  { whom, kind }: { whom: Whom; kind: SendKind },
): SendPreview {
  const { partners, skipped, ...plan } =
    kind === "send" ? sendPlan(db, event, whom) : remindPlan(db, event, whom)
  return {
    ...plan,
    eventSlug: event.slug,
    total: { partners: partners.length, skipped: skipped.length },
    skipped: skipped.slice(0, MAILS_LISTED),
    partners: firstOf(partners).map(({ id, name, draft, earlierEvent, hasPrintText, contacts, owed }) => ({
      id,
      name,
      mails: contacts.map((contact) => {
        const about = aboutMail(event, contact, name)
        const data =
          kind === "send"
            ? reviewMail(about, { contact, draft, earlierEvent, hasPrintText, note: "" })
            : reminderMail(about, event, { now: currentTime(), owed: owed.get(contact.id) })
        const { id: contactId, email, language, role } = contact
        return { id: contactId, name: contact.name, email, language, role, data }
      }),
    })),
  }
}

/** The first partners, as many as the mails that are listed go to. */
function firstOf(partners: PlannedPartner[]): PlannedPartner[] {
  const first: PlannedPartner[] = []
  let mails = 0
  for (const partner of partners) {
    if (mails >= MAILS_LISTED) break
    first.push(partner)
    mails += partner.contacts.length
  }
  return first
}
