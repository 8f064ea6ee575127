import { createHash, randomBytes } from "node:crypto"
import { eq } from "drizzle-orm"
import type { Connection } from "@/db/client"
import { claimNextMail, settleMail } from "@/db/mail-delivery"
import { type Mail, queueMail } from "@/db/mails"
import { sealRevision } from "@/db/revisions"
import { contact, event, mail, review, reviewLink } from "@/db/schema"
import type { MailLanguage } from "@/domain/contact"
import { contentOf, partnerIn, type Scene } from "./scene"

/** Rows that mails are about, written directly: their own verbs have tests of their own. */
export function reviewMail(
  the: Scene,
  name: string,
  given: { language?: MailLanguage; expiresAt?: number } = {},
) {
  const { db } = the
  const partner = partnerIn(the, name)
  const now = Date.now()
  sealRevision(db, partner.head.id)
  const person = { name: `Contact of ${name}`, email: `${partner.slug}@example.com` }
  const language: MailLanguage = given.language ?? "en"
  const { id: contactId } = db
    .insert(contact)
    .values({ ...person, partnerId: partner.id, language, role: "decides", createdAt: now })
    .returning()
    .get()
  const { id: reviewId } = db
    .insert(review)
    .values({ partnerId: partner.id, revisionId: partner.head.id, sentAt: now })
    .returning()
    .get()
  const token = randomBytes(32).toString("base64url")
  const { id: linkId } = db
    .insert(reviewLink)
    .values({
      tokenHash: createHash("sha256").update(token).digest("hex"),
      contactId,
      partnerId: partner.id,
      reviewId,
      createdAt: now,
      expiresAt: given.expiresAt ?? now + 30 * 86_400_000,
    })
    .returning()
    .get()
  const mailId = queueMail(db, {
    data: {
      kind: "review",
      eventTitle: eventOf(the).title,
      partnerName: name,
      contactName: person.name,
      decides: true,
      deadline: "2026-10-03",
      draft: "first",
      earlierEvent: "",
      note: "",
    },
    to: { ...person, language },
    event: eventOf(the),
    partnerId: partner.id,
    contactId,
    link: { id: linkId, token },
  })
  return { mailId, linkId, token, partnerId: partner.id, contactId }
}

/** A mail without a link: a receipt. */
export function plainMail(the: Scene): number {
  return queueMail(the.db, {
    data: {
      kind: "receipt",
      eventTitle: eventOf(the).title,
      partnerName: "Delta",
      contactName: "Mina",
      signerName: "Mina",
      signerRole: "Director",
      at: Date.UTC(2026, 8, 1),
      timeZone: "UTC",
      hash: "5f".repeat(32),
      content: contentOf("Delta", "Where rivers meet."),
    },
    to: { name: "Mina", email: "mina@example.com", language: "en" },
    event: eventOf(the),
  })
}

/** A mail without a link that the mail server refused for good. */
export function refusedMail(the: Scene): number {
  const id = plainMail(the)
  const attempt = claimNextMail(the.db, Date.now())
  if (attempt?.id !== id) throw new Error("another mail is due")
  settleMail(the.db, attempt, { kind: "refused", error: "550 no such user" }, Date.now())
  return id
}

export function mailOf(db: Connection, id: number): Mail {
  const row = db.select().from(mail).where(eq(mail.id, id)).get()
  if (!row) throw new Error(`mail ${id} is gone`)
  return row
}

export function eventOf({ db, eventId }: Scene) {
  const row = db.select().from(event).where(eq(event.id, eventId)).get()
  if (!row) throw new Error("the event is gone")
  return row
}
