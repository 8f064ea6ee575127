import type { MailData } from "@/domain/mail/mail-data"
import type { SendKind } from "@/domain/review-words"
import type { Db } from "./client"
import { currentTime } from "./clock"
import type { Contact } from "./contacts"
import type { Event } from "./events"
import { aboutMail, reminderMail, reviewMail } from "./review-mails"
import { remindPlan, type SendPlan, sendPlan, type Whom } from "./send-plans"

/** A plan with each of its mails as it would be written now, but for the sender's note and the link. */
export type SendPreview = Omit<SendPlan, "partners"> & {
  eventSlug: string
  partners: { id: number; name: string; mails: PreviewedMail[] }[]
}

export type PreviewedMail = Pick<Contact, "id" | "name" | "email" | "language" | "role"> & { data: MailData }

/** What sending or reminding would do now, every mail to be read before it goes. */
export function sendPreview(
  db: Db,
  event: Event,
  { whom, kind }: { whom: Whom; kind: SendKind },
): SendPreview {
  const { partners, ...plan } = kind === "send" ? sendPlan(db, event, whom) : remindPlan(db, event, whom)
  return {
    ...plan,
    eventSlug: event.slug,
    partners: partners.map(({ id, name, draft, earlierEvent, hasPrintText, contacts, owed }) => ({
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
