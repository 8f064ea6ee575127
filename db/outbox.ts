import {
  and,
  count,
  desc,
  eq,
  getTableColumns,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  ne,
  or,
  type SQL,
  sql,
} from "drizzle-orm"
import { type MailState, mailState } from "@/domain/mail/delivery"
import type { Db } from "./client"
import { currentTime } from "./clock"
import type { Mail } from "./mails"
import { answer, mail, partner, reviewLink, revision } from "./schema"

export const OUTBOX_PAGE = 100

export type OutboxFilter = "all" | "waiting" | "owed" | "sent"

/** A mail in the Outbox's list: all but its texts, and the partner that it is about. */
export type OutboxMail = Omit<Mail, "text" | "html"> & {
  state: MailState
  /** It did not surely arrive, and nobody has seen to that. */
  owed: boolean
  /** What its contact did with its link, though it did not go out: somebody brought it. */
  linkUsed: { what: "opened" | "answered"; at: number } | null
  partner: { slug: string; name: string } | null
}

/**
 * An event's mails, newest first, OUTBOX_PAGE at most; `before` is the id of a mail, for those older than it. `more`
 * tells whether there are older ones.
 */
export function listMails(
  db: Db,
  input: { eventId: number; filter: OutboxFilter; before?: number },
  now = currentTime(),
): { mails: OutboxMail[]; more: boolean } {
  const older = input.before === undefined ? undefined : lt(mail.id, input.before)
  const where = and(eq(mail.eventId, input.eventId), filtered(input.filter, now), older)
  const found = select(db, where, now, OUTBOX_PAGE + 1)
  return { mails: found.slice(0, OUTBOX_PAGE), more: found.length > OUTBOX_PAGE }
}

/** One mail of one event with its texts, or null. */
export function findMail(
  db: Db,
  eventId: number,
  mailId: number,
  now = currentTime(),
): (OutboxMail & { text: string; html: string }) | null {
  const where = and(eq(mail.eventId, eventId), eq(mail.id, mailId))
  const found = select(db, where, now, 1)[0]
  const texts = db.select({ text: mail.text, html: mail.html }).from(mail).where(where).get()
  return found && texts ? { ...found, ...texts } : null
}

/**
 * How many of an event's mails wait, how many of those hold a link that nobody has opened, so that somebody has to bring it
 * where no mail server is set, and how many did not surely arrive.
 */
export function countMails(
  db: Db,
  eventId: number,
  now = currentTime(),
): { waiting: number; toBring: number; owed: number } {
  // The plus keeps SQLite from looking through all of the event's mails: those that wait have an index of their own.
  const waiting = db
    .select({
      total: count(),
      toBring: sql<number>`count(case when ${reviewLink.openedAt} is null then ${reviewLink.id} end)`,
    })
    .from(mail)
    .leftJoin(reviewLink, eq(reviewLink.id, mail.linkId))
    .where(and(sql`+${mail.eventId} = ${eventId}`, filtered("waiting", now)))
    .get()
  return {
    waiting: waiting?.total ?? 0,
    toBring: waiting?.toBring ?? 0,
    owed: countOwedMails(db, eventId, now),
  }
}

/** How many of an event's mails did not surely arrive, and nobody has seen to that. */
export function countOwedMails(db: Db, eventId: number, now = currentTime()): number {
  const found = db
    .select({ total: count() })
    .from(mail)
    .leftJoin(reviewLink, eq(reviewLink.id, mail.linkId))
    .where(and(eq(mail.eventId, eventId), filtered("owed", now)))
    .get()
  return found?.total ?? 0
}

const unsure = ["gave up", "refused", "uncertain"] as const

/** A mail whose link has ended since is nobody's business any more: a newer one took its place. */
function owed(now: number): SQL | undefined {
  return and(
    isNull(mail.sentAt),
    inArray(mail.endedBecause, [...unsure]),
    ne(mail.kind, "test"),
    or(isNull(mail.linkId), and(isNull(reviewLink.endedAt), gt(reviewLink.expiresAt, now))),
  )
}

function filtered(filter: OutboxFilter, now: number): SQL | undefined {
  if (filter === "waiting") return and(isNull(mail.sentAt), isNull(mail.endedAt))
  if (filter === "owed") return owed(now)
  if (filter === "sent") return or(isNotNull(mail.sentAt), eq(mail.endedBecause, "by hand"))
  return undefined
}

function select(db: Db, where: SQL | undefined, now: number, limit: number): OutboxMail[] {
  return db
    .select({
      mail: COLUMNS,
      owed: sql<number>`coalesce(${owed(now)}, 0)`,
      openedAt: reviewLink.openedAt,
      answeredAt: sql<number | null>`(select max(${answer.at}) from ${answer}
        where ${answer.contactId} = ${reviewLink.contactId} and ${answer.reviewId} = ${reviewLink.reviewId})`,
      slug: partner.slug,
      content: revision.content,
    })
    .from(mail)
    .leftJoin(reviewLink, eq(reviewLink.id, mail.linkId))
    .leftJoin(partner, eq(partner.id, mail.partnerId))
    .leftJoin(revision, eq(revision.id, partner.headRevisionId))
    .where(where)
    .orderBy(desc(mail.id))
    .limit(limit)
    .all()
    .map((row) => ({
      ...row.mail,
      state: mailState(row.mail),
      owed: row.owed === 1,
      linkUsed: linkUsed(row),
      partner: row.slug && row.content ? { slug: row.slug, name: row.content.name } : null,
    }))
}

function linkUsed({
  openedAt,
  answeredAt,
}: {
  openedAt: number | null
  answeredAt: number | null
}): OutboxMail["linkUsed"] {
  if (openedAt === null) return null
  return answeredAt === null ? { what: "opened", at: openedAt } : { what: "answered", at: answeredAt }
}

const { text: _text, html: _html, ...COLUMNS } = getTableColumns(mail)
