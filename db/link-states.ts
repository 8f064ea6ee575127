import { asc, eq } from "drizzle-orm"
import type { LinkState } from "@/domain/link-state"
import type { Db } from "./client"
import { currentTime } from "./clock"
import { mail, reviewLink } from "./schema"

/** What became of the link that each contact of a partner was given last, by contact id; none for who never got one. */
export function linkStates(db: Db, partnerId: number, now = currentTime()): Map<number, LinkState> {
  const rows = db
    .select({ link: reviewLink, mail: { id: mail.id, sentAt: mail.sentAt, endedAt: mail.endedAt } })
    .from(reviewLink)
    .leftJoin(mail, eq(mail.linkId, reviewLink.id))
    .where(eq(reviewLink.partnerId, partnerId))
    .orderBy(asc(reviewLink.id))
    .all()
  const states = new Map<number, LinkState>()
  const opened = new Map<number, number>()
  for (const { link, mail: sent } of rows) {
    const { contactId } = link
    const waits = sent !== null && sent.sentAt === null && sent.endedAt === null
    states.set(contactId, stateOf(link, waits, opened.get(contactId) ?? null, now))
    if (link.openedAt !== null) opened.set(contactId, link.openedAt)
  }
  return states
}

function stateOf(
  link: typeof reviewLink.$inferSelect,
  waits: boolean,
  openedBefore: number | null,
  now: number,
): LinkState {
  if (link.endedAt !== null) return { state: "revoked", at: link.endedAt }
  if (link.expiresAt <= now) return { state: "expired", at: link.expiresAt }
  if (link.openedAt !== null) return { state: "opened", at: link.openedAt }
  return { state: "sent", at: link.createdAt, waits, openedBefore }
}
