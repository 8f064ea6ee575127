import { and, asc, eq, isNotNull, isNull, lte, sql } from "drizzle-orm"
import { nextAttempt, type Outcome } from "@/domain/mail/delivery"
import { marked } from "@/domain/words"
import { type Db, writeOrThrow } from "./client"
import { reasonNotToSend } from "./mail-need"
import type { Mail } from "./mails"
import { mail } from "./schema"

/**
 * The worker's verbs. An attempt is named by the mail and its number: whatever a late answer says, it can only change the
 * attempt that it belongs to.
 */
export type Attempt = { id: number; attempts: number }

const open = and(isNull(mail.sentAt), isNull(mail.endedAt))
const due = (now: number) => and(open, isNull(mail.claimedAt), lte(mail.dueAt, now))

/**
 * Takes the next mail that is due and counts the attempt; null when none is. A mail whose link no longer works is ended
 * instead. Asks without a lock first, so that polling an idle queue costs next to nothing.
 */
export function claimNextMail(db: Db, now: number): Mail | null {
  if (!db.select({ id: mail.id }).from(mail).where(due(now)).limit(1).get()) return null
  return writeOrThrow(db, (tx) => {
    for (;;) {
      const next = tx
        .select({
          id: mail.id,
          linkId: mail.linkId,
          accountLinkId: mail.accountLinkId,
          kind: mail.kind,
          contactId: mail.contactId,
          createdAt: mail.createdAt,
        })
        .from(mail)
        .where(due(now))
        .orderBy(asc(mail.dueAt), asc(mail.id))
        .limit(1)
        .get()
      if (!next) return { ok: true, mail: null }
      const end = reasonNotToSend(tx, next, now)
      if (end === null) {
        const set = { claimedAt: now, handedAt: null, attempts: sql`${mail.attempts} + 1` }
        const claimed = tx.update(mail).set(set).where(eq(mail.id, next.id)).returning().get()
        return { ok: true, mail: claimed ?? null }
      }
      tx.update(mail)
        .set({ endedAt: now, endedBecause: end, linkToken: null })
        .where(eq(mail.id, next.id))
        .run()
    }
  }).mail
}

/**
 * Called when all but the end of the message is with the mail server: from here on it may be delivered. False when it
 * must not be any more, for its link ended meanwhile: then break the connection off.
 */
export function markHanded(db: Db, attempt: Attempt, now: number): boolean {
  return writeOrThrow(db, (tx) => {
    const where = and(running(attempt), open)
    const handed = tx.update(mail).set({ handedAt: now }).where(where).returning({ id: mail.id }).get()
    return { ok: handed !== undefined }
  }).ok
}

/** How the attempt ended: writes what becomes of the mail. An answer to an attempt that is over changes nothing. */
export function settleMail(db: Db, attempt: Attempt, outcome: Outcome, now: number) {
  writeOrThrow(db, (tx) => {
    const row = tx.select().from(mail).where(running(attempt)).get()
    if (!row) return { ok: true }
    tx.update(mail)
      .set(settled(row, outcome, now))
      .where(eq(mail.id, row.id))
      .run()
    return { ok: true }
  })
}

/**
 * At start-up: what a dead process was sending goes back to the queue, unless it had been handed over: then nobody knows
 * whether it arrived, and it is not sent again by itself.
 */
export function recoverMails(db: Db, now: number) {
  writeOrThrow(db, (tx) => {
    const left = and(isNotNull(mail.claimedAt), isNull(mail.sentAt))
    for (const row of tx.select().from(mail).where(left).all()) {
      const change =
        row.handedAt === null ? { claimedAt: null } : settled(row, { kind: "lost", error: STOPPED }, now)
      tx.update(mail).set(change).where(eq(mail.id, row.id)).run()
    }
    return { ok: true }
  })
}

function settled(row: Mail, outcome: Outcome, now: number): Partial<Mail> {
  if (outcome.kind === "sent") return { sentAt: now, linkToken: null, claimedAt: null, lastError: null }
  const lastError = outcome.error
  // Ended while it was on its way: why it ended stands already.
  if (row.endedAt !== null) return { claimedAt: null, lastError }
  if (outcome.kind === "refused") return { ...ended(now), endedBecause: "refused", lastError }
  if (outcome.kind === "lost") return { ...ended(now), endedBecause: "uncertain", lastError }
  const next = nextAttempt(row, now)
  return next
    ? { ...next, claimedAt: null, handedAt: null, lastError }
    : { ...ended(now), endedBecause: "gave up", lastError }
}

/** Kept in English, and said by whoever shows it. */
const STOPPED = marked("Greenroom stopped before the mail server answered.")

function ended(now: number) {
  return { endedAt: now, claimedAt: null, linkToken: null }
}

function running({ id, attempts }: Attempt) {
  return and(eq(mail.id, id), eq(mail.attempts, attempts), isNotNull(mail.claimedAt), isNull(mail.sentAt))
}
