import { and, eq, inArray, isNull, or, sql } from "drizzle-orm"
import { contentHash } from "@/domain/content-hash"
import { ERASED_CONTACT, type ErasurePlan, scrubbedEntry, scrubbedValue } from "@/domain/erasure"
import { type Actor, mayErase } from "@/domain/permissions"
import { type Failure, type Result, refuse } from "@/domain/result"
import { marked } from "@/domain/words"
import { record } from "./activity"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { closedTo } from "./closed-events"
import type { Contact } from "./contacts"
import { denied } from "./denials"
import { eraseMails, mailsTo } from "./erased-mails"

import { endLiveLink } from "./review-links"
import { answer, contact, decision, event, mail, partner, reviewLink, revision, user } from "./schema"
import { removeSetting, writeSetting } from "./settings"

export const CANNOT_ERASE = marked("Your role can't work with personal data. Ask a publisher or an owner.")
export const NOT_KEPT = marked("This contact is not kept any more. Reload the page.")

/** The refusal where any place of this person is in an event that is closed to the actor: what is there is told to nobody. */
export function erasureClosedTo(db: Db, actor: Actor, contactId: number): Failure | null {
  const one = keptContact(db, contactId)
  const places = one ? placesOf(db, samePerson(db, one)) : []
  return places.map(({ eventId }) => closedTo(db, actor, eventId)).find((closed) => closed !== null) ?? null
}

/** What erasing this contact would reach: all places where somebody has the same address. Null when there is none. */
export function erasurePlan(db: Db, contactId: number): ErasurePlan | null {
  const one = keptContact(db, contactId)
  if (!one) return null
  const people = samePerson(db, one)
  const ids = people.map(({ id }) => id)
  const mails = db.select().from(mail).where(mailsTo(one, ids)).all()
  const links = db
    .select({ id: reviewLink.id })
    .from(reviewLink)
    .where(and(inArray(reviewLink.contactId, ids), isNull(reviewLink.endedAt)))
    .all()
  return {
    ...{ contactId, name: one.name, email: one.email },
    places: placesOf(db, people).map(({ place }) => place),
    liveLinks: links.length,
    mails: mails.length,
    waitingMails: mails.filter(({ sentAt, endedAt }) => sentAt === null && endedAt === null).length,
    answers: db.select({ id: answer.id }).from(answer).where(inArray(answer.contactId, ids)).all().length,
    hasAccount: db.select({ id: user.id }).from(user).where(eq(user.email, one.email)).get() !== undefined,
  }
}

/**
 * Erases who a contact is, wherever somebody has that address: name and address, links, mails, the name under answers. What
 * was answered stays, by “an erased contact”, so that sign-offs hold; the activity log named a number all along. `forget`
 * follows, so that the file holds nothing of it either. There is no way back.
 */
export function eraseContact(db: Db, actor: Actor, contactId: number): Result<{ contacts: number }> {
  return write(db, (tx): Result<{ contacts: number }> => {
    if (!mayErase(actor)) return denied(actor, CANNOT_ERASE)
    const one = keptContact(tx, contactId)
    if (!one) return refuse(NOT_KEPT)
    const people = samePerson(tx, one)
    const ids = people.map(({ id }) => id)
    const words = wordsOf(tx, people)
    // Triggers let nothing else touch what was said and sent.
    writeSetting(tx, "erasing", "1")
    for (const { id } of people) endLiveLink(tx, id, "revoked")
    eraseMails(tx, one, ids, words)
    eraseAnswers(tx, actor, one, ids, words)
    for (const { id, partnerId, eventId } of placesOf(tx, people))
      record(tx, actor, "contact.erased", { eventId, partnerId, detail: { contact: id } })
    const now = currentTime()
    tx.update(contact)
      .set({
        ...{ name: ERASED_CONTACT, email: "", erasedAt: now },
        removedAt: sql`coalesce(${contact.removedAt}, ${now})`,
      })
      .where(inArray(contact.id, ids))
      .run()
    removeSetting(tx, "erasing")
    writeSetting(tx, "forgetting", "1")
    return { ok: true, contacts: ids.length }
  })
}

/** A contact whose name is kept, removed or not. */
export function keptContact(db: Db, contactId: number): Contact | null {
  return (
    db
      .select()
      .from(contact)
      .where(and(eq(contact.id, contactId), isNull(contact.erasedAt)))
      .get() ?? null
  )
}

/** All contacts with the same address, of any partner of any event: one person who asks is one person. */
export function samePerson(db: Db, { email }: Contact): Contact[] {
  return db
    .select()
    .from(contact)
    .where(and(eq(contact.email, email), isNull(contact.erasedAt)))
    .all()
}

/** The same with the partner and the event that each belongs to. */
export function placesOf(db: Db, people: readonly Contact[]) {
  return db
    .select({
      id: contact.id,
      partnerId: partner.id,
      eventId: event.id,
      event: event.title,
      partner: sql<string>`${revision.content} ->> '$.name'`,
    })
    .from(contact)
    .innerJoin(partner, eq(partner.id, contact.partnerId))
    .innerJoin(event, eq(event.id, partner.eventId))
    .innerJoin(revision, eq(revision.id, partner.headRevisionId))
    .where(
      inArray(
        contact.id,
        people.map(({ id }) => id),
      ),
    )
    .all()
    .map((row) => ({ ...row, place: `${row.partner} (${row.event})` }))
}

/** The address, and every name that the person went by. */
function wordsOf(tx: Db, people: Contact[]): string[] {
  const signed = tx
    .select({ name: answer.signerName })
    .from(answer)
    .where(
      inArray(
        answer.contactId,
        people.map(({ id }) => id),
      ),
    )
    .all()
  return [
    ...new Set([...people, ...signed].map(({ name }) => name)),
    ...new Set(people.map(({ email }) => email)),
  ]
}

function eraseAnswers(tx: Db, actor: Actor, one: Contact, ids: number[], words: string[]) {
  const partners = tx.select({ id: contact.partnerId }).from(contact).where(inArray(contact.id, ids))
  const said = tx
    .select()
    .from(answer)
    .where(or(inArray(answer.partnerId, partners), eq(sql`${answer.handOn} ->> '$.email'`, one.email)))
    .all()
  for (const row of said) {
    const isOwn = ids.includes(row.contactId)
    const namesThem = row.handOn?.email === one.email
    const proposal = row.proposal && scrubbedEntry(row.proposal, words)
    const { comment, fieldComments } = row
    tx.update(answer)
      .set({
        ...scrubbedValue({ comment, fieldComments }, words),
        ...(isOwn ? { signerName: ERASED_CONTACT, signerRole: "" } : {}),
        ...(namesThem ? { handOn: { name: ERASED_CONTACT, email: "" } } : {}),
        ...(proposal ? { proposal, proposalHash: contentHash(proposal, row.proposalLogoSha256) } : {}),
      })
      .where(eq(answer.id, row.id))
      .run()
    // Nobody can take a place any more from, or as, somebody who is erased.
    if (row.handOn && (isOwn || namesThem))
      tx.insert(decision)
        .values({ answerId: row.id, outcome: "left", at: currentTime(), actorId: actor.id })
        .onConflictDoNothing()
        .run()
  }
}
