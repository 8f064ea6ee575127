import { createHash, randomBytes } from "node:crypto"
import { eq } from "drizzle-orm"
import type { Connection } from "@/db/client"
import type { Event } from "@/db/events"
import { queueMail } from "@/db/mails"
import { addPartner } from "@/db/partners"
import { sealRevision } from "@/db/revisions"
import { contact, mail, partner, review, reviewLink } from "@/db/schema"
import { listTiers } from "@/db/tiers"
import type { MailLanguage } from "@/domain/contact"
import { SYSTEM } from "@/domain/permissions"
import { fromPlainText } from "@/domain/rich-text"
import { partnerContent } from "./events"

/** A mail without a link, as an approval causes one. */
export function queueReceipt(db: Connection, event: Event, given: { partnerName?: string } = {}): number {
  const partnerName = given.partnerName ?? "Delta Province"
  return queueMail(db, {
    data: {
      kind: "receipt",
      eventTitle: event.title,
      partnerName,
      contactName: "Mina Park",
      signerName: "Mina Park",
      signerRole: "Head of communications",
      at: Date.UTC(2027, 1, 3, 9, 30),
      timeZone: "Asia/Seoul",
      hash: "5f".repeat(32),
      content: partnerContent(partnerName, {
        acronym: "DP",
        nativeName: "델타 지방",
        tagline: "Water & people",
        website: "https://delta.example/",
        links: [{ label: "Annual report", url: "https://delta.example/report" }],
        description: fromPlainText("Where the rivers meet.\n\nSince 1960."),
      }),
    },
    to: { name: "Mina Park", email: "mina@delta.example", language: "en" },
    event,
  })
}

/** A review request to the contact of a new partner, its link with it. */
export function queueReview(
  db: Connection,
  event: Event,
  given: { name: string; to?: string; language?: MailLanguage; note?: string },
): { mailId: number; token: string } {
  const tierId = listTiers(db, event.id)[0]?.id
  if (tierId === undefined) throw new Error("the event has no tier")
  const added = addPartner(db, SYSTEM, { eventId: event.id, tierId, content: partnerContent(given.name) })
  if (!added.ok) throw new Error(added.message)
  const row = db.select().from(partner).where(eq(partner.id, added.partner.id)).get()
  const revisionId = row?.headRevisionId
  if (!row || !revisionId) throw new Error("the partner has no text")
  sealRevision(db, revisionId)
  const now = Date.now()
  const to = {
    name: given.to ?? `Contact of ${given.name}`,
    email: `${row.slug}@example.com`,
    language: given.language ?? "en",
  }
  const { id: contactId } = db
    .insert(contact)
    .values({ ...to, partnerId: row.id, role: "decides", createdAt: now })
    .returning()
    .get()
  const { id: reviewId } = db
    .insert(review)
    .values({ partnerId: row.id, revisionId, sentAt: now })
    .returning()
    .get()
  const token = randomBytes(32).toString("base64url")
  const tokenHash = createHash("sha256").update(token).digest("hex")
  const { id } = db
    .insert(reviewLink)
    .values({
      tokenHash,
      contactId,
      partnerId: row.id,
      reviewId,
      createdAt: now,
      expiresAt: now + 30 * 86_400_000,
    })
    .returning()
    .get()
  const mailId = queueMail(db, {
    data: {
      kind: "review",
      eventTitle: event.title,
      partnerName: given.name,
      contactName: to.name,
      decides: true,
      deadline: "2027-02-12",
      draft: "first",
      earlierEvent: "",
      note: given.note ?? "",
    },
    to,
    event,
    partnerId: row.id,
    contactId,
    link: { id, token },
  })
  return { mailId, token }
}

/** A mail in every state that a person may see; gives the id of one that waits. */
export function queueMails(db: Connection, event: Event): number {
  const now = Date.now()
  const set = (id: number, state: Partial<typeof mail.$inferInsert>) =>
    db.update(mail).set(state).where(eq(mail.id, id)).run()
  const done = { linkToken: null }
  set(queueReceipt(db, event), { sentAt: now })
  const error = "Can't send mail - all recipients were rejected: 550 5.1.1 no such user here"
  set(queueReceipt(db, event), { endedAt: now, endedBecause: "gave up", lastError: error })
  set(queueReview(db, event, { name: "Refused Province" }).mailId, {
    ...done,
    endedAt: now,
    endedBecause: "refused",
    lastError: error,
  })
  set(queueReview(db, event, { name: "Uncertain Province" }).mailId, {
    ...done,
    endedAt: now,
    endedBecause: "uncertain",
  })
  set(queueReview(db, event, { name: "Earlier Province" }).mailId, {
    ...done,
    endedAt: now,
    endedBecause: "link ended",
  })
  set(queueReview(db, event, { name: "Handmade Province" }).mailId, {
    ...done,
    endedAt: now,
    endedBecause: "by hand",
  })
  set(queueReview(db, event, { name: "Sending Province" }).mailId, { claimedAt: now, attempts: 1 })
  set(queueReview(db, event, { name: "Late Province" }).mailId, {
    attempts: 3,
    dueAt: now + 240_000,
    lastError: "connect ECONNREFUSED 127.0.0.1:25",
  })
  queueReview(db, event, { name: "한강 지방", to: "김민아", language: "ko" })
  return queueReview(db, event, {
    name: "Delta Province",
    to: "Mina Park",
    note: "The second paragraph is new.\nIs the year right?",
  }).mailId
}
