import { eq, inArray } from "drizzle-orm"
import { reminderDaysDue } from "@/domain/deadline"
import { type Actor, maySend, SYSTEM } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { record } from "./activity"
import { type Db, write, writeOrThrow } from "./client"
import { currentTime } from "./clock"
import { closedTo } from "./closed-events"
import type { Contact } from "./contacts"
import { denied } from "./denials"
import { type Event, getEvent } from "./events"
import { GONE } from "./partners"
import { CANNOT_SEND } from "./review-links"
import { mailLink, reminderMail } from "./review-mails"
import { PLAN_MOVED_ON } from "./reviews"
import { event, partner, reminder } from "./schema"
import { remindPlan, type Whom } from "./send-plans"
import { owedBy, owingContacts, type PartnerSignOff, signOffsOf } from "./sign-offs"

/** Reminds those who owe an answer, each with a new link. `fingerprint` as in sendForReview. */
export function remind(
  db: Db,
  actor: Actor,
  input: { eventId: number; whom: Whom; fingerprint?: string },
): Result<{ partners: number; mails: number }> {
  return write(db, (tx): Result<{ partners: number; mails: number }> => {
    if (!maySend(actor)) return denied(actor, CANNOT_SEND)
    const current = getEvent(tx, input.eventId)
    if (!current) return refuse(t("This event does not exist."))
    const closed = closedTo(tx, actor, current.id)
    if (closed) return closed
    const plan = remindPlan(tx, current, input.whom)
    if (input.fingerprint !== undefined && input.fingerprint !== plan.fingerprint)
      return refuse(PLAN_MOVED_ON)
    if (plan.partners.length === 0) return refuse(t("Nobody owes an answer here. Nothing was sent."))
    const owing = new Map(signOffsOf(tx, current).map((item) => [item.partner.id, item]))
    for (const { id, contacts } of plan.partners) {
      for (const contact of contacts) mailReminder(tx, current, owing.get(id), contact, currentTime())
      recordReminded(tx, actor, current, id, contacts)
    }
    return { ok: true, partners: plan.partners.length, mails: plan.mails }
  })
}

/**
 * Sends what the events' schedules say is due at `now` (milliseconds since 1970): to each contact who owes an answer
 * and was not reminded for that day, one mail, however many days were missed while the server was down. Gives how many.
 */
export function queueReminders(db: Db, now: number): number {
  const events = db
    .select()
    .from(event)
    .all()
    .filter((item) => item.reviewDeadline !== "" && item.reminderDays.length > 0)
  let mails = 0
  for (const item of events)
    mails += writeOrThrow(db, (tx) => ({ ok: true, mails: remindOnSchedule(tx, item, now) })).mails
  return mails
}

/**
 * Pauses or resumes the scheduled reminders of a partner; reminding by hand waits too. Days of the schedule that passed
 * meanwhile are over: resuming sends nothing by itself.
 */
export function pauseReminders(db: Db, actor: Actor, input: { partnerId: number; paused: boolean }): Result {
  return write(db, (tx): Result => {
    if (!maySend(actor)) return denied(actor, CANNOT_SEND)
    const current = tx.select().from(partner).where(eq(partner.id, input.partnerId)).get()
    if (!current) return refuse(GONE)
    if ((current.remindersPausedAt !== null) === input.paused) return { ok: true }
    tx.update(partner)
      .set({ remindersPausedAt: input.paused ? currentTime() : null })
      .where(eq(partner.id, current.id))
      .run()
    const owner = getEvent(tx, current.eventId)
    if (!input.paused && owner) skipDaysSoFar(tx, owner, current.id)
    record(tx, actor, input.paused ? "reminders.paused" : "reminders.resumed", {
      eventId: current.eventId,
      partnerId: current.id,
    })
    return { ok: true }
  })
}

/**
 * Marks the days of the schedule that have come as done, for one partner or for all of an event: what staff change about
 * reminders sends none by itself.
 */
export function skipDaysSoFar(tx: Db, current: Event, partnerId?: number) {
  const now = currentTime()
  for (const item of signOffsOf(tx, current)) {
    if (!item.review || (partnerId !== undefined && item.partner.id !== partnerId)) continue
    for (const day of reminderDaysDue(current, item.review.sentAt, now))
      for (const { id: contactId } of item.contacts)
        tx.insert(reminder).values({ contactId, day, at: now, mailId: null }).onConflictDoNothing().run()
  }
}

function remindOnSchedule(tx: Db, current: Event, now: number): number {
  let mails = 0
  for (const item of signOffsOf(tx, current)) {
    if (item.partner.remindersPausedAt !== null || !item.review) continue
    const reminded = remindPartner(tx, current, item, now)
    if (reminded.length > 0) recordReminded(tx, SYSTEM, current, item.partner.id, reminded)
    mails += reminded.length
  }
  return mails
}

/**
 * For each who owes an answer, the days that have come since it was given its link. Of several, the last one gets the
 * mail, and all are remembered.
 */
function remindPartner(tx: Db, current: Event, item: PartnerSignOff, now: number): Contact[] {
  const owing = owingContacts(item)
  if (owing.length === 0) return []
  const done = new Set(
    tx
      .select()
      .from(reminder)
      .where(
        inArray(
          reminder.contactId,
          owing.map(({ id }) => id),
        ),
      )
      .all()
      .map((row) => `${row.contactId} ${row.day}`),
  )
  return owing.filter((contact) => {
    const days = reminderDaysDue(current, item.askedAt.get(contact.id) ?? now, now)
    const due = days.filter((day) => !done.has(`${contact.id} ${day}`))
    const last = due[due.length - 1]
    if (last === undefined) return false
    const mailId = mailReminder(tx, current, item, contact, now)
    for (const day of due)
      tx.insert(reminder)
        .values({ contactId: contact.id, day, at: now, mailId: day === last ? mailId : null })
        .run()
    return true
  })
}

function mailReminder(
  tx: Db,
  current: Event,
  item: PartnerSignOff | undefined,
  contact: Contact,
  now: number,
): number {
  if (!item?.review) throw new Error(`nothing was sent to partner ${contact.partnerId}`)
  return mailLink(tx, { event: current, contact, reviewId: item.review.id }, (about) =>
    reminderMail(about, current, { now, owed: owedBy(item, contact.id) }),
  )
}

function recordReminded(tx: Db, actor: Actor, current: Event, partnerId: number, contacts: Contact[]) {
  record(tx, actor, "review.reminded", {
    eventId: current.id,
    partnerId,
    detail: { contacts: contacts.map(({ id }) => id) },
  })
}
