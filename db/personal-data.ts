import { asc, eq, inArray, sql } from "drizzle-orm"
import { withoutLink } from "@/domain/mail/link-place"
import { type Actor, mayErase } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { record } from "./activity"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { denied } from "./denials"
import { mailsTo } from "./erased-mails"
import { CANNOT_ERASE, keptContact, NOT_KEPT, placesOf, samePerson } from "./erasure"
import { activity, answer, contactUpload, mail, reminder, reviewLink } from "./schema"

/**
 * Everything that is known of a contact, wherever somebody has that address, as plain values for the person who asks (GDPR,
 * Article 15). No token is in it. The log tells that it was handed out.
 */
export function exportContact(
  db: Db,
  actor: Actor,
  contactId: number,
): Result<{ name: string; data: Record<string, unknown> }> {
  return write(db, (tx): Result<{ name: string; data: Record<string, unknown> }> => {
    if (!mayErase(actor)) return denied(actor, CANNOT_ERASE)
    const one = keptContact(tx, contactId)
    if (!one) return refuse(NOT_KEPT)
    const people = samePerson(tx, one)
    const places = placesOf(tx, people)
    const data = dataOf(tx, one.email, people, places)
    for (const { id, partnerId, eventId } of places)
      record(tx, actor, "contact.exported", { eventId, partnerId, detail: { contact: id } })
    return { ok: true, name: one.name, data }
  })
}

function dataOf(
  tx: Db,
  email: string,
  people: ReturnType<typeof samePerson>,
  places: ReturnType<typeof placesOf>,
): Record<string, unknown> {
  const ids = people.map(({ id }) => id)
  const at = (time: number | null) => (time === null ? null : new Date(time).toISOString())
  const placeOf = (id: number) => places.find((place) => place.id === id)?.place ?? ""
  const links = tx.select().from(reviewLink).where(inArray(reviewLink.contactId, ids)).all()
  const mails = tx.select().from(mail).where(mailsTo({ email }, ids)).orderBy(asc(mail.id)).all()
  const answers = tx.select().from(answer).where(inArray(answer.contactId, ids)).orderBy(asc(answer.id)).all()
  const named = tx
    .select()
    .from(answer)
    .where(eq(sql`${answer.handOn} ->> '$.email'`, email))
    .all()
  const lines = tx
    .select()
    .from(activity)
    .where(inArray(activity.contactId, ids))
    .orderBy(asc(activity.id))
    .all()
  return {
    writtenAt: at(currentTime()),
    contacts: people.map((one) => ({
      ...{ at: placeOf(one.id), name: one.name, email: one.email, language: one.language, role: one.role },
      ...{ addedAt: at(one.createdAt), removedAt: at(one.removedAt) },
    })),
    personalLinks: links.map((link) => ({
      ...{ at: placeOf(link.contactId), madeAt: at(link.createdAt), worksUntil: at(link.expiresAt) },
      ...{ openedAt: at(link.openedAt), endedAt: at(link.endedAt), endedBecause: link.endedBecause },
    })),
    mails: mails.map((one) => ({
      ...{ kind: one.kind, toName: one.toName, toEmail: one.toEmail, subject: one.subject },
      ...{ text: withoutLink(one.text), writtenAt: at(one.createdAt), sentAt: at(one.sentAt) },
    })),
    reminders: tx
      .select()
      .from(reminder)
      .where(inArray(reminder.contactId, ids))
      .all()
      .map(({ day, at: time }) => ({ day, at: at(time) })),
    answers: answers.map((said) => ({
      ...{ at: placeOf(said.contactId), kind: said.kind, saidAt: at(said.at), signedAs: said.signerName },
      ...{ role: said.signerRole, comment: said.comment, commentsByField: said.fieldComments },
      ...{ proposedEntry: said.proposal, namedColleague: said.handOn },
    })),
    namedByColleagues: named.map(({ handOn, at: time }) => ({ ...handOn, saidAt: at(time) })),
    uploadedLogos: tx
      .select()
      .from(contactUpload)
      .where(inArray(contactUpload.contactId, ids))
      .all()
      .map(({ sha256, at: time }) => ({ sha256, at: at(time) })),
    activity: lines.map(({ at: time, verb, contactId }) => ({
      ...{ at: at(time), what: verb, place: contactId === null ? "" : placeOf(contactId) },
    })),
  }
}
