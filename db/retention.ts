import { and, eq, inArray, isNotNull, isNull, lt, ne, notLike, or, sql } from "drizzle-orm"
import { type Actor, mayManageEvents } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { ACCOUNT_FACTS_DAYS, type KeepsDays } from "@/domain/retention"
import { t } from "@/domain/words"
import { accountLink, signInStep } from "./account-schema"
import { record } from "./activity"
import { type Db, write, writeOrThrow } from "./client"
import { currentTime } from "./clock"
import { denied } from "./denials"
import { CANNOT_SET_UP, getEvent } from "./events"
import { activityTally, event, mail, partner, reviewLink, session } from "./schema"

const DAY = 86_400_000
/** Rows at a stretch: a desk in use must not wait for an old installation's first sweep. */
const AT_ONCE = 500

/** Sets after how many days an event's mails lose their text and its links are forgotten; null for never. */
export function setRetention(db: Db, actor: Actor, input: { eventId: number; keepsDays: KeepsDays }): Result {
  return write(db, (tx): Result => {
    if (!mayManageEvents(actor)) return denied(actor, CANNOT_SET_UP)
    const before = getEvent(tx, input.eventId)
    if (!before) return refuse(t("This event does not exist."))
    if (before.keepsDays === input.keepsDays) return { ok: true }
    tx.update(event).set({ keepsDays: input.keepsDays }).where(eq(event.id, input.eventId)).run()
    const detail = { keepsDays: input.keepsDays }
    record(tx, actor, "event.retention-changed", { eventId: input.eventId, detail })
    return { ok: true }
  })
}

/** How many mails would lose their text, and links be forgotten, within minutes of such a setting. */
export function retentionReach(db: Db, eventId: number, days: number): { mails: number; links: number } {
  const before = currentTime() - days * DAY
  return {
    mails: db.select({ id: mail.id }).from(mail).where(oldMails(eventId, before)).all().length,
    links: db.select({ id: reviewLink.id }).from(reviewLink).where(oldLinks(eventId, before)).all().length,
  }
}

/**
 * Forgets what has been kept long enough. A job for every minute: by each event's setting, texts of mails that went out or
 * were given up and the hashes of links that are over; after a fixed time, what accounts leave behind. That there was a mail,
 * a link, stays. Gives how many rows it touched.
 */
export function forgetOldContent(db: Db, now: number): number {
  const events = db
    .select({ id: event.id, keepsDays: event.keepsDays })
    .from(event)
    .where(isNotNull(event.keepsDays))
    .all()
  const touched = events.map(({ id, keepsDays }) => forgetOfEvent(db, id, now - (keepsDays ?? 0) * DAY))
  return touched.reduce((total, one) => total + one, 0) + sweepAccounts(db, now)
}

function forgetOfEvent(db: Db, eventId: number, before: number): number {
  // Asked outside of a transaction first: mostly there is nothing, and nobody else should wait for that.
  const mails = db.select({ id: mail.id }).from(mail).where(oldMails(eventId, before)).limit(AT_ONCE).all()
  const links = db
    .select({ id: reviewLink.id })
    .from(reviewLink)
    .where(oldLinks(eventId, before))
    .limit(AT_ONCE)
    .all()
  if (mails.length + links.length === 0) return 0
  writeOrThrow(db, (tx) => {
    empty(
      tx,
      mails.map(({ id }) => id),
    )
    tx.update(reviewLink)
      .set({ tokenHash: sql`'forgotten ' || ${reviewLink.id}` })
      .where(
        inArray(
          reviewLink.id,
          links.map(({ id }) => id),
        ),
      )
      .run()
    return { ok: true as const }
  })
  return mails.length + links.length
}

function oldMails(eventId: number, before: number) {
  return and(eq(mail.eventId, eventId), ne(mail.text, ""), isOver(before))
}

function oldLinks(eventId: number, before: number) {
  const partners = sql`select ${partner.id} from ${partner} where ${partner.eventId} = ${eventId}`
  return and(
    sql`${reviewLink.partnerId} in (${partners})`,
    or(lt(reviewLink.endedAt, before), lt(reviewLink.expiresAt, before)),
    notLike(reviewLink.tokenHash, "forgotten %"),
  )
}

/** Sent, or given up, before this time. */
function isOver(before: number) {
  return or(lt(mail.sentAt, before), lt(mail.endedAt, before))
}

function empty(tx: Db, ids: number[]) {
  tx.update(mail).set({ text: "", html: "" }).where(inArray(mail.id, ids)).run()
}

/** Links for one use, begun sign-ins, ended sessions, and mails about accounts. */
function sweepAccounts(db: Db, now: number): number {
  const before = now - ACCOUNT_FACTS_DAYS * DAY
  const oldSessions = or(
    lt(session.endedAt, before),
    lt(sql`coalesce(${session.seenAt}, ${session.createdAt})`, before),
  )
  const oldAccountLinks = and(
    or(lt(accountLink.usedAt, before), lt(accountLink.endedAt, before), lt(accountLink.expiresAt, before)),
    ne(accountLink.email, ""),
  )
  const oldTallies = and(eq(activityTally.untold, 0), lt(activityTally.toldAt, before))
  const mails = db
    .select({ id: mail.id })
    .from(mail)
    .where(and(isNull(mail.eventId), ne(mail.text, ""), isOver(before)))
    .limit(AT_ONCE)
    .all()
  const isNothing =
    mails.length === 0 &&
    !db.select({ id: session.id }).from(session).where(oldSessions).limit(1).get() &&
    !db.select({ id: accountLink.id }).from(accountLink).where(oldAccountLinks).limit(1).get() &&
    !db
      .select({ kind: signInStep.kind })
      .from(signInStep)
      .where(lt(signInStep.expiresAt, now - DAY))
      .limit(1)
      .get() &&
    !db.select({ verb: activityTally.verb }).from(activityTally).where(oldTallies).limit(1).get()
  if (isNothing) return 0
  const { touched } = writeOrThrow(db, (tx) => {
    const ids = mails.map(({ id }) => id)
    empty(tx, ids)
    const changes = [
      tx.delete(session).where(oldSessions).run(),
      tx.update(accountLink).set({ email: "", name: "" }).where(oldAccountLinks).run(),
      tx
        .delete(signInStep)
        .where(lt(signInStep.expiresAt, now - DAY))
        .run(),
      tx.delete(activityTally).where(oldTallies).run(),
    ]
    return { ok: true as const, touched: ids.length + changes.reduce((sum, one) => sum + one.changes, 0) }
  })
  return touched
}
