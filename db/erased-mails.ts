import { and, eq, inArray, isNull, notInArray, or, sql } from "drizzle-orm"
import { ERASED_CONTACT, scrubbed, scrubbedHtml, scrubbedMailText } from "@/domain/erasure"
import type { Db } from "./client"
import { currentTime } from "./clock"
import { answer, contact, type MailKind, mail } from "./schema"

/** The kinds that go to accounts, and to who is invited to be one. */
const TO_STAFF: MailKind[] = ["account", "test", "invite", "reset", "sign-in", "email"]

/** Those to the person as a contact; what a staff account with that address was sent is another thing. */
export function mailsTo({ email }: { email: string }, ids: number[]) {
  return or(
    inArray(mail.contactId, ids),
    and(eq(sql`lower(${mail.toEmail})`, email), notInArray(mail.kind, TO_STAFF)),
  )
}

/** Empties the mails to an erased person (`ids`: their contacts), and takes `words` out of those to their colleagues. */
export function eraseMails(tx: Db, one: { email: string }, ids: number[], words: string[]) {
  tx.update(mail)
    .set({ endedAt: currentTime(), endedBecause: "not needed", linkToken: null })
    .where(and(mailsTo(one, ids), isNull(mail.sentAt), isNull(mail.endedAt)))
    .run()
  const own = tx.select({ id: mail.id, subject: mail.subject }).from(mail).where(mailsTo(one, ids)).all()
  for (const { id, subject } of own)
    tx.update(mail)
      .set({
        ...{ toName: ERASED_CONTACT, toEmail: "", text: "", html: "", lastError: null },
        subject: scrubbed(subject, words),
      })
      .where(eq(mail.id, id))
      .run()
  eraseFromColleagues(tx, one, ids, words)
}

/** Mails about the same partners may name the person, and a waiting one would go on to. Others speak of somebody else. */
function eraseFromColleagues(tx: Db, { email }: { email: string }, ids: number[], words: string[]) {
  const partners = tx.select({ id: contact.partnerId }).from(contact).where(inArray(contact.id, ids))
  const naming = tx
    .select({ id: answer.partnerId })
    .from(answer)
    .where(eq(sql`${answer.handOn} ->> '$.email'`, email))
  const others = tx
    .select({ id: mail.id, subject: mail.subject, text: mail.text, html: mail.html })
    .from(mail)
    .where(or(inArray(mail.partnerId, partners), inArray(mail.partnerId, naming)))
    .all()
  for (const { id, ...was } of others) {
    const subject = scrubbed(was.subject, words)
    const text = scrubbedMailText(was.text, words)
    const html = scrubbedHtml(was.html, words)
    if (subject !== was.subject || text !== was.text || html !== was.html)
      tx.update(mail).set({ subject, text, html }).where(eq(mail.id, id)).run()
  }
}
