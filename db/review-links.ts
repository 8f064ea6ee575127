import { createHash, randomBytes } from "node:crypto"
import { and, count, desc, eq, gt, isNull } from "drizzle-orm"
import { linkExpiry } from "@/domain/deadline"
import { type Actor, maySend } from "@/domain/permissions"
import { type Result, refusal, refuse } from "@/domain/result"
import { marked, t } from "@/domain/words"
import { record } from "./activity"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import type { Contact } from "./contacts"
import type { Event } from "./events"
import { endMailsOfLink, overtakeMails } from "./mails"
import { getPartner, type PartnerWithHead, type Revision } from "./partners"
import { contact, event, partner, review, reviewLink, revision } from "./schema"

export type ReviewLink = typeof reviewLink.$inferSelect
export type Review = typeof review.$inferSelect

export const CANNOT_SEND = marked("Your role can't work with contacts and reviews. Ask an editor.")

/** The same words whether a link is unknown, expired, revoked or replaced. */
export const LINK_GONE = refusal(
  marked("This link no longer works. Ask for a new one below; what you typed is kept on this device."),
)

/** Everything behind a link that opens: who holds it, and the newest revision that was sent to its partner. */
export type OpenLink = {
  link: ReviewLink
  contact: Contact
  event: Event
  partner: PartnerWithHead
  review: Review
  revision: Revision
}

/**
 * Makes a contact's personal link and ends those it had; with `keepEarlier` they go on working and show the newest
 * draft like this one, and only mails that still wait with them are not sent any more. Gives the token (256 random bits,
 * base64url), which is kept nowhere: only its hash is.
 */
export function makeLink(
  tx: Db,
  input: { event: Event; contact: Contact; reviewId: number; keepEarlier?: boolean },
): { id: number; token: string } {
  if (input.keepEarlier) overtakeMails(tx, input.contact.id)
  else endLiveLink(tx, input.contact.id, "replaced")
  const token = randomBytes(32).toString("base64url")
  const now = currentTime()
  const { id } = tx
    .insert(reviewLink)
    .values({
      tokenHash: hashOf(token),
      contactId: input.contact.id,
      partnerId: input.contact.partnerId,
      reviewId: input.reviewId,
      createdAt: now,
      expiresAt: linkExpiry(input.event, now),
    })
    .returning({ id: reviewLink.id })
    .get()
  return { id, token }
}

/** Ends the links that a contact holds, and the mails that wait with them. Says whether there was one. */
export function endLiveLink(tx: Db, contactId: number, because: "revoked" | "replaced"): boolean {
  const live = tx
    .update(reviewLink)
    .set({ endedAt: currentTime(), endedBecause: because })
    .where(and(eq(reviewLink.contactId, contactId), isNull(reviewLink.endedAt)))
    .returning({ id: reviewLink.id })
    .all()
  for (const { id } of live) endMailsOfLink(tx, id)
  return live.length > 0
}

/**
 * What a token opens now; null when it is unknown, ended or expired, its contact is removed, or its partner archived:
 * whoever asks is not told which.
 */
export function openLink(db: Db, token: string): OpenLink | null {
  const link = linkOf(db, token)
  if (!link || link.endedAt !== null || link.expiresAt <= currentTime()) return null
  return behind(db, link)
}

/** The same for a link's id, without its token: for what was bound to a link when it was shown. */
export function behind(db: Db, link: ReviewLink): OpenLink | null {
  const holder = db
    .select()
    .from(contact)
    .where(and(eq(contact.id, link.contactId), isNull(contact.removedAt)))
    .get()
  const current = getPartner(db, link.partnerId)
  if (!holder || !current || current.archivedAt !== null) return null
  const sent = newestReview(db, current.id)
  const owner = db.select().from(event).where(eq(event.id, current.eventId)).get()
  if (!sent || !owner) return null
  return { link, contact: holder, event: owner, partner: current, ...sent }
}

/** The newest revision that was sent to a partner, with its request; null when nothing was sent. */
export function newestReview(db: Db, partnerId: number): { review: Review; revision: Revision } | null {
  return (
    db
      .select({ review, revision })
      .from(review)
      .innerJoin(revision, eq(revision.id, review.revisionId))
      .where(eq(review.partnerId, partnerId))
      .orderBy(desc(review.id))
      .limit(1)
      .get() ?? null
  )
}

/** The row of a token, ended or not; null when it is unknown. Looked up by hash, so that time tells nothing. */
export function linkOf(db: Db, token: string): ReviewLink | null {
  return (
    db
      .select()
      .from(reviewLink)
      .where(eq(reviewLink.tokenHash, hashOf(token)))
      .get() ?? null
  )
}

/** The page of a link was shown in a browser. Later times change nothing. */
export function recordOpened(db: Db, token: string): Result {
  return write(db, (tx): Result => {
    const open = openLink(tx, token)
    if (!open) return refuse(t("This link does not open anything."))
    if (open.link.openedAt !== null) return { ok: true }
    tx.update(reviewLink).set({ openedAt: currentTime() }).where(eq(reviewLink.id, open.link.id)).run()
    record(tx, { contactId: open.contact.id }, "link.opened", {
      eventId: open.event.id,
      partnerId: open.partner.id,
    })
    return { ok: true }
  })
}

/** Ends live links: a contact's, a partner's, or all of an event. Gives how many of them had not expired. */
export function revokeLinks(
  db: Db,
  actor: Actor,
  which: { contactId: number } | { partnerId: number } | { eventId: number },
): Result<{ revoked: number }> {
  return write(db, (tx): Result<{ revoked: number }> => {
    if (!maySend(actor)) return refuse(CANNOT_SEND)
    const live = tx
      .select({
        contactId: reviewLink.contactId,
        partnerId: reviewLink.partnerId,
        eventId: partner.eventId,
        expiresAt: reviewLink.expiresAt,
      })
      .from(reviewLink)
      .innerJoin(partner, eq(partner.id, reviewLink.partnerId))
      .where(
        and(
          isNull(reviewLink.endedAt),
          "contactId" in which
            ? eq(reviewLink.contactId, which.contactId)
            : "partnerId" in which
              ? eq(reviewLink.partnerId, which.partnerId)
              : eq(partner.eventId, which.eventId),
        ),
      )
      .all()
    for (const { contactId, partnerId, eventId } of live) {
      // A contact may hold several, to drafts of different days: all end with the first, and are told of once.
      if (!endLiveLink(tx, contactId, "revoked")) continue
      record(tx, actor, "link.revoked", { eventId, partnerId, detail: { contact: contactId } })
    }
    const now = currentTime()
    return { ok: true, revoked: live.filter(({ expiresAt }) => expiresAt > now).length }
  })
}

/** How many links `revokeLinks` would end in an event now. */
export function countLinks(db: Db, eventId: number): number {
  const row = db
    .select({ total: count() })
    .from(reviewLink)
    .innerJoin(partner, eq(partner.id, reviewLink.partnerId))
    .where(
      and(isNull(reviewLink.endedAt), gt(reviewLink.expiresAt, currentTime()), eq(partner.eventId, eventId)),
    )
    .get()
  return row?.total ?? 0
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex")
}
